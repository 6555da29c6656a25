package org.materialsj.tasks.batch;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.JobSpec;

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

  /**
   * Reads a job.
   *
   * @param file a JSON object with "formatId", "schemaVersion", "task", "parameters" (an object of
   *     texts) and, if any, "seed"
   * @return the job
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException with one plain sentence if it is no such job
   */
  public static BatchJob read(Path file) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(MOST_BYTES + 1);
    }
    if (bytes.length > MOST_BYTES) {
      throw new IllegalArgumentException(
          file + " is larger than 1 MB, which no description of a job is.");
    }
    try {
      return parse(new String(bytes, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Reads a job from its text.
   *
   * @param json as {@link #json} writes it
   * @return the job
   * @throws IllegalArgumentException with one plain sentence if it is no such job
   */
  public static BatchJob parse(String json) {
    String format = "";
    long version = 0;
    String task = "";
    long seed = Seeds.DEFAULT;
    Map<String, String> parameters = new LinkedHashMap<>();
    try (JsonReader reader = new JsonReader(new StringReader(json))) {
      reader.beginObject();
      while (reader.hasNext()) {
        String name = reader.nextName();
        switch (name) {
          case "formatId" -> format = reader.nextString();
          case "schemaVersion" -> version = reader.nextLong();
          case "task" -> task = reader.nextString();
          case "seed" -> seed = reader.nextLong();
          case "parameters" -> parameters(reader, parameters);
          default -> throw new IllegalArgumentException("A job has no member \"" + name + "\".");
        }
      }
      reader.endObject();
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        throw new IllegalArgumentException("The description of the job goes on after its end.");
      }
    } catch (IOException | IllegalStateException | NumberFormatException e) {
      throw new IllegalArgumentException(
          "It is not the JSON object of a job, with texts as \"formatId\" and \"task\", an object of"
              + " texts as \"parameters\" and whole numbers as \"schemaVersion\" and \"seed\".",
          e);
    }
    if (!format.equals(FORMAT)) {
      throw new IllegalArgumentException("Its \"formatId\" is not \"" + FORMAT + "\".");
    }
    if (version != VERSION) {
      throw new IllegalArgumentException(
          "Its \"schemaVersion\" is " + version + "; this MaterialsJ reads version 1.");
    }
    if (task.isBlank()) {
      throw new IllegalArgumentException(
          "It names no \"task\"; there are " + String.join(", ", ShardTasks.names()) + ".");
    }
    return new BatchJob(new JobSpec(task, parameters), seed);
  }

  private static void parameters(JsonReader reader, Map<String, String> parameters)
      throws IOException {
    reader.beginObject();
    while (reader.hasNext()) {
      String name = reader.nextName();
      if (parameters.put(name, reader.nextString()) != null) {
        throw new IllegalArgumentException("The parameter \"" + name + "\" is given twice.");
      }
    }
    reader.endObject();
  }

  /**
   * The job as text.
   *
   * @return JSON that {@link #parse} reads; the same job gives the same text
   */
  public String json() {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.setIndent("  ");
      json.beginObject();
      json.name("formatId").value(FORMAT);
      json.name("schemaVersion").value(VERSION);
      json.name("task").value(spec.task());
      json.name("parameters").beginObject();
      for (Map.Entry<String, String> parameter : spec.parameters().entrySet()) {
        json.name(parameter.getKey()).value(parameter.getValue());
      }
      json.endObject();
      json.name("seed").value(seed);
      json.endObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
    return text + "\n";
  }
}
