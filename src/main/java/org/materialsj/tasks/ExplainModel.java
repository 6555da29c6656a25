package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.Dataset;
import org.materialsj.learn.TrainedModel;
import org.materialsj.learn.Validation;
import org.materialsj.model.FeatureTable;

/**
 * Explains a model on the rows of a table: importances by permutation, alone and with correlated
 * features, partial dependence, Shapley values and a drawn tree of tree models, coefficients of
 * linear ones. The permutations draw from item 0 of the seed, the rows from item 1.
 */
public final class ExplainModel {

  private static final long PERMUTATIONS = 0;
  private static final long ROWS = 1;

  /** Shares of the progress after importances and after curves. */
  private static final double JUDGED = 0.6;

  private static final double DRAWN = 0.8;

  private ExplainModel() {}

  /**
   * Explains.
   *
   * @param request which model, on what
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return numbers for tables and pictures
   * @throws IllegalArgumentException with one plain sentence when the table does not fit the model,
   *     or the request names what does not exist
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static ExplainResult run(ExplainRequest request, RunContext run) {
    TrainedModel model = request.model();
    ExplainedRows rows = ExplainedRows.of(request, run.part(0, 0));
    ModelAnswer answer = ModelAnswer.of(model.target(), request.shownClass());
    int chosen = RowChoice.index(rows.ids(), request.row().isEmpty() ? "1" : request.row());
    List<String> notes = new ArrayList<>(rows.notes());
    PreparedModel prepared = PreparedModel.of(model);
    Optional<JudgedFeatures> judged =
        rows.actual().isPresent()
            ? Optional.of(
                JudgedFeatures.of(
                    request,
                    rows,
                    prepared,
                    Seeds.ofItem(request.seed(), PERMUTATIONS),
                    run.part(0, JUDGED)))
            : Optional.empty();
    judged.ifPresent(j -> notes.addAll(j.notes()));
    List<String> order =
        judged.map(JudgedFeatures::order).orElse(DrawnDependence.names(rows.features()));

    int[] sample = sample(rows.size(), request, chosen);
    DrawnDependence drawn =
        DrawnDependence.of(request, rows, sample, order, answer, run.part(JUDGED, DRAWN));
    notes.addAll(drawn.notes());
    Optional<TreeExplanation> trees =
        TreeExplanation.of(request, prepared, rows, sample, answer, run.part(DRAWN, 1));
    trees.ifPresent(t -> notes.addAll(t.notes()));
    return new ExplainResult(
        judged.map(JudgedFeatures::importances),
        judged.map(JudgedFeatures::table),
        drawn.curves(),
        drawn.table(),
        drawn.surface(),
        trees.flatMap(TreeExplanation::shap),
        trees.flatMap(TreeExplanation::table),
        Arrays.binarySearch(sample, chosen),
        coefficients(model, rows),
        trees.map(TreeExplanation::tree),
        notes);
  }

  /** Indices of at most so many rows, ascending, the chosen one among them. */
  private static int[] sample(int rows, ExplainRequest request, int chosen) {
    if (rows <= request.mostRows()) {
      return IntStream.range(0, rows).toArray();
    }
    int[] order = IntStream.range(0, rows).toArray();
    // The chosen row goes first, the others follow as they are drawn.
    order[0] = chosen;
    order[chosen] = 0;
    SplittableRandom random = Seeds.forItem(request.seed(), ROWS);
    for (int i = 1; i < request.mostRows(); i++) {
      int j = random.nextInt(i, rows);
      int drawn = order[j];
      order[j] = order[i];
      order[i] = drawn;
    }
    int[] sample = Arrays.copyOf(order, request.mostRows());
    Arrays.sort(sample);
    return sample;
  }

  private static Optional<FeatureTable> coefficients(TrainedModel model, ExplainedRows rows) {
    Dataset named =
        new Dataset(
            List.of(),
            new double[0][],
            model.target().column(),
            model.target().transform(),
            new double[rows.size()],
            model.target().classes(),
            rows.ids());
    return Coefficients.of(new Validation.Fitted(model.preprocessing(), model.model()), named);
  }
}
