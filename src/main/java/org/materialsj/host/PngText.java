package org.materialsj.host;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Writes a text into a PNG file: an iTXt chunk, which picture programs show as a comment. */
final class PngText {

  /** Signature (8 bytes) and header chunk (25 bytes), after which a text may stand. */
  private static final int HEADER_END = 33;

  private PngText() {}

  /**
   * A picture with a text.
   *
   * @param png bytes of a PNG file; not modified
   * @param keyword 1 to 79 Latin letters
   * @param text the text
   * @return bytes of a PNG file with the same picture
   */
  static byte[] add(byte[] png, String keyword, String text) {
    byte[] key = keyword.getBytes(StandardCharsets.ISO_8859_1);
    byte[] value = text.getBytes(StandardCharsets.UTF_8);
    // After the keyword: its end, two bytes for "not compressed", two empty texts for languages.
    int length = key.length + 5 + value.length;
    ByteBuffer result = ByteBuffer.allocate(png.length + 12 + length);
    result.put(png, 0, HEADER_END).putInt(length);
    int start = result.position();
    result.put("iTXt".getBytes(StandardCharsets.ISO_8859_1)).put(key).put(new byte[5]).put(value);
    CRC32 crc = new CRC32();
    crc.update(result.array(), start, result.position() - start);
    result.putInt((int) crc.getValue());
    result.put(png, HEADER_END, png.length - HEADER_END);
    return result.array();
  }
}
