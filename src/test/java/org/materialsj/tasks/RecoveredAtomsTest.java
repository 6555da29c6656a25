package org.materialsj.tasks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.materialsj.model.Molecule;
import org.materialsj.moments.inversion.InversionResult;
import org.materialsj.moments.inversion.InversionResult.Status;

class RecoveredAtomsTest {

  private static final double[] WATER = {0, 0, 0.1173, 0, 0.7572, -0.4692, 0, -0.7572, -0.4692};

  private static InversionProblem problem(Optional<Molecule> truth) {
    return new InversionProblem("w", 1, new double[1], new double[0], truth, "");
  }

  private static Molecule water() {
    return Molecule.ofAtoms("water", new int[] {8, 1, 1}, WATER, Map.of());
  }

  @Test
  void atomsAreLaidOnTheOriginalInItsOrder() {
    // Turned about z by a quarter, moved, and the oxygen last.
    double[] found = {-0.7572 + 1, 2, -0.4692, 0.7572 + 1, 2, -0.4692, 1, 2, 0.1173};
    RecoveredAtoms atoms =
        RecoveredAtoms.of(
            problem(Optional.of(water())),
            new InversionResult(Status.FOUND, found, new int[] {1, 1, 8}, 1e-12, 2),
            0.5);
    assertEquals(0, atoms.rmsd().orElseThrow(), 1e-12);
    assertEquals(OptionalInt.of(0), atoms.wrongElements());
    assertArrayEquals(new int[] {8, 1, 1}, atoms.molecule().orElseThrow().numbers());
    assertArrayEquals(WATER, atoms.molecule().orElseThrow().positions().orElseThrow(), 1e-12);
    assertTrue(
        atoms.sentence("w").startsWith("w: found, fingerprint RMSD 1.0e-12, coordinate RMSD "));
    assertTrue(atoms.sentence("w").endsWith(" angstrom, 2 tries, 0.50 s."));
  }

  @Test
  void wrongElementsAreCounted() {
    RecoveredAtoms atoms =
        RecoveredAtoms.of(
            problem(Optional.of(water())),
            new InversionResult(Status.NOT_FOUND, WATER, new int[] {7, 1, 6}, 0.01, 1),
            0);
    assertEquals(OptionalInt.of(2), atoms.wrongElements());
    assertTrue(atoms.summary().startsWith("not found"));
    assertTrue(atoms.summary().endsWith(", 2 wrong elements"));
  }

  @Test
  void anotherNumberOfAtomsIsNotCompared() {
    RecoveredAtoms atoms =
        RecoveredAtoms.of(
            problem(Optional.of(water())),
            new InversionResult(Status.OUT_OF_TIME, new double[6], new int[] {1, 1}, 0.1, 9),
            0);
    assertTrue(atoms.rmsd().isEmpty());
    assertTrue(atoms.wrongElements().isEmpty());
    assertEquals("out of time, fingerprint RMSD 1.0e-01", atoms.summary());
  }

  @Test
  void noAtomsAtAllAreAReason() {
    RecoveredAtoms none =
        RecoveredAtoms.of(
            problem(Optional.empty()),
            new InversionResult(Status.OUT_OF_TIME, new double[0], new int[0], 1, 3),
            0);
    assertTrue(none.molecule().isEmpty());
    assertEquals(
        "no atoms with nearly this fingerprint were found in 3 tries before the time limit",
        none.error());
  }
}
