package org.materialsj.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/** One application of a model to a table. */
final class Predictions {

  private final TrainedModel trained;
  private final FeatureTable table;
  private final double[] missing;
  private final double[] outside;

  /** A feature that is too large in a row, or null. */
  private final String[] tooLarge;

  Predictions(TrainedModel trained, FeatureTable table, double[] unknown) {
    this.trained = trained;
    this.table = table;
    this.missing = new double[table.rows()];
    this.outside = unknown.clone();
    this.tooLarge = new String[table.rows()];
  }

  /** The table that {@link TrainedModel#predict} promises. */
  FeatureTable run(RunContext run) {
    checkColumns();
    Preprocessing preprocessing = trained.preprocessing();
    double[][] raw = new double[preprocessing.kept().size()][];
    Arrays.setAll(raw, f -> preprocessing.raw(f, table::sharedNumbers, table::texts));
    count(raw);
    int n = table.rows();
    double[][] columns = new double[raw.length][];
    Arrays.setAll(columns, f -> preprocessing.fill(f, raw[f]));
    double[] predicted = new double[n];
    double[] spread = new double[n];
    double[][] probabilities = new double[trained.target().classes().size()][n];
    Model model = trained.model();
    if (n > 0) {
      if (model instanceof SpreadModel ensemble) {
        SpreadModel.Spread both = ensemble.predictWithSpread(columns, run);
        predicted = both.predictions();
        spread = both.spread();
      } else {
        predicted = model.predict(columns, run);
      }
      if (model instanceof ProbabilityModel knowing) {
        probabilities = knowing.probabilities(columns, run);
      }
    }
    FeatureTable.Builder result = FeatureTable.builder(table.ids());
    boolean isClass = trained.target().isClass();
    TargetTransform transform = trained.target().transform();
    double[] told = isClass ? predicted : Arrays.stream(predicted).map(transform::undo).toArray();
    List<double[]> answers = new ArrayList<>(List.of(told, spread));
    answers.addAll(List.of(probabilities));
    boolean[] failed = markFailed(result, answers);
    if (isClass) {
      result.texts(trained.predictionColumn(), names(told, failed));
    } else {
      result.numbers(trained.predictionColumn(), told);
    }
    if (model instanceof SpreadModel) {
      result.numbers(trained.spreadColumn(), spread);
    }
    if (model instanceof ProbabilityModel) {
      List<ColumnSpec> specs = trained.probabilityColumns();
      for (int c = 0; c < probabilities.length; c++) {
        result.numbers(specs.get(c), probabilities[c]);
      }
    }
    result.numbers(new ColumnSpec(TrainedModel.EXTRAPOLATING, "features"), outside);
    result.numbers(new ColumnSpec(TrainedModel.MISSING, "features"), missing);
    return result.build();
  }

  /** Names of all columns of the table that the model needs. */
  private Set<String> sources() {
    Set<String> sources = new LinkedHashSet<>();
    trained.preprocessing().kept().forEach(kept -> sources.add(kept.source()));
    return sources;
  }

  /** Counts missing and unusual values of each row; a text counts once, not once per category. */
  private void count(double[][] raw) {
    List<Preprocessing.Kept> kept = trained.preprocessing().kept();
    int n = table.rows();
    for (int f = 0; f < raw.length; f++) {
      if (kept.get(f).category().isPresent()) {
        continue;
      }
      for (int row = 0; row < n; row++) {
        double value = raw[f][row];
        if (!Double.isFinite(value)) {
          missing[row]++;
        } else if (value < kept.get(f).minimum() || value > kept.get(f).maximum()) {
          outside[row]++;
        }
        if (Double.isFinite(value) && Math.abs(value) > TrainingSet.LARGEST) {
          tooLarge[row] = kept.get(f).column().name();
        }
      }
    }
    for (int f = 0; f < raw.length; ) {
      int end = f + 1;
      if (kept.get(f).category().isPresent()) {
        while (end < raw.length && kept.get(end).source().equals(kept.get(f).source())) {
          end++;
        }
        for (int row = 0; row < n; row++) {
          double sum = 0;
          for (int category = f; category < end; category++) {
            sum += raw[category][row];
          }
          missing[row] += Double.isNaN(sum) ? 1 : 0;
          outside[row] += sum == 0 ? 1 : 0;
        }
      }
      f = end;
    }
  }

  /** Marks rows that cannot be predicted; all their numbers become NaN. */
  private boolean[] markFailed(FeatureTable.Builder result, List<double[]> answers) {
    boolean[] failed = new boolean[table.rows()];
    int sources = sources().size();
    List<double[]> numbers = new ArrayList<>(answers);
    numbers.addAll(List.of(outside, missing));
    for (int row = 0; row < failed.length; row++) {
      String error = table.error(row).orElse(reason(row, sources, answers));
      if (!error.isEmpty()) {
        failed[row] = true;
        result.error(row, error);
        for (double[] column : numbers) {
          column[row] = Double.NaN;
        }
      }
    }
    return failed;
  }

  /** Why a row has no prediction; empty when it has one. */
  private String reason(int row, int sources, List<double[]> answers) {
    if (missing[row] == sources) {
      return "None of the features of the model has a value in this row.";
    }
    if (missing[row] > 0 && trained.preprocessing().imputation().kind() == Imputation.Kind.NONE) {
      return (int) missing[row]
          + " of the features of the model have no value in this row, and the model replaces"
          + " none.";
    }
    if (tooLarge[row] != null) {
      return "The feature \""
          + tooLarge[row]
          + "\" is beyond "
          + TrainingSet.LARGEST
          + " in this row, which no model can learn from or predict.";
    }
    if (answers.stream().anyMatch(column -> !Double.isFinite(column[row]))) {
      return "The prediction is no finite number: the features of this row are too far outside the"
          + " range of the training data.";
    }
    return "";
  }

  private List<String> names(double[] predicted, boolean[] failed) {
    List<String> names = new ArrayList<>(Collections.nCopies(predicted.length, ""));
    for (int row = 0; row < predicted.length; row++) {
      if (!failed[row]) {
        names.set(row, trained.target().classes().get((int) predicted[row]));
      }
    }
    return names;
  }

  private void checkColumns() {
    trained.preprocessing().kept().stream()
        .filter(kept -> kept.category().isEmpty())
        .forEach(kept -> checkNumbers(kept.source()));
    List<String> absent = new ArrayList<>();
    Set<String> texts = new HashSet<>();
    for (Preprocessing.Kept kept : trained.preprocessing().kept()) {
      String name = kept.source();
      if (kept.category().isPresent()) {
        if (texts.add(name) && !table.has(name)) {
          absent.add(name);
        }
      } else if (!table.isNumeric(name)) {
        absent.add(name);
      }
    }
    if (!absent.isEmpty()) {
      throw new IllegalArgumentException(
          "The table lacks "
              + absent.size()
              + " of the "
              + sources().size()
              + " columns that the model needs: "
              + String.join(", ", absent.subList(0, Math.min(absent.size(), 50)))
              + (absent.size() > 50 ? ", ..." : "")
              + ". Make the table with the featurizers that made the training table.");
    }
    trained.preprocessing().kept().stream()
        .filter(kept -> kept.category().isEmpty())
        .forEach(kept -> checkUnit(kept.column()));
  }

  private void checkNumbers(String name) {
    if (!table.has(name) || table.isNumeric(name)) {
      return;
    }
    MixedTexts mixed = MixedTexts.of(table.texts(name));
    String example =
        mixed.others() == 0
            ? ""
            : ", such as \""
                + table.texts(name).get(mixed.firstOther())
                + "\" in row \""
                + table.ids().get(mixed.firstOther())
                + "\"";
    throw new IllegalArgumentException(
        "Column \""
            + name
            + "\" of the table holds texts"
            + example
            + ", but the model was trained on numbers in it. Correct them, or leave the cells"
            + " empty.");
  }

  private void checkUnit(ColumnSpec needed) {
    String unit = table.column(needed.name()).unit();
    if (!unit.equals(needed.unit())) {
      throw new IllegalArgumentException(
          "Column \""
              + needed.name()
              + "\" of the table is "
              + in(unit)
              + ", but the model was trained on it "
              + in(needed.unit())
              + ". Convert it and name the unit in the header.");
    }
  }

  private static String in(String unit) {
    return unit.isEmpty() ? "without a unit" : "in \"" + unit + "\"";
  }
}
