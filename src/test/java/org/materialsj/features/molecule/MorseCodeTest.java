package org.materialsj.features.molecule;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.materialsj.model.Molecule;

class MorseCodeTest extends MoleculeFeaturizerContract {

  @Override
  protected MoleculeFeaturizer create() {
    return new MorseCode();
  }

  @Override
  protected List<Molecule> samples() {
    return SampleMolecules.threeDimensional();
  }

  @Override
  protected List<Molecule> refused() {
    return List.of(
        SampleMolecules.smiles("CCO"), ShapeContract.atoms(new int[] {1, 1}, 1, 1, 1, 1, 1, 1));
  }

  @Test
  void equalsRdkit() {
    for (String name : ShapeContract.GOLDEN_NAMES) {
      double[] code = create().apply(ShapeContract.named(name));
      var golden = ShapeContract.golden(name);
      double[] unity = ShapeContract.numbers(golden.getAsJsonArray("morse_unity"));
      double[] mass = ShapeContract.numbers(golden.getAsJsonArray("morse_mass"));
      assertArrayEquals(unity, Arrays.copyOf(code, 32), 6e-4, name);
      for (int s = 0; s < 32; s++) {
        // The reference rounds relative masses to three decimals, that of hydrogen from 0.0839.
        assertEquals(mass[s], code[32 + s], 3e-3 * Math.max(1, Math.abs(mass[s])), name + s);
      }
    }
  }

  @Test
  void anElementWithoutElectronegativityLeavesTheOthers() {
    double[] code = create().apply(ShapeContract.atoms(new int[] {2, 6}, 0, 0, 0, 0, 0, 3));
    assertEquals(1, code[0], 1e-12);
    assertEquals(4.002602 / 12.011, code[32], 1e-4);
    assertTrue(Double.isNaN(code[64]));
  }

  @Test
  void oneAtomScattersNothing() {
    assertArrayEquals(
        new double[96], create().apply(ShapeContract.atoms(new int[] {6}, 1, 2, 3)), 0);
  }
}
