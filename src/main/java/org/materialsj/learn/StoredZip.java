package org.materialsj.learn;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * A zip archive of uncompressed entries in one exact form: no dates, no extra fields, names of a
 * fixed pattern. Equal entries give equal bytes on every machine, and anything that is not exactly
 * such an archive is refused, so that it can neither expand nor name a path.
 */
final class StoredZip {

  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int LOCAL_SIZE = 30;
  private static final int CENTRAL_SIZE = 46;
  private static final int END_SIZE = 22;
  private static final short VERSION = 10;
  private static final short FIRST_DAY_OF_1980 = 0x21;
  private static final int MAX_ENTRIES = 1000;
  private static final int MAX_NAME = 64;
  private static final Pattern NAME = Pattern.compile("model\\.json|arrays/[0-9]{3}\\.bin");

  private StoredZip() {}

  static byte[] pack(Map<String, byte[]> entries) {
    if (entries.size() > MAX_ENTRIES) {
      throw new IllegalArgumentException(
          "a model file holds at most "
              + (MAX_ENTRIES - 1)
              + " arrays: take fewer steps or members");
    }
    long size = END_SIZE;
    for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
      size += LOCAL_SIZE + CENTRAL_SIZE + 2L * entry.getKey().length() + entry.getValue().length;
    }
    if (size > ModelFiles.MAX_BYTES) {
      throw new IllegalArgumentException(
          "the model needs "
              + (size >> 20)
              + " MB; a model file holds at most "
              + (ModelFiles.MAX_BYTES >> 20)
              + " MB: take fewer trees or larger leaves");
    }
    ByteBuffer out = ByteBuffer.allocate((int) size).order(ByteOrder.LITTLE_ENDIAN);
    for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
      out.put(localHeader(entry)).put(entry.getValue());
    }
    out.put(directory(entries));
    return out.array();
  }

  private static byte[] localHeader(Map.Entry<String, byte[]> entry) {
    String name = entry.getKey();
    ByteBuffer out = ByteBuffer.allocate(LOCAL_SIZE + name.length()).order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(LOCAL);
    putDescription(out, entry);
    out.put(name.getBytes(StandardCharsets.US_ASCII));
    return out.array();
  }

  private static byte[] directory(Map<String, byte[]> entries) {
    int size = END_SIZE;
    for (String name : entries.keySet()) {
      size += CENTRAL_SIZE + name.length();
    }
    ByteBuffer out = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    int offset = 0;
    for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
      out.putInt(CENTRAL).putShort(VERSION);
      putDescription(out, entry);
      out.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0).putInt(offset);
      out.put(entry.getKey().getBytes(StandardCharsets.US_ASCII));
      offset += LOCAL_SIZE + entry.getKey().length() + entry.getValue().length;
    }
    short count = (short) entries.size();
    out.putInt(END).putShort((short) 0).putShort((short) 0).putShort(count).putShort(count);
    out.putInt(size - END_SIZE).putInt(offset).putShort((short) 0);
    return out.array();
  }

  /** Version, flags, method, time, date, checksum, sizes, lengths of name and extra field. */
  private static void putDescription(ByteBuffer out, Map.Entry<String, byte[]> entry) {
    CRC32 crc = new CRC32();
    crc.update(entry.getValue());
    int size = entry.getValue().length;
    out.putShort(VERSION).putShort((short) 0).putShort((short) 0);
    out.putShort((short) 0).putShort(FIRST_DAY_OF_1980);
    out.putInt((int) crc.getValue()).putInt(size).putInt(size);
    out.putShort((short) entry.getKey().length()).putShort((short) 0);
  }

  /**
   * Unpacks an archive.
   *
   * @param bytes the whole archive; not modified
   * @return content by name, in the order of the archive
   * @throws ModelFormatException if it is not exactly what {@link #pack} makes
   */
  static Map<String, byte[]> unpack(byte[] bytes) throws ModelFormatException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    while (in.remaining() >= 4 && in.getInt(in.position()) == LOCAL) {
      readEntry(in, bytes, entries);
      if (entries.size() > MAX_ENTRIES) {
        throw new ModelFormatException("It has more than " + MAX_ENTRIES + " entries.");
      }
    }
    if (entries.isEmpty()) {
      throw new ModelFormatException("It is not a model file of MaterialsJ.");
    }
    byte[] rest = Arrays.copyOfRange(bytes, in.position(), bytes.length);
    if (!Arrays.equals(rest, directory(entries))) {
      throw new ModelFormatException(
          "It is damaged, cut off or was packed by another program: its directory is not as"
              + " MaterialsJ writes it.");
    }
    return entries;
  }

  private static void readEntry(ByteBuffer in, byte[] bytes, Map<String, byte[]> entries)
      throws ModelFormatException {
    if (in.remaining() < LOCAL_SIZE) {
      throw cutOff();
    }
    int at = in.position();
    int flags = in.getShort(at + 6);
    int method = in.getShort(at + 8);
    int size = in.getInt(at + 22);
    int nameLength = Short.toUnsignedInt(in.getShort(at + 26));
    if (flags != 0 || method != 0 || in.getInt(at + 18) != size || in.getShort(at + 28) != 0) {
      throw new ModelFormatException(
          "It has a compressed or unusual entry; entries of a model file are stored plainly, so it"
              + " was packed by another program.");
    }
    if (nameLength > MAX_NAME || in.remaining() < LOCAL_SIZE + nameLength) {
      throw cutOff();
    }
    byte[] name = new byte[nameLength];
    in.position(at + LOCAL_SIZE).get(name);
    String text = new String(name, StandardCharsets.ISO_8859_1);
    if (!NAME.matcher(text).matches()) {
      throw new ModelFormatException(
          "It has an entry that does not belong into a model file: \""
              + text.replaceAll("[^ -~]", "?")
              + "\".");
    }
    if (size < 0 || size > in.remaining()) {
      throw cutOff();
    }
    byte[] content = new byte[size];
    in.get(content);
    byte[] expected = localHeader(Map.entry(text, content));
    if (!Arrays.equals(expected, 0, expected.length, bytes, at, at + expected.length)) {
      throw new ModelFormatException("Its entry " + text + " is damaged.");
    }
    if (entries.put(text, content) != null) {
      throw new ModelFormatException("It has two entries " + text + ".");
    }
  }

  private static ModelFormatException cutOff() {
    return new ModelFormatException("It is cut off or damaged.");
  }
}
