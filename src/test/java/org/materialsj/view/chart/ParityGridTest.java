package org.materialsj.view.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Parity;
import org.materialsj.model.RegressionMetrics;

/** Figures need no display. */
class ParityGridTest {

  private static Parity parity(int n, double scatter, String note) {
    SplittableRandom random = new SplittableRandom(n);
    double[] actual = random.doubles(n, 40, 110).toArray();
    double[] predicted =
        Arrays.stream(actual).map(y -> y + scatter * (random.nextDouble() - 0.5)).toArray();
    return new Parity(
        new ColumnSpec("energy", "kcal/mol"),
        IntStream.range(0, n).mapToObj(i -> "c" + i).toList(),
        actual,
        predicted,
        new RegressionMetrics(n, 0.4321, 8.1, 6.3, 0.1),
        new RegressionMetrics(n, 0, 10.6, 8.4, 0.1),
        note);
  }

  private static ParityGrid grid() {
    return new ParityGrid(
        "Symmetry check of energy",
        List.of("as it is", "translated"),
        List.of(
            new ParityGrid.Row(
                "Coordinates: Gradient boosting",
                List.of(parity(220, 20, ""), parity(220, 400, "largest change 99 kcal/mol"))),
            new ParityGrid.Row(
                "Inverse distances (equivalent pairs): Ridge regression",
                List.of(parity(20, 5, ""), parity(20, 5, "largest change 0 kcal/mol")))));
  }

  @Test
  void vectorFileHasTheWordsOfEveryPlot() {
    String svg = grid().toSvg(1200, 900);
    for (String text :
        List.of(
            "Symmetry check of energy",
            "as it is",
            "translated",
            "R\u00B2 = 0.432   MAE = 6.30 kcal/mol",
            "largest change 99 kcal/mol",
            "beyond",
            "Inverse distances")) {
      assertTrue(svg.contains(text), text);
    }
  }

  @Test
  void samePictureTwiceIsTheSameBytes() {
    assertArrayEquals(grid().toPng(700, 500), grid().toPng(700, 500));
  }

  @Test
  void dotsAreDrawnInEveryPlot() throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(grid().toPng(1200, 1000)));
    int[] coloured = new int[4];
    for (int x = 0; x < 1200; x++) {
      for (int y = 0; y < 1000; y++) {
        int rgb = image.getRGB(x, y);
        int r = rgb >> 16 & 0xFF;
        int g = rgb >> 8 & 0xFF;
        int b = rgb & 0xFF;
        if (Math.max(r, Math.max(g, b)) - Math.min(r, Math.min(g, b)) > 60) {
          coloured[(y < 500 ? 0 : 2) + (x < 600 ? 0 : 1)]++;
        }
      }
    }
    for (int count : coloured) {
      assertTrue(count > 200, Arrays.toString(coloured));
    }
  }

  @Test
  void windowsFitOnAScreen() {
    List<Parity> plots = IntStream.range(0, 6).mapToObj(i -> parity(10, 5, "")).toList();
    List<ParityGrid.Row> rows =
        IntStream.range(0, 8).mapToObj(i -> new ParityGrid.Row("row " + i, plots)).toList();
    ParityGrid grid = new ParityGrid("many", List.of("a", "b", "c", "d", "e", "f"), rows);
    assertTrue(grid.windowSize().width <= 1500 && grid.windowSize().height <= 900);
  }

  @Test
  void rowsNeedAPlotForEachColumn() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new ParityGrid(
                "t",
                List.of("a", "b"),
                List.of(new ParityGrid.Row("r", List.of(parity(5, 1, ""))))));
  }

  @Test
  void titleIsThatOfTheWindow() {
    assertEquals("Symmetry check of energy", grid().title());
  }

  @Test
  void theLabelOfTheCureByCopiesIsShownToItsEnd() {
    ParityGrid one =
        new ParityGrid(
            "Symmetry check of energy",
            List.of("as it is"),
            List.of(
                new ParityGrid.Row(
                    "Coordinates, with 4 copies by translation, rotation and permutation: Gradient"
                        + " boosting",
                    List.of(parity(20, 5, "")))));
    Dimension size = one.windowSize();
    assertTrue(one.toSvg(size.width, size.height).contains("boosting"));
  }
}
