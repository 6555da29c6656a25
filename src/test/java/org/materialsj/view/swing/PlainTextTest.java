package org.materialsj.view.swing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class PlainTextTest {

  private static final FontMetrics METRICS =
      new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)
          .createGraphics()
          .getFontMetrics(new Font(Font.SANS_SERIF, Font.PLAIN, 12));

  @Test
  void aTextThatFitsStaysWhole() {
    assertEquals("anthracene#1", PlainText.fit(METRICS, "anthracene#1", 1000));
    assertEquals("", PlainText.fit(METRICS, "", 0));
  }

  @Test
  void aLongTextKeepsItsBeginningAndItsEnd() {
    String fitted = PlainText.fit(METRICS, "c1ccc2cc3ccccc3cc2c1#10", 100);
    assertTrue(fitted.startsWith("c1c") && fitted.endsWith("#10"), fitted);
    assertTrue(METRICS.stringWidth(fitted) <= 100, fitted);
  }
}
