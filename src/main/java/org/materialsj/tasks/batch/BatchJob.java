package org.materialsj.tasks.batch;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.JobSpec;
import org.materialsj.io.ParseException;
import org.materialsj.io.json.JsonMembers;
import org.materialsj.io.json.JsonTree;
import org.materialsj.io.json.ProvenanceJson;

/**
 * A command's work on a large table, as plain data: what another process, today or on another
 * machine, needs to do the same.
 *
 * @param spec name of a task from {@link ShardTasks#names} and its parameters, named as those of
 *     the command
 * @param seed seed of everything random; shard i draws from item i of it
 */
public record BatchJob(JobSpec spec, long seed) {

  private static final String FORMAT = "materialsj-job";
  private static final int VERSION = 1;
  private static final int MOST_BYTES = 1 << 20;

  private static final String FORMAT_ID = "formatId";
  private static final String SCHEMA_VERSION = "schemaVersion";
  private static final String TASK = "task";
  private static final String PARAMETERS = "parameters";
  private static final String SEED = "seed";

  /**
   * Reads a job.
   *
   * @param file a JSON object with "formatId", "schemaVersion", "task", "parameters" (an object of
   *     texts) and, if any, "seed"
   * @return the job
   * @throws IOException if the file cannot be read
   * @throws ParseException with one plain sentence if it is no such job
   */
  public static BatchJob read(Path file) throws IOException, ParseException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(MOST_BYTES + 1);
    }
    if (bytes.length > MOST_BYTES) {
      throw new ParseException(
          ParseException.Code.E_TOO_MANY,
          file.toString(),
          0,
          0,
          "It is larger than 1 MB, which no description of a job is.");
    }
    return parse(new String(bytes, StandardCharsets.UTF_8), file.toString());
  }

  /**
   * Reads a job from its text.
   *
   * @param text as {@link #json} writes it
   * @param file where it is from, for messages
   * @return the job
   * @throws ParseException with one plain sentence if it is no such job
   */
  static BatchJob parse(String text, String file) throws ParseException {
    JsonMembers json = JsonTree.parse(text, file);
    json.only(Set.of(FORMAT_ID, SCHEMA_VERSION, TASK, PARAMETERS, SEED));
    if (!json.text(FORMAT_ID).equals(FORMAT)) {
      throw defect(file, "Its \"" + FORMAT_ID + "\" is not \"" + FORMAT + "\".");
    }
    long version = json.whole(SCHEMA_VERSION);
    if (version != VERSION) {
      throw defect(
          file,
          "Its \"" + SCHEMA_VERSION + "\" is " + version + "; this MaterialsJ reads version 1.");
    }
    String task = json.text(TASK);
    if (task.isBlank()) {
      throw defect(
          file, "It names no \"task\"; there are " + String.join(", ", ShardTasks.names()) + ".");
    }
    return new BatchJob(
        new JobSpec(task, json.textMap(PARAMETERS)),
        json.has(SEED) ? json.whole(SEED) : Seeds.DEFAULT);
  }

  private static ParseException defect(String file, String sentence) {
    return new ParseException(ParseException.Code.E_FORMAT, file, 0, 0, sentence);
  }

  /**
   * The job as text.
   *
   * @return JSON that {@link #read} reads; the same job gives the same text
   */
  public String json() {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.setIndent("  ");
      json.beginObject();
      json.name(FORMAT_ID).value(FORMAT);
      json.name(SCHEMA_VERSION).value(VERSION);
      json.name(TASK).value(spec.task());
      ProvenanceJson.writeMap(json, PARAMETERS, spec.parameters());
      json.name(SEED).value(seed);
      json.endObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
    return text + "\n";
  }
}
