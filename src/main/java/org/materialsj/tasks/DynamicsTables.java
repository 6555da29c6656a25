package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.potentials.dynamics.DynamicsRun;
import org.materialsj.potentials.dynamics.DynamicsSettings;
import org.materialsj.potentials.dynamics.EnergyDrift;
import org.materialsj.potentials.dynamics.MotionSample;
import org.materialsj.potentials.dynamics.MotionUnits;
import org.materialsj.potentials.dynamics.RadialDistribution;

/** Samples of a run as tables and sentences. */
public final class DynamicsTables {

  /** The name of the time in tables and charts. */
  public static final String TIME = "time";

  /** The name of the potential energy in tables and charts. */
  public static final String POTENTIAL = "potential energy";

  /** The name of the energy of motion in tables and charts. */
  public static final String KINETIC = "kinetic energy";

  /** The name of their sum in tables and charts. */
  public static final String TOTAL = "total energy";

  /** The name of the total energy without the heat of the thermostat. */
  public static final String CONSERVED = "conserved energy";

  /** The name of the temperature in tables and charts. */
  public static final String TEMPERATURE = "temperature";

  /** The name of the distance in the distribution. */
  public static final String DISTANCE = "r";

  /** Samples needed to tell a slope. */
  private static final int FEWEST = 3;

  private DynamicsTables() {}

  /** The unit of energies per atom. */
  static String perAtom(MotionUnits units) {
    return units.energy() + "/atom";
  }

  static FeatureTable samples(List<MotionSample> samples, int atoms, MotionUnits units) {
    String energy = perAtom(units);
    Columns table = new Columns(samples);
    table.add("step", "", MotionSample::step);
    table.add(TIME, units.longTime(), sample -> sample.time() / units.perLongTime());
    table.add(POTENTIAL, energy, sample -> sample.potential() / atoms);
    table.add(KINETIC, energy, sample -> sample.kinetic() / atoms);
    table.add(TOTAL, energy, sample -> sample.total() / atoms);
    table.add(CONSERVED, energy, sample -> sample.conserved() / atoms);
    table.add(TEMPERATURE, units.temperature(), MotionSample::temperature);
    table.addKnown("pressure", units.pressure(), MotionSample::pressure);
    table.add("mean square displacement", units.length() + "^2", MotionSample::displacement);
    table.addKnown("largest extrapolation grade", "", MotionSample::grade);
    return table.build();
  }

  static FeatureTable distribution(RadialDistribution distribution, MotionUnits units) {
    double[] distances = distribution.distances();
    FeatureTable.Builder table =
        FeatureTable.builder(Collections.nCopies(distances.length, ""))
            .numbers(new ColumnSpec(DISTANCE, units.length()), distances);
    for (RadialDistribution.Curve curve : distribution.curves()) {
      table.numbers(
          new ColumnSpec(curveName(curve, distribution), curveUnit(distribution, units)),
          curve.values());
    }
    return table.build();
  }

  /** The name of a curve in tables. */
  public static String curveName(RadialDistribution.Curve curve, RadialDistribution distribution) {
    String what = distribution.isDense() ? "g" : "neighbours";
    return curve.name().equals("all") ? what : what + " " + curve.name();
  }

  /** The unit of a curve: none where it is relative to an even density. */
  public static String curveUnit(RadialDistribution distribution, MotionUnits units) {
    return distribution.isDense() ? "" : "1/" + units.length();
  }

  static List<String> notes(
      List<MotionSample> samples,
      int atoms,
      MotionUnits units,
      DynamicsSettings settings,
      DynamicsRun.Outcome outcome) {
    List<String> notes = new ArrayList<>();
    switch (outcome.end()) {
      case FINISHED -> notes.add("%d steps were made.".formatted(outcome.steps()));
      case CANCELLED ->
          notes.add(
              "Stopped after %d of %d steps; what there is until then is kept."
                  .formatted(outcome.steps(), settings.steps()));
      case EXPLODED -> notes.add(outcome.reason());
    }
    double[] times =
        samples.stream().mapToDouble(each -> each.time() / units.perLongTime()).toArray();
    double[] energies = samples.stream().mapToDouble(each -> each.conserved() / atoms).toArray();
    if (samples.size() >= FEWEST) {
      EnergyDrift drift = EnergyDrift.of(times, energies);
      notes.add(
          String.format(
              Locale.ROOT,
              "The conserved energy drifts by %.2g %s/%s and stays within %.2g %s of its line.",
              drift.slope(),
              perAtom(units),
              units.longTime(),
              drift.shake(),
              perAtom(units)));
      double[] temperatures =
          samples.stream()
              .skip(samples.size() / 2)
              .mapToDouble(MotionSample::temperature)
              .toArray();
      notes.add(
          String.format(
              Locale.ROOT,
              "The mean temperature of the second half is %.5g %s.",
              Arrays.stream(temperatures).average().orElseThrow(),
              units.temperature()));
    }
    beyond(samples, units, notes);
    return notes;
  }

  private static void beyond(List<MotionSample> samples, MotionUnits units, List<String> notes) {
    List<MotionSample> beyond = samples.stream().filter(each -> each.grade() > 1).toList();
    if (!beyond.isEmpty()) {
      double most = beyond.stream().mapToDouble(MotionSample::grade).max().orElseThrow();
      notes.add(
          String.format(
              Locale.ROOT,
              "Extrapolation: %d of %d samples hold atoms beyond the training data of the"
                  + " potential, the first at %.4g %s; the largest grade is %.3g.",
              beyond.size(),
              samples.size(),
              beyond.get(0).time() / units.perLongTime(),
              units.longTime(),
              most));
    }
  }

  /** A table in the making. */
  private static final class Columns {

    private final List<MotionSample> samples;
    private final FeatureTable.Builder table;

    Columns(List<MotionSample> samples) {
      this.samples = samples;
      table = FeatureTable.builder(Collections.nCopies(samples.size(), ""));
    }

    void add(String name, String unit, ToDoubleFunction<MotionSample> value) {
      table.numbers(new ColumnSpec(name, unit), samples.stream().mapToDouble(value).toArray());
    }

    /** Adds a column if it has a number. */
    void addKnown(String name, String unit, ToDoubleFunction<MotionSample> value) {
      if (samples.stream().mapToDouble(value).anyMatch(number -> !Double.isNaN(number))) {
        add(name, unit, value);
      }
    }

    FeatureTable build() {
      return table.build();
    }
  }
}
