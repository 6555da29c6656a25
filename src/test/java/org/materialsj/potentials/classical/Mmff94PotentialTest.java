package org.materialsj.potentials.classical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.materialsj.model.Bond;
import org.materialsj.model.Molecule;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.potentials.Calculator;
import org.materialsj.potentials.Potential;
import org.materialsj.potentials.PotentialContract;
import org.materialsj.potentials.PotentialSource;
import org.materialsj.potentials.openchem.Mmff94;

class Mmff94PotentialTest extends PotentialContract {

  /** Methanol, somewhat bent. */
  private static Molecule methanol() {
    double[] positions = {
      0.02, 0.01, 0.03, 1.40, 0.05, -0.04, 1.75, 0.85, 0.33, -0.38, 1.02, 0.10, -0.35, -0.60, 0.84,
      -0.40, -0.45, -0.93
    };
    int n = 6;
    List<Bond> bonds =
        List.of(bond(0, 1), bond(1, 2), bond(0, 3), bond(0, 4), bond(0, 5));
    int[] numbers = {6, 8, 1, 1, 1, 1};
    return new Molecule(
        "methanol", numbers, new int[n], new int[n], positions, false, bonds, Map.of());
  }

  private static Bond bond(int first, int second) {
    return new Bond(first, second, Bond.Order.SINGLE, Bond.Stereo.NONE);
  }

  @Override
  protected Potential potential() {
    return new Mmff94Potential(methanol(), Mmff94.Variant.MMFF94);
  }

  @Override
  protected List<AtomicFrame> frames() {
    return List.of(AtomicFrame.of(methanol()));
  }

  @Override
  protected boolean orderIsFree() {
    return false;
  }

  @Test
  void energiesAreThoseOfTheForceFieldInElectronVolt() {
    Molecule molecule = methanol();
    double kcal =
        new Mmff94(molecule, Mmff94.Variant.MMFF94).energy(molecule.positions().orElseThrow());
    double found = Calculator.evaluate(potential(), frames().get(0)).energy();
    assertEquals(kcal * 0.0433641042, found, 1e-9 * Math.abs(found));
  }

  @Test
  void crystalsAndAtomsWithoutBondsAreRefused() {
    PotentialSource source = Mmff94Potential.source(Mmff94.Variant.MMFF94S);
    AtomicFrame crystal = TestFrames.diamond(5.4, 0, 14);
    String message =
        assertThrows(IllegalArgumentException.class, () -> source.of(crystal)).getMessage();
    assertTrue(message.contains("is a crystal"), message);
    assertThrows(IllegalArgumentException.class, () -> source.of(frames().get(0)));
  }
}
