package org.materialsj.view.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.explore.Colouring;

class PointPlotTest {

  private static final int WIDTH = 620;
  private static final int HEIGHT = 470;

  private static PointPlot plot(PointCloud cloud, PointColours colours, PlotLimits limits) {
    return new PointPlot(
        new PointPlot.Content("t", List.of(), "x", "y", cloud, limits, colours, Optional.empty()));
  }

  private static PointPlot plot(PointCloud cloud) {
    return plot(cloud, new PointColours(Colouring.plain()), cloud.limits());
  }

  private static PointCloud square(boolean logarithmic) {
    return new PointCloud(
        new double[] {1, 10, 100, Double.NaN}, logarithmic, new double[] {1, 2, 3, 4}, false);
  }

  @Test
  void pointsAreHitWhereTheyAreDrawnAndOthersAreNot() {
    for (boolean logarithmic : new boolean[] {false, true}) {
      PointPlot plot = plot(square(logarithmic));
      for (int point = 0; point < 3; point++) {
        Point2D at = plot.place(point, WIDTH, HEIGHT);
        assertEquals(OptionalInt.of(point), plot.at(at.getX() + 2, at.getY() - 2, WIDTH, HEIGHT));
        assertEquals(OptionalInt.empty(), plot.at(at.getX() + 20, at.getY() - 20, WIDTH, HEIGHT));
      }
    }
  }

  @Test
  void aLogarithmicAxisSetsEqualFactorsEquallyFarApart() {
    PointPlot plot = plot(square(true));
    double first = plot.place(0, WIDTH, HEIGHT).getX();
    double second = plot.place(1, WIDTH, HEIGHT).getX();
    double third = plot.place(2, WIDTH, HEIGHT).getX();
    assertEquals(second - first, third - second, 1e-9);
    assertThrows(
        IllegalArgumentException.class,
        () -> square(true).limits(Optional.of(new PlotLimits(0, 1, 0, 1))));
  }

  @Test
  void aBrushTakesWhatIsInsideOfItAndInView() {
    PointPlot plot = plot(square(false));
    Rectangle2D all = new Rectangle2D.Double(-50, -50, 2000, 2000);
    assertArrayEquals(new int[] {0, 1, 2}, plot.within(all, WIDTH, HEIGHT));
    Point2D middle = plot.place(1, WIDTH, HEIGHT);
    Rectangle2D small = new Rectangle2D.Double(middle.getX() - 3, middle.getY() - 3, 6, 6);
    assertArrayEquals(new int[] {1}, plot.within(small, WIDTH, HEIGHT));
    Rectangle2D outside = new Rectangle2D.Double(-50, -50, 20, 20);
    assertArrayEquals(new int[0], plot.within(outside, WIDTH, HEIGHT));
  }

  @Test
  void zoomingToThePlaneChangesNothingAndToAHalfDoublesDistances() {
    PointPlot plot = plot(square(false));
    Rectangle plane = plot.plane(WIDTH, HEIGHT);
    PlotLimits same = plot.limits(plane, WIDTH, HEIGHT);
    assertEquals(square(false).limits().left(), same.left(), 1e-9);
    assertEquals(square(false).limits().top(), same.top(), 1e-9);
    Rectangle2D half =
        new Rectangle2D.Double(plane.x, plane.y, plane.width / 2.0, plane.height / 2.0);
    PointPlot near =
        plot(square(false), new PointColours(Colouring.plain()), plot.limits(half, WIDTH, HEIGHT));
    double before = plot.place(1, WIDTH, HEIGHT).getX() - plot.place(0, WIDTH, HEIGHT).getX();
    double after = near.place(1, WIDTH, HEIGHT).getX() - near.place(0, WIDTH, HEIGHT).getX();
    assertEquals(2 * before, after, 1e-6);
  }

  @Test
  void endlessZoomingKeepsTheLastPossibleLimits() {
    PointPlot plot = plot(square(false));
    Point2D at = plot.place(1, WIDTH, HEIGHT);
    for (int k = 0; k < 400; k++) {
      Rectangle plane = plot.plane(WIDTH, HEIGHT);
      double w = plane.width / 2.0;
      double h = plane.height / 2.0;
      Rectangle2D box = new Rectangle2D.Double(at.getX() - w / 2, at.getY() - h / 2, w, h);
      plot =
          plot(square(false), new PointColours(Colouring.plain()), plot.limits(box, WIDTH, HEIGHT));
    }
    assertTrue(plot.image(WIDTH, HEIGHT).getWidth() == WIDTH);
    for (int k = 0; k < 3000; k++) {
      Rectangle plane = plot.plane(WIDTH, HEIGHT);
      Rectangle2D box =
          new Rectangle2D.Double(
              plane.x - plane.width, plane.y - plane.height, 3 * plane.width, 3 * plane.height);
      plot =
          plot(square(false), new PointColours(Colouring.plain()), plot.limits(box, WIDTH, HEIGHT));
    }
    assertTrue(plot.image(WIDTH, HEIGHT).getWidth() == WIDTH);
  }

  @Test
  void manyPointsAreShadedAndDotsComeBackWhenFewAreInView() {
    int n = PointPlot.MOST_DOTS + 1;
    double[] x = IntStream.range(0, n).mapToDouble(i -> i % 101).toArray();
    double[] y = IntStream.range(0, n).mapToDouble(i -> i / 101).toArray();
    PointCloud cloud = new PointCloud(x, false, y, false);
    assertTrue(plot(cloud).isDense());
    assertFalse(
        plot(cloud, new PointColours(Colouring.plain()), new PlotLimits(0, 50, 0, 50)).isDense());
    assertTrue(plot(cloud).toSvg(WIDTH, HEIGHT).contains(">Points per cell<"));
  }

  @Test
  void thePlaneStaysWhereItIsWhateverIsInView() {
    int n = PointPlot.MOST_DOTS + 1;
    double[] x = IntStream.range(0, n).mapToDouble(i -> i % 101).toArray();
    double[] y = IntStream.range(0, n).mapToDouble(i -> i / 101).toArray();
    PointCloud cloud = new PointCloud(x, false, y, false);
    PointColours plain = new PointColours(Colouring.plain());
    PointPlot.Sizes sizes = new PointPlot.Sizes(new ColumnSpec("mass", "u"), x);
    List<PointPlot> views =
        Stream.of(cloud.limits(), new PlotLimits(0, 50, 0, 50))
            .map(
                limits ->
                    new PointPlot.Content(
                        "t", List.of(), "x", "y", cloud, limits, plain, Optional.of(sizes)))
            .map(PointPlot::new)
            .toList();
    assertEquals(views.get(0).plane(WIDTH, HEIGHT), views.get(1).plane(WIDTH, HEIGHT));
    assertTrue(views.get(0).toSvg(WIDTH, HEIGHT).contains(">zoom in for sizes<"));
    assertTrue(views.get(1).toSvg(WIDTH, HEIGHT).contains(">mass (u)<"));
  }

  @Test
  void classesDifferInShapeAsTheirLegendSays() {
    double[] x = IntStream.range(0, 16).mapToDouble(i -> i).toArray();
    List<String> labels = IntStream.range(0, 16).mapToObj(Integer::toString).toList();
    PointCloud cloud = new PointCloud(x, false, x, false);
    PointColours colours = new PointColours(Colouring.byTexts("class", labels));
    String svg = plot(cloud, colours, cloud.limits()).toSvg(WIDTH, HEIGHT);
    // Eight dots with their rims, and eight signs; the others are squares.
    assertEquals(8 * 3, LearningFigures.occurrences(svg, "<ellipse"));
  }

  @Test
  void ofPointsAtOnePlaceTheOneThatIsSeenIsHit() {
    double[] same = {1, 1, 1, 1, 1};
    PointCloud cloud = new PointCloud(same, false, same, false);
    List<String> labels = List.of("a", "b", "c", "d", "e");
    PointColours colours = new PointColours(Colouring.byTexts("class", labels));
    PointPlot plot = plot(cloud, colours, cloud.limits());
    Point2D at = plot.place(0, WIDTH, HEIGHT);
    int hit = plot.at(at.getX(), at.getY(), WIDTH, HEIGHT).orElseThrow();
    Color seen = new Color(plot.image(WIDTH, HEIGHT).getRGB((int) at.getX(), (int) at.getY()));
    Color expected = new Color(colours.rgb(hit));
    assertEquals(expected.getRed(), seen.getRed(), 26);
    assertEquals(expected.getGreen(), seen.getGreen(), 26);
    assertEquals(expected.getBlue(), seen.getBlue(), 26);
  }

  @Test
  void shadedCellsHaveTheColourOfMostOfTheirPoints() {
    int n = 30_000;
    double[] x = IntStream.range(0, n).mapToDouble(i -> i < 20_000 ? 1 : i % 100 / 50.0).toArray();
    double[] y = IntStream.range(0, n).mapToDouble(i -> i < 20_000 ? 1 : i % 97 / 48.0).toArray();
    List<String> classes =
        IntStream.range(0, n).mapToObj(i -> i < 15_000 ? "many" : "few").toList();
    PointCloud cloud = new PointCloud(x, false, y, false);
    PointColours colours = new PointColours(Colouring.byTexts("class", classes));
    BufferedImage image = plot(cloud, colours, cloud.limits()).image(WIDTH, HEIGHT);
    Point2D at = plot(cloud, colours, cloud.limits()).place(0, WIDTH, HEIGHT);
    int rgb = image.getRGB((int) at.getX(), (int) at.getY()) & 0xFFFFFF;
    assertEquals(Integer.toHexString(colours.rgb(0)), Integer.toHexString(rgb));
  }

  @Test
  void limitsAreReadBackToTheSameBitsAndOthersRefused() {
    PlotLimits limits = new PlotLimits(-1e-300, 0.1 + 0.2, 1, Math.nextUp(1));
    assertEquals(Optional.of(limits), PlotLimits.parse(limits.text()));
    assertEquals(Optional.empty(), PlotLimits.parse(" "));
    for (String wrong : new String[] {"1,2,3", "1,1,0,1", "0,NaN,0,1", "a,2,3,4", "0,1,5,-5"}) {
      assertThrows(IllegalArgumentException.class, () -> PlotLimits.parse(wrong), wrong);
    }
  }
}
