package org.materialsj.potentials.mechanics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.materialsj.engine.algebra.Matrix3;
import org.materialsj.engine.geometry.Rotations;

class ElasticConstantsTest {

  private static double[] cubic(double c11, double c12, double c44) {
    double[] c = new double[36];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        c[6 * i + j] = i == j ? c11 : c12;
      }
      c[7 * (i + 3)] = c44;
    }
    return c;
  }

  @Test
  void anIsotropicSolidHasOneModulusHoweverItIsAveraged() {
    // Lame: lambda 60, mu 40.
    ElasticConstants constants = new ElasticConstants(cubic(140, 60, 40));
    assertEquals(60 + 80 / 3.0, constants.bulk(), 1e-10);
    assertEquals(40, constants.shearVoigt(), 1e-10);
    assertEquals(40, constants.shearReuss(), 1e-10);
    assertEquals(0, constants.anisotropy(), 1e-10);
    assertEquals(60 / (2 * 100.0), constants.poisson(), 1e-12);
    assertEquals(40 * (3 * 60 + 2 * 40) / 100.0, constants.young(), 1e-10);
    assertTrue(constants.stable());
  }

  @Test
  void anIsotropicSolidIsTheSameInAllDirectionsAndACubicOneIsNot() {
    double[] turn = Rotations.ofAxisAngle(new double[] {1, -2, 0.5}, 1.1);
    assertArrayEquals(cubic(140, 60, 40), Voigt.rotated(cubic(140, 60, 40), turn), 1e-10);
    double[] silicon = cubic(165.6, 63.9, 79.5);
    double[] turned = Voigt.rotated(silicon, turn);
    assertTrue(Math.abs(turned[0] - silicon[0]) > 1);
    double[] back = Voigt.rotated(turned, Matrix3.transpose(turn));
    assertArrayEquals(silicon, back, 1e-10);
    assertEquals(
        new ElasticConstants(silicon).shear(), new ElasticConstants(turned).shear(), 1e-10);
  }

  @Test
  void aShearThatCostsNoEnergyIsNotStable() {
    assertFalse(new ElasticConstants(cubic(100, 110, 40)).stable());
    assertFalse(new ElasticConstants(cubic(100, 50, -1)).stable());
    assertThrows(IllegalArgumentException.class, () -> new ElasticConstants(new double[35]));
  }
}
