package org.materialsj.potentials.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.model.atomistic.LabelledFrame;

class EnergyScaleTest {

  private static LabelledFrame frame(OptionalDouble energy, double[] forces, int... numbers) {
    double[] at = new double[3 * numbers.length];
    for (int i = 0; i < at.length; i++) {
      at[i] = i;
    }
    return new LabelledFrame(
        new AtomicFrame("frame", numbers, at, Optional.empty()),
        "",
        energy,
        Optional.ofNullable(forces),
        Optional.empty());
  }

  @Test
  void referencesAreThoseOfTheElements() {
    EnergyScale scale =
        EnergyScale.of(
            List.of(
                frame(OptionalDouble.of(-2), null, 1, 1),
                frame(OptionalDouble.of(-31), null, 1, 8)));
    assertEquals(-1, scale.reference(1), 1e-12);
    assertEquals(-30, scale.reference(8), 1e-12);
    assertEquals(0, scale.reference(6), "an element that was not there");
    assertEquals(-32, scale.references(new int[] {8, 1, 1}), 1e-12);
  }

  @Test
  void unitIsTheSpreadOfForcesOrElseOfEnergies() {
    double[] forces = {3, 0, 0, -3, 0, 0};
    EnergyScale scale = EnergyScale.of(List.of(frame(OptionalDouble.empty(), forces, 1, 1)));
    assertEquals(Math.sqrt(3), scale.unit(), 1e-12);
    scale =
        EnergyScale.of(
            List.of(
                frame(OptionalDouble.of(-2), null, 1, 1),
                frame(OptionalDouble.of(-6), null, 1, 1)));
    assertEquals(-2, scale.reference(1), 1e-12);
    assertEquals(1, scale.unit(), 1e-12);
    scale = EnergyScale.of(List.of(frame(OptionalDouble.empty(), new double[3], 1)));
    assertEquals(1, scale.unit(), "nothing to measure");
  }

  @Test
  void numbersThatAreNoScaleAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new EnergyScale(Map.of(), 0));
    assertThrows(IllegalArgumentException.class, () -> new EnergyScale(Map.of(), Double.NaN));
    assertThrows(
        IllegalArgumentException.class, () -> new EnergyScale(Map.of(1, Double.NaN), 1));
  }
}
