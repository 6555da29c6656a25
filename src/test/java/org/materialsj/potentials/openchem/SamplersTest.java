package org.materialsj.potentials.openchem;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.model.Bond;
import org.materialsj.model.Molecule;
import org.materialsj.potentials.openchem.Mmff94.Variant;

class SamplersTest {

  private static final Molecule TALK = talk();

  private static Molecule talk() {
    Molecule talk = Molecules.named("configurations.sdf", "CCC[C@@H](C)C[C@](C)(O)CCCC");
    return Molecules.bare(talk, Stereo.of(talk).elements());
  }

  private static List<double[]> torsions(Molecule molecule, long seed, int most) {
    TorsionSampler sampler = new TorsionSampler(molecule, seed, CancelToken.NEVER);
    List<double[]> found = new ArrayList<>();
    for (Optional<double[]> next = sampler.next();
        next.isPresent() && found.size() < most;
        next = sampler.next()) {
      found.add(next.get());
    }
    return found;
  }

  private static void assertSound(Molecule molecule, double[] x) {
    assertEquals(3 * molecule.size(), x.length);
    for (Bond bond : molecule.bonds()) {
      double length = Geometry.distance(x, 3 * bond.first(), 3 * bond.second());
      assertTrue(length > 0.6 && length < 2.4, bond + " is " + length + " angstrom long");
    }
    for (int a = 0; a < molecule.size(); a++) {
      for (int b = 0; b < a; b++) {
        assertTrue(Geometry.distance(x, 3 * a, 3 * b) > 0.6, "atoms " + a + " and " + b + " clash");
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> conformersHaveTheConfigurationOfTheirMolecule() {
    return Molecules.resource("configurations.sdf").stream()
        .filter(drawn -> drawn.size() < 30)
        .map(
            drawn ->
                DynamicTest.dynamicTest(
                    drawn.name(),
                    () -> {
                      Molecule molecule = Molecules.bare(drawn, Stereo.of(drawn).elements());
                      String cip = drawn.properties().get("CIP");
                      List<double[]> found = new ArrayList<>(torsions(molecule, 1, 2));
                      assertFalse(found.isEmpty());
                      SelfOrganizer organizer = new SelfOrganizer(molecule);
                      for (long seed = 1; seed <= 2; seed++) {
                        organizer.generate(seed, CancelToken.NEVER).ifPresent(found::add);
                      }
                      assertTrue(found.size() > 1, "the organizer found none");
                      for (double[] x : found) {
                        assertSound(molecule, x);
                        Molecule built = molecule.withStereo(List.of()).withPositions(x);
                        assertEquals(cip, Stereo.of(built).label());
                      }
                    }));
  }

  @Test
  void torsionSamplingGivesDifferentConformersUntilItIsExhausted() {
    Molecule butane = Molecules.smiles("CCCC");
    List<double[]> all = torsions(butane, 1, 1000);
    assertTrue(all.size() >= 2 && all.size() < 10, all.size() + " conformers of butane");
    List<double[]> talk = torsions(TALK, 1, 200);
    assertEquals(200, talk.size());
    Mmff94 field = new Mmff94(TALK, Variant.MMFF94);
    Set<Long> energies = new HashSet<>();
    talk.forEach(x -> energies.add(Math.round(1e4 * field.energy(x))));
    assertTrue(energies.size() > 190, energies.size() + " different energies");
  }

  @Test
  void oneSeedGivesTheSameBitsOnAnyNumberOfThreads() {
    List<double[]> alone = new ArrayList<>();
    List<double[]> organized = new ArrayList<>();
    for (int seed = 0; seed < 3; seed++) {
      alone.add(torsions(TALK, seed, 20).get(19));
      organized.add(new SelfOrganizer(TALK).generate(seed, CancelToken.NEVER).orElseThrow());
    }
    List<double[]> together =
        IntStream.range(0, 3)
            .parallel()
            .mapToObj(seed -> torsions(TALK, seed, 20).get(19))
            .toList();
    List<double[]> organizedTogether =
        IntStream.range(0, 3)
            .parallel()
            .mapToObj(
                seed -> new SelfOrganizer(TALK).generate(seed, CancelToken.NEVER).orElseThrow())
            .toList();
    for (int seed = 0; seed < 3; seed++) {
      assertArrayEquals(alone.get(seed), together.get(seed));
      assertArrayEquals(organized.get(seed), organizedTogether.get(seed));
    }
    assertFalse(java.util.Arrays.equals(alone.get(0), alone.get(1)));
    assertFalse(java.util.Arrays.equals(organized.get(0), organized.get(1)));
  }

  @Test
  void anOrganizerForgetsTheConformersBefore() {
    SelfOrganizer organizer = new SelfOrganizer(TALK);
    double[] first = organizer.generate(5, CancelToken.NEVER).orElseThrow();
    organizer.generate(6, CancelToken.NEVER);
    assertArrayEquals(first, organizer.generate(5, CancelToken.NEVER).orElseThrow());
  }

  /** Best energies: RDKit 2022.09.3, 50 ETKDG conformers, MMFF94 minimised (kcal/mol). */
  @Test
  void selfOrganisationFindsTheBestShapeOfARing() {
    Molecule ring = Molecules.smiles("C1CCCCCCC1");
    SelfOrganizer organizer = new SelfOrganizer(ring);
    Mmff94 field = new Mmff94(ring, Variant.MMFF94);
    double best = Double.POSITIVE_INFINITY;
    for (int seed = 0; seed < 12; seed++) {
      double[] x = organizer.generate(seed, CancelToken.NEVER).orElseThrow();
      best = Math.min(best, field.minimize(x, 2000).energy());
    }
    assertEquals(12.140, best, 0.01);
  }

  @Test
  void cancellingStopsBothSamplers() {
    assertThrows(CancellationException.class, () -> new TorsionSampler(TALK, 1, () -> true).next());
    SelfOrganizer organizer = new SelfOrganizer(TALK);
    assertThrows(CancellationException.class, () -> organizer.generate(1, () -> true));
    assertThrows(CancellationException.class, () -> Stereoisomers.of(TALK, 1, () -> true));
  }

  @Test
  void smallMoleculesHaveAConformer() {
    for (String smiles :
        List.of("C", "O", "[H][H]", "C#C", "[Na+].[Cl-]", "O.O", "N#N", "[NH4+]")) {
      Molecule molecule = Molecules.smiles(smiles);
      double[] x = new SelfOrganizer(molecule).generate(1, CancelToken.NEVER).orElseThrow();
      assertEquals(3 * molecule.size(), x.length, smiles);
      List<double[]> torsions = torsions(molecule, 1, 5);
      assertFalse(torsions.isEmpty(), smiles);
    }
  }

  @Test
  void missingHydrogensAreRefused() {
    Molecule carbon =
        new Molecule(
            "",
            new int[] {6},
            new int[1],
            new int[1],
            new double[0],
            false,
            List.of(),
            java.util.Map.of());
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> new TorsionSampler(carbon, 1, CancelToken.NEVER))
            .getMessage();
    assertTrue(message.startsWith("atom 1 (C) lacks 4 hydrogens"), message);
  }
}
