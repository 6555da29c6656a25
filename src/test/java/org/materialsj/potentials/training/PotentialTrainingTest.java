package org.materialsj.potentials.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.LocalExecutor;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.model.atomistic.LabelledFrame;
import org.materialsj.potentials.AtomicResponse;
import org.materialsj.potentials.Calculator;
import org.materialsj.potentials.painn.Painn;
import org.materialsj.potentials.painn.PainnOptions;
import org.materialsj.potentials.painn.PainnPotential;

class PotentialTrainingTest {

  private static final RunContext ONE = RunContext.QUIET.withThreads(1);
  private static final PainnOptions SIZE = new PainnOptions(6, 2, 6, 4);
  private static final TrainingOptions OPTIONS = options(3, 0.2);

  private static TrainingOptions options(int epochs, double validation) {
    return new TrainingOptions(epochs, 4, 5e-3, 0.01, 10, 1, validation);
  }

  /** Five shaken atoms of two elements with springs between all of them, and offsets of energy. */
  private static List<LabelledFrame> springs(int count, boolean energies, boolean forces) {
    SplittableRandom random = new SplittableRandom(5);
    List<LabelledFrame> frames = new ArrayList<>();
    for (int f = 0; f < count; f++) {
      double[] at = new double[15];
      for (int i = 0; i < 15; i++) {
        at[i] = 1.7 * ((i / 3) >> (i % 3) & 1) + 0.4 * random.nextDouble();
      }
      double energy = 3 * -10.0 + 2 * -40.0;
      double[] force = new double[15];
      for (int i = 0; i < 15; i += 3) {
        for (int j = i + 3; j < 15; j += 3) {
          double r =
              Math.hypot(Math.hypot(at[j] - at[i], at[j + 1] - at[i + 1]), at[j + 2] - at[i + 2]);
          energy += 0.1 * (r - 2) * (r - 2);
          for (int k = 0; k < 3; k++) {
            double pull = 0.2 * (r - 2) * (at[j + k] - at[i + k]) / r;
            force[i + k] += pull;
            force[j + k] -= pull;
          }
        }
      }
      frames.add(
          new LabelledFrame(
              new AtomicFrame("frame " + f, new int[] {1, 8, 1, 8, 1}, at, Optional.empty()),
              "",
              energies ? OptionalDouble.of(energy) : OptionalDouble.empty(),
              forces ? Optional.of(force) : Optional.empty(),
              Optional.empty()));
    }
    return frames;
  }

  private static TrainingResult train(
      List<LabelledFrame> frames, TrainingOptions options, RunContext run) {
    return PotentialTraining.train(
        Painn.of(SIZE, frames), frames, options, 3, run, TrainingListener.NONE);
  }

  @Test
  void energiesAndForcesAreLearned() {
    List<LabelledFrame> frames = springs(60, true, true);
    TrainingResult result = train(frames, options(40, 0.2), ONE);
    double square = 0;
    for (int index : result.held()) {
      double[] known = frames.get(index).forces().orElseThrow();
      AtomicResponse found = Calculator.evaluate(result.potential(), frames.get(index).atoms());
      for (int i = 0; i < known.length; i++) {
        square += Math.pow(found.forces()[i] - known[i], 2) / known.length / result.held().size();
      }
    }
    assertEquals(12, result.held().size());
    double told = result.validation().orElseThrow().force().orElseThrow();
    assertEquals(told, Math.sqrt(square), 1e-9);
    double spread = EnergyScale.of(frames).unit();
    assertTrue(told < 0.2 * spread, told + " of " + spread);
    assertTrue(result.validation().orElseThrow().energy().orElseThrow() < 0.02);
  }

  @Test
  void bitsAreTheSameOnOneTwoAndEightThreads() {
    List<LabelledFrame> frames = springs(20, true, true);
    double[] one = ((PainnPotential) train(frames, OPTIONS, ONE).potential()).weights();
    for (int threads : new int[] {2, 8}) {
      RunContext run = RunContext.QUIET.withThreads(threads);
      assertArrayEquals(one, ((PainnPotential) train(frames, OPTIONS, run).potential()).weights());
    }
  }

  @Test
  void framesSetAsideChooseTheEpoch() {
    List<LabelledFrame> frames = springs(20, true, true);
    List<Double> losses = new ArrayList<>();
    TrainingResult result =
        PotentialTraining.train(
            Painn.of(SIZE, frames),
            frames,
            options(8, 0.3),
            3,
            ONE,
            (epoch, training, validation) -> losses.add(validation.orElseThrow().loss()));
    assertEquals(8, result.epochs());
    double least = losses.stream().mapToDouble(x -> x).min().orElseThrow();
    assertEquals(least, losses.get(result.bestEpoch() - 1));
    assertEquals(least, result.validation().orElseThrow().loss());
  }

  @Test
  void energiesAloneForcesAloneAndBothPartlyKnownAreEnough() {
    TrainingOptions energies = new TrainingOptions(2, 4, 5e-3, 0, 1, 0, 0);
    TrainingOptions forces = new TrainingOptions(2, 4, 5e-3, 0, 0, 1, 0);
    TrainingErrors errors = train(springs(8, true, false), energies, ONE).training().orElseThrow();
    assertTrue(errors.energy().isPresent() && errors.force().isEmpty());
    errors = train(springs(8, false, true), forces, ONE).training().orElseThrow();
    assertTrue(errors.energy().isEmpty() && errors.force().isPresent());
    List<LabelledFrame> mixed = new ArrayList<>(springs(4, true, false));
    mixed.addAll(springs(4, false, true));
    errors = train(mixed, OPTIONS, ONE).training().orElseThrow();
    assertTrue(errors.energy().isPresent() && errors.force().isPresent());
  }

  @Test
  void whatCannotBeLearnedIsRefused() {
    assertRefused(springs(1, true, true), OPTIONS, "at least 2 frames");
    assertRefused(springs(4, true, false), OPTIONS, "forceWeight");
    assertRefused(springs(4, false, true), OPTIONS, "energyWeight");
  }

  private static void assertRefused(
      List<LabelledFrame> frames, TrainingOptions options, String reason) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> train(frames, options, ONE))
            .getMessage();
    assertTrue(message.contains(reason), message);
  }

  @Test
  void settingsOutOfRangeAreRefusedByName() {
    assertThrows(IllegalArgumentException.class, () -> options(0, 0));
    assertThrows(IllegalArgumentException.class, () -> options(1, 0.6));
    assertThrows(IllegalArgumentException.class, () -> new TrainingOptions(1, 1, 1e-3, 0, 0, 0, 0));
    assertThrows(
        IllegalArgumentException.class, () -> new TrainingOptions(1, 1, Double.NaN, 0, 1, 0, 0));
  }

  @Test
  void cancelledTrainingGivesItsBest() {
    List<LabelledFrame> frames = springs(20, true, true);
    AtomicInteger epochs = new AtomicInteger();
    RunContext run = new RunContext(Progress.NONE, () -> epochs.get() >= 2, new LocalExecutor(2));
    TrainingResult result =
        PotentialTraining.train(
            Painn.of(SIZE, frames),
            frames,
            options(1000, 0.2),
            3,
            run,
            (epoch, training, validation) -> epochs.set(epoch));
    assertTrue(result.cancelled());
    assertEquals(2, result.epochs());
    assertTrue(result.bestEpoch() >= 1);
  }
}
