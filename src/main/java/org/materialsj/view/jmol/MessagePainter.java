package org.materialsj.view.jmol;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

/** Writes a text in the middle of an area, broken at spaces. */
final class MessagePainter {

  private MessagePainter() {}

  static void paint(Graphics2D graphics, String text, int width, int height) {
    FontMetrics metrics = graphics.getFontMetrics();
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split("\\s+")) {
      if (line.length() > 0 && metrics.stringWidth(line + " " + word) > 0.8 * width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() > 0 ? " " : "").append(word);
    }
    lines.add(line.toString());
    int y = (height - lines.size() * metrics.getHeight()) / 2 + metrics.getAscent();
    for (String each : lines) {
      graphics.drawString(each, (width - metrics.stringWidth(each)) / 2, y);
      y += metrics.getHeight();
    }
  }
}
