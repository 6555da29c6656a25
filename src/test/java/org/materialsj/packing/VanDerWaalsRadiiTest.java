package org.materialsj.packing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.materialsj.model.Element;

class VanDerWaalsRadiiTest {

  private static void assertRadii(RadiusSet set, String table) {
    for (String entry : table.split(" ", -1)) {
      String[] parts = entry.split("=", -1);
      assertEquals(
          Double.parseDouble(parts[1]),
          VanDerWaalsRadii.of(set).radius(element(parts[0])),
          1e-12,
          set + " " + parts[0]);
    }
  }

  private static Element element(String symbol) {
    return Element.ofSymbol(symbol).orElseThrow();
  }

  @Test
  void setsHaveTheRadiiOfTheirPapers() {
    assertRadii(
        RadiusSet.BONDI,
        "H=1.20 C=1.70 N=1.55 O=1.52 F=1.47 Si=2.10 P=1.80 S=1.80 Cl=1.75 Br=1.85 I=1.98 Xe=2.16");
    assertRadii(
        RadiusSet.ROWLAND_TAYLOR,
        "H=1.10 C=1.77 N=1.64 O=1.58 F=1.46 S=1.81 Cl=1.76 Br=1.87 I=2.03");
    assertRadii(
        RadiusSet.ALVAREZ, "H=1.20 C=1.77 N=1.66 O=1.50 F=1.46 S=1.89 Cl=1.82 Fe=2.44 U=2.71");
  }

  @Test
  void numberOfElementsPerSetIsThatOfThePapers() {
    assertEquals(38, known(RadiusSet.BONDI));
    assertEquals(9, known(RadiusSet.ROWLAND_TAYLOR));
    assertEquals(93, known(RadiusSet.ALVAREZ));
  }

  private static long known(RadiusSet set) {
    return java.util.stream.IntStream.rangeClosed(1, Element.COUNT)
        .filter(number -> set.radius(Element.of(number)).isPresent())
        .count();
  }

  @Test
  void labelsAndSourcesDiffer() {
    assertEquals(3, Arrays.stream(RadiusSet.values()).map(RadiusSet::source).distinct().count());
  }

  @Test
  void scaleAppliesToTheSetAndNotToOwnRadii() {
    VanDerWaalsRadii radii =
        VanDerWaalsRadii.of(RadiusSet.BONDI).withOwn("H=1.1; Pd = 2").scaled(0.9);
    assertEquals(1.1, radii.radius(element("H")), 0);
    assertEquals(0.9 * 1.7, radii.radius(element("C")), 1e-15);
    assertEquals("Bondi 1964 (doi:10.1021/j100785a001) x 0.9, own: H=1.1 Pd=2.0", radii.describe());
  }

  @Test
  void unknownElementIsNamedWithWhatToDo() {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> VanDerWaalsRadii.of(RadiusSet.ROWLAND_TAYLOR).radius(element("Fe")))
            .getMessage();
    assertEquals(
        "Rowland and Taylor 1996 give no van der Waals radius for Fe; choose another set or give an"
            + " own radius, such as Fe=2.0",
        message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C",
        "C=",
        "=1",
        "C=x",
        "C=0",
        "C=-1",
        "C=NaN",
        "C=11",
        "Xx=1",
        "C=1 C=1.2",
        "c=1"
      })
  void badTablesAreRefused(String table) {
    assertThrows(
        IllegalArgumentException.class, () -> VanDerWaalsRadii.of(RadiusSet.BONDI).withOwn(table));
  }

  @Test
  void badScalesAreRefused() {
    for (double scale : new double[] {0, -1, Double.NaN, 100}) {
      assertTrue(
          assertThrows(
                  IllegalArgumentException.class,
                  () -> VanDerWaalsRadii.of(RadiusSet.BONDI).scaled(scale))
              .getMessage()
              .endsWith("got " + scale));
    }
  }
}
