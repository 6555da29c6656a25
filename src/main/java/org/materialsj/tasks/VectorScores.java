package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.materialsj.engine.equivariant.AtomGraph;
import org.materialsj.engine.equivariant.NetworkTraining;
import org.materialsj.engine.geometry.Rotations;
import org.materialsj.engine.random.Seeds;
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

  /** Judges a trained model. */
  void add(String name, EquivariantModel model, NetworkTraining.Fit fit, RunContext run) {
    List<Parity> plots = new ArrayList<>();
    double turning = 0;
    double doubling = 0;
    for (int part = 0; part < PARTS.size(); part++) {
      int[] rows = part == 0 ? split.train() : split.test();
      double[] actual = new double[3 * rows.length];
      double[] predicted = new double[3 * rows.length];
      List<String> ids = new ArrayList<>();
      for (int i = 0; i < rows.length; i++) {
        run.cancel().check("judging");
        Molecule molecule = molecules.molecules().get(rows[i]);
        double[] at = molecule.positions().orElseThrow();
        double[] vector = molecules.vectors().get(rows[i]);
        if (part == 2) {
          double[] rotation = Rotations.random(Seeds.forItem(request.seed(), 10L + rows[i]));
          double[] asItIs = fit.predict(graph(model, molecule.numbers(), at));
          at = Rotations.apply(rotation, at);
          vector = Rotations.apply(rotation, vector);
          turning = Math.max(turning, largest(Rotations.apply(rotation, asItIs), predict(fit, model, molecule, at)));
          doubling = Math.max(doubling, doubling(fit, model, molecule, asItIs));
        }
        System.arraycopy(vector, 0, actual, 3 * i, 3);
        System.arraycopy(predict(fit, model, molecule, at), 0, predicted, 3 * i, 3);
        for (String axis : AXES) {
          ids.add(molecules.ids().get(rows[i]) + axis);
        }
      }
      String note =
          part == 2
              ? "turning error " + Sentences.quantity(turning, target.unit())
              : Sentences.count(rows.length, "molecule");
      plots.add(parity(ids, actual, predicted, note));
    }
    for (int part = 0; part < PARTS.size(); part++) {
      RegressionMetrics metrics = plots.get(part).metrics();
      names.add(name + ", " + PARTS.get(part));
      numbers.add(
          new double[] {
            metrics.count() / 3.0,
            metrics.r2(),
            metrics.rmse(),
            metrics.mae(),
            part == 2 ? turning : Double.NaN,
            part == 2 ? doubling : Double.NaN
          });
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

  private AtomGraph graph(EquivariantModel model, int[] atoms, double[] at) {
    return model.graph(atoms, at, elements);
  }

  private double[] predict(
      NetworkTraining.Fit fit, EquivariantModel model, Molecule molecule, double[] at) {
    return fit.predict(graph(model, molecule.numbers(), at));
  }

  /** How far the vector of two copies out of each other's reach is from twice that of one. */
  private double doubling(
      NetworkTraining.Fit fit, EquivariantModel model, Molecule molecule, double[] single) {
    int n = molecule.size();
    double[] at = molecule.positions().orElseThrow();
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < n; i++) {
      least = Math.min(least, at[3 * i]);
      most = Math.max(most, at[3 * i]);
    }
    int[] atoms = Arrays.copyOf(molecule.numbers(), 2 * n);
    System.arraycopy(atoms, 0, atoms, n, n);
    double[] both = Arrays.copyOf(at, 6 * n);
    System.arraycopy(at, 0, both, 3 * n, 3 * n);
    for (int i = n; i < 2 * n; i++) {
      both[3 * i] += most - least + 2 * model.cutoff();
    }
    double[] twice = Arrays.stream(single).map(value -> 2 * value).toArray();
    return largest(twice, fit.predict(graph(model, atoms, both)));
  }

  private static double largest(double[] a, double[] b) {
    double largest = 0;
    for (int k = 0; k < a.length; k++) {
      largest = Math.max(largest, Math.abs(a[k] - b[k]));
    }
    return largest;
  }

  private Parity parity(List<String> ids, double[] actual, double[] predicted, String note) {
    double[] constant = new double[actual.length];
    int[] rows = split.train();
    for (int k = 0; k < constant.length; k++) {
      for (int row : rows) {
        constant[k] += molecules.vectors().get(row)[k % 3] / rows.length;
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
      table.numbers(
          new ColumnSpec(each.model(), target.unit()), each.plots().get(1).predicted());
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
