package org.materialsj.view.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.materialsj.io.TableWriter;
import org.materialsj.model.explore.Colouring;
import org.materialsj.model.explore.ExplainedShares;
import org.materialsj.model.explore.NamedMatrix;
import org.materialsj.model.explore.Silhouettes;

/** What all figures of exploring have in common, and those that have no class of their own. */
class ExploreFiguresTest {

  private static String svg(Figure figure) {
    return figure.toSvg(720, 640);
  }

  private static int count(String text, String part) {
    return LearningFigures.occurrences(text, part);
  }

  private static void assertHas(String svg, String... parts) {
    for (String part : parts) {
      assertTrue(svg.contains(part), part);
    }
  }

  @Test
  void theSameDataGiveTheSameBytes() {
    List<Figure> once = ExploreFigures.all("a");
    List<Figure> again = ExploreFigures.all("a");
    for (int i = 0; i < once.size(); i++) {
      assertArrayEquals(once.get(i).toPng(300, 260), again.get(i).toPng(300, 260));
    }
  }

  @Test
  void namesAreTextNeverMarkup() {
    for (Figure figure : ExploreFigures.all("<script>alert(1)</script>")) {
      String svg = figure.toSvg(2000, 1600);
      assertFalse(svg.contains("<script"), figure.getClass().getName());
      assertTrue(svg.contains("&lt;"), figure.getClass().getName());
    }
  }

  @Test
  void smallFiguresAreDrawnToo() {
    for (Figure figure : ExploreFigures.all("a name that is wider than its figure is")) {
      assertTrue(figure.toPng(16, 16).length > 0, figure.getClass().getName());
      assertFalse(figure.toSvg(120, 90).contains("NaN"), figure.getClass().getName());
    }
  }

  @Test
  void eachHasATableThatCanBeSaved() {
    for (Figure figure : ExploreFigures.all("a")) {
      String csv = TableWriter.text(figure.table().orElseThrow());
      assertTrue(csv.startsWith("id,"), figure.getClass().getName());
    }
  }

  @Test
  void unitsStandAtTheAxes() {
    assertHas(
        svg(new ScatterFigure(ExploreFigures.map("gap", 3, 2), Colouring.plain())),
        ">gap 0 (eV)<",
        ">gap 1 (eV)<");
    assertHas(
        svg(new Scatter3DFigure(ExploreFigures.map("gap", 3, 3), Colouring.plain())),
        ">gap 0 (eV)<",
        ">gap 1 (eV)<",
        ">gap 2 (eV)<");
    assertHas(
        svg(new ScatterMatrixFigure(ExploreFigures.map("gap", 3, 2), Colouring.plain())),
        ">gap 0 (eV)<",
        ">gap 1 (eV)<");
    assertHas(svg(new DendrogramFigure(ExploreFigures.chain("distance", 4))), ">distance (eV)<");
  }

  @Test
  void figuresWithoutDataSaySo() {
    assertHas(
        svg(new ScatterFigure(ExploreFigures.map("x", 0, 2), Colouring.plain())),
        "No points to show");
    assertHas(
        svg(new Scatter3DFigure(ExploreFigures.map("x", 0, 3), Colouring.plain())),
        "No points to show");
    assertHas(
        svg(HeatMapFigure.sequential(ExploreFigures.matrix("x", new double[0][0]))),
        "No numbers to show");
    Silhouettes none =
        new Silhouettes(
            "s", List.of(), List.of("a"), List.of(), new int[] {-1}, new double[] {Double.NaN});
    assertHas(
        svg(new SilhouetteFigure(none)),
        "No silhouettes to show",
        "1 row has no silhouette and no bar");
    assertTrue(new HistogramGrid(ExploreFigures.map("x", 0, 2)).toPng(200, 200).length > 0);
    assertTrue(
        new ScatterMatrixFigure(ExploreFigures.map("x", 0, 2), Colouring.plain())
                .toPng(200, 200)
                .length
            > 0);
  }

  @Test
  void extremeAndEqualNumbersAreDrawn() {
    for (double[] values :
        new double[][] {
          {0, 0},
          {-3, -3},
          {1e-300, 2e-300},
          {-1e300, 1e300},
          {Double.NaN, Double.NaN},
          {Double.POSITIVE_INFINITY, 1},
          {Double.MAX_VALUE, -Double.MAX_VALUE}
        }) {
      var map = ExploreFigures.map("x", values, values, values);
      Colouring by = new Colouring.ByValue(map.axes().get(0), values);
      for (Figure figure :
          List.of(
              new ScatterFigure(map, by).sized(map.axes().get(0), values),
              new Scatter3DFigure(map, by),
              new ScatterMatrixFigure(map, by),
              new HistogramGrid(map),
              HeatMapFigure.sequential(ExploreFigures.matrix("x", new double[][] {values})),
              HeatMapFigure.diverging(ExploreFigures.matrix("x", new double[][] {values})))) {
        String what = figure.getClass().getSimpleName() + " of " + Arrays.toString(values);
        assertFalse(figure.toSvg(300, 260).contains("NaN"), what);
      }
    }
  }

  @Test
  void aHeatMapWritesItsNumbersAndGreysWhatIsMissing() {
    double[][] numbers = {{1, -0.254}, {Double.NaN, -0.001}};
    String svg = svg(HeatMapFigure.diverging(ExploreFigures.matrix("r", numbers), 1));
    assertHas(svg, ">1.00<", ">-0.25<", ">0.00<", "1 cell is grey: no number", ">row of r<");
    assertFalse(svg.contains(">-0.00<"));
    assertEquals(1, count(svg, "rgb(178,178,178)") + count(svg, "#b2b2b2"), "one grey cell");
  }

  @Test
  void oppositeNumbersHaveOppositeColours() {
    Gradient gradient = Gradient.BLUE_RED;
    assertEquals(0xFFFFFF, gradient.rgb(0.5));
    assertTrue(gradient.at(0.1).getBlue() > gradient.at(0.1).getRed());
    assertTrue(gradient.at(0.9).getRed() > gradient.at(0.9).getBlue());
    assertEquals(gradient.rgb(0), gradient.rgb(-7));
    assertEquals(gradient.rgb(1), gradient.rgb(7));
  }

  @Test
  void theLimitOfAHeatMapIsItsLargestNumber() {
    String svg = svg(HeatMapFigure.diverging(ExploreFigures.matrix("r", new double[][] {{-4, 2}})));
    assertHas(svg, ">-4<", ">4<");
    NamedMatrix matrix = ExploreFigures.matrix("r", new double[][] {{1}});
    for (double limit : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThrows(IllegalArgumentException.class, () -> HeatMapFigure.diverging(matrix, limit));
    }
  }

  @Test
  void aLargeHeatMapIsOnePictureWithSomeOfItsNames() {
    String svg = svg(HeatMapFigure.sequential(ExploreFigures.matrix("r", new double[400][300])));
    assertEquals(1, count(svg, "<image"));
    int names = count(svg, ">r 1");
    assertTrue(names > 5 && names < 60, "names " + names);
  }

  @Test
  void aHistogramPerColumnCountsWhatIsMissing() {
    double[] values = {1, 2, 2, Double.NaN};
    String svg = svg(new HistogramGrid(ExploreFigures.map("h", values, values)));
    assertEquals(2, count(svg, ">1 missing<"));
    assertHas(svg, ">h 0 (eV)<", ">h 1 (eV)<");
    assertHas(svg(new HistogramGrid(ExploreFigures.map("h", 5, 50))), "The first 36 of 50 columns");
  }

  @Test
  void aScatterMatrixHasAHistogramOnItsDiagonalAndEightColumnsAtMost() {
    String svg = svg(new ScatterMatrixFigure(ExploreFigures.map("m", 40, 3), Colouring.plain()));
    assertEquals(2 * 6 * 40, count(svg, "<ellipse"), "dots, filled and rimmed, in six maps");
    assertHas(
        svg(new ScatterMatrixFigure(ExploreFigures.map("m", 5, 10), Colouring.plain())),
        "The first 8 of 10 columns are shown");
  }

  @Test
  void rowsThatLackANumberAreInSomeMapsOnly() {
    double[] whole = {1, 2, 3};
    String svg =
        svg(
            new ScatterMatrixFigure(
                ExploreFigures.map("m", whole, new double[] {1, Double.NaN, 3}),
                Colouring.plain()));
    assertHas(svg, "1 row lacks a number and is in some maps only");
    assertEquals(2 * 2 * 2, count(svg, "<ellipse"));
  }

  @Test
  void aScreePlotTellsWhatItsComponentsExplain() {
    String svg =
        svg(
            new ScreeFigure(
                new ExplainedShares("s", List.of(), "variance", new double[] {0.6, 0.3, 0.05})));
    assertHas(
        svg,
        "The 3 components explain 95.0 % of the variance",
        ">60.0<",
        ">30.0<",
        ">explained variance (%)<");
    double[] many = new double[100];
    Arrays.fill(many, 0.01);
    assertHas(
        svg(new ScreeFigure(new ExplainedShares("s", List.of(), "variance", many))),
        "The first 60 of 100 components explain 60.0 % of the variance");
    assertTrue(
        new ScreeFigure(new ExplainedShares("s", List.of(), "variance", new double[0]))
                .toPng(90, 90)
                .length
            > 0);
  }

  @Test
  void clustersOfSilhouettesHaveSizeAndMean() {
    Silhouettes silhouettes =
        new Silhouettes(
            "s",
            List.of(),
            List.of("a", "b", "c", "d"),
            List.of("x", "y", "z"),
            new int[] {0, 0, 1, -1},
            new double[] {0.5, 0.25, 0.75, Double.NaN});
    assertHas(
        svg(new SilhouetteFigure(silhouettes)),
        ">x: 2, mean 0.38<",
        ">y: 1, mean 0.75<",
        "Dashed: mean of all rows, 0.500",
        "1 row has no silhouette and no bar");
    assertHas(
        svg(new SilhouetteFigure(ExploreFigures.silhouettes("s", 200, 70))),
        "The first 60 of 70 clusters are shown");
  }

  @Test
  void aDendrogramNamesItsRowsInTheOrderOfItsBranches() {
    String svg = svg(new DendrogramFigure(ExploreFigures.chain("leaf", 4)));
    int last = -1;
    for (int i = 0; i < 4; i++) {
      int at = svg.indexOf(">leaf " + i + "<");
      assertTrue(at > last, "leaf " + i);
      last = at;
    }
    assertTrue(
        new DendrogramFigure(ExploreFigures.chain("one", 1)).toSvg(300, 300).contains(">one 0<"));
  }

  @Test
  void rowsOfALargeDendrogramThatMergeFirstAreOneTriangle() {
    String svg = svg(new DendrogramFigure(ExploreFigures.chain("leaf", 100)));
    assertHas(
        svg,
        ">61 rows<",
        ">leaf 61<",
        ">leaf 99<",
        "The last 39 of 99 merges; triangles hold many rows");
    assertFalse(svg.contains(">leaf 60<"));
  }

  @Test
  void branchesWithinAClusterHaveItsColour() {
    Colouring.ByClass clusters =
        new Colouring.ByClass("cluster", List.of("first", "second"), new int[] {0, 0, 0, 1});
    String svg = svg(new DendrogramFigure(ExploreFigures.chain("r", 4)).coloured(clusters));
    assertHas(svg, ">first<", ">second<");
    String plain = svg(new DendrogramFigure(ExploreFigures.chain("r", 4)));
    assertFalse(plain.contains(">first<"));
    assertTrue(count(svg, "#0072b2") + count(svg, "rgb(0,114,178)") > 2, "blue branches");
    assertThrows(
        IllegalArgumentException.class,
        () -> new DendrogramFigure(ExploreFigures.chain("r", 3)).coloured(clusters));
  }

  @Test
  void classesThatShareAColourDifferInShape() {
    long different =
        IntStream.range(0, 40)
            .mapToObj(k -> PlotSheet.colour(k) + " " + Marker.of(k))
            .distinct()
            .count();
    assertEquals(40, different);
    assertTrue(IntStream.range(0, 8).allMatch(k -> Marker.of(k) == Marker.DISC));
  }
}
