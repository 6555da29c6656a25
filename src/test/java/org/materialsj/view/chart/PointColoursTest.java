package org.materialsj.view.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.explore.Colouring;

class PointColoursTest {

  @Test
  void fortyClassesAllDifferInColourOrShape() {
    int most = PointColours.MOST_CLASSES;
    List<String> labels = IntStream.range(0, most).mapToObj(i -> "c" + i).toList();
    PointColours colours = new PointColours(Colouring.byTexts("class", labels));
    assertEquals(40, most);
    assertEquals(
        most,
        IntStream.range(0, most)
            .mapToObj(i -> colours.marker(i) + " " + colours.rgb(i))
            .distinct()
            .count());
  }

  @Test
  void ofMoreClassesThoseWithMostPointsHaveSignsOfTheirOwn() {
    List<String> labels =
        IntStream.range(0, 100)
            .mapToObj(i -> i == 99 ? " " : i < 60 ? "c" + (10 + i) : "z" + i % 3)
            .toList();
    PointColours colours = new PointColours(Colouring.byTexts("class", labels));
    assertEquals(1, colours.missing());
    assertEquals(PointColours.MISSING, colours.rgb(99));
    assertEquals(PointColours.OTHERS, colours.rgb(59));
    assertNotEquals(PointColours.OTHERS, colours.rgb(98));
    assertEquals(23, colours.others());
    assertEquals("40 classes have signs of their own, 23 are dark grey", colours.notes().get(1));
    List<String> names = colours.entries().stream().map(Legend.Entry::text).toList();
    assertEquals(
        List.of("c46", "z0", "z1", "z2", "23 other classes", "none"), names.subList(36, 42));
  }

  @Test
  void numbersWithoutAPlaceOnTheScaleAreGrey() {
    Colouring by =
        new Colouring.ByValue(new ColumnSpec("n", ""), new double[] {1, Double.NaN, 3, -1});
    PointColours even = new PointColours(by);
    assertEquals(1, even.missing());
    PointColours factors = new PointColours(by, true);
    assertEquals(2, factors.missing());
    assertEquals(PointColours.MISSING, factors.rgb(3));
    assertEquals(Gradient.VIRIDIS.rgb(0.5 / 256), factors.rgb(0));
    assertTrue(factors.notes().get(0).startsWith("2 points are grey"));
  }
}
