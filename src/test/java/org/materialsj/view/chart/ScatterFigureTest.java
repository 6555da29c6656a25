package org.materialsj.view.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.explore.Colouring;
import org.materialsj.model.explore.PointMap;
import org.materialsj.model.explore.Trend;
import org.materialsj.view.colour.Palette;

class ScatterFigureTest {

  private static final ColumnSpec MASS = new ColumnSpec("mass", "u");

  private static String svg(Figure figure) {
    return figure.toSvg(720, 640);
  }

  private static int dots(String svg) {
    return LearningFigures.occurrences(svg, "<ellipse");
  }

  /** Two points far apart. */
  private static PointMap pair() {
    return ExploreFigures.map("p", new double[] {0, 10}, new double[] {0, 10});
  }

  private static Color at(ScatterFigure figure, double x, double y) {
    BufferedImage image = FigureFiles.image(figure, 720, 640);
    PlotPlace place = figure.place(720, 640);
    return new Color(image.getRGB((int) place.x(x), (int) place.y(y)));
  }

  @Test
  void pointsAreWhereTheirValuesAre() {
    ScatterFigure figure = new ScatterFigure(pair(), Colouring.plain());
    Color blue = at(figure, 10, 10);
    assertTrue(blue.getBlue() > blue.getRed() + 80, blue.toString());
    assertEquals(Color.WHITE, at(figure, 3, 7.3));
    PlotPlace place = figure.place(720, 640);
    assertTrue(place.area().contains(place.x(10), place.y(10)));
  }

  @Test
  void pointsWithoutAPlaceAreCountedAndThoseWithoutAValueAreGrey() {
    PointMap map =
        ExploreFigures.map("p", new double[] {0, 10, Double.NaN}, new double[] {0, 10, 1});
    Colouring by = new Colouring.ByValue(MASS, new double[] {1, Double.NaN, 2});
    ScatterFigure figure = new ScatterFigure(map, by);
    String svg = svg(figure);
    assertTrue(svg.contains("1 point is not shown: missing p 0 or p 1"));
    assertTrue(svg.contains("1 point is grey: no value of mass"));
    assertTrue(svg.contains(">mass (u)<"));
    Color grey = at(figure, 10, 10);
    assertEquals(grey.getRed(), grey.getBlue(), 2);
    assertEquals(2 * 2, dots(svg));
  }

  @Test
  void classesAreNamedBesideTheirColours() {
    PointMap map = pair();
    ScatterFigure figure =
        new ScatterFigure(
            map, new Colouring.ByClass("kind", List.of("salt", "metal"), new int[] {1, 0}));
    String svg = svg(figure);
    for (String text : List.of(">kind<", ">salt<", ">metal<")) {
      assertTrue(svg.contains(text), text);
    }
    assertTrue(svg.indexOf(">salt<") < svg.indexOf(">metal<"));
    Color metal = new Color(Palette.rgb(1));
    Color seen = at(figure, 0, 0);
    assertEquals(metal.getRed(), seen.getRed(), 30);
    assertEquals(metal.getGreen(), seen.getGreen(), 30);
  }

  @Test
  void fortyClassesAllHaveTheirNames() {
    String svg =
        svg(
            new ScatterFigure(
                ExploreFigures.map("p", 400, 2), ExploreFigures.classes("c", 400, 40)));
    for (int k = 0; k < 40; k++) {
      assertTrue(svg.contains(">c " + k + "<"), "class " + k);
    }
    String more =
        svg(
            new ScatterFigure(
                ExploreFigures.map("p", 400, 2), ExploreFigures.classes("c", 400, 300)));
    assertTrue(more.contains(" more<"));
  }

  @Test
  void namesBesidePointsCoverNeitherNamesNorPoints() {
    PointMap far = pair();
    String svg = svg(new ScatterFigure(far, Colouring.plain()).labelled());
    assertTrue(svg.contains(">p 0<") && svg.contains(">p 1<"));
    PointMap same =
        ExploreFigures.map("q", new double[] {1, 1, 1, 1, 1, 1}, new double[] {2, 2, 2, 2, 2, 2});
    String crowded = svg(new ScatterFigure(same, Colouring.plain()).labelled());
    long written = IntStream.range(0, 6).filter(i -> crowded.contains(">q " + i + "<")).count();
    assertTrue(written >= 1 && written <= 4, "names " + written);
  }

  @Test
  void namesBesideTooManyPointsAreLeftOutWithANote() {
    String svg =
        svg(new ScatterFigure(ExploreFigures.map("p", 2500, 2), Colouring.plain()).labelled());
    assertTrue(svg.contains("So many points have no names beside them"));
  }

  @Test
  void areasOfDotsGrowWithTheirNumberAndAreExplained() {
    DotSizes sizes = new DotSizes(MASS, new double[] {1, 3, 5, Double.NaN});
    double least = sizes.diameter(0);
    double most = sizes.diameter(2);
    double middle = sizes.diameter(1);
    assertEquals((least * least + most * most) / 2, middle * middle, 1e-9);
    assertEquals(least, sizes.diameter(3));
    String svg = svg(new ScatterFigure(pair(), Colouring.plain()).sized(MASS, new double[] {1, 5}));
    for (String text : List.of(">mass (u)<", ">1<", ">3<", ">5<")) {
      assertTrue(svg.contains(text), text);
    }
    assertThrows(
        IllegalArgumentException.class,
        () -> new ScatterFigure(pair(), Colouring.plain()).sized(MASS, new double[3]));
  }

  @Test
  void trendsAreDrawnOverTheirPointsAndNamed() {
    Colouring classes = new Colouring.ByClass("kind", List.of("a", "b"), new int[] {0, 1});
    ScatterFigure figure =
        new ScatterFigure(pair(), classes)
            .with(
                List.of(new Trend("all: slope 1", -1, 0, 1), new Trend("b: slope -1", 1, 20, -1)));
    String svg = svg(figure);
    assertTrue(svg.contains(">all: slope 1<") && svg.contains(">b: slope -1<"));
    // The pooled line passes the middle, where there is no point.
    boolean dark = false;
    for (double t = 4; t < 6; t += 0.05) {
      dark |= at(figure, t, t).getRed() < 90;
    }
    assertTrue(dark);
  }

  @Test
  void manyPointsAreOnePictureShadedByTheirDensity() {
    PointMap map = ExploreFigures.map("p", 12_000, 2);
    String svg = svg(new ScatterFigure(map, Colouring.plain()));
    assertEquals(0, dots(svg));
    assertEquals(1, LearningFigures.occurrences(svg, "<image"));
    assertTrue(svg.contains(">Relative density of points<"));
    assertTrue(svg.length() < 2_000_000, "bytes " + svg.length());
    assertFalse(
        svg(new ScatterFigure(map, new Colouring.ByValue(MASS, map.coordinates()[0])))
            .contains("density"));
  }

  @Test
  void coloursOfDenserPlacesAreLighter() {
    int n = 20_000;
    double[] x = new double[n];
    double[] y = new double[n];
    // Nearly all at one place, one far away.
    Arrays.fill(x, 1);
    x[0] = 0;
    ScatterFigure figure = new ScatterFigure(ExploreFigures.map("p", x, y), Colouring.plain());
    Color dense = at(figure, 1, 0);
    Color alone = at(figure, 0, 0);
    assertTrue(dense.getGreen() > alone.getGreen() + 60, dense + " and " + alone);
  }

  @Test
  void pointsThatCoverEachOtherAreAFairSample() {
    int n = 40_000;
    double[] x = new double[n];
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = i % 200;
      y[i] = i / 200 % 200;
    }
    // Each place holds a point of each class; the picture shows about as many of both.
    double[] twice = Arrays.copyOf(x, 2 * n);
    System.arraycopy(x, 0, twice, n, n);
    double[] twiceUp = Arrays.copyOf(y, 2 * n);
    System.arraycopy(y, 0, twiceUp, n, n);
    int[] labels = IntStream.range(0, 2 * n).map(i -> i < n ? 0 : 1).toArray();
    Colouring classes = new Colouring.ByClass("kind", List.of("a", "b"), labels);
    ScatterFigure figure = new ScatterFigure(ExploreFigures.map("p", twice, twiceUp), classes);
    BufferedImage image = FigureFiles.image(figure, 1000, 900);
    Rectangle2D area = figure.place(1000, 900).area();
    int blue = 0;
    int orange = 0;
    for (int px = (int) area.getX() + 40; px < area.getMaxX() - 40; px++) {
      for (int py = (int) area.getY() + 40; py < area.getMaxY() - 40; py++) {
        Color colour = new Color(image.getRGB(px, py));
        blue += colour.getBlue() > colour.getRed() + 40 ? 1 : 0;
        orange += colour.getRed() > colour.getBlue() + 40 ? 1 : 0;
      }
    }
    assertTrue(blue > 0.8 * orange && orange > 0.8 * blue, blue + " and " + orange);
  }

  @Test
  void coloursOfAnotherNumberOfPointsAndOneAxisAreRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new ScatterFigure(pair(), ExploreFigures.classes("c", 3, 2)));
    assertThrows(
        IllegalArgumentException.class,
        () -> new ScatterFigure(ExploreFigures.map("p", 3, 1), Colouring.plain()));
  }
}
