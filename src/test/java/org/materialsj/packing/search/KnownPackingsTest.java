package org.materialsj.packing.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.packing.BallUnion;
import org.materialsj.model.packing.Body;
import org.materialsj.model.packing.Packing;
import org.materialsj.model.packing.Polygon;
import org.materialsj.packing.space.PackingGroup;
import org.materialsj.packing.space.PackingSpace;
import org.materialsj.packing.space.Sites;

/** Searches on bodies whose densest packings are known. */
class KnownPackingsTest {

  private static PackingResult search(
      String group, Body body, String site, long evaluations, int threads) {
    PackingGroup space = PackingGroup.parse(group, body.dimension()).get(0);
    PackingSpace packings =
        Sites.spaces(space, List.of(body), List.of(site), Sites.TOLERANCE).get(0);
    PackingProblem problem =
        new PackingProblem(
            group + " " + body.name(), packings, packings::packing, PackingInvariant::of);
    PackingSettings settings =
        new PackingSettings(
            new CmaesMultistart(), evaluations, 1, PackingSettings.DEFAULT_DEPTH, 100);
    return new PackingRun(problem, settings)
        .run(RunContext.QUIET.withThreads(threads), RunListener.NONE);
  }

  private static double best(PackingResult result) {
    return result.packings().get(0).packing().density();
  }

  /** The volume of face-centred cubic packing: Hales 2005, doi:10.4007/annals.2005.162.1065. */
  @ParameterizedTest
  @ValueSource(strings = {"P1", "P-1", "P21", "P21/c", "C2/c", "P212121", "Pbca"})
  void spheresReachTheKeplerDensity(String group) {
    BallUnion sphere = BallUnion.of("sphere", new double[3], new double[] {1});
    PackingResult result = search(group, sphere, Sites.GENERAL, 15_000, 2);
    assertEquals(Math.PI / Math.sqrt(18), best(result), 1e-12);
  }

  /** Proven best of all packings: Hales and Kusner 2016, doi:10.48550/arXiv.1602.07220. */
  @ParameterizedTest
  @ValueSource(strings = {"p2", "p2gg", "pg"})
  void pentagonsReachTheProvenDensity(String group) {
    PackingResult result = search(group, Polygon.regular(5), Sites.GENERAL, 10_000, 2);
    assertEquals((5 - Math.sqrt(5)) / 3, best(result), 1e-12);
    assertTrue(result.packings().get(0).stationary());
  }

  /** The two entries of the table of plane groups that other searches often missed. */
  @ParameterizedTest
  @CsvSource({"pg, 0.898608812", "p2gg, 0.899891176"})
  void nonagonsReachTheBestKnownDensity(String group, double density) {
    PackingResult result = search(group, Polygon.regular(9), Sites.GENERAL, 30_000, 2);
    assertEquals(density, best(result), 1e-9);
  }

  /** A flat benzene with C-C 1.395 and C-H 1.083 angstrom and the radii of Bondi 1964. */
  private static BallUnion benzene() {
    double[] centres = new double[36];
    double[] radii = new double[12];
    for (int i = 0; i < 12; i++) {
      double distance = i < 6 ? 1.395 : 1.395 + 1.083;
      centres[3 * i] = distance * Math.cos(i * Math.PI / 3);
      centres[3 * i + 1] = distance * Math.sin(i * Math.PI / 3);
      radii[i] = i < 6 ? 1.70 : 1.20;
    }
    return BallUnion.of("benzene", centres, radii);
  }

  /** Density and cell were found by another program, as the best of 832 starts. */
  @Test
  void benzeneOnInversionCentresOfPbcaReachesTheBestKnownDensity() {
    PackingResult result = search("Pbca", benzene(), "-1", 15_000, 2);
    assertEquals(0.75994, best(result), 3e-5);
    Packing packing = result.packings().get(0).packing();
    double[] lengths = new double[3];
    for (int i = 0; i < 3; i++) {
      for (int k = 0; k < 3; k++) {
        lengths[i] += packing.cell()[3 * i + k] * packing.cell()[3 * i + k];
      }
      lengths[i] = Math.sqrt(lengths[i]);
    }
    Arrays.sort(lengths);
    assertEquals(5.987, lengths[0], 2e-3);
    assertEquals(8.327, lengths[1], 2e-3);
    assertEquals(8.803, lengths[2], 2e-3);
  }

  @Test
  void threadsDoNotChangeThePackingsOfAMolecule() {
    PackingResult one = search("P-1", benzene(), Sites.GENERAL, 3_000, 1);
    for (int threads : new int[] {2, 8}) {
      PackingResult other = search("P-1", benzene(), Sites.GENERAL, 3_000, threads);
      assertEquals(one.evaluations(), other.evaluations());
      assertEquals(one.refinementEvaluations(), other.refinementEvaluations());
      assertEquals(one.packings().size(), other.packings().size());
      for (int i = 0; i < one.packings().size(); i++) {
        FoundPacking found = other.packings().get(i);
        assertEquals(one.packings().get(i).packing().density(), found.packing().density());
        assertEquals(one.packings().get(i).hits(), found.hits());
        assertEquals(one.packings().get(i).order(), found.order());
      }
    }
  }
}
