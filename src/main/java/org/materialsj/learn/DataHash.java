package org.materialsj.learn;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.materialsj.io.Sha256;
import org.materialsj.model.ColumnSpec;

/** SHA-256 of what a model was trained on. */
public final class DataHash {

  private DataHash() {}

  /**
   * The hash of a data set: names, units, transform and classes in UTF-8, each ended by a zero
   * byte, then target and features as little-endian doubles, column by column, then features that
   * are texts in the same way as names. The row ids do not count.
   *
   * @param data the data set
   * @return 64 hexadecimal digits
   */
  public static String of(Dataset data) {
    MessageDigest digest = Sha256.digest();
    text(digest, data.target());
    digest.update((data.transform().label() + "\0").getBytes(StandardCharsets.UTF_8));
    for (String name : data.classes()) {
      digest.update((name + "\0").getBytes(StandardCharsets.UTF_8));
    }
    numbers(digest, data.values());
    for (int f = 0; f < data.columns().length; f++) {
      text(digest, data.features().get(f));
      numbers(digest, data.columns()[f]);
    }
    for (TextColumn column : data.texts()) {
      text(digest, column.column());
      column.texts().forEach(word -> digest.update((word + "\0").getBytes(StandardCharsets.UTF_8)));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void text(MessageDigest digest, ColumnSpec column) {
    String text = column.name() + "\0" + column.unit() + "\0";
    digest.update(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void numbers(MessageDigest digest, double[] values) {
    ByteBuffer bytes = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (double value : values) {
      // One NaN for all: a missing value has no bits of its own.
      bytes.putLong(Double.doubleToLongBits(value));
    }
    digest.update(bytes.array());
  }
}
