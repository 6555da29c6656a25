package org.materialsj.learn.judge;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SearchSpaceTest {

  private static List<String> grid(String text, int levels) {
    return SearchSpace.parse(text).grid(levels).stream()
        .map(
            point ->
                point.entrySet().stream()
                    .map(e -> e.getKey() + "=" + e.getValue())
                    .collect(Collectors.joining(" ")))
        .toList();
  }

  @Test
  void rangesChoicesAndFixedValuesAreRead() {
    SearchSpace space =
        SearchSpace.parse("alpha=1e-4..1e2 log; kernel=rbf, laplacian; depth=3..10; x=5");
    assertEquals(
        List.of(
            new Dimension.Range("alpha", 1e-4, 1e2, true, false),
            new Dimension.Choice("kernel", List.of("rbf", "laplacian")),
            new Dimension.Range("depth", 3, 10, false, true),
            new Dimension.Choice("x", List.of("5"))),
        space.dimensions());
  }

  @Test
  void quotesKeepAValueTogether() {
    SearchSpace space =
        SearchSpace.parse("preparation='pca components=4; standardize',none; alpha=\"1..2\"");
    assertEquals(
        List.of("pca components=4; standardize", "none"), space.dimensions().get(0).grid(2));
    assertEquals(List.of("1..2"), space.dimensions().get(1).grid(2));
  }

  @Test
  void gridsSpreadRangesEvenlyAndTakeAllChoices() {
    assertEquals(
        List.of("alpha=0.01", "alpha=0.1", "alpha=1.0", "alpha=10.0", "alpha=100.0"),
        grid("alpha=1e-2..1e2 log", 5));
    assertEquals(List.of("d=2", "d=3", "d=4"), grid("d=2..4", 9));
    assertEquals(
        List.of("k=a x=0.0", "k=a x=0.5", "k=b x=0.0", "k=b x=0.5"), grid("k=a,b; x=0.0..0.5", 2));
  }

  @Test
  void everyPlaceGivesAValueInRangeWithFewDigits() {
    SearchSpace space = SearchSpace.parse("a=0.1234567891..0.2 ; b=1e-7..3e5 log; n=1..5; w=p,q");
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 2000; i++) {
      double[] place =
          i == 0 ? new double[4] : i == 1 ? new double[] {1, 1, 1, 1} : space.draw(random);
      Map<String, String> point = space.at(place);
      double a = Double.parseDouble(point.get("a"));
      double b = Double.parseDouble(point.get("b"));
      int n = Integer.parseInt(point.get("n"));
      assertTrue(a >= 0.1234567891 && a <= 0.2 && b >= 1e-7 && b <= 3e5 && n >= 1 && n <= 5);
      for (double coordinate : space.code(point)) {
        assertTrue(coordinate >= -1e-12 && coordinate <= 1 + 1e-12);
      }
      for (Dimension dimension : space.dimensions()) {
        double near = dimension.near(random.nextDouble(), random);
        assertTrue(near >= 0 && near <= 1);
      }
    }
  }

  @Test
  void coordinatesArePlacesOfRangesAndOneForTheChosenWord() {
    Map<String, String> point = new LinkedHashMap<>();
    point.put("a", "1.0");
    point.put("k", "y");
    assertArrayEquals(
        new double[] {0.5, 0, 1, 0},
        SearchSpace.parse("a=0.01..100.0 log; k=x,y,z").code(point),
        1e-15);
  }

  @Test
  void badTextsAreRefusedInPlainWords() {
    assertRefused("", "There must be at least one setting to search");
    assertRefused("alpha", "Settings to search look like");
    assertRefused("alpha=", "Settings to search look like");
    assertRefused("alpha=1..x", "Settings to search look like");
    assertRefused("alpha=2..1", "the range of alpha must go up");
    assertRefused("alpha=0.0..1.0 log", "must be positive to be spread by its logarithm");
    assertRefused("k=a,a", "the values of k must be different");
    assertRefused("k=a; k=b", "Each setting may be given once only.");
    assertRefused("k='a", "The quote in \"k='a\" never ends.");
  }

  private static void assertRefused(String text, String part) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> SearchSpace.parse(text)).getMessage();
    assertTrue(message.contains(part), message);
  }

  @Test
  void hugeGridsAreRefused() {
    SearchSpace space = SearchSpace.parse("a=0.0..1.0; b=0.0..1.0; c=0.0..1.0");
    assertThrows(IllegalArgumentException.class, () -> space.grid(22));
    assertEquals(1000, space.grid(10).size());
    assertThrows(IllegalArgumentException.class, () -> space.grid(1));
  }
}
