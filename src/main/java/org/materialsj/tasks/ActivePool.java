package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.learn.Dataset;
import org.materialsj.learn.Imputation;
import org.materialsj.learn.Preprocessing;
import org.materialsj.learn.TargetTransform;
import org.materialsj.learn.TrainingSet;
import org.materialsj.learn.Validation;
import org.materialsj.model.FeatureTable;

/**
 * The rows of a table that have an answer, and those that may be asked for one.
 *
 * @param data usable rows; the target is NaN where there is no answer
 * @param tableRows row of the table of each
 * @param answered rows of the data with an answer
 * @param candidates rows of the data without
 * @param classes whether the target holds classes
 * @param notes what was left out, as plain sentences
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
record ActivePool(
    TrainingSet data,
    int[] tableRows,
    int[] answered,
    int[] candidates,
    boolean classes,
    List<String> notes) {

  /**
   * Reads the table of a request.
   *
   * @throws IllegalArgumentException with one plain sentence when it cannot be learned from
   */
  static ActivePool of(ActiveRequest request, CancelToken cancel) {
    TrainRequest reading = request.reading();
    FeatureTable table = reading.table();
    TargetColumn target = new TargetColumn(reading);
    FeatureChoice features = FeatureChoice.of(reading);
    List<String> notes = new ArrayList<>(features.notes());
    boolean[] some = features.rowsWithValues(table);
    boolean[] open = open(table, request.target());
    List<String> left = new ArrayList<>();
    List<Integer> usable = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      String reason = table.error(row).orElse(open[row] ? "" : target.reason(row));
      if (reason.isEmpty() && !some[row]) {
        reason = "None of the features has a value.";
      }
      if (reason.isEmpty()) {
        usable.add(row);
      } else {
        left.add(table.ids().get(row) + " (" + reason + ")");
      }
    }
    if (!left.isEmpty()) {
      notes.add(
          "Left out "
              + left.size()
              + " of "
              + table.rows()
              + " rows: "
              + Sentences.list(left)
              + ".");
    }
    int[] rows = usable.stream().mapToInt(Integer::intValue).toArray();
    int[] answered = IntStream.range(0, rows.length).filter(i -> !open[rows[i]]).toArray();
    int[] candidates = IntStream.range(0, rows.length).filter(i -> open[rows[i]]).toArray();
    if (candidates.length == 0) {
      throw new IllegalArgumentException(
          "There is nothing to ask for: no usable row lacks the target \""
              + request.target()
              + "\". Leave its cells empty in the rows that may be measured, or simulate.");
    }
    boolean numeric = table.isNumeric(request.target());
    boolean classes = request.classes() || !numeric && answered.length > 0;
    List<String> texts = target.classTexts();
    List<String> names = classes ? names(texts, rows, answered, numeric) : List.of();
    double[] values = new double[rows.length];
    Arrays.fill(values, Double.NaN);
    for (int i : answered) {
      values[i] =
          classes
              ? names.indexOf(texts.get(rows[i]))
              : table.sharedNumbers(request.target())[rows[i]];
    }
    Dataset data =
        new Dataset(
            features.numbers(),
            features.numbers(table, rows),
            List.of(),
            Imputation.MEDIAN,
            target.column(),
            TargetTransform.NONE,
            values,
            names,
            Arrays.stream(rows).mapToObj(table.ids()::get).toList());
    int[] all = Validation.allRows(data);
    Preprocessing preprocessing = Validation.preprocess(data, all, cancel);
    TrainingSet pool = data.trainingSet(preprocessing, all, cancel);
    return new ActivePool(pool, rows, answered, candidates, classes, notes);
  }

  /** Whether a row has no target. */
  private static boolean[] open(FeatureTable table, String target) {
    boolean[] open = new boolean[table.rows()];
    boolean numeric = table.isNumeric(target);
    List<String> texts = numeric ? List.of() : table.texts(target);
    for (int row = 0; row < open.length; row++) {
      open[row] =
          numeric ? Double.isNaN(table.sharedNumbers(target)[row]) : texts.get(row).isBlank();
    }
    return open;
  }

  private static List<String> names(
      List<String> texts, int[] rows, int[] answered, boolean numeric) {
    Comparator<String> order =
        numeric ? Comparator.comparingDouble(Double::parseDouble) : Comparator.naturalOrder();
    return Arrays.stream(answered)
        .mapToObj(i -> texts.get(rows[i]))
        .distinct()
        .sorted(order)
        .toList();
  }
}
