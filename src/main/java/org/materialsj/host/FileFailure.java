package org.materialsj.host;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/**
 * What the file system did not do, in words for the user: its own messages are often bare names.
 */
final class FileFailure {

  private FileFailure() {}

  /**
   * Says it in one sentence.
   *
   * @param failure what was thrown
   * @return a plain sentence
   */
  static String sentence(IOException failure) {
    String message = String.valueOf(failure.getMessage());
    if (failure instanceof NoSuchFileException) {
      return "There is no file or folder " + message + ".";
    }
    if (failure instanceof AccessDeniedException) {
      return message + " may not be read or written.";
    }
    if (failure instanceof NotDirectoryException) {
      return message + " is not a folder.";
    }
    return "A file could not be read or written: " + message + ".";
  }
}
