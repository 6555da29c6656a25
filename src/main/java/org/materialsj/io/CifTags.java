package org.materialsj.io;

import java.nio.charset.StandardCharsets;

/**
 * Turns the bytes of CIF tags into names in lower case with '.' as '_', each made once per file.
 * For one thread.
 */
final class CifTags {

  private static final int LARGEST_TABLE = 1 << 14;

  private byte[][] keys = new byte[256][];
  private String[] values = new String[256];
  private int count;

  /** The name of a tag. */
  String name(byte[] text, int from, int to) {
    int hash = 17;
    for (int p = from; p < to; p++) {
      hash = 31 * hash + fold(text[p]);
    }
    int mask = keys.length - 1;
    int slot = (hash ^ hash >>> 15) & mask;
    while (keys[slot] != null) {
      if (same(keys[slot], text, from, to)) {
        return values[slot];
      }
      slot = slot + 1 & mask;
    }
    byte[] key = new byte[to - from];
    for (int i = 0; i < key.length; i++) {
      key[i] = fold(text[from + i]);
    }
    String value = new String(key, StandardCharsets.UTF_8);
    if (2 * count >= keys.length) {
      if (keys.length >= LARGEST_TABLE) {
        return value;
      }
      grow();
      return name(text, from, to);
    }
    keys[slot] = key;
    values[slot] = value;
    count++;
    return value;
  }

  private void grow() {
    byte[][] old = keys;
    keys = new byte[2 * old.length][];
    values = new String[2 * old.length];
    count = 0;
    for (byte[] key : old) {
      if (key != null) {
        name(key, 0, key.length);
      }
    }
  }

  private static byte fold(byte b) {
    return b >= 'A' && b <= 'Z' ? (byte) (b + 32) : b == '.' ? (byte) '_' : b;
  }

  private static boolean same(byte[] key, byte[] text, int from, int to) {
    if (key.length != to - from) {
      return false;
    }
    for (int i = 0; i < key.length; i++) {
      if (key[i] != fold(text[from + i])) {
        return false;
      }
    }
    return true;
  }
}
