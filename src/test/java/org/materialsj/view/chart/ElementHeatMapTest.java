package org.materialsj.view.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.materialsj.model.Composition;
import org.materialsj.model.Element;
import org.materialsj.model.ElementOccurrence;

class ElementHeatMapTest {

  private static final String ABSENT = "fill:rgb(240,240,240)";

  private static ElementOccurrence occurrence(String... formulas) {
    ElementOccurrence.Counter counter = ElementOccurrence.counter("formulas");
    for (String formula : formulas) {
      counter.add(Composition.parse(formula));
    }
    return counter.build();
  }

  private static String svg(ElementOccurrence occurrence, boolean logarithmic) {
    return new ElementHeatMap(occurrence, "set.csv", logarithmic).toSvg(1120, 690);
  }

  private static int occurrences(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  /** Where the symbol of an element begins: x, y. */
  private static double[] place(String svg, String symbol) {
    Matcher matcher =
        Pattern.compile("x=\"([0-9.]+)\" y=\"([0-9.]+)\">" + symbol + "<").matcher(svg);
    assertTrue(matcher.find(), symbol);
    return new double[] {
      Double.parseDouble(matcher.group(1)), Double.parseDouble(matcher.group(2))
    };
  }

  @Test
  void theSameDataGiveTheSameBytes() {
    ElementHeatMap one = new ElementHeatMap(occurrence("NaCl", "Fe2O3"), "a", true);
    ElementHeatMap two = new ElementHeatMap(occurrence("NaCl", "Fe2O3"), "a", true);
    assertArrayEquals(one.toPng(560, 345), two.toPng(560, 345));
    assertEquals(one.toSvg(560, 345), two.toSvg(560, 345));
  }

  @Test
  void everyElementHasItsSymbolAndOnlyThoseThatOccurAreColoured() {
    String svg = svg(occurrence("NaCl", "Fe2O3", "Na2O"), true);
    for (Element element : Element.all()) {
      assertEquals(1, occurrences(svg, ">" + element.symbol() + "<"), element.symbol());
    }
    // One more in the legend.
    assertEquals(118 - 4 + 1, occurrences(svg, ABSENT));
  }

  @Test
  void theTitleSaysWhatWasCounted() {
    String svg = svg(occurrence("NaCl", "Fe2O3", "Na2O"), true);
    assertTrue(svg.contains(">Elements of 3 formulas<"));
    assertTrue(
        svg.contains(">set.csv: 4 different elements, most often O (in 66.7 % of the formulas)<"));
    assertTrue(svg.contains(">Number of formulas with the element, logarithmic<"));
    assertFalse(svg(occurrence("NaCl", "Na"), false).contains("logarithmic"));
  }

  @Test
  void elementsStandWhereThePeriodicTableHasThem() {
    String svg = svg(occurrence("NaCl"), true);
    double y = place(svg, "Li")[1];
    assertEquals(y, place(svg, "Ne")[1]);
    assertTrue(place(svg, "H")[1] < y);
    assertTrue(place(svg, "He")[0] - place(svg, "H")[0] > 900);
    assertTrue(place(svg, "Hf")[0] - place(svg, "Ba")[0] > 100, "a gap for the lanthanides");
    assertEquals(place(svg, "La")[1], place(svg, "Lu")[1]);
    assertEquals(place(svg, "Ac")[1], place(svg, "Lr")[1]);
    assertTrue(place(svg, "Og")[1] < place(svg, "La")[1]);
    assertTrue(place(svg, "La")[1] < place(svg, "Ac")[1]);
  }

  @Test
  void aLogarithmicScaleTellsRareElementsApart() {
    CountScale linear = new CountScale(10_000, false);
    CountScale logarithmic = new CountScale(10_000, true);
    assertEquals(0.5, logarithmic.place(100), 1e-12);
    assertEquals(0.01, linear.place(100), 1e-12);
    assertEquals(0, logarithmic.place(1), 0);
    assertNotEquals(logarithmic.colour(1), logarithmic.colour(3));
  }

  @Test
  void theScaleEndsWithTheLargestCount() {
    assertEquals(List.of(1), new CountScale(1, true).ticks());
    assertEquals(List.of(1), new CountScale(1, false).ticks());
    assertEquals(List.of(1, 2, 3), new CountScale(3, true).ticks());
    assertEquals(List.of(1, 10, 100, 1090), new CountScale(1090, true).ticks());
    assertEquals(List.of(0, 200, 400, 600, 800, 1000, 1090), new CountScale(1090, false).ticks());
    assertEquals(
        List.of(0, 500_000_000, 1_000_000_000, 1_500_000_000, Integer.MAX_VALUE),
        new CountScale(Integer.MAX_VALUE, false).ticks());
    assertEquals(10, new CountScale(Integer.MAX_VALUE, true).ticks().size());
  }

  @Test
  void largeCountsAreShort() {
    assertEquals("9999", CountScale.text(9999));
    assertEquals("12.3k", CountScale.text(12_345));
    assertEquals("100k", CountScale.text(99_960));
    assertEquals("999k", CountScale.text(999_499));
    assertEquals("1.0M", CountScale.text(999_500));
    assertEquals("2147M", CountScale.text(Integer.MAX_VALUE));
  }

  @Test
  void aSetOfNothingAndASmallFigureAreDrawnToo() {
    ElementOccurrence nothing = occurrence();
    assertTrue(svg(nothing, true).contains(">set.csv: 0 different elements<"));
    assertTrue(new ElementHeatMap(nothing, "", true).toPng(16, 16).length > 0);
    assertTrue(new ElementHeatMap(occurrence("NaCl"), "", false).toPng(300, 40).length > 0);
  }

  @Test
  void theSourceIsTextNeverMarkup() {
    String svg = new ElementHeatMap(occurrence("H"), "<script>", true).toSvg(1120, 690);
    assertFalse(svg.contains("<script>"));
    assertTrue(svg.contains("&lt;script&gt;: 1 different elements"));
  }
}
