package org.materialsj.potentials.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.Lattice;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.model.atomistic.LabelledFrame;
import org.materialsj.potentials.AtomicResponse;
import org.materialsj.potentials.Calculator;
import org.materialsj.potentials.ace.AceBasis;
import org.materialsj.potentials.ace.AcePotential;
import org.materialsj.potentials.ace.AceRadial;
import org.materialsj.potentials.ace.AceSettings;

class LinearFitterTest {

  private static final AceBasis BASIS =
      AceBasis.of(
          new AceSettings(List.of(4, 3), List.of(0, 2), 4, 2.2, 1.5, AceRadial.CHEBYSHEV), 14);
  private static final FitOptions OPTIONS =
      new FitOptions(List.of(10.0, 100.0), 1, 1, List.of(1e-12), FitPrior.COLUMN_SCALE, 4);

  private static double[] coefficients() {
    SplittableRandom random = new SplittableRandom(5);
    return random.doubles(BASIS.columns(), -1, 1).toArray();
  }

  /** Shaken crystals with the labels of a potential of the same form. */
  private static List<LabelledFrame> frames(int count) {
    AcePotential truth = new AcePotential("truth", BASIS, coefficients(), new double[] {-5});
    SplittableRandom random = new SplittableRandom(6);
    List<LabelledFrame> frames = new ArrayList<>();
    for (int f = 0; f < count; f++) {
      double a = random.nextDouble(4.6, 5.6);
      double[] positions = {0, 0, 0, a / 2, a / 2, 0, a / 2, 0, a / 2, 0, a / 2, a / 2};
      for (int i = 0; i < positions.length; i++) {
        positions[i] += random.nextDouble(-0.3, 0.3);
      }
      Lattice cell = new Lattice(new double[] {a, 0, 0, 0, a, 0, 0, 0, a});
      AtomicFrame atoms =
          new AtomicFrame("f" + f, new int[] {14, 14, 14, 14}, positions, Optional.of(cell));
      Calculator calculator = new Calculator(truth, atoms, 0);
      AtomicResponse response = calculator.at(positions);
      frames.add(
          new LabelledFrame(
              atoms,
              f % 2 == 0 ? "even" : "odd",
              OptionalDouble.of(response.energy()),
              Optional.of(response.forces().clone()),
              Optional.of(calculator.stress())));
    }
    return frames;
  }

  private static LinearFit fit(List<LabelledFrame> frames, int threads) {
    return LinearFitter.fit(
        new AceLinearBasis(BASIS), frames, OPTIONS, 1, RunContext.QUIET.withThreads(threads));
  }

  @Test
  void forcesAndStressesOfTheSameFormAreLearnedExactly() {
    FitOptions options =
        new FitOptions(List.of(0.0), 1, 1, List.of(1e-12), FitPrior.COLUMN_SCALE, 4);
    LinearFit fit =
        LinearFitter.fit(new AceLinearBasis(BASIS), frames(24), options, 1, RunContext.QUIET);
    assertEquals(1, fit.tried().size());
    assertTrue(fit.chosen().forceError() < 1e-3, fit.chosen().toString());
    assertTrue(fit.chosen().stressError() < 1e-3, fit.chosen().toString());
  }

  @Test
  void energiesForcesAndStressesOfTheSameFormAreLearnedExactly() {
    LinearFit fit = fit(frames(24), 2);
    assertEquals(2, fit.tried().size());
    assertTrue(fit.chosen().energyError() < 1e-4, fit.chosen().toString());
    assertTrue(fit.chosen().forceError() < 1e-3, fit.chosen().toString());
    assertTrue(fit.chosen().stressError() < 1e-3, fit.chosen().toString());
    assertEquals(-5, fit.energies().energies().get(14), 1e-3);
  }

  @Test
  void theZeroOfEnergyChangesNoCoefficient() {
    List<LabelledFrame> moved = new ArrayList<>();
    for (LabelledFrame frame : frames(12)) {
      double energy = frame.energy().orElseThrow() - 4 * 1000.0;
      moved.add(
          new LabelledFrame(
              frame.atoms(),
              frame.group(),
              OptionalDouble.of(energy),
              frame.forces(),
              frame.stress()));
    }
    LinearFit fit = fit(frames(12), 2);
    LinearFit lower = fit(moved, 2);
    assertArrayEquals(fit.coefficients(), lower.coefficients(), 1e-4);
    assertEquals(
        fit.energies().energies().get(14) - 1000, lower.energies().energies().get(14), 1e-4);
  }

  @Test
  void bitsDoNotDependOnThreads() {
    List<LabelledFrame> frames = frames(12);
    assertArrayEquals(fit(frames, 1).coefficients(), fit(frames, 3).coefficients());
  }

  @Test
  void repeatedFramesAreLearnedFromOnceAndTold() {
    List<LabelledFrame> frames = frames(12);
    LinearFit once = fit(frames, 2);
    List<LabelledFrame> twice = new ArrayList<>(frames);
    twice.addAll(frames.subList(0, 3));
    LinearFit fit = fit(twice, 2);
    assertArrayEquals(once.coefficients(), fit.coefficients());
    assertTrue(fit.notes().contains("3 frames that repeat another one were left out"));
  }

  @Test
  void otherElementsAreRefused() {
    AtomicFrame atoms = new AtomicFrame("x", new int[] {8}, new double[3], Optional.empty());
    LabelledFrame frame =
        new LabelledFrame(atoms, "", OptionalDouble.of(1), Optional.empty(), Optional.empty());
    List<LabelledFrame> frames = List.of(frame);
    String message =
        assertThrows(IllegalArgumentException.class, () -> fit(frames, 1)).getMessage();
    assertTrue(message.contains("O"), message);
  }

  @Test
  void oneFrameCannotChooseASetting() {
    List<LabelledFrame> frames = frames(1);
    String message =
        assertThrows(IllegalArgumentException.class, () -> fit(frames, 1)).getMessage();
    assertTrue(message.contains("at least 2 frames"), message);
  }
}
