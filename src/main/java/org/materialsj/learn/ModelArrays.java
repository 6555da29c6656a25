package org.materialsj.learn;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.materialsj.io.ParseException;
import org.materialsj.io.json.JsonMembers;

/**
 * The numbers of a model as entries of an archive.
 *
 * @param type how a model file names the type of the model
 * @param arrays its arrays, in order
 */
record ModelArrays(String type, List<Array> arrays) {

  private static final String I32 = "i32";
  private static final String F64 = "f64";

  /** An array: its name, its kind of numbers, its length and its little-endian bytes. */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  record Array(String name, String dtype, int length, byte[] bytes) {

    static Array of(String name, Object values) {
      if (values instanceof int[] whole) {
        byte[] bytes = new byte[Math.multiplyExact(4, whole.length)];
        little(bytes).asIntBuffer().put(whole);
        return new Array(name, I32, whole.length, bytes);
      }
      double[] numbers = (double[]) values;
      byte[] bytes = new byte[Math.multiplyExact(8, numbers.length)];
      little(bytes).asDoubleBuffer().put(numbers);
      return new Array(name, F64, numbers.length, bytes);
    }

    Object values() {
      if (dtype.equals(I32)) {
        int[] values = new int[length];
        little(bytes).asIntBuffer().get(values);
        return values;
      }
      double[] values = new double[length];
      little(bytes).asDoubleBuffer().get(values);
      return values;
    }

    private static ByteBuffer little(byte[] bytes) {
      return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
  }

  static ModelArrays of(ModelNumbers numbers) {
    List<Array> arrays = new ArrayList<>();
    numbers.arrays().forEach((name, values) -> arrays.add(Array.of(name, values)));
    return new ModelArrays(numbers.type(), List.copyOf(arrays));
  }

  /** The numbers, trusted in nothing but their kinds and lengths. */
  ModelNumbers numbers() throws ModelFormatException {
    Map<String, Object> byName = new LinkedHashMap<>();
    for (Array array : arrays) {
      if (byName.put(array.name(), array.values()) != null) {
        throw new ModelFormatException("Its array \"" + array.name() + "\" is there twice.");
      }
    }
    return ModelNumbers.read(type, byName);
  }

  /** The entries of the archive. */
  Map<String, byte[]> bytes() {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    for (int i = 0; i < arrays.size(); i++) {
      entries.put(entry(i), arrays.get(i).bytes());
    }
    return entries;
  }

  private static String entry(int index) {
    return String.format(Locale.ROOT, "arrays/%03d.bin", index);
  }

  /** Finds the bytes of the arrays that a description lists, and checks their sizes. */
  static ModelArrays read(String type, List<JsonMembers> listed, Map<String, byte[]> entries)
      throws ModelFormatException, ParseException {
    List<Array> arrays = new ArrayList<>();
    for (JsonMembers array : listed) {
      array.only(Set.of("name", "dtype", "shape"));
      String name = array.text("name");
      String dtype = array.text("dtype");
      byte[] bytes = entries.get(entry(arrays.size()));
      int width =
          switch (dtype) {
            case I32 -> 4;
            case F64 -> 8;
            default -> throw new ModelFormatException("Its arrays are of an unknown kind.");
          };
      long length = 1;
      for (long side : array.counts("shape")) {
        length = Math.multiplyHigh(length, side) == 0 ? length * side : -1;
        if (length < 0) {
          throw new ModelFormatException("Its arrays are too large.");
        }
      }
      if (bytes == null || length > Integer.MAX_VALUE || length * width != bytes.length) {
        throw new ModelFormatException(
            "The size of its array number " + arrays.size() + " does not fit its description.");
      }
      arrays.add(new Array(name, dtype, (int) length, bytes));
    }
    if (arrays.size() != entries.size()) {
      throw new ModelFormatException("It has arrays that its description does not list.");
    }
    return new ModelArrays(type, List.copyOf(arrays));
  }
}
