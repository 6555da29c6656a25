package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.materialsj.engine.statistics.Metrics;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Parity;
import org.materialsj.model.RegressionMetrics;
import org.materialsj.potentials.pair.PairExample;
import org.materialsj.potentials.pair.PairNetwork;

/** Predictions of a potential for its examples, and how good they are. */
final class PotentialScores {

  private final PairNetwork network;
  private final String status;
  private final Pairs learnedEnergies = new Pairs();
  private final Pairs heldEnergies = new Pairs();
  private final Pairs learnedForces = new Pairs();
  private final Pairs heldForces = new Pairs();
  private final List<String> ids = new ArrayList<>();
  private final List<RegressionMetrics> rows = new ArrayList<>();
  private final List<String> units = new ArrayList<>();

  /** Actual and predicted values of one kind. */
  private static final class Pairs {
    private final List<String> ids = new ArrayList<>();
    private final List<Double> actual = new ArrayList<>();
    private final List<Double> predicted = new ArrayList<>();

    void add(String id, double actualValue, double predictedValue) {
      ids.add(id);
      actual.add(actualValue);
      predicted.add(predictedValue);
    }

    private static double[] array(List<Double> values) {
      return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    RegressionMetrics metrics() {
      return PotentialScores.metrics(array(actual), array(predicted));
    }

    Parity parity(ColumnSpec target, double mean, String note) {
      double[] constant = new double[actual.size()];
      Arrays.fill(constant, mean);
      return new Parity(
          target,
          ids,
          array(actual),
          array(predicted),
          metrics(),
          PotentialScores.metrics(array(actual), constant),
          note);
    }

    double mean() {
      return actual.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
  }

  PotentialScores(
      PairNetwork network, List<PairExample> examples, List<Integer> held, String status) {
    this.network = network;
    this.status = status;
    for (int i = 0; i < examples.size(); i++) {
      PairExample example = examples.get(i);
      boolean aside = held.contains(i);
      PairNetwork.Forces found = network.evaluate(example.positions());
      (aside ? heldEnergies : learnedEnergies).add(example.id(), example.energy(), found.energy());
      for (int c = 0; c < example.forces().length; c++) {
        (aside ? heldForces : learnedForces)
            .add(example.id(), example.forces()[c], found.forces()[c]);
      }
    }
    row("energies learned from", learnedEnergies, network.energyUnit());
    row("energies set aside", heldEnergies, network.energyUnit());
    row("forces learned from", learnedForces, forceUnit(network));
    row("forces set aside", heldForces, forceUnit(network));
  }

  /** Such as eV/angstrom, or nothing when the units are not known. */
  static String forceUnit(PairNetwork network) {
    return network.energyUnit().isEmpty() || network.lengthUnit().isEmpty()
        ? network.energyUnit()
        : network.energyUnit() + "/" + network.lengthUnit();
  }

  private static RegressionMetrics metrics(double[] actual, double[] predicted) {
    return new RegressionMetrics(
        actual.length,
        actual.length < 2 ? Double.NaN : Metrics.r2(actual, predicted),
        Metrics.rmse(actual, predicted),
        Metrics.mae(actual, predicted),
        Double.NaN);
  }

  private void row(String id, Pairs pairs, String unit) {
    if (!pairs.actual.isEmpty()) {
      row(id, pairs.metrics(), unit);
    }
  }

  private void row(String id, RegressionMetrics metrics, String unit) {
    ids.add(id);
    rows.add(metrics);
    units.add(unit);
  }

  /** Adds the difference of the curve from its reference. */
  void compare(FeatureTable curve) {
    for (String name : List.of(TrainPotential.ENERGY, TrainPotential.SLOPE)) {
      row(
          name + " against Lennard-Jones",
          metrics(curve.numbers(TrainPotential.REFERENCE + name), curve.numbers(name)),
          curve.column(name).unit());
    }
  }

  Parity energies() {
    return both(learnedEnergies, heldEnergies)
        .parity(new ColumnSpec("energy", network.energyUnit()), learnedEnergies.mean(), note());
  }

  Optional<Parity> forces() {
    Pairs all = both(learnedForces, heldForces);
    return all.actual.isEmpty()
        ? Optional.empty()
        : Optional.of(
            all.parity(
                new ColumnSpec("force component", forceUnit(network)),
                learnedForces.mean(),
                note()));
  }

  private String note() {
    return heldEnergies.actual.isEmpty()
        ? "all examples, which it has learned from"
        : "all examples, of which " + heldEnergies.actual.size() + " were set aside";
  }

  private static Pairs both(Pairs one, Pairs other) {
    Pairs all = new Pairs();
    for (Pairs pairs : List.of(one, other)) {
      all.ids.addAll(pairs.ids);
      all.actual.addAll(pairs.actual);
      all.predicted.addAll(pairs.predicted);
    }
    return all;
  }

  FeatureTable table() {
    return FeatureTable.builder(ids)
        .numbers(
            new ColumnSpec("values", ""),
            rows.stream().mapToDouble(RegressionMetrics::count).toArray())
        .numbers(
            new ColumnSpec("R2", ""), rows.stream().mapToDouble(RegressionMetrics::r2).toArray())
        .numbers(
            new ColumnSpec("RMSE", ""),
            rows.stream().mapToDouble(RegressionMetrics::rmse).toArray())
        .numbers(
            new ColumnSpec("MAE", ""), rows.stream().mapToDouble(RegressionMetrics::mae).toArray())
        .texts(new ColumnSpec("unit of RMSE and MAE", ""), units)
        .texts(new ColumnSpec("training", ""), Collections.nCopies(ids.size(), status))
        .build();
  }
}
