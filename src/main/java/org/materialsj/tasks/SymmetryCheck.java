package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.RunContext;
import org.materialsj.io.StructureRow;
import org.materialsj.learn.Learners;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.RegressionMetrics;
import org.materialsj.tasks.SymmetryResult.Outcome;
import org.materialsj.tasks.SymmetryResult.Representation;

/**
 * Shows whether a representation respects the symmetries of physics: trains a model on it, and
 * predicts the test structures as they are and under every {@link SymmetryTransformation}. Beside
 * it two cures: transformed copies in the training part, and descriptors that are invariant. Split,
 * transformations and copies draw from items 0, 1 and 2 of the seed; learners take the seed itself.
 */
public final class SymmetryCheck {

  private static final long SPLIT = 0;

  private SymmetryCheck() {}

  /**
   * Checks.
   *
   * @param structures read once; those without the target are left out
   * @param request what to compare
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return predictions and scores
   * @throws IllegalArgumentException with one plain sentence when there is nothing to learn from
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static SymmetryResult run(
      Iterator<StructureRow> structures, SymmetryRequest request, RunContext run) {
    List<SymmetryTrial> trials = trials(request);
    SymmetryStructures data =
        SymmetryStructures.read(
            structures, request, Seeds.ofItem(request.seed(), SPLIT), run.cancel());
    List<String> notes = new ArrayList<>(data.notes());
    List<Representation> representations = new ArrayList<>();
    for (int i = 0; i < trials.size(); i++) {
      RunContext part = run.part((double) i / trials.size(), (double) (i + 1) / trials.size());
      representations.add(trials.get(i).run(data, request, notes, part));
    }
    return new SymmetryResult(
        representations, scores(representations, data.target().unit()), notes);
  }

  private static List<SymmetryTrial> trials(SymmetryRequest request) {
    List<SymmetryTrial> trials = new ArrayList<>();
    trials.add(
        new SymmetryTrial(request.descriptors(), Learners.create(request.learner(), Map.of()), 0));
    if (request.copies() > 0) {
      trials.add(
          new SymmetryTrial(
              request.descriptors(),
              Learners.create(request.learner(), Map.of()),
              request.copies()));
    }
    if (!request.invariants().isEmpty()) {
      trials.add(
          new SymmetryTrial(
              request.invariants(), Learners.create(request.invariantLearner(), Map.of()), 0));
    }
    return trials;
  }

  private static FeatureTable scores(List<Representation> representations, String unit) {
    List<String> ids = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    List<String> learners = new ArrayList<>();
    List<String> transformations = new ArrayList<>();
    List<double[]> numbers = new ArrayList<>();
    for (Representation representation : representations) {
      for (Outcome outcome : representation.outcomes()) {
        ids.add(representation.label() + ": " + outcome.label());
        labels.add(representation.label());
        learners.add(representation.learner());
        transformations.add(outcome.label());
        RegressionMetrics m = outcome.parity().metrics();
        numbers.add(new double[] {m.count(), m.r2(), m.rmse(), m.mae(), outcome.largestChange()});
      }
    }
    FeatureTable.Builder table =
        FeatureTable.builder(ids)
            .texts(new ColumnSpec("representation", ""), labels)
            .texts(new ColumnSpec("learner", ""), learners)
            .texts(new ColumnSpec("structures", ""), transformations);
    List<ColumnSpec> columns =
        List.of(
            new ColumnSpec("rows", ""),
            new ColumnSpec("R2", ""),
            new ColumnSpec("RMSE", unit),
            new ColumnSpec("MAE", unit),
            new ColumnSpec("largest change", unit));
    for (int c = 0; c < columns.size(); c++) {
      int column = c;
      table.numbers(columns.get(c), numbers.stream().mapToDouble(row -> row[column]).toArray());
    }
    return table.build();
  }
}
