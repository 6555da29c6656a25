package org.materialsj.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Files that appear together or not at all. Each is written beside its place under another name;
 * {@link #commit} moves them all there, {@link #close} deletes what was not committed: a failed or
 * cancelled command leaves nothing, except what {@link #deleteAtEnd} keeps to go on with. For one
 * thread.
 */
final class PendingFiles implements AutoCloseable {

  private record Pending(Path written, Path target) {}

  /** Writes to a path. */
  @FunctionalInterface
  interface Writer {

    /**
     * Writes the file.
     *
     * @param path an empty file, to be replaced
     * @throws IOException if it cannot be written
     */
    void write(Path path) throws IOException;
  }

  private final List<Pending> pending = new ArrayList<>();

  /** What is of no use any more when all files are in their places. */
  private final List<Path> finished = new ArrayList<>();

  /**
   * Adds a file.
   *
   * @param target its place
   * @param writer writes it
   * @throws IOException if it cannot be written
   * @throws IllegalArgumentException if no file can be at this place
   */
  void add(Path target, Writer writer) throws IOException {
    writer.write(reserve(target, UUID.randomUUID().toString()));
  }

  /**
   * Adds a file of text.
   *
   * @param target its place
   * @param text its content
   * @throws IOException if it cannot be written
   * @throws IllegalArgumentException if no file can be at this place
   */
  void addText(Path target, String text) throws IOException {
    add(target, path -> Files.write(path, text.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Adds a file that is still empty.
   *
   * @param target its place
   * @param name part of the name under which it waits
   * @return where to write it
   * @throws IOException if it cannot be written
   * @throws IllegalArgumentException if no file can be at this place
   */
  Path reserve(Path target, String name) throws IOException {
    checkPlace(target);
    Path folder = target.toAbsolutePath().getParent();
    // Not a temporary file of the system, which only its owner could read after the move.
    Path written = folder.resolve(".materialsj-" + name + ".part");
    Files.deleteIfExists(written);
    Files.createFile(written);
    pending.add(new Pending(written, target));
    return written;
  }

  /**
   * Checks that a file can be at a place.
   *
   * @param target the place
   * @throws IllegalArgumentException if it cannot
   */
  static void checkPlace(Path target) {
    if (Files.isDirectory(target)) {
      throw new IllegalArgumentException(target + " is a folder; name a file in it.");
    }
    Path folder = target.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new IllegalArgumentException(
          "%s cannot be written: there is no folder %s.".formatted(target, target.getParent()));
    }
    if (!Files.isWritable(folder)) {
      throw new IllegalArgumentException(
          "%s cannot be written: the folder %s is read-only.".formatted(target, folder));
    }
  }

  /**
   * Names a file that {@link #commit} and {@link #discard} delete, while {@link #close} keeps it.
   *
   * @param file the file, which need not exist
   */
  void deleteAtEnd(Path file) {
    finished.add(file);
  }

  /**
   * Moves all files to their places.
   *
   * @throws IOException if one cannot be moved
   */
  void commit() throws IOException {
    for (Pending file : pending) {
      Files.move(
          file.written(),
          file.target(),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    }
    pending.clear();
    discard();
  }

  /**
   * Deletes what was kept to go on with, too: the user does not want it any more.
   *
   * @throws IOException if it cannot be deleted
   */
  void discard() throws IOException {
    for (Path part : finished) {
      Files.deleteIfExists(part);
    }
  }

  @Override
  public void close() throws IOException {
    for (Pending file : pending) {
      Files.deleteIfExists(file.written());
    }
  }
}
