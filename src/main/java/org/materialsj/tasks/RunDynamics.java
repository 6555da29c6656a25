package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.materialsj.engine.run.RunContext;
import org.materialsj.io.LabelledFrameWriter;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.model.atomistic.LabelledFrame;
import org.materialsj.potentials.Potential;
import org.materialsj.potentials.dynamics.DynamicsRun;
import org.materialsj.potentials.dynamics.DynamicsSettings;
import org.materialsj.potentials.dynamics.MotionSample;
import org.materialsj.potentials.dynamics.MotionUnits;
import org.materialsj.potentials.dynamics.MovingAtoms;
import org.materialsj.potentials.dynamics.RadialDistribution;
import org.materialsj.potentials.mechanics.Supercell;

/** Runs molecular dynamics and measures on the way. */
public final class RunDynamics {

  private static final int BINS = 200;

  /** Rows of the table: a run is to be sampled more rarely when it has more. */
  private static final long MOST_SAMPLES = 1_000_000;

  private RunDynamics() {}

  /**
   * Runs.
   *
   * @param request what to run
   * @param run progress and cancelling; when cancelled after the first step, what there is until
   *     then is the result
   * @param listener watches
   * @param trajectory takes the frames as extended XYZ, one text each, with velocities, forces and
   *     energy; asks for a text only when it wants it
   * @return what was measured; also of a run that exploded
   * @throws IllegalArgumentException with a plain sentence if the atoms, the potential or the
   *     numbers do not fit
   * @throws CancellationException when cancelled before the first step
   */
  public static DynamicsResult run(
      DynamicsRequest request,
      RunContext run,
      DynamicsListener listener,
      Consumer<Supplier<String>> trajectory) {
    if (request.steps() / request.every() > MOST_SAMPLES) {
      throw new IllegalArgumentException(
          "%d steps sampled every %d give more than %d samples; sample more rarely."
              .formatted(request.steps(), request.every(), MOST_SAMPLES));
    }
    AtomicFrame single = AtomicFrame.of(request.structure());
    AtomicFrame start = repeated(single, request.repeats());
    Potential potential =
        start == single ? request.source().of(request.structure()) : request.source().of(start);
    MotionUnits units = MotionUnits.of(potential);
    DynamicsSettings settings =
        new DynamicsSettings(
            request.ensemble(),
            request.temperature(),
            request.friction() / units.perLongTime(),
            request.timeStep(),
            request.steps(),
            request.every(),
            request.seed());
    if (settings.ensemble() == DynamicsSettings.Ensemble.NVE && start.size() < 2) {
      throw new IllegalArgumentException(
          "A single atom that keeps its energy does not move; repeat the cell, or use NVT.");
    }
    RadialDistribution distribution = new RadialDistribution(start, request.reach(), BINS);
    List<MotionSample> samples = new ArrayList<>();
    listener.begin(start, units);
    DynamicsRun.Outcome outcome =
        DynamicsRun.run(
            potential,
            start,
            settings,
            run,
            (sample, atoms) -> {
              if (entersSecondHalf(samples, sample, settings.steps())) {
                distribution.clear();
              }
              samples.add(sample);
              distribution.add(atoms.positions());
              trajectory.accept(() -> text(sample, atoms, units));
              listener.sample(sample, atoms.frame(), distribution);
            });
    if (outcome.end() == DynamicsRun.End.CANCELLED && outcome.steps() == 0) {
      throw new CancellationException("Cancelled before the first step.");
    }
    boolean told = samples.get(samples.size() - 1).step() == outcome.steps();
    if (outcome.end() == DynamicsRun.End.EXPLODED && !told) {
      AtomicFrame last = outcome.last();
      trajectory.accept(() -> LabelledFrameWriter.text(unlabelled(last)));
    }
    return new DynamicsResult(
        DynamicsTables.samples(samples, start.size(), units),
        DynamicsTables.distribution(distribution, units),
        outcome,
        units,
        DynamicsTables.notes(samples, start.size(), units, settings, outcome));
  }

  /** The first half is equilibration: its distances are shown while it lasts, and no longer. */
  private static boolean entersSecondHalf(List<MotionSample> before, MotionSample now, long steps) {
    return !before.isEmpty()
        && 2 * now.step() >= steps
        && 2 * before.get(before.size() - 1).step() < steps;
  }

  /** The same frame when it is not repeated. */
  private static AtomicFrame repeated(AtomicFrame single, String repeats) {
    String[] words = repeats.isBlank() ? new String[0] : repeats.strip().split("[\\s,x]+");
    if (words.length == 0) {
      return single;
    }
    int[] numbers = new int[3];
    for (int k = 0; k < 3; k++) {
      if (words.length != 3 || !words[k].matches("[1-9][0-9]{0,3}")) {
        throw new IllegalArgumentException(
            "The cell is repeated by three numbers such as 2 2 2; got \"" + repeats + "\".");
      }
      numbers[k] = Integer.parseInt(words[k]);
    }
    boolean once = numbers[0] * numbers[1] * numbers[2] == 1;
    return once ? single : Supercell.of(single, numbers).frame();
  }

  private static LabelledFrame unlabelled(AtomicFrame atoms) {
    return new LabelledFrame(atoms, "", OptionalDouble.empty(), Optional.empty(), Optional.empty());
  }

  private static String text(MotionSample sample, MovingAtoms atoms, MotionUnits units) {
    LabelledFrame frame =
        new LabelledFrame(
            atoms.frame(),
            "",
            OptionalDouble.of(sample.potential()),
            Optional.of(atoms.forces()),
            Optional.empty());
    Map<String, String> words = new LinkedHashMap<>();
    words.put("step", Long.toString(sample.step()));
    words.put("time_" + units.time(), number(sample.time()));
    words.put("temperature", number(sample.temperature()));
    return LabelledFrameWriter.text(
        frame,
        words,
        List.of(
            new LabelledFrameWriter.Column(LabelledFrameWriter.VELOCITIES, 3, atoms.velocities())));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.9g", value);
  }
}
