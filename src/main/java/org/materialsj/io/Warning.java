package org.materialsj.io;

/**
 * Something in a file that was read, but that the user should know: a repair or a doubt.
 *
 * @param file name of the file as the user gave it
 * @param line 1-based line, or 0 when no line is to blame
 * @param sentence one plain sentence
 */
public record Warning(String file, int line, String sentence) {

  @Override
  public String toString() {
    return line > 0 ? file + ", line " + line + ": " + sentence : file + ": " + sentence;
  }
}
