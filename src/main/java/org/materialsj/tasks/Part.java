package org.materialsj.tasks;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Where a job keeps what it has finished, to go on there when it is run again.
 *
 * @param file the file
 * @param job everything that the result depends on: macro line, versions, hashes of the inputs
 */
public record Part(Path file, String job) {

  /** The job together with what else its result depends on, as hexadecimal digits. */
  String jobWith(String more) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(job.getBytes(StandardCharsets.UTF_8));
      digest.update(more.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
