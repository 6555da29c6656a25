package org.materialsj.host;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.engine.run.JobSpec;
import org.materialsj.io.TableWriter;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Featurization;
import org.materialsj.model.Provenance;
import org.materialsj.model.VoxelGrid;

/**
 * Makes provenances and writes them as JSON. The same job on the same inputs gives the same text.
 */
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
      MessageDigest digest = sha256();
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
    return Map.of("table " + title, HexFormat.of().formatHex(sha256().digest(text)));
  }

  /**
   * The hash of an image that is open in ImageJ.
   *
   * @param title title of the image
   * @param grid its voxels
   * @return SHA-256 (hexadecimal) of sizes, voxel sizes and values (big-endian), by title
   */
  public static Map<String, String> hash(String title, VoxelGrid grid) {
    MessageDigest digest = sha256();
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

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * A provenance as JSON.
   *
   * @param provenance what made a result
   * @return lines that end with LF; members macro, seed, versions, inputs, and featurization when
   *     it is known
   */
  public static String json(Provenance provenance) {
    JsonObject json = new JsonObject();
    json.addProperty("macro", provenance.macro());
    json.addProperty("seed", provenance.seed());
    json.add("versions", object(provenance.versions()));
    json.add("inputs", object(provenance.inputs()));
    provenance.featurization().ifPresent(known -> json.add("featurization", object(known)));
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(json) + "\n";
  }

  private static JsonObject object(Featurization featurization) {
    JsonObject json = new JsonObject();
    JsonArray descriptors = new JsonArray();
    for (Featurization.Descriptor descriptor : featurization.descriptors()) {
      JsonObject one = new JsonObject();
      one.addProperty("name", descriptor.name());
      one.addProperty("version", descriptor.version());
      descriptors.add(one);
    }
    json.add("descriptors", descriptors);
    json.add("preparation", object(featurization.preparation()));
    JsonArray varying = new JsonArray();
    featurization.varying().forEach(varying::add);
    json.add("varying", varying);
    return json;
  }

  private static JsonObject object(Map<String, String> members) {
    JsonObject result = new JsonObject();
    members.forEach(result::addProperty);
    return result;
  }
}
