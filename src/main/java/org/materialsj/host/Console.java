package org.materialsj.host;

/** The console of {@link Main}: the only place that writes to it. */
final class Console {

  private Console() {}

  /** Tells the user something, on the standard output. */
  static void say(String sentence) {
    System.out.println(sentence);
  }
}
