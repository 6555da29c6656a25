package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.DataHash;
import org.materialsj.learn.Dataset;
import org.materialsj.learn.Imputation;
import org.materialsj.learn.Preprocessing;
import org.materialsj.learn.TextColumn;
import org.materialsj.learn.TrainedModel;
import org.materialsj.learn.Validation;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/**
 * The rows of a table that a model can predict, as the model sees them.
 *
 * @param columns d arrays of n finite numbers, column-major
 * @param ids n row ids
 * @param features names of the features, and which columns each consists of: one, or one per
 *     category of a text
 * @param actual n targets as the model predicts them; empty when the table does not hold them
 * @param notes what was left out and what to beware of, as plain sentences
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
record ExplainedRows(
    double[][] columns,
    List<String> ids,
    Map<ColumnSpec, List<Integer>> features,
    Optional<double[]> actual,
    List<String> notes) {

  private static final int FEWEST = 2;

  static ExplainedRows of(ExplainRequest request, RunContext run) {
    TrainedModel model = request.model();
    FeatureTable table = request.table();
    // Also checks that all features are there, in the right units.
    FeatureTable predicted = model.predict(table, run);
    Optional<ModelTarget> target = ModelTarget.of(model.target(), table);
    List<String> notes = new ArrayList<>();
    target.map(ModelTarget::notes).ifPresent(notes::addAll);
    boolean[] marked = marked(request);
    int[] rows =
        IntStream.range(0, table.rows())
            .filter(row -> marked[row] && predicted.error(row).isEmpty())
            .filter(row -> target.isEmpty() || target.get().isKnown(row))
            .toArray();
    long asked = IntStream.range(0, table.rows()).filter(row -> marked[row]).count();
    if (rows.length < asked) {
      notes.add(
          "Left out "
              + Sentences.count(asked - rows.length, "row")
              + " of "
              + asked
              + ": features or target are missing.");
    }
    if (rows.length < FEWEST) {
      throw new IllegalArgumentException(
          "A model is explained on at least "
              + FEWEST
              + " rows that it can predict"
              + (target.isPresent() ? " and whose target is known" : "")
              + ", and there are "
              + rows.length
              + ".");
    }
    if (target.isEmpty()) {
      notes.add(
          "The table has no column \""
              + model.target().column().name()
              + "\", the target of the model, so that importances by permutation cannot be"
              + " judged.");
    }
    Optional<double[]> actual = target.map(t -> t.values(rows));
    Preprocessing preprocessing = model.preprocessing();
    Dataset data = dataset(model, table, rows, actual);
    if (actual.isPresent()) {
      String hash = DataHash.of(data, Validation.allRows(data), run.cancel());
      noteTrainedOn(request, rows.length, hash, notes);
    }
    return new ExplainedRows(
        data.filled(preprocessing, Validation.allRows(data), run.cancel()),
        data.ids(),
        features(preprocessing),
        actual,
        notes);
  }

  private static boolean[] marked(ExplainRequest request) {
    if (!request.testColumn().isEmpty()) {
      return TestMarks.of(request.table(), request.testColumn());
    }
    boolean[] all = new boolean[request.table().rows()];
    Arrays.fill(all, true);
    return all;
  }

  /** The rows with all columns that the model was offered, so that their hash can be compared. */
  private static Dataset dataset(
      TrainedModel model, FeatureTable table, int[] rows, Optional<double[]> actual) {
    Preprocessing preprocessing = model.preprocessing();
    Set<String> offered = new LinkedHashSet<>();
    Set<String> words = new LinkedHashSet<>();
    for (Preprocessing.Kept kept : preprocessing.kept()) {
      offered.add(kept.source());
      if (kept.category().isPresent()) {
        words.add(kept.source());
      }
    }
    preprocessing.dropped().forEach(dropped -> offered.add(dropped.column().name()));
    FeatureTable chosen = table.select(rows);
    List<ColumnSpec> features = new ArrayList<>();
    List<TextColumn> texts = new ArrayList<>();
    for (ColumnSpec column : table.columns()) {
      String name = column.name();
      if (offered.contains(name) && table.isNumeric(name) && !words.contains(name)) {
        features.add(column);
      } else if (offered.contains(name)) {
        texts.add(new TextColumn(column, chosen.texts(name)));
      }
    }
    return new Dataset(
        features,
        features.stream().map(f -> chosen.sharedNumbers(f.name())).toArray(double[][]::new),
        texts,
        Imputation.MEDIAN,
        model.target().column(),
        model.target().transform(),
        actual.orElse(new double[rows.length]),
        model.target().classes(),
        chosen.ids());
  }

  private static void noteTrainedOn(
      ExplainRequest request, int rows, String hash, List<String> notes) {
    TrainedModel.Training training = request.model().training();
    if (hash.equals(training.dataSha256())) {
      notes.add(
          "Warning: these are the very rows that the model was trained on, so that importances tell"
              + " also of what it learned by heart. Judge it on rows that it has not seen.");
    } else if (request.testColumn().isEmpty()
        && training.provenance().inputs().values().stream()
            .anyMatch(request.inputs().values()::contains)) {
      notes.add(
          "Warning: the model was trained on "
              + Sentences.count(training.rows(), "row")
              + " of this same table, which are among these "
              + rows
              + ", so that importances tell also of what it learned by heart. Judge it on rows that"
              + " it has not seen; a column can mark them.");
    }
  }

  /** The features in the order of the model. */
  private static Map<ColumnSpec, List<Integer>> features(Preprocessing preprocessing) {
    Map<ColumnSpec, List<Integer>> features = new LinkedHashMap<>();
    for (int f = 0; f < preprocessing.kept().size(); f++) {
      Preprocessing.Kept kept = preprocessing.kept().get(f);
      ColumnSpec feature =
          kept.category().isPresent() ? new ColumnSpec(kept.source(), "") : kept.column();
      features.computeIfAbsent(feature, name -> new ArrayList<>()).add(f);
    }
    return features;
  }

  /** The number of rows. */
  int size() {
    return ids.size();
  }

  /** Some of the rows. */
  double[][] columns(int[] rows) {
    double[][] picked = new double[columns.length][];
    Arrays.setAll(picked, f -> Arrays.stream(rows).mapToDouble(i -> columns[f][i]).toArray());
    return picked;
  }
}
