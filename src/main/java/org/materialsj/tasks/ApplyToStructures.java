package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;
import org.materialsj.features.BlockFeaturizer;
import org.materialsj.features.Featurizers;
import org.materialsj.io.StructureReader;
import org.materialsj.io.StructureRow;
import org.materialsj.learn.Preprocessing;
import org.materialsj.learn.TrainedModel;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Featurization;
import org.materialsj.model.chemistry.Preparation;

/**
 * Applies a model to structures or formulas: computes the features as they were computed for
 * training, batch by batch, and keeps the predictions only, so that memory does not grow with the
 * number of features or the size of structures.
 */
public final class ApplyToStructures {

  private static final int BATCH_FORMULAS = 1000;
  private static final int MOST_WARNINGS = 1000;

  private final TrainedModel model;
  private final Featurization known;
  private final Set<String> varying;
  private final PredictionRows rows;
  private final Set<String> warnings = new LinkedHashSet<>();
  private boolean begun;
  private int left;

  private ApplyToStructures(TrainedModel model, Featurization known) {
    this.model = model;
    this.known = known;
    this.varying = new HashSet<>(known.varying());
    this.rows = new PredictionRows(model);
  }

  /**
   * Predicts for structures.
   *
   * @param model a model that remembers its featurizers
   * @param structures read once
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return as {@link ApplyModel#run} for a table of their features and properties
   * @throws IllegalArgumentException if the model does not remember its featurizers, this program
   *     computes another version of them, or the model needs a column that no featurizer makes and
   *     the structures do not tell
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static ApplyResult run(TrainedModel model, StructureReader structures, RunContext run) {
    ApplyToStructures task = new ApplyToStructures(model, known(model));
    checkVersions(task.known, Featurizers::ofStructure, "a structure");
    Preparation preparation = Preparations.of(task.known.preparation());
    while (structures.hasNext()) {
      List<StructureRow> batch = FeaturizeStructures.nextBatch(structures, run);
      task.add(
          FeaturizeStructures.run(batch.iterator(), task.known.names(), preparation, quiet(run)),
          run);
      run.progress()
          .report(structures.fractionRead(), "predicted " + task.rows.size() + " structures");
    }
    return task.result();
  }

  /**
   * Predicts for the formulas of a table.
   *
   * @param model a model that remembers its featurizers, all of them of compositions
   * @param table has a column of formulas
   * @param column its name
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return as {@link ApplyModel#run} for a table of their features and the other columns
   * @throws IllegalArgumentException as for structures, or if there is no such column
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static ApplyResult run(
      TrainedModel model, FeatureTable table, String column, RunContext run) {
    ApplyToStructures task = new ApplyToStructures(model, known(model));
    table.column(column);
    checkVersions(task.known, Featurizers::ofComposition, "a formula");
    for (int from = 0; from < table.rows(); from += BATCH_FORMULAS) {
      int[] batch = IntStream.range(from, Math.min(table.rows(), from + BATCH_FORMULAS)).toArray();
      task.add(
          FeaturizeCompositions.run(table.select(batch), column, task.known.names(), quiet(run)),
          run);
      run.progress()
          .report(
              (double) task.rows.size() / table.rows(),
              "predicted " + task.rows.size() + " formulas");
    }
    return task.result();
  }

  /**
   * A table of formulas.
   *
   * @param formulas such as "Fe2O3"
   * @param column name of their column
   * @return one row per formula, which is also its id
   */
  public static FeatureTable table(List<String> formulas, String column) {
    return FeatureTable.builder(formulas).texts(new ColumnSpec(column, ""), formulas).build();
  }

  /** The batches report nothing: only the whole knows how far it is. */
  private static RunContext quiet(RunContext run) {
    return new RunContext(Progress.NONE, run.cancel(), run.executor());
  }

  private static Featurization known(TrainedModel model) {
    return model
        .training()
        .provenance()
        .featurization()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The model does not remember how its features were computed, because the table"
                        + " that it was trained on did not tell (it lacked the file"
                        + " .provenance.json beside it). Featurize as it was done for training, and"
                        + " apply the model to the table."));
  }

  private static <T> void checkVersions(
      Featurization known, Function<String, BlockFeaturizer<T>> featurizers, String what) {
    for (Featurization.Descriptor descriptor : known.descriptors()) {
      BlockFeaturizer<T> today;
      try {
        today = featurizers.apply(descriptor.name());
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "The model needs the descriptor \""
                + descriptor.name()
                + "\", which this MaterialsJ cannot compute of "
                + what
                + ".",
            e);
      }
      if (today.version() != descriptor.version()) {
        throw new IllegalArgumentException(
            "The model was trained on version "
                + descriptor.version()
                + " of the descriptor \""
                + descriptor.name()
                + "\", and this MaterialsJ computes version "
                + today.version()
                + ", whose numbers differ. Train the model again on features of today, or use the"
                + " MaterialsJ that it was trained by.");
      }
    }
  }

  private void add(FeaturizeResult batch, RunContext run) {
    for (String warning : batch.warnings()) {
      if (warnings.size() < MOST_WARNINGS) {
        warnings.add(warning);
      } else if (!warnings.contains(warning)) {
        left++;
      }
    }
    FeatureTable table = batch.table();
    List<String> strange =
        batch.featurization().orElseThrow().varying().stream()
            .filter(name -> !varying.contains(name))
            .toList();
    double[] unknown = new double[table.rows()];
    for (String name : strange) {
      double[] values = table.numbers(name);
      Arrays.setAll(unknown, row -> unknown[row] + (values[row] != 0 ? 1 : 0));
    }
    rows.add(table, model.predict(completed(table), unknown, quiet(run)));
    begun = true;
  }

  /** The table with the columns that no item of this batch made. */
  private FeatureTable completed(FeatureTable table) {
    FeatureTable.Builder complete = table.toBuilder();
    List<String> absent = new ArrayList<>();
    Set<String> done = new HashSet<>();
    for (Preprocessing.Kept kept : model.preprocessing().kept()) {
      String name = kept.source();
      if (table.has(name) || !done.add(name)) {
        continue;
      }
      if (varying.contains(name)) {
        complete.numbers(kept.column(), new double[table.rows()]);
      } else if (begun && kept.category().isPresent()) {
        complete.texts(new ColumnSpec(name, ""), Collections.nCopies(table.rows(), ""));
      } else if (begun) {
        double[] missing = new double[table.rows()];
        Arrays.fill(missing, Double.NaN);
        complete.numbers(kept.column(), missing);
      } else {
        absent.add(name);
      }
    }
    if (!absent.isEmpty()) {
      throw new IllegalArgumentException(
          "The model also needs what no descriptor computes and the input does not tell: "
              + Sentences.list(absent)
              + ". Featurize the input, add "
              + (absent.size() == 1 ? "this column" : "these columns")
              + ", and apply the model to the table.");
    }
    return complete.build();
  }

  private ApplyResult result() {
    if (!begun) {
      throw new IllegalArgumentException("There is nothing to predict: the input is empty.");
    }
    ApplyResult result = ApplyModel.summary(model, rows.actual(), rows.predictions());
    List<String> notes = new ArrayList<>(warnings);
    if (left > 0) {
      notes.add("There are " + left + " more such warnings.");
    }
    notes.addAll(result.notes());
    return new ApplyResult(result.predictions(), result.parity(), result.classification(), notes);
  }
}
