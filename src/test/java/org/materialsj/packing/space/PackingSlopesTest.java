package org.materialsj.packing.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.materialsj.engine.random.Seeds;
import org.materialsj.model.packing.Body;
import org.materialsj.model.packing.Polygon;
import org.materialsj.packing.kernel.Pose;
import org.materialsj.packing.search.Objective.Evaluator;

/** Derivatives of poses and of contacts against differences. */
class PackingSlopesTest {

  private static PackingSpace general(String name, Body... bodies) {
    PackingGroup group = PackingGroup.parse(name, bodies[0].dimension()).get(0);
    return Sites.spaces(group, List.of(bodies), List.of("general"), Sites.TOLERANCE).get(0);
  }

  private static PackingSpace special(String name, String site, Body body) {
    PackingGroup group = PackingGroup.parse(name, 3).get(0);
    return Sites.spaces(group, List.of(body), List.of(site), Sites.TOLERANCE).get(0);
  }

  private static double[] random(SplittableRandom random, PackingSpace space) {
    return random.doubles(space.dimension()).toArray();
  }

  @Test
  void poseDerivativesAgreeWithDifferences() {
    SplittableRandom random = Seeds.forItem(Seeds.DEFAULT, 5);
    List<PackingSpace> spaces =
        List.of(
            general("P1", TestBodies.chiral()),
            general("P-1", TestBodies.chiral(), TestBodies.rod()),
            general("C2/c", TestBodies.rod()),
            general("Pna21", TestBodies.chiral()),
            general("P41", TestBodies.chiral()),
            general("R3:R", TestBodies.chiral()),
            general("P63", TestBodies.chiral()),
            general("Pa-3", TestBodies.chiral()),
            special("Pnma", "m", TestBodies.benzene()),
            special("C2/c", "2", TestBodies.anthracene()),
            general("pg", Polygon.regular(5)));
    for (PackingSpace space : spaces) {
      int d = space.group().dimension();
      Pose before = new Pose(d, space.sites().size());
      Pose after = new Pose(d, space.sites().size());
      for (int trial = 0; trial < 5; trial++) {
        double[] u = random(random, space);
        double[][] jacobian = space.decode(u, before) ? space.jacobian(u) : new double[0][];
        for (int k = 0; k < jacobian.length; k++) {
          double h = 1e-6;
          double[] v = u.clone();
          v[k] += h;
          boolean ahead = space.decode(v, after);
          v[k] -= 2 * h;
          if (ahead && space.decode(v, before)) {
            double[] one = flat(before);
            double[] two = flat(after);
            for (int i = 0; i < one.length; i++) {
              assertEquals((two[i] - one[i]) / (2 * h), jacobian[k][i], 2e-4, space.names().get(k));
            }
          }
        }
      }
    }
  }

  private static double[] flat(Pose pose) {
    double[] all = new double[pose.length()];
    System.arraycopy(pose.cell, 0, all, 0, pose.cell.length);
    System.arraycopy(pose.rotations, 0, all, pose.cell.length, pose.rotations.length);
    System.arraycopy(
        pose.centres, 0, all, pose.cell.length + pose.rotations.length, pose.centres.length);
    return all;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "P1",
        "P-1",
        "P21/c",
        "P112_1/a",
        "C2/c",
        "Pna21",
        "Fdd2",
        "P41",
        "R3",
        "R3:R",
        "P63",
        "Pa-3",
        "Ia-3d"
      })
  void theDecidingContactHasTheSlopeOfTheDensity(String name) {
    checkSlopes(general(name, TestBodies.chiral()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"p1", "pg", "c2mm", "p4gm", "p6"})
  void theDecidingContactHasTheSlopeOfTheDensityInThePlane(String name) {
    checkSlopes(general(name, Polygon.regular(5)));
  }

  private static void checkSlopes(PackingSpace space) {
    SplittableRandom random = Seeds.forItem(Seeds.DEFAULT, 6);
    Evaluator evaluator = space.evaluator();
    int d = space.group().dimension();
    int compared = 0;
    for (int trial = 0; trial < 20; trial++) {
      double[] u = random(random, space);
      double density = evaluator.density(u, 0);
      if (density < 0.01) {
        continue;
      }
      double logScale = Math.log(space.measure() / density) / d;
      double[] deciding = null;
      for (double[] row : evaluator.contacts(u, 1e-3)) {
        if (Math.abs(row[0] - logScale) < 1e-10) {
          deciding = row;
        }
      }
      assertNotEquals(null, deciding, "no contact decides");
      for (int k = 0; k < u.length; k++) {
        double h = 1e-7;
        double[] v = u.clone();
        v[k] += h;
        double ahead = -Math.log(evaluator.density(v, 0)) / d;
        v[k] -= 2 * h;
        double behind = -Math.log(evaluator.density(v, 0)) / d;
        double here = -Math.log(density) / d;
        // Where another contact takes over there is a kink.
        if (Math.abs(ahead - 2 * here + behind) < 1e-10) {
          assertEquals((ahead - behind) / (2 * h), deciding[k + 1], 2e-4);
          compared++;
        }
      }
    }
    assertTrue(compared > 10 * space.dimension(), "compared " + compared);
  }
}
