package org.materialsj.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.engine.run.JobSpec;
import org.materialsj.io.Sha256;
import org.materialsj.io.TableWriter;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Provenance;
import org.materialsj.model.VoxelGrid;

/** Makes provenances: the same job on the same inputs gives the same one. */
public final class Provenances {

  private Provenances() {}

  static Provenance of(JobSpec job, long seed, Map<String, String> inputs) {
    return new Provenance(MacroLine.of(job), seed, versions(), inputs);
  }

  /**
   * The versions of this program and of the libraries that make its numbers and pictures.
   *
   * @return version by name, MaterialsJ first
   */
  public static Map<String, String> versions() {
    Properties properties = new Properties();
    try (InputStream in = Provenances.class.getResourceAsStream("versions.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the versions cannot be read", e);
    }
    Map<String, String> result = new LinkedHashMap<>();
    result.put("MaterialsJ", properties.getProperty("MaterialsJ"));
    for (String name : new TreeSet<>(properties.stringPropertyNames())) {
      result.put(name, properties.getProperty(name));
    }
    return result;
  }

  /**
   * The hashes of files.
   *
   * @param files the files, as the user named them
   * @return SHA-256 (hexadecimal) by path with slashes, in order
   * @throws IOException if a file cannot be read
   */
  public static Map<String, String> hashes(List<Path> files) throws IOException {
    return hashes(files, CancelToken.NEVER);
  }

  /**
   * The hashes of files that may be many or large.
   *
   * @param files the files, as the user named them
   * @param cancel polled between pieces of files
   * @return SHA-256 (hexadecimal) by path with slashes, in order
   * @throws IOException if a file cannot be read
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static Map<String, String> hashes(List<Path> files, CancelToken cancel)
      throws IOException {
    Map<String, String> result = new LinkedHashMap<>();
    for (Path file : files) {
      MessageDigest digest = Sha256.digest();
      try (InputStream in = Files.newInputStream(file)) {
        byte[] buffer = new byte[1 << 16];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          cancel.check("reading of " + file);
          digest.update(buffer, 0, n);
        }
      }
      result.put(
          file.toString().replace(file.getFileSystem().getSeparator(), "/"),
          HexFormat.of().formatHex(digest.digest()));
    }
    return result;
  }

  /**
   * The hash of a table that is open in ImageJ.
   *
   * @param title title of its window
   * @param table its content
   * @return SHA-256 (hexadecimal) of its CSV text, by title
   */
  public static Map<String, String> hash(String title, FeatureTable table) {
    byte[] text = TableWriter.text(table).getBytes(StandardCharsets.UTF_8);
    return Map.of("table " + title, HexFormat.of().formatHex(Sha256.digest().digest(text)));
  }

  /**
   * The hash of an image that is open in ImageJ.
   *
   * @param title title of the image
   * @param grid its voxels
   * @return SHA-256 (hexadecimal) of sizes, voxel sizes and values (big-endian), by title
   */
  public static Map<String, String> hash(String title, VoxelGrid grid) {
    MessageDigest digest = Sha256.digest();
    ByteBuffer head = ByteBuffer.allocate(3 * Integer.BYTES + 3 * Double.BYTES);
    head.putInt(grid.nx()).putInt(grid.ny()).putInt(grid.nz());
    for (double size : grid.spacing()) {
      head.putDouble(size);
    }
    digest.update(head.array());
    ByteBuffer row = ByteBuffer.allocate(Float.BYTES * grid.nx());
    for (int from = 0; from < grid.values().length; from += grid.nx()) {
      row.clear();
      row.asFloatBuffer().put(grid.values(), from, grid.nx());
      digest.update(row);
    }
    return Map.of("image " + title, HexFormat.of().formatHex(digest.digest()));
  }
}
