package org.materialsj.tasks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.materialsj.engine.network.Activation;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.run.Settings;
import org.materialsj.io.ParseException;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.model.atomistic.LabelledFrame;
import org.materialsj.potentials.Potential;
import org.materialsj.potentials.descriptor.DescriptorKind;
import org.materialsj.potentials.descriptor.DescriptorNetwork;
import org.materialsj.potentials.descriptor.DescriptorOptions;
import org.materialsj.potentials.fit.TrainingFrames;
import org.materialsj.potentials.painn.Painn;
import org.materialsj.potentials.painn.PainnOptions;
import org.materialsj.potentials.training.PotentialTraining;
import org.materialsj.potentials.training.TrainablePotential;
import org.materialsj.potentials.training.TrainingErrors;
import org.materialsj.potentials.training.TrainingListener;
import org.materialsj.potentials.training.TrainingOptions;
import org.materialsj.potentials.training.TrainingResult;

/** Learns a potential of atoms from frames with energies, forces and stresses, and judges it. */
public final class LearnPotential {

  /** A linear cluster expansion. */
  public static final String ACE = "Linear ACE";

  /** A network per element on a descriptor of the surroundings. */
  public static final String DESCRIPTOR = "Descriptor network";

  /** Messages of scalars and vectors between atoms. */
  public static final String PAINN = "PaiNN";

  /** The part of the progress that is told of describing atoms, before a network is trained. */
  private static final double DESCRIBED = 0.02;

  private final List<LabelledFrame> frames;
  private final double validation;
  private final long seed;
  private final RunContext run;
  private final TrainingListener listener;

  private LearnPotential(
      List<LabelledFrame> frames,
      double validation,
      long seed,
      RunContext run,
      TrainingListener listener) {
    this.frames = frames;
    this.validation = validation;
    this.seed = seed;
    this.run = run;
    this.listener = listener;
  }

  /**
   * What to learn.
   *
   * @param source extended XYZ to learn from
   * @param test extended XYZ to judge by, when there is one
   * @param method {@link #ACE}, {@link #DESCRIPTOR} or {@link #PAINN}
   * @param settings of the method, such as "size=M cutoff=5.2"
   * @param validation share of the frames that networks set aside, 0 to 0.5
   * @param seed of everything random
   */
  public record Request(
      Path source,
      Optional<Path> test,
      String method,
      String settings,
      double validation,
      long seed) {}

  /**
   * Learns and judges.
   *
   * @param request what to learn
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @param listener hears of each epoch of a network
   * @return the potential and its errors
   * @throws ParseException if a file cannot be read
   * @throws IllegalArgumentException with a plain sentence when a setting does not fit or there is
   *     nothing to learn from
   */
  public static LearnedPotential run(Request request, RunContext run, TrainingListener listener)
      throws ParseException {
    List<String> notes = new ArrayList<>();
    List<LabelledFrame> frames = FrameFiles.read(request.source(), notes);
    List<LabelledFrame> tests = new ArrayList<>();
    if (request.test().isPresent()) {
      tests = FrameFiles.read(request.test().get(), notes);
    }
    Settings settings =
        new Settings(request.method(), Settings.pairs(request.settings().strip().split("\\s+")));
    LearnPotential learning =
        new LearnPotential(
            frames, request.validation(), request.seed(), run.part(0, 0.95), listener);
    Learned learned = learning.learn(request.method(), settings);
    notes.addAll(learned.notes);
    // What is learned is judged also when learning was cancelled.
    RunContext judging =
        learned.stopped
            ? new RunContext(run.progress(), CancelToken.NEVER, run.executor())
            : run.part(0.95, 1);
    PotentialErrors training =
        PotentialErrors.of(learned.potential, frames, request.seed(), judging);
    Optional<PotentialErrors> test =
        tests.isEmpty()
            ? Optional.empty()
            : Optional.of(PotentialErrors.of(learned.potential, tests, request.seed(), judging));
    notes.addAll(training.notes());
    test.ifPresent(errors -> notes.addAll(errors.notes()));
    return new LearnedPotential(
        learned.potential, training, test, learned.history, learned.stopped, notes);
  }

  private record Learned(
      Potential potential, FeatureTable history, boolean stopped, List<String> notes) {}

  private Learned learn(String method, Settings settings) {
    switch (method) {
      case ACE -> {
        AceTraining ace = new AceTraining(settings);
        settings.checkNames();
        AceTraining.Result result = ace.fit(frames, seed, run);
        return new Learned(result.potential(), result.tried(), false, result.notes());
      }
      case DESCRIPTOR -> {
        DescriptorOptions options = descriptor(settings);
        TrainingOptions training = training(settings);
        settings.checkNames();
        TrainingFrames learned = checked();
        List<AtomicFrame> atoms = learned.frames().stream().map(LabelledFrame::atoms).toList();
        RunContext describing = run.part(0, DESCRIBED);
        return train(
            DescriptorNetwork.of(options, atoms, describing),
            learned,
            training,
            run.part(DESCRIBED, 1));
      }
      case PAINN -> {
        PainnOptions options = PainnOptions.of(settings);
        TrainingOptions training = training(settings);
        settings.checkNames();
        TrainingFrames learned = checked();
        return train(Painn.of(options, learned.frames()), learned, training, run);
      }
      default -> throw new IllegalArgumentException("There is no method \"" + method + "\".");
    }
  }

  private static DescriptorOptions descriptor(Settings settings) {
    DescriptorKind kind =
        DescriptorKind.valueOf(settings.choice("descriptor", "ACSF", "ACSF", "SOAP", "MILAD"));
    DescriptorOptions missing = DescriptorOptions.of(kind, settings.number("cutoff", 5.2, 1.1, 20));
    String hidden = settings.text("hidden", "24,24");
    if (!hidden.matches("[1-9][0-9]{0,3}(,[1-9][0-9]{0,3})*")) {
      throw new IllegalArgumentException(
          "hidden must be units of layers such as 24,24, got \"" + hidden + "\"");
    }
    String activation = settings.choice("activation", "silu", "silu", "tanh", "sigmoid");
    return new DescriptorOptions(
        kind,
        missing.cutoff(),
        Arrays.stream(hidden.split(",", -1)).map(Integer::valueOf).toList(),
        Activation.valueOf(activation.toUpperCase(Locale.ROOT)));
  }

  private TrainingOptions training(Settings settings) {
    return TrainingOptions.of(
        settings,
        settings.number("energyWeight", TrainingOptions.DEFAULT.energyWeight(), 0, 1e9),
        settings.number("forceWeight", TrainingOptions.DEFAULT.forceWeight(), 0, 1e9),
        validation);
  }

  /** The frames that a network learns from. */
  private TrainingFrames checked() {
    int[] elements =
        frames.stream()
            .flatMapToInt(frame -> Arrays.stream(frame.atoms().numbers()))
            .distinct()
            .sorted()
            .toArray();
    return TrainingFrames.of(frames, elements);
  }

  private <F> Learned train(
      TrainablePotential<F> form,
      TrainingFrames learned,
      TrainingOptions options,
      RunContext training) {
    List<double[]> epochs = new ArrayList<>();
    TrainingResult result =
        PotentialTraining.train(
            form,
            learned.frames(),
            options,
            seed,
            training,
            (epoch, errors, held) -> {
              epochs.add(row(epoch, errors, held));
              listener.epoch(epoch, errors, held);
            });
    String status =
        String.format(
            Locale.ROOT,
            "training %s after %d epochs; the potential is that of epoch %d",
            result.cancelled() ? "stopped" : "finished",
            result.epochs(),
            result.bestEpoch());
    List<String> notes = new ArrayList<>(learned.notes());
    notes.add(status);
    return new Learned(result.potential(), table(epochs), result.cancelled(), notes);
  }

  private static double[] row(int epoch, TrainingErrors training, Optional<TrainingErrors> held) {
    OptionalDouble none = OptionalDouble.empty();
    return new double[] {
      epoch,
      training.loss(),
      1000 * training.energy().orElse(Double.NaN),
      training.force().orElse(Double.NaN),
      held.map(TrainingErrors::loss).orElse(Double.NaN),
      1000 * held.map(TrainingErrors::energy).orElse(none).orElse(Double.NaN),
      held.map(TrainingErrors::force).orElse(none).orElse(Double.NaN)
    };
  }

  private static FeatureTable table(List<double[]> epochs) {
    Map<String, String> units = Map.of("energy RMSE", "meV/atom", "force RMSE", "eV/angstrom");
    FeatureTable.Builder table = FeatureTable.builder(Collections.nCopies(epochs.size(), ""));
    List<String> names = List.of("loss", "energy RMSE", "force RMSE");
    table.numbers(new ColumnSpec("epoch", ""), column(epochs, 0));
    for (int k = 0; k < names.size(); k++) {
      String unit = units.getOrDefault(names.get(k), "");
      table.numbers(new ColumnSpec("training " + names.get(k), unit), column(epochs, 1 + k));
    }
    for (int k = 0; k < names.size(); k++) {
      String unit = units.getOrDefault(names.get(k), "");
      table.numbers(new ColumnSpec("validation " + names.get(k), unit), column(epochs, 4 + k));
    }
    return table.build();
  }

  private static double[] column(List<double[]> rows, int which) {
    return rows.stream().mapToDouble(row -> row[which]).toArray();
  }
}
