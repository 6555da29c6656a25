package org.materialsj.io;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash by which inputs, data and files are recognised. */
public final class Sha256 {

  private Sha256() {}

  /**
   * A new hash.
   *
   * @return SHA-256 (FIPS 180-4) of no bytes yet
   */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
