package org.materialsj.features.autocorrelation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.materialsj.model.chemistry.AtomGraph;

class AutocorrelationTest {

  private static final AtomGraph CHAIN = AtomGraph.of(4, new int[][] {{0, 1}, {1, 2}, {2, 3}});
  private static final double[][] VALUES = {{1, 2, 3, 5}};

  @Test
  void everyOrderedPairOfAChainCountsAtItsDistance() {
    Autocorrelation.Sums sums = new Autocorrelation(CHAIN, VALUES, 3).sum(0, 1, 2, 3);
    // 1+4+9+25; 2 (1*2+2*3+3*5); 2 (1*3+2*5); 2 (1*5).
    assertArrayEquals(new double[] {39, 46, 26, 10}, sums.products());
  }

  @Test
  void differencesFromAllAtomsVanish() {
    Autocorrelation.Sums sums = new Autocorrelation(CHAIN, VALUES, 3).sum(0, 1, 2, 3);
    assertArrayEquals(new double[4], sums.differences());
  }

  @Test
  void differencesAreStartMinusOther() {
    Autocorrelation.Sums sums = new Autocorrelation(CHAIN, VALUES, 3).mean(1, 3);
    // Starts 2 and 5. k=1: (2-1)+(2-3)+(5-3); k=2: (2-5)+(5-2); k=3: 5-1.
    assertArrayEquals(new double[] {0, 1, 0, 2}, sums.differences());
    assertArrayEquals(new double[] {14.5, 11.5, 10, 2.5}, sums.products());
  }

  @Test
  void noStartGivesZeros() {
    assertArrayEquals(new double[4], new Autocorrelation(CHAIN, VALUES, 3).mean().products());
  }

  @Test
  void restrictedGraphKeepsPathsAndCountsInItsScope() {
    AtomGraph ring = AtomGraph.of(4, new int[][] {{0, 1}, {1, 2}, {2, 3}, {3, 0}});
    AtomGraph cut = ring.restrictedTo(new boolean[] {true, true, true, false});
    Autocorrelation.Sums sums = new Autocorrelation(cut, VALUES, 3).sum(0);
    assertArrayEquals(new double[] {1, 2, 3, 0}, sums.products());
    assertEquals(1, cut.degree(0));
    assertEquals(0, cut.degree(3));
  }

  @Test
  void oneAtomPerCellSeesItsImages() {
    AtomGraph endless = AtomGraph.of(1, new int[][] {{0, 0, 1, 0, 0}});
    double[][] one = {{1}};
    assertArrayEquals(
        new double[] {1, 2, 2, 2}, new Autocorrelation(endless, one, 3).sum(0).products());
    assertArrayEquals(
        new double[] {1, 0, 0, 0},
        new Autocorrelation(endless.quotient(), one, 3).sum(0).products());
  }

  @Test
  void shellsOfTheSquareAndCubicNetsAreKnown() {
    AtomGraph square = AtomGraph.of(1, new int[][] {{0, 0, 1, 0, 0}, {0, 0, 0, 1, 0}});
    AtomGraph cubic =
        AtomGraph.of(1, new int[][] {{0, 0, 1, 0, 0}, {0, 0, 0, 1, 0}, {0, 0, 0, 0, 1}});
    // Coordination sequences 4 k and 4 k^2 + 2.
    double[][] one = {{1}};
    assertArrayEquals(
        new double[] {1, 4, 8, 12, 16, 20}, new Autocorrelation(square, one, 5).sum(0).products());
    assertArrayEquals(
        new double[] {1, 6, 18, 38, 66, 102, 146, 198, 258, 326, 402},
        new Autocorrelation(cubic, one, 10).sum(0).products());
  }

  @Test
  void quotientMakesSeveralImagesOneNeighbor() {
    AtomGraph graph =
        AtomGraph.of(2, new int[][] {{0, 1, 0, 0, 0}, {0, 1, -1, 0, 0}, {1, 1, 0, 1, 0}});
    assertEquals(2, graph.degree(0));
    assertEquals(4, graph.degree(1));
    assertEquals(1, graph.quotient().degree(0));
    assertEquals(1, graph.quotient().degree(1));
  }

  @Test
  void misuseIsRejectedWithItsValue() {
    for (int depth : new int[] {-1, 11}) {
      assertEquals(
          "depth must be 0 to 10, got " + depth,
          assertThrows(
                  IllegalArgumentException.class, () -> new Autocorrelation(CHAIN, VALUES, depth))
              .getMessage());
    }
    for (int[] bond : new int[][] {{0, 4}, {-1, 2}, {2, 2}, {1, 1, 0, 0, 0}, {0, 1, 2}}) {
      assertThrows(IllegalArgumentException.class, () -> AtomGraph.of(4, bond));
    }
    assertThrows(
        IllegalArgumentException.class, () -> new Autocorrelation(CHAIN, new double[1][3], 3));
  }

  @Test
  void elementWithoutPropertyIsNamed() {
    AtomGraph alone = AtomGraph.of(1);
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    Autocorrelation.values(
                        alone,
                        new int[] {10},
                        List.of(AtomProperty.ELECTRONEGATIVITY),
                        ElementProperties.tabulated()))
            .getMessage();
    assertEquals(
        "autocorrelations need the Pauling electronegativity of every element, and none is"
            + " tabulated for Ne",
        message);
  }
}
