package org.materialsj.tasks;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.materialsj.io.Sha256;

/**
 * Where a job keeps what it has finished, to go on there when it is run again.
 *
 * @param file the file
 * @param job everything that the result depends on: macro line, versions, hashes of the inputs
 */
public record Part(Path file, String job) {

  /** The job together with what else its result depends on, as hexadecimal digits. */
  String jobWith(String more) {
    MessageDigest digest = Sha256.digest();
    digest.update(job.getBytes(StandardCharsets.UTF_8));
    digest.update(more.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest());
  }
}
