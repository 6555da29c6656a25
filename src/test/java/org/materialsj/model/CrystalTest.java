package org.materialsj.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.materialsj.model.symmetry.SymmetryOperation;

class CrystalTest {

  private static final Element NA = Element.of(11);
  private static final Element CL = Element.of(17);
  private static final List<SymmetryOperation> P1 = List.of(SymmetryOperation.IDENTITY);

  private static Site site(Element element, double x, double y, double z) {
    return new Site(List.of(Species.of(element)), x, y, z, element.symbol() + "1", 0, 0);
  }

  private static Crystal rockSalt() {
    List<Site> sites = new ArrayList<>();
    for (double[] r : new double[][] {{0, 0, 0}, {0, .5, .5}, {.5, 0, .5}, {.5, .5, 0}}) {
      sites.add(site(NA, r[0], r[1], r[2]));
      sites.add(site(CL, r[0] + 0.5, r[1], r[2]));
    }
    Lattice lattice = Lattice.fromParameters(5.6402, 5.6402, 5.6402, 90, 90, 90);
    return new Crystal("halite", lattice, sites, P1, Map.of());
  }

  /**
   * Reference: DensityFeatures of matminer e1b83b3a on pymatgen 2022.11.7 (g/cm3), for rock salt,
   * caesium chloride, alpha quartz and baddeleyite; given to 12 digits, compared to 1e-10 relative.
   */
  @ParameterizedTest
  @CsvSource({
    "Na4Cl4, 5.6402 0 0 0 5.6402 0 0 0 5.6402, 2.16349732562",
    "CsCl, 4.123 0 0 0 4.123 0 0 0 4.123, 3.98881612392",
    "Si3O6, 4.916 0 0 -2.458 4.257380885004301 0 0 0 5.4054, 2.64575204594",
    "Zr4O8, 5.083813469474280 0 -0.826130048837274 0 5.2116 0 0 0 5.3173, 5.80962787403",
  })
  void densityEqualsThatOfMatminer(String formula, String rows, double expected) {
    Composition composition = Composition.parse(formula);
    List<Site> sites = new ArrayList<>();
    for (int i = 0; i < composition.size(); i++) {
      for (int k = 0; k < composition.amount(i); k++) {
        sites.add(site(composition.element(i), 0.1 * i, 0.1 * k, 0));
      }
    }
    double[] vectors = Arrays.stream(rows.split(" ")).mapToDouble(Double::parseDouble).toArray();
    Crystal crystal = new Crystal(formula, new Lattice(vectors), sites, P1, Map.of());
    assertEquals(expected, crystal.density(), 1e-10 * expected);
  }

  @Test
  void compositionCountsTheCell() {
    Crystal crystal = rockSalt();
    assertEquals("Na4Cl4", crystal.composition().formula());
    assertEquals("NaCl", crystal.composition().reducedFormula());
    assertTrue(crystal.isOrdered());
  }

  @Test
  void occupanciesWeighTheComposition() {
    Site mixed =
        new Site(
            List.of(
                new Species(NA, 0.25, OptionalDouble.of(1)),
                new Species(CL, 0.5, OptionalDouble.empty())),
            0,
            0,
            0,
            "M1",
            0,
            0);
    Lattice lattice = Lattice.fromParameters(3, 3, 3, 90, 90, 90);
    Crystal crystal = new Crystal("", lattice, List.of(mixed, site(NA, .5, .5, .5)), P1, Map.of());
    assertEquals(1.25, crystal.composition().amountOf(NA), 0);
    assertEquals(0.5, crystal.composition().amountOf(CL), 0);
    assertFalse(crystal.isOrdered());
    assertFalse(mixed.isOrdered());
    assertEquals(CL, mixed.majority().element());
  }

  @Test
  void coordinatesAreThoseGiven() {
    Lattice lattice = new Lattice(new double[] {2, 0, 0, 1, 2, 0, 0, 0, 4});
    Crystal crystal = new Crystal("x", lattice, List.of(site(NA, 1.5, -0.5, 0.25)), P1, Map.of());
    assertArrayEquals(new double[] {1.5, -0.5, 0.25}, crystal.fractional(), 0);
    assertArrayEquals(new double[] {2.5, -1, 1}, crystal.cartesian(), 0);
    crystal.fractional()[0] = 9;
    assertEquals(1.5, crystal.fractional()[0], 0);
  }

  @Test
  void listsAndMapsAreCopiedAndCannotBeChanged() {
    List<Site> sites = new ArrayList<>(List.of(site(NA, 0, 0, 0)));
    Map<String, String> properties = new LinkedHashMap<>(Map.of("energy", "1"));
    Lattice lattice = Lattice.fromParameters(3, 3, 3, 90, 90, 90);
    Crystal crystal = new Crystal("x", lattice, sites, P1, properties);
    sites.clear();
    properties.clear();
    assertEquals(1, crystal.sites().size());
    assertEquals(Map.of("energy", "1"), crystal.properties());
    assertThrows(UnsupportedOperationException.class, () -> crystal.sites().clear());
    assertThrows(UnsupportedOperationException.class, () -> crystal.operations().clear());
    assertThrows(UnsupportedOperationException.class, () -> crystal.properties().clear());
  }

  @Test
  void crystalsWithoutSitesOrIdentityAreRejected() {
    Lattice lattice = Lattice.fromParameters(3, 3, 3, 90, 90, 90);
    List<Site> sites = List.of(site(NA, 0, 0, 0));
    assertThrows(
        IllegalArgumentException.class, () -> new Crystal("", lattice, List.of(), P1, Map.of()));
    assertThrows(
        IllegalArgumentException.class, () -> new Crystal("", lattice, sites, List.of(), Map.of()));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Crystal(
                "", lattice, sites, List.of(SymmetryOperation.parse("-x,-y,-z")), Map.of()));
    Site copy = new Site(List.of(Species.of(NA)), 0, 0, 0, "Na7", 0, 1);
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new Crystal("", lattice, List.of(copy), P1, Map.of()));
    assertEquals("site Na7 names symmetry operation 1", e.getMessage());
  }

  @Test
  void sitesCheckTheirNumbers() {
    Species na = Species.of(NA);
    assertThrows(IllegalArgumentException.class, () -> new Site(List.of(), 0, 0, 0, "A", 0, 0));
    assertThrows(
        IllegalArgumentException.class, () -> new Site(List.of(na), Double.NaN, 0, 0, "A", 0, 0));
    assertThrows(IllegalArgumentException.class, () -> new Site(List.of(na), 0, 0, 0, "A", -1, 0));
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new Site(List.of(na, Species.of(CL)), 0, 0, 0, "A", 0, 0));
    assertEquals("occupancies of site A must add up to at most 1, got 2.0", e.getMessage());
    Species third = new Species(NA, 1 / 3.0 + 3e-7, OptionalDouble.empty());
    assertEquals(3, new Site(List.of(third, third, third), 0, 0, 0, "", 0, 0).species().size());
  }

  @Test
  void speciesCheckTheirNumbers() {
    for (double occupancy : new double[] {0, -0.1, 1.01, Double.NaN}) {
      IllegalArgumentException e =
          assertThrows(
              IllegalArgumentException.class,
              () -> new Species(NA, occupancy, OptionalDouble.empty()));
      assertEquals("occupancy of Na must be in (0, 1], got " + occupancy, e.getMessage());
    }
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new Species(NA, 1, OptionalDouble.of(Double.NaN)));
    assertEquals("oxidation state of Na must be finite, got NaN", e.getMessage());
  }
}
