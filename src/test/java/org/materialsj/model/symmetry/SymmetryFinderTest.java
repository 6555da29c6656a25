package org.materialsj.model.symmetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.materialsj.engine.random.Seeds;
import org.materialsj.features.Golden;
import org.materialsj.model.Crystal;
import org.materialsj.model.Element;
import org.materialsj.model.Lattice;
import org.materialsj.model.Site;
import org.materialsj.model.Species;

class SymmetryFinderTest {

  private static Crystal crystal(Lattice lattice, double[][] positions, int... elements) {
    List<Site> sites = new ArrayList<>();
    for (int k = 0; k < positions.length; k++) {
      double[] x = positions[k];
      List<Species> species = List.of(Species.of(Element.of(elements[k])));
      sites.add(new Site(species, x[0], x[1], x[2], "", k, 0));
    }
    return new Crystal("", lattice, sites, List.of(SymmetryOperation.IDENTITY), Map.of());
  }

  /** Every operation of the setting must take every site to one of its kind. */
  private static void holds(Crystal crystal, CrystalSymmetry found, double tolerance) {
    double[] cartesian = crystal.cartesian();
    Lattice cell = new Lattice(found.cell());
    List<double[]> standard = new ArrayList<>();
    for (int k = 0; k < crystal.sites().size(); k++) {
      standard.add(
          found.standard(
              new double[] {cartesian[3 * k], cartesian[3 * k + 1], cartesian[3 * k + 2]}));
    }
    for (SymmetryOperation operation : found.group().operations()) {
      for (int k = 0; k < standard.size(); k += 7) {
        double[] image = operation.apply(standard.get(k));
        double least = Double.POSITIVE_INFINITY;
        for (int j = 0; j < standard.size(); j++) {
          if (crystal.sites().get(j).species().equals(crystal.sites().get(k).species())) {
            least = Math.min(least, apart(image, standard.get(j), cell));
          }
        }
        assertTrue(least < tolerance, operation + " misses by " + least);
      }
    }
  }

  private static double apart(double[] x, double[] y, Lattice cell) {
    double[] d = new double[3];
    for (int i = 0; i < 3; i++) {
      d[i] = x[i] - y[i];
      d[i] -= Math.rint(d[i]);
    }
    double[] c = cell.toCartesian(d);
    return Math.sqrt(c[0] * c[0] + c[1] * c[1] + c[2] * c[2]);
  }

  @Test
  void allGroupsAreFoundInRandomBases() {
    List<String> wrong = new ArrayList<>();
    for (int number = 1; number <= 230; number++) {
      SpaceGroup group = SpaceGroup.ofNumber(number);
      SplittableRandom random = Seeds.forItem(1, number);
      Crystal crystal = RandomCrystals.of(group, 1, 0, random);
      CrystalSymmetry found = SymmetryFinder.find(crystal, 1e-3);
      if (found.group().number() != number) {
        wrong.add(number + " taken for " + found.group().number());
      } else {
        assertEquals(group.operations().size(), found.operations().size());
        holds(crystal, found, 1e-6);
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void supercellsAndNoiseDoNotHideTheGroup() {
    List<String> wrong = new ArrayList<>();
    for (int number = 1; number <= 230; number += 3) {
      SpaceGroup group = SpaceGroup.ofNumber(number);
      SplittableRandom random = Seeds.forItem(2, number);
      int copies = 2 + number % 2;
      Crystal crystal = RandomCrystals.of(group, copies, 0.002, random);
      CrystalSymmetry found = SymmetryFinder.find(crystal, 0.02);
      int centring = group.operations().size() / order(group);
      if (found.group().number() != number
          || found.primitiveCells() != copies * centring
          || found.operations().size() != copies * group.operations().size()) {
        wrong.add(number + " taken for " + found.group().number());
      } else {
        holds(crystal, found, 0.03);
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static int order(SpaceGroup group) {
    return (int)
        group.operations().stream().map(SymmetryOperation::withoutTranslation).distinct().count();
  }

  @Test
  void wellKnownStructuresHaveTheirGroups() {
    Lattice cube = Lattice.fromParameters(4, 4, 4, 90, 90, 90);
    double[][] body = {{0, 0, 0}, {0.5, 0.5, 0.5}};
    assertEquals(229, SymmetryFinder.find(crystal(cube, body, 26, 26), 0.01).group().number());
    assertEquals(221, SymmetryFinder.find(crystal(cube, body, 55, 17), 0.01).group().number());
    double[][] faces = {{0, 0, 0}, {0, 0.5, 0.5}, {0.5, 0, 0.5}, {0.5, 0.5, 0}};
    CrystalSymmetry copper = SymmetryFinder.find(crystal(cube, faces, 29, 29, 29, 29), 0.01);
    assertEquals("Fm-3m", copper.group().shortName());
    assertEquals(4, copper.primitiveCells());
    assertEquals(192, copper.operations().size());
    Lattice hexagonal = Lattice.fromParameters(2.95, 2.95, 4.68, 90, 90, 120);
    double[][] close = {{1 / 3.0, 2 / 3.0, 0.25}, {2 / 3.0, 1 / 3.0, 0.75}};
    assertEquals(
        194, SymmetryFinder.find(crystal(hexagonal, close, 22, 22), 0.01).group().number());
    Lattice diamond = new Lattice(new double[] {0, 1.78, 1.78, 1.78, 0, 1.78, 1.78, 1.78, 0});
    double[][] two = {{0, 0, 0}, {0.25, 0.25, 0.25}};
    assertEquals(227, SymmetryFinder.find(crystal(diamond, two, 6, 6), 0.01).group().number());
    assertEquals(216, SymmetryFinder.find(crystal(diamond, two, 30, 16), 0.01).group().number());
    assertEquals(
        225,
        SymmetryFinder.find(crystal(diamond, new double[][] {{0.1, 0.2, 0.3}}, 79), 0.01)
            .group()
            .number());
  }

  @ParameterizedTest
  @CsvFileSource(resources = "space-group-numbers.csv")
  void goldenStructuresHaveTheGroupsThatSpglibFinds(String name, int number) {
    assertEquals(number, SymmetryFinder.find(Golden.crystal(name), 0.01).group().number());
  }

  @Test
  void theToleranceDecidesWhatCoincides() {
    Lattice cube = Lattice.fromParameters(4, 4, 4, 90, 90, 90);
    double[][] shifted = {{0, 0, 0}, {0.5, 0.5, 0.505}};
    Crystal crystal = crystal(cube, shifted, 55, 17);
    assertEquals(99, SymmetryFinder.find(crystal, 0.001).group().number());
    assertEquals(221, SymmetryFinder.find(crystal, 0.05).group().number());
  }

  @Test
  void mirrorImagesHaveMirroredGroups() {
    SpaceGroup left = SpaceGroup.ofNumber(76);
    Crystal crystal = RandomCrystals.of(left, 1, 0, new SplittableRandom(4));
    double[] rows = crystal.lattice().rows();
    for (int k = 0; k < 9; k += 3) {
      rows[k] = -rows[k];
    }
    Crystal mirrored =
        new Crystal(
            "", new Lattice(rows), crystal.sites(), crystal.operations(), crystal.properties());
    assertEquals(76, SymmetryFinder.find(crystal, 1e-3).group().number());
    assertEquals(78, SymmetryFinder.find(mirrored, 1e-3).group().number());
  }

  @Test
  void impossibleRequestsAreRefused() {
    Crystal crystal = RandomCrystals.of(SpaceGroup.ofNumber(2), 1, 0, new SplittableRandom(1));
    assertThrows(IllegalArgumentException.class, () -> SymmetryFinder.find(crystal, 0));
    Lattice slab = new Lattice(crystal.lattice().rows(), new boolean[] {true, true, false});
    Crystal flat =
        new Crystal("", slab, crystal.sites(), crystal.operations(), crystal.properties());
    assertThrows(IllegalArgumentException.class, () -> SymmetryFinder.find(flat, 0.01));
  }
}
