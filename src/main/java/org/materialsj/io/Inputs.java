package org.materialsj.io;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.materialsj.io.ParseException.Code;

/**
 * The files that a source names.
 *
 * @param paths the files in reading order
 * @param names their names in ids and messages
 */
record Inputs(List<Path> paths, List<String> names) {

  private static final int MOST_FILES = 1_000_000;

  /** Copies the lists. */
  Inputs {
    paths = List.copyOf(paths);
    names = List.copyOf(names);
  }

  /**
   * Finds the files of a source.
   *
   * @param source a file, a folder or a glob
   * @return at least one file
   * @throws ParseException E_FORMAT for a URL, E_IO or E_MISSING when there is none
   */
  static Inputs of(String source) throws ParseException {
    if (source.matches("(?s)([A-Za-z][A-Za-z0-9+.-]*://|(file|https?|ftp|jar|data):).*")) {
      throw new ParseException(
          Code.E_FORMAT, source, 0, 0, "this is no file; nothing is ever read from the network.");
    }
    if (source.isBlank()) {
      throw new ParseException(Code.E_IO, source, 0, 0, "no file or folder is named.");
    }
    try {
      Path path = Path.of(source);
      if (Files.isDirectory(path)) {
        return folder(source, path);
      }
      if (Files.exists(path) || !isGlob(source)) {
        return file(source, path);
      }
    } catch (InvalidPathException e) {
      if (!isGlob(source)) {
        throw new ParseException(Code.E_IO, source, 0, 0, "this is no path of a file.");
      }
    }
    return glob(source);
  }

  private static Inputs file(String source, Path path) throws ParseException {
    if (!Files.exists(path)) {
      throw new ParseException(Code.E_IO, source, 0, 0, "there is no such file.");
    }
    return new Inputs(List.of(path), List.of(String.valueOf(path.getFileName())));
  }

  private static boolean isGlob(String source) {
    return source.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
  }

  private static Inputs folder(String source, Path folder) throws ParseException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        if (Format.isFoundInFolders(name(entry)) && Files.isRegularFile(entry)) {
          found.add(entry);
        }
      }
    } catch (IOException e) {
      throw Text.unreadable(source, e);
    }
    if (found.isEmpty()) {
      throw new ParseException(
          Code.E_MISSING,
          source,
          0,
          0,
          "the folder holds no structure file (subfolders are not read). Read are "
              + Format.KNOWN
              + ".");
    }
    found.sort((a, b) -> name(a).compareTo(name(b)));
    return new Inputs(found, found.stream().map(Inputs::name).toList());
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  private static Inputs glob(String source) throws ParseException {
    String pattern = source.replace('\\', '/');
    int wild = 0;
    while ("*?[{".indexOf(pattern.charAt(wild)) < 0) {
      wild++;
    }
    int slash = pattern.lastIndexOf('/', wild);
    Path base = Path.of(slash < 0 ? "" : pattern.substring(0, slash + 1));
    String relative = pattern.substring(slash + 1);
    List<Path> found;
    try {
      PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + relative);
      int depth =
          relative.contains("**") ? 64 : (int) relative.chars().filter(c -> c == '/').count() + 1;
      found = walk(base, matcher, depth);
    } catch (IOException e) {
      throw Text.unreadable(source, e);
    } catch (IllegalArgumentException e) {
      throw (ParseException)
          new ParseException(Code.E_IO, source, 0, 0, "this is no pattern of file names.")
              .initCause(e);
    }
    if (found.isEmpty()) {
      throw new ParseException(Code.E_MISSING, source, 0, 0, "no file matches.");
    }
    List<String> names = new ArrayList<>();
    for (Path path : found) {
      names.add(unix(base.relativize(path)));
    }
    return new Inputs(found, names);
  }

  private static List<Path> walk(Path base, PathMatcher matcher, int depth) throws IOException {
    List<Path> found = new ArrayList<>();
    Path root = base.toString().isEmpty() ? Path.of(".") : base;
    if (!Files.isDirectory(root)) {
      return found;
    }
    Files.walkFileTree(
        root,
        EnumSet.noneOf(FileVisitOption.class),
        depth,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            Path relative = root.relativize(file);
            if (matcher.matches(relative) && Files.isRegularFile(file)) {
              found.add(base.resolve(relative));
            }
            return found.size() < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return FileVisitResult.CONTINUE; // a folder that may not be read matches nothing
          }
        });
    found.sort((a, b) -> unix(a).compareTo(unix(b)));
    return found;
  }

  private static String unix(Path path) {
    return path.toString().replace('\\', '/');
  }
}
