package org.materialsj.model.atomistic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.materialsj.model.Crystal;
import org.materialsj.model.Lattice;
import org.materialsj.model.Molecule;

class AtomicFrameTest {

  private static final double[] WATER = {0, 0, 0.12, 0, 0.76, -0.48, 0, -0.76, -0.48};
  private static final int[] NUMBERS = {8, 1, 1};

  @Test
  void aMoleculeAndAFrameAreTheSameAtoms() {
    AtomicFrame frame = new AtomicFrame("water", NUMBERS, WATER, Optional.empty());
    Molecule molecule = (Molecule) frame.structure(Map.of("energy", "-1"));
    assertEquals("-1", molecule.properties().get("energy"));
    assertEquals(frame, AtomicFrame.of(molecule));
    assertArrayEquals(new double[9], frame.cell());
  }

  @Test
  void aCrystalAndAFrameAreTheSameAtoms() {
    Lattice lattice =
        new Lattice(new double[] {4, 0, 0, 1, 5, 0, 0, 0, 9}, new boolean[] {true, true, false});
    AtomicFrame frame = new AtomicFrame("slab", NUMBERS, WATER, Optional.of(lattice));
    AtomicFrame back = AtomicFrame.of((Crystal) frame.structure(Map.of()));
    assertArrayEquals(WATER, back.positions(), 1e-14);
    assertArrayEquals(NUMBERS, back.numbers());
    assertEquals(frame.lattice(), back.lattice());
  }

  @Test
  void coordinatesThatAreNotFiniteAreRefusedByAtom() {
    double[] bad = WATER.clone();
    bad[4] = Double.NaN;
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> new AtomicFrame("water", NUMBERS, bad, Optional.empty()))
            .getMessage();
    assertTrue(message.contains("atom 2 of water"), message);
  }

  @Test
  void labelsMustFitTheAtoms() {
    AtomicFrame frame = new AtomicFrame("water", NUMBERS, WATER, Optional.empty());
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new LabelledFrame(
                frame, "", OptionalDouble.of(1), Optional.of(new double[3]), Optional.empty()));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new LabelledFrame(
                frame, "", OptionalDouble.empty(), Optional.empty(), Optional.of(new double[9])));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new LabelledFrame(
                frame, "", OptionalDouble.of(Double.NaN), Optional.empty(), Optional.empty()));
  }
}
