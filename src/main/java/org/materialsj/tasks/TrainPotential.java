package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.potentials.pair.PairNetwork;
import org.materialsj.potentials.pair.PairTraining;

/** Trains a pair potential on energies and forces, and judges it. */
public final class TrainPotential {

  private static final int CURVE_POINTS = 401;
  private static final int HISTORY_POINTS = 1000;

  /** The name of the distance in tables. */
  public static final String DISTANCE = "r";

  /** The name of the pair energy in tables. */
  public static final String ENERGY = "V";

  /** The name of its slope in tables. */
  public static final String SLOPE = "dV/dr";

  /** What stands before the names of the reference. */
  public static final String REFERENCE = "Lennard-Jones ";

  private TrainPotential() {}

  /**
   * Trains.
   *
   * @param request what to train
   * @param run progress, cancelling and threads; the result does not depend on the threads. When
   *     cancelled after the first step, the best until then is the result
   * @param listener told of each step
   * @return the potential and its scores
   * @throws IllegalArgumentException with a plain sentence when the examples cannot be learned from
   * @throws CancellationException when cancelled before the first step
   */
  public static PotentialResult run(
      PotentialRequest request, RunContext run, PairTraining.Listener listener) {
    PotentialExamples examples =
        request.lennardJones() ? request.examples().reduced() : request.examples();
    History history = new History(request.options().steps());
    PairTraining.Result trained =
        PairTraining.train(
            examples.examples(),
            request.options(),
            examples.lengthUnit(),
            examples.energyUnit(),
            request.seed(),
            run,
            (step, training, validation) -> {
              history.add(step, training, validation);
              listener.step(step, training, validation);
            });
    if (trained.cancelled() && trained.steps() == 0) {
      throw new CancellationException("Cancelled before the first step.");
    }
    String status =
        trained.cancelled()
            ? "stopped after %d of %d steps".formatted(trained.steps(), request.options().steps())
            : "finished after %d steps".formatted(trained.steps());
    List<String> notes = new ArrayList<>(examples.notes());
    notes.add(
        "training %s; the potential is that of step %d".formatted(status, trained.bestStep()));
    FeatureTable curve = curve(trained.network(), request.lennardJones());
    PotentialScores scores =
        new PotentialScores(trained.network(), examples.examples(), trained.held(), status);
    if (request.lennardJones()) {
      scores.compare(curve);
    }
    return new PotentialResult(
        trained.network(),
        curve,
        scores.table(),
        history.table(),
        scores.energies(),
        scores.forces(),
        trained.cancelled(),
        notes);
  }

  private static FeatureTable curve(PairNetwork network, boolean lennardJones) {
    double[] distance = new double[CURVE_POINTS];
    for (int i = 0; i < CURVE_POINTS; i++) {
      double share = i / (CURVE_POINTS - 1.0);
      distance[i] = (1 - share) * network.least() + share * network.most();
    }
    PairNetwork.Curve learned = network.curve(distance);
    String energy = network.energyUnit();
    String slope = PotentialScores.forceUnit(network);
    FeatureTable.Builder table =
        FeatureTable.builder(Collections.nCopies(CURVE_POINTS, ""))
            .numbers(new ColumnSpec(DISTANCE, network.lengthUnit()), distance)
            .numbers(new ColumnSpec(ENERGY, energy), learned.values())
            .numbers(new ColumnSpec(SLOPE, slope), learned.slopes());
    if (lennardJones) {
      double[] values = new double[CURVE_POINTS];
      double[] slopes = new double[CURVE_POINTS];
      for (int i = 0; i < CURVE_POINTS; i++) {
        double sixth = Math.pow(distance[i], -6);
        values[i] = 4 * (sixth * sixth - sixth);
        slopes[i] = (24 * sixth - 48 * sixth * sixth) / distance[i];
      }
      table.numbers(new ColumnSpec(REFERENCE + ENERGY, energy), values);
      table.numbers(new ColumnSpec(REFERENCE + SLOPE, slope), slopes);
    }
    return table.build();
  }

  /** The losses of about {@value #HISTORY_POINTS} steps. */
  private static final class History {
    private final int stride;
    private final int last;
    private final List<double[]> points = new ArrayList<>();

    History(int steps) {
      stride = Math.max(1, steps / HISTORY_POINTS);
      last = steps;
    }

    void add(int step, double training, OptionalDouble validation) {
      if (step % stride == 0 || step == last) {
        points.add(new double[] {step, training, validation.orElse(Double.NaN)});
      }
    }

    FeatureTable table() {
      FeatureTable.Builder table =
          FeatureTable.builder(Collections.nCopies(points.size(), ""))
              .numbers(new ColumnSpec("step", ""), column(0))
              .numbers(new ColumnSpec("training loss", ""), column(1));
      if (points.stream().anyMatch(point -> !Double.isNaN(point[2]))) {
        table.numbers(new ColumnSpec("validation loss", ""), column(2));
      }
      return table.build();
    }

    private double[] column(int which) {
      return points.stream().mapToDouble(point -> point[which]).toArray();
    }
  }
}
