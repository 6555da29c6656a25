package org.materialsj.host;

/** Writes a text into an SVG file: its metadata, which no viewer draws. */
final class SvgText {

  private SvgText() {}

  /**
   * A drawing with a text.
   *
   * @param svg an SVG file
   * @param text the text
   * @return an SVG file with the same drawing
   */
  static String add(String svg, String text) {
    int inside = svg.indexOf('>', svg.indexOf("<svg")) + 1;
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
    return svg.substring(0, inside)
        + "\n<metadata>"
        + escaped
        + "</metadata>"
        + svg.substring(inside);
  }
}
