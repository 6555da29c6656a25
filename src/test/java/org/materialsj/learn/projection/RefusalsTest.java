package org.materialsj.learn.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.RunContext;

/** What single projections refuse, and in which words. */
class RefusalsTest {

  private static String refused(
      String name, Map<String, String> settings, double[][] columns, double[] classes, int k) {
    return assertThrows(
            IllegalArgumentException.class,
            () -> Projections.create(name, settings).fit(columns, classes, k, 1, RunContext.QUIET))
        .getMessage();
  }

  private static double[][] rows(int n) {
    return ProjectionContract.clouds(n, 4, 1);
  }

  @Test
  void namesAreDifferentAndKnown() {
    assertEquals(Projections.names().size(), new TreeSet<>(Projections.names()).size());
    assertThrows(IllegalArgumentException.class, () -> Projections.kind("nonsense"));
  }

  @Test
  void aPerplexityThatIsTooLargeIsNamedWithTheRows() {
    assertEquals(
        "A perplexity of 30.0 needs at least 91 rows, got 50: set perplexity to at most 16, or to"
            + " auto.",
        refused("t-SNE", Map.of("perplexity", "30"), rows(50), null, 2));
    assertEquals(
        "t-SNE needs at least 4 rows, got 3: choose PCA.",
        refused("t-SNE", Map.of(), rows(3), null, 2));
    assertEquals(
        "t-SNE of these 4 columns makes 1 to 3 dimensions, 4 asked for.",
        refused("t-SNE", Map.of(), rows(50), null, 4));
  }

  @Test
  void tooManyNeighboursAreNamedWithTheRows() {
    assertEquals(
        "20 neighbours need more rows than 20: set neighbours to at most 19, or to auto.",
        refused("UMAP", Map.of("neighbours", "20"), rows(20), null, 2));
  }

  @Test
  void discriminantsNeedClasses() {
    assertEquals(
        "LDA separates classes: name a column of classes.",
        refused("LDA", Map.of(), rows(20), null, 1));
    assertEquals(
        "LDA separates classes: choose a column that names at least 2, got 1.",
        refused("LDA", Map.of(), rows(20), new double[20], 1));
    assertEquals(
        "LDA of 3 classes of these 4 columns makes 1 to 2 dimensions, 3 asked for.",
        refused("LDA", Map.of(), rows(20), ProjectionContract.classes(20), 3));
  }

  @Test
  void rowsWithoutAClassArePlacedButNotLearnedFrom() {
    double[][] columns = rows(30);
    double[] classes = ProjectionContract.classes(30);
    ProjectionResult all =
        Projections.create("LDA", Map.of()).fit(columns, classes, 2, 1, RunContext.QUIET);
    double[][] more = new double[4][];
    Arrays.setAll(more, f -> Arrays.copyOf(columns[f], 31));
    more[0][30] = 500;
    double[] known = Arrays.copyOf(classes, 31);
    known[30] = Double.NaN;
    ProjectionResult one =
        Projections.create("LDA", Map.of()).fit(more, known, 2, 1, RunContext.QUIET);
    assertEquals(31, one.coordinates()[0].length);
    assertEquals(all.coordinates()[1][3], one.coordinates()[1][3], 1e-9);
  }

  @Test
  void sketchMapNeedsDifferentRows() {
    double[][] columns = {{1, 1, 1, 2, 2, 2}, {0, 0, 0, 1, 1, 1}};
    String said = refused("Sketch-map", Map.of(), columns, null, 2);
    assertTrue(said.contains("different rows, got 2"), said);
  }

  @Test
  void comparisonsOfAllRowsAreRefusedBeforeTheMemoryEnds() {
    String said =
        assertThrows(
                IllegalArgumentException.class,
                () -> PairMatrix.checkMemory("Kernel PCA", 100_000, 1L << 30))
            .getMessage();
    assertTrue(said.contains("at most 8973 rows"), said);
  }

  @Test
  void umapOfManyRowsKeepsThemAll() {
    double[][] columns = ProjectionContract.clouds(4500, 5, 3);
    Projection umap = Projections.create("UMAP", Map.of("epochs", "11"));
    double[][] map = umap.fit(columns, null, 2, 1, RunContext.QUIET).coordinates();
    assertEquals(4500, map[0].length);
    double[][] again = umap.fit(columns, null, 2, 1, RunContext.QUIET.withThreads(1)).coordinates();
    assertTrue(Arrays.deepEquals(map, again));
  }
}
