package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.materialsj.engine.equivariant.NetworkTraining;
import org.materialsj.engine.geometry.Rotations;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.Split;
import org.materialsj.learn.Scoring;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Element;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Molecule;
import org.materialsj.model.Parity;
import org.materialsj.model.RegressionMetrics;

/** How well models predict the vectors of molecules, and whether their answers turn with them. */
final class VectorScores {

  private static final List<String> PARTS =
      List.of("learned from", "never seen", "never seen, turned");
  private static final String[] AXES = {" x", " y", " z"};

  private final VectorMolecules molecules;
  private final Split split;
  private final LearnVector.Request request;
  private final ColumnSpec target;
  private final List<Integer> elements;
  private final List<String> names = new ArrayList<>();
  private final List<double[]> numbers = new ArrayList<>();
  private final List<LaboratoryResult.Predictions> parities = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  VectorScores(VectorMolecules molecules, Split split, LearnVector.Request request) {
    this.molecules = molecules;
    this.split = split;
    this.request = request;
    boolean dipole = request.property().isBlank();
    target =
        new ColumnSpec(
            dipole ? "dipole" : request.property().strip(), dipole ? "D" : request.unit().strip());
    elements = EquivariantModel.elements(molecules.molecules());
    noteStrangers();
  }

  /** Weights of an element that is in no molecule learned from stay as they were drawn. */
  private void noteStrangers() {
    List<Integer> known =
        EquivariantModel.elements(
            Arrays.stream(split.train()).mapToObj(molecules.molecules()::get).toList());
    List<String> strange =
        elements.stream()
            .filter(number -> !known.contains(number))
            .map(number -> Element.of(number).symbol())
            .toList();
    if (!strange.isEmpty()) {
      notes.add(
          "No molecule learned from has "
              + Sentences.list(strange)
              + ": predictions for molecules with it are of no worth.");
    }
  }

  /** A trained model, ready to predict. */
  private final class Predictor {
    private final EquivariantModel model;
    private final NetworkTraining.Fit fit;
    private final CancelToken cancel;

    Predictor(EquivariantModel model, NetworkTraining.Fit fit, CancelToken cancel) {
      this.model = model;
      this.fit = fit;
      this.cancel = cancel;
    }

    double[] of(int[] atoms, double[] at) {
      cancel.check("judging");
      return fit.predict(model.graph(atoms, at, elements), cancel);
    }
  }

  /** Judges a trained model. */
  void add(String name, EquivariantModel model, NetworkTraining.Fit fit, RunContext run) {
    Predictor predictor = new Predictor(model, fit, run.cancel());
    List<Parity> plots = new ArrayList<>();
    plots.add(asTheyAre(predictor, split.train()));
    plots.add(asTheyAre(predictor, split.test()));
    int[] rows = split.test();
    double[] actual = new double[3 * rows.length];
    double[] predicted = new double[3 * rows.length];
    double turning = 0;
    double doubling = 0;
    for (int i = 0; i < rows.length; i++) {
      int[] atoms = molecules.molecules().get(rows[i]).numbers();
      double[] at = molecules.molecules().get(rows[i]).positions().orElseThrow();
      double[] rotation = Rotations.random(Seeds.forItem(request.seed(), 10L + rows[i]));
      double[] asItIs = Arrays.copyOfRange(plots.get(1).predicted(), 3 * i, 3 * i + 3);
      double[] found = predictor.of(atoms, Rotations.apply(rotation, at));
      turning = Math.max(turning, largest(Rotations.apply(rotation, asItIs), found));
      double reach = model.cutoff();
      doubling = Math.max(doubling, doubling(predictor, atoms, at, reach, asItIs));
      System.arraycopy(found, 0, predicted, 3 * i, 3);
      double[] vector = Rotations.apply(rotation, molecules.vectors().get(rows[i]));
      System.arraycopy(vector, 0, actual, 3 * i, 3);
    }
    String error = "turning error " + Sentences.quantity(turning, target.unit());
    plots.add(parity(rows, actual, predicted, error));
    for (int part = 0; part < PARTS.size(); part++) {
      boolean last = part == PARTS.size() - 1;
      addScores(
          name + ", " + PARTS.get(part),
          plots.get(part).metrics(),
          last ? turning : Double.NaN,
          last ? doubling : Double.NaN);
    }
    parities.add(new LaboratoryResult.Predictions(name, PARTS, plots));
    notes.add(
        Sentences.sentence(
            name
                + ": R2 of molecules never seen "
                + Sentences.number(plots.get(1).metrics().r2())
                + "; a turned molecule's vector and the turned vector differ by "
                + Sentences.quantity(turning, target.unit())
                + " at most"));
  }

  private Parity asTheyAre(Predictor predictor, int[] rows) {
    double[] actual = new double[3 * rows.length];
    double[] predicted = new double[3 * rows.length];
    for (int i = 0; i < rows.length; i++) {
      Molecule molecule = molecules.molecules().get(rows[i]);
      double[] found = predictor.of(molecule.numbers(), molecule.positions().orElseThrow());
      System.arraycopy(found, 0, predicted, 3 * i, 3);
      System.arraycopy(molecules.vectors().get(rows[i]), 0, actual, 3 * i, 3);
    }
    return parity(rows, actual, predicted, Sentences.count(rows.length, "molecule"));
  }

  private void addScores(String name, RegressionMetrics metrics, double turning, double doubling) {
    names.add(name);
    numbers.add(
        new double[] {
          metrics.count() / 3.0, metrics.r2(), metrics.rmse(), metrics.mae(), turning, doubling
        });
  }

  /** How far the vector of two copies out of each other's reach is from twice that of one. */
  private static double doubling(
      Predictor predictor, int[] atoms, double[] at, double reach, double[] single) {
    int n = atoms.length;
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < n; i++) {
      least = Math.min(least, at[3 * i]);
      most = Math.max(most, at[3 * i]);
    }
    int[] twoOfEach = Arrays.copyOf(atoms, 2 * n);
    System.arraycopy(atoms, 0, twoOfEach, n, n);
    double[] both = Arrays.copyOf(at, 6 * n);
    System.arraycopy(at, 0, both, 3 * n, 3 * n);
    for (int i = n; i < 2 * n; i++) {
      both[3 * i] += most - least + 2 * reach;
    }
    double[] twice = Arrays.stream(single).map(value -> 2 * value).toArray();
    return largest(twice, predictor.of(twoOfEach, both));
  }

  private static double largest(double[] a, double[] b) {
    double largest = 0;
    for (int k = 0; k < a.length; k++) {
      largest = Math.max(largest, Math.abs(a[k] - b[k]));
    }
    return largest;
  }

  private Parity parity(int[] rows, double[] actual, double[] predicted, String note) {
    List<String> ids = new ArrayList<>();
    for (int row : rows) {
      for (String axis : AXES) {
        ids.add(molecules.ids().get(row) + axis);
      }
    }
    double[] constant = new double[actual.length];
    int[] known = split.train();
    for (int k = 0; k < constant.length; k++) {
      for (int row : known) {
        constant[k] += molecules.vectors().get(row)[k % 3] / known.length;
      }
    }
    return new Parity(
        target,
        ids,
        actual,
        predicted,
        Scoring.regression(actual, predicted),
        Scoring.regression(actual, constant),
        note);
  }

  FeatureTable table() {
    List<ColumnSpec> columns =
        List.of(
            new ColumnSpec("molecules", ""),
            new ColumnSpec("R2", ""),
            new ColumnSpec("RMSE", target.unit()),
            new ColumnSpec("MAE", target.unit()),
            new ColumnSpec("largest |f(Rx) - R f(x)|", target.unit()),
            new ColumnSpec("largest |f(two copies) - 2 f|", target.unit()));
    FeatureTable.Builder table = FeatureTable.builder(names);
    for (int c = 0; c < columns.size(); c++) {
      int column = c;
      table.numbers(columns.get(c), numbers.stream().mapToDouble(row -> row[column]).toArray());
    }
    return table.build();
  }

  /** Actual and predicted components of the molecules never seen, one row per component. */
  FeatureTable details() {
    Parity first = parities.get(0).plots().get(1);
    FeatureTable.Builder table =
        FeatureTable.builder(first.ids())
            .numbers(new ColumnSpec("actual " + target.name(), target.unit()), first.actual());
    for (LaboratoryResult.Predictions each : parities) {
      table.numbers(new ColumnSpec(each.model(), target.unit()), each.plots().get(1).predicted());
    }
    return table.build();
  }

  List<LaboratoryResult.Predictions> parities() {
    return parities;
  }

  List<String> notes() {
    return notes;
  }
}
