package org.materialsj.packing.similarity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.materialsj.model.Crystal;
import org.materialsj.packing.RadiusSet;

class PackingCoefficientTest {

  /** Reference: 2^21 Sobol points in molecules with normalised X-H bonds; tolerance 0.004. */
  @ParameterizedTest
  @CsvSource({
    "benzene, 0.6766",
    "naphthalene, 0.7401",
    "anthracene, 0.7453",
    "tetracene, 0.7479",
    "pentacene, 0.7448",
    "coumarin, 0.7597",
    "urea, 0.7368"
  })
  void measuredCrystalsAreAsDenseAsSampledPointsSay(String name, double expected) {
    CrystalMolecules molecules = CrystalMolecules.of(Crystals.measured(name));
    assertEquals(expected, PackingCoefficient.of(molecules, RadiusSet.BONDI).orElseThrow(), 0.004);
  }

  @Test
  void touchingBallsFillTheShareOfClosePacking() {
    double a = 2 * Math.sqrt(2) * 1.88;
    Crystal argon =
        Crystals.of(
            "Ar Ar Ar Ar",
            new double[] {a, 0, 0, 0, a, 0, 0, 0, a},
            new double[] {0, 0, 0, .5, .5, 0, .5, 0, .5, 0, .5, .5});
    assertEquals(
        Math.PI / Math.sqrt(18),
        PackingCoefficient.of(CrystalMolecules.of(argon), RadiusSet.BONDI).orElseThrow(),
        1e-12);
  }

  @Test
  void elementWithoutRadiusLeavesItUnknown() {
    Crystal argon = Crystals.of("Ar", new double[] {9, 0, 0, 0, 9, 0, 0, 0, 9}, new double[3]);
    assertEquals(
        OptionalDouble.empty(),
        PackingCoefficient.of(CrystalMolecules.of(argon), RadiusSet.ROWLAND_TAYLOR));
  }
}
