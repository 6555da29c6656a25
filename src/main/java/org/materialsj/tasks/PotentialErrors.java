package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.Metrics;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Parity;
import org.materialsj.model.RegressionMetrics;
import org.materialsj.model.atomistic.LabelledFrame;
import org.materialsj.potentials.Potential;
import org.materialsj.potentials.fit.AtomEnergies;

/**
 * How far a potential is from the labels of some frames: energies per atom, components of forces
 * and components of stresses, of all frames and of each group. Intervals are 95 % percentile
 * intervals of {@value ErrorScore#RESAMPLES} bootstrap samples of whole frames, since the atoms of
 * a frame are not independent (Efron and Tibshirani 1993, chapter 13). Immutable.
 */
public final class PotentialErrors {

  /** The group that holds all frames. */
  public static final String ALL = "all frames";

  private static final String NO_GROUP = "no type";

  /** 1 eV/angstrom^3 in GPa. */
  private static final double GIGAPASCAL = 160.2176634;

  /** What is compared. */
  public enum Quantity {
    /** Energy divided by the number of atoms. */
    ENERGY("energy per atom"),
    /** Components of the forces. */
    FORCE("force component"),
    /** The six components of the stress. */
    STRESS("stress component");

    private final String label;

    Quantity(String label) {
      this.label = label;
    }

    /**
     * In words.
     *
     * @return such as "energy per atom"
     */
    public String label() {
      return label;
    }
  }

  private final List<JudgedFrame> frames;
  private final String lengthUnit;
  private final String energyUnit;
  private final long seed;

  private PotentialErrors(
      List<JudgedFrame> frames, String lengthUnit, String energyUnit, long seed) {
    this.frames = List.copyOf(frames);
    this.lengthUnit = lengthUnit;
    this.energyUnit = energyUnit;
    this.seed = seed;
  }

  /**
   * Evaluates a potential on frames and compares.
   *
   * @param potential the potential
   * @param frames the frames with their labels, in its units
   * @param seed of the bootstrap
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return the errors; frames that it cannot evaluate are kept with the reason
   */
  public static PotentialErrors of(
      Potential potential, List<LabelledFrame> frames, long seed, RunContext run) {
    List<JudgedFrame> judged =
        run.executor()
            .map(
                frames.size(),
                i -> JudgedFrame.of(potential, frames.get(i)),
                "frames evaluated",
                run.progress(),
                run.cancel());
    return of(judged, potential.lengthUnit(), potential.energyUnit(), seed);
  }

  /**
   * Compares predictions that are there.
   *
   * @param frames frames and predictions in the same units
   * @param lengthUnit such as "angstrom"
   * @param energyUnit such as "eV"
   * @param seed of the bootstrap
   * @return the errors
   */
  public static PotentialErrors of(
      List<JudgedFrame> frames, String lengthUnit, String energyUnit, long seed) {
    return new PotentialErrors(frames, lengthUnit, energyUnit, seed);
  }

  /**
   * The frames.
   *
   * @return with their predictions, in order
   */
  public List<JudgedFrame> frames() {
    return frames;
  }

  /**
   * The same when the energies of free atoms are another zero: one energy per element is fitted to
   * the differences and taken off. For potentials that were not made for these labels.
   *
   * @return errors with energies on the same zero; the same when no energy is compared
   */
  public PotentialErrors aligned() {
    List<int[]> numbers = new ArrayList<>();
    List<Double> differences = new ArrayList<>();
    for (JudgedFrame frame : frames) {
      OptionalDouble energy = frame.reference().energy();
      if (frame.prediction().isPresent() && energy.isPresent()) {
        numbers.add(frame.reference().atoms().numbers());
        differences.add(frame.prediction().get().energy() - energy.getAsDouble());
      }
    }
    if (numbers.isEmpty()) {
      return this;
    }
    AtomEnergies shift =
        AtomEnergies.fit(numbers, differences.stream().mapToDouble(d -> d).toArray());
    List<JudgedFrame> shifted = new ArrayList<>();
    for (JudgedFrame frame : frames) {
      int[] atoms = frame.reference().atoms().numbers();
      boolean known = Arrays.stream(atoms).allMatch(z -> shift.energies().containsKey(z));
      Optional<JudgedFrame.Prediction> moved =
          frame
              .prediction()
              .map(
                  p ->
                      new JudgedFrame.Prediction(
                          p.energy() - (known ? shift.sum(atoms) : 0), p.forces(), p.stress()));
      shifted.add(new JudgedFrame(frame.reference(), moved, frame.error()));
    }
    return new PotentialErrors(shifted, lengthUnit, energyUnit, seed);
  }

  /**
   * The groups.
   *
   * @return {@link #ALL}, then the names of the groups in order when there are any
   */
  public List<String> groups() {
    TreeSet<String> names = new TreeSet<>();
    frames.forEach(frame -> names.add(group(frame)));
    List<String> groups = new ArrayList<>(List.of(ALL));
    if (!names.equals(new TreeSet<>(List.of(NO_GROUP)))) {
      groups.addAll(names);
    }
    return groups;
  }

  private static String group(JudgedFrame frame) {
    return frame.reference().group().isEmpty() ? NO_GROUP : frame.reference().group();
  }

  /**
   * The unit in which errors are told.
   *
   * @param quantity what is compared
   * @return such as meV/atom, eV/angstrom, GPa
   */
  public String unit(Quantity quantity) {
    boolean metric = energyUnit.equals("eV");
    return switch (quantity) {
      case ENERGY -> (metric ? "meV" : energyUnit) + "/atom";
      case FORCE -> energyUnit + "/" + lengthUnit;
      case STRESS ->
          metric && lengthUnit.equals("angstrom") ? "GPa" : energyUnit + "/" + lengthUnit + "^3";
    };
  }

  /** Labels and predictions of the frames of a group, in the unit of errors; where frames end. */
  private record Pairs(List<String> ids, double[] actual, double[] predicted, int[] ends) {}

  private Pairs pairs(Quantity quantity, String group) {
    List<String> ids = new ArrayList<>();
    List<double[]> actual = new ArrayList<>();
    List<double[]> predicted = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    int count = 0;
    for (JudgedFrame frame : frames) {
      boolean member = group.equals(ALL) || group(frame).equals(group);
      double[] labels = labels(quantity, frame.reference());
      if (!member || frame.prediction().isEmpty() || labels.length == 0) {
        continue;
      }
      actual.add(labels);
      predicted.add(predictions(quantity, frame));
      for (int i = 0; i < labels.length; i++) {
        ids.add(frame.reference().atoms().name());
      }
      count += labels.length;
      ends.add(count);
    }
    return new Pairs(
        ids,
        actual.stream().flatMapToDouble(Arrays::stream).toArray(),
        predicted.stream().flatMapToDouble(Arrays::stream).toArray(),
        ends.stream().mapToInt(Integer::intValue).toArray());
  }

  private double[] labels(Quantity quantity, LabelledFrame frame) {
    return switch (quantity) {
      case ENERGY -> {
        double[] energy = frame.energy().stream().toArray();
        yield scaled(energy, energyFactor() / frame.atoms().size());
      }
      case FORCE -> frame.forces().orElse(new double[0]);
      case STRESS -> frame.stress().map(this::six).orElse(new double[0]);
    };
  }

  private double[] predictions(Quantity quantity, JudgedFrame frame) {
    JudgedFrame.Prediction found = frame.prediction().orElseThrow();
    return switch (quantity) {
      case ENERGY ->
          scaled(new double[] {found.energy()}, energyFactor() / frame.reference().atoms().size());
      case FORCE -> found.forces();
      case STRESS -> six(found.stress().orElseThrow());
    };
  }

  private double energyFactor() {
    return energyUnit.equals("eV") ? 1000 : 1;
  }

  private double[] six(double[] nine) {
    double factor = unit(Quantity.STRESS).equals("GPa") ? GIGAPASCAL : 1;
    return scaled(new double[] {nine[0], nine[4], nine[8], nine[5], nine[2], nine[1]}, factor);
  }

  private static double[] scaled(double[] values, double factor) {
    return Arrays.stream(values).map(value -> factor * value).toArray();
  }

  /**
   * The error of a quantity in a group.
   *
   * @param quantity what is compared
   * @param group one of {@link #groups()}
   * @return in {@link #unit}; empty when no frame of the group has such a label
   */
  public Optional<ErrorScore> score(Quantity quantity, String group) {
    Pairs pairs = pairs(quantity, group);
    if (pairs.ends.length == 0) {
      return Optional.empty();
    }
    int n = pairs.ends.length;
    double[] squares = new double[n];
    double[] absolutes = new double[n];
    int[] counts = new int[n];
    for (int f = 0, i = 0; f < n; f++) {
      int from = i;
      for (; i < pairs.ends[f]; i++) {
        double error = pairs.predicted[i] - pairs.actual[i];
        squares[f] += error * error;
        absolutes[f] += Math.abs(error);
      }
      counts[f] = i - from;
    }
    return Optional.of(
        ErrorScore.of(
            squares, absolutes, counts, metrics(pairs.actual, pairs.predicted).r2(), seed));
  }

  private static RegressionMetrics metrics(double[] actual, double[] predicted) {
    return new RegressionMetrics(
        actual.length,
        actual.length < 2 ? Double.NaN : Metrics.r2(actual, predicted),
        Metrics.rmse(actual, predicted),
        Metrics.mae(actual, predicted),
        Double.NaN);
  }

  /**
   * Labels and predictions of a quantity, to draw.
   *
   * @param quantity what is compared
   * @param group one of {@link #groups()}
   * @return with interval and numbers in its note; empty when no frame of the group has such a
   *     label
   */
  public Optional<Parity> parity(Quantity quantity, String group) {
    return score(quantity, group)
        .map(
            score -> {
              Pairs pairs = pairs(quantity, group);
              double[] mean = new double[pairs.actual.length];
              Arrays.fill(mean, Arrays.stream(pairs.actual).average().orElse(0));
              return new Parity(
                  new ColumnSpec(quantity.label, unit(quantity)),
                  pairs.ids,
                  pairs.actual,
                  pairs.predicted,
                  metrics(pairs.actual, pairs.predicted),
                  metrics(pairs.actual, mean),
                  String.format(
                      Locale.ROOT,
                      "%s: RMSE %.3g [%.3g, %.3g] %s, %d frames",
                      group,
                      score.rmse(),
                      score.rmseLow(),
                      score.rmseHigh(),
                      unit(quantity),
                      score.frames()));
            });
  }

  /**
   * All scores.
   *
   * @return a row per quantity and group; empty when nothing could be compared
   */
  public FeatureTable table() {
    return ErrorTable.of(List.of(this), List.of(""));
  }

  /**
   * What could not be compared.
   *
   * @return plain sentences for the user, at most a few
   */
  public List<String> notes() {
    List<JudgedFrame> failed = frames.stream().filter(f -> f.prediction().isEmpty()).toList();
    if (failed.isEmpty()) {
      return List.of();
    }
    return List.of(
        failed.size()
            + " of "
            + frames.size()
            + " frames could not be evaluated, the first "
            + failed.get(0).reference().atoms().name()
            + ": "
            + failed.get(0).error());
  }
}
