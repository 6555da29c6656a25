package org.materialsj.packing.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.materialsj.engine.algebra.Vectors;
import org.materialsj.engine.random.Seeds;
import org.materialsj.io.CifWriter;
import org.materialsj.io.ParseException;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.StructureReader;
import org.materialsj.io.Structures;
import org.materialsj.model.Crystal;
import org.materialsj.model.Lattice;
import org.materialsj.model.Site;
import org.materialsj.model.packing.BallUnion;
import org.materialsj.model.packing.Body;
import org.materialsj.model.packing.Packing;
import org.materialsj.packing.search.Objective.Evaluator;

class PackingCrystalTest {

  private static Packing packing(String group, String site, Body... bodies) {
    PackingGroup found = PackingGroup.parse(group, 3).get(0);
    List<PackingSpace> spaces = Sites.spaces(found, List.of(bodies), List.of(site), 0.05);
    return best(spaces.get(spaces.size() - 1), 100);
  }

  private static Packing best(PackingSpace space, int trials) {
    SplittableRandom random = Seeds.forItem(Seeds.DEFAULT, 1);
    Evaluator evaluator = space.evaluator();
    double most = -1;
    double[] best = {};
    for (int trial = 0; trial < trials; trial++) {
      double[] u = random.doubles(space.dimension()).toArray();
      double density = evaluator.density(u, Math.max(0, most));
      if (density > most) {
        most = density;
        best = u;
      }
    }
    return space.packing(best);
  }

  private static Crystal again(Crystal crystal) throws ParseException {
    String text = CifWriter.text(crystal, List.of());
    try (StructureReader reader =
        Structures.parse(
            "packing.cif", text.getBytes(StandardCharsets.UTF_8), ReadOptions.STRICT)) {
      return (Crystal) reader.next().structure().orElseThrow();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "P21/c, general, 4",
    "P21/c, -1, 2",
    "C2/c, 2, 4",
    "Pnma, m, 4",
    "Cmce, 2/m, 4",
    "R-3c, 32, 6",
    "R-3c:R, 32, 2",
    "P63/m, -6, 2",
    "Immm, mmm, 2",
    "P-1, general, 2"
  })
  void readBackItIsTheSameCrystal(String group, String site, int molecules) throws ParseException {
    BallUnion body = TestBodies.benzene();
    Packing packing = packing(group, site, body);
    assertEquals(molecules, packing.bodiesPerCell());
    Crystal crystal = PackingCrystal.of(packing);
    assertEquals(molecules * body.size(), crystal.sites().size());
    Crystal read = again(crystal);
    assertEquals(crystal.operations(), read.operations());
    assertEquals(crystal.sites().size(), read.sites().size());
    assertEquals(crystal.name(), read.name());
    assertEquals(1, crystal.lattice().volume() / read.lattice().volume(), 1e-10);
    for (Site site1 : crystal.sites()) {
      assertTrue(
          read.sites().stream().anyMatch(site2 -> isSame(site1, site2, read.lattice())),
          site1.label());
    }
  }

  private static boolean isSame(Site a, Site b, Lattice lattice) {
    double[] d = {a.x() - b.x(), a.y() - b.y(), a.z() - b.z()};
    for (int i = 0; i < 3; i++) {
      d[i] -= Math.rint(d[i]);
    }
    return a.label().equals(b.label())
        && a.parent() == b.parent()
        && a.species().equals(b.species())
        && Vectors.norm(lattice.toCartesian(d)) < 1e-9;
  }

  @Test
  void everySiteIsTheImageOfItsParentByItsOperation() {
    Crystal crystal = PackingCrystal.of(packing("C2/c", "-1", TestBodies.anthracene()));
    for (Site site : crystal.sites()) {
      Site parent =
          crystal.sites().stream()
              .filter(s -> s.parent() == site.parent() && s.operation() == 0)
              .findFirst()
              .orElseThrow();
      double[] image =
          crystal
              .operations()
              .get(site.operation())
              .apply(new double[] {parent.x(), parent.y(), parent.z()});
      double[] d = {image[0] - site.x(), image[1] - site.y(), image[2] - site.z()};
      for (double component : d) {
        assertEquals(Math.rint(component), component, 1e-12);
      }
    }
  }

  @Test
  void moleculesStayWhole() {
    BallUnion body = TestBodies.anthracene();
    Crystal crystal = PackingCrystal.of(packing("P21/c", "general", body));
    int n = body.size();
    for (int operation = 0; operation < 4; operation++) {
      int k = operation;
      double[] atoms =
          crystal
              .lattice()
              .toCartesian(
                  crystal.sites().stream()
                      .filter(s -> s.operation() == k)
                      .flatMapToDouble(s -> java.util.stream.DoubleStream.of(s.x(), s.y(), s.z()))
                      .toArray());
      double[] own = body.centres();
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          assertEquals(distance(own, i, j), distance(atoms, i, j), 1e-9);
        }
      }
    }
  }

  private static double distance(double[] points, int i, int j) {
    double[] d = new double[3];
    for (int k = 0; k < 3; k++) {
      d[k] = points[3 * i + k] - points[3 * j + k];
    }
    return Vectors.norm(d);
  }

  @Test
  void anAtomOnTheSymmetryElementAppearsOnce() {
    Packing packing = packing("P-1", "-1", TestBodies.rod());
    Crystal crystal = PackingCrystal.of(packing);
    assertEquals(1, packing.bodiesPerCell());
    assertEquals(3, crystal.sites().size());
    assertEquals(List.of("C1", "O2", "O2"), crystal.sites().stream().map(Site::label).toList());
  }

  @Test
  void severalMoleculesHaveTheirOwnLabels() {
    Packing packing = packing("P1", "general", TestBodies.rod(), TestBodies.rod());
    Crystal crystal = PackingCrystal.of(packing);
    assertEquals("rod with rod in P1", crystal.name());
    assertEquals(
        List.of("C1A", "O2A", "O3A", "C1B", "O2B", "O3B"),
        crystal.sites().stream().map(Site::label).toList());
    assertEquals(
        IntStream.range(0, 6).boxed().toList(),
        crystal.sites().stream().map(Site::parent).toList());
  }

  @Test
  void ballsWithoutAtomsAreNoCrystal() {
    Packing packing = packing("P1", "general", TestBodies.sphere());
    IllegalArgumentException error =
        assertThrows(IllegalArgumentException.class, () -> PackingCrystal.of(packing));
    assertEquals(
        "\"sphere\" is no molecule, so its packing is no crystal of atoms", error.getMessage());
  }
}
