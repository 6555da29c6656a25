package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.formula.Descriptor;
import org.materialsj.learn.formula.FormulaSearch;

/**
 * Finds formulas that describe a column: searches with the rows that are not held out, chooses the
 * number of features by a cross-validation that repeats the whole search, and judges the formulas
 * on the rows held out.
 */
public final class FindFormula {

  private FindFormula() {}

  /**
   * Finds formulas.
   *
   * @param request what to find
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return the formulas
   * @throws IllegalArgumentException with one plain sentence when the table cannot be learned from
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static FormulaResult run(FormulaRequest request, RunContext run) {
    FormulaRows rows = FormulaRows.of(request);
    FormulaScores scores = new FormulaScores(rows);
    double share = 1.0 / (request.folds() + 1);
    FormulaSearch search =
        FormulaSearch.of(rows.data().select(rows.train()), request.options(), run.part(0, share));
    int dimensions = search.byDimension().size();
    double[] validated = scores.validated(request, dimensions, run.part(share, 1));
    int chosen = chosen(scores, validated, dimensions);
    Descriptor formula = search.byDimension().get(chosen - 1).get(0);
    FormulaTables tables = new FormulaTables(rows, scores, search);
    FormulaDrawing drawing = new FormulaDrawing(rows, formula);
    boolean classes = rows.data().isClassification();
    return new FormulaResult(
        tables.formulas(),
        tables.dimensions(validated, chosen),
        tables.predictions(formula),
        tables.words(formula),
        classes ? Optional.empty() : Optional.of(drawing.parity()),
        classes ? Optional.of(drawing.map()) : Optional.empty(),
        classes ? Optional.of(drawing.confusion()) : Optional.empty(),
        notes(request, rows, scores, search, chosen, formula));
  }

  /** The dimension that validates best, of equal ones the smaller; without folds the largest. */
  private static int chosen(FormulaScores scores, double[] validated, int dimensions) {
    if (validated.length == 0) {
      return dimensions;
    }
    int best = 1;
    for (int d = 2; d <= dimensions; d++) {
      best = scores.better(validated[d], validated[best]) ? d : best;
    }
    return best;
  }

  private static List<String> notes(
      FormulaRequest request,
      FormulaRows rows,
      FormulaScores scores,
      FormulaSearch search,
      int chosen,
      Descriptor formula) {
    List<String> notes = new ArrayList<>(rows.notes());
    notes.add("Screened " + Sentences.count(search.screened(), "feature") + " for each dimension.");
    if (search.complexity() < request.options().complexity()) {
      notes.add(
          "Features have at most "
              + Sentences.count(search.complexity(), "operator")
              + " instead of "
              + request.options().complexity()
              + ", because there would be too many: take fewer features or operators, or allow more"
              + " candidates.");
    }
    if (search.byDimension().size() < request.options().dimension()) {
      notes.add(
          "There are no formulas with more than "
              + Sentences.count(search.byDimension().size(), "feature")
              + ", because all others follow from these.");
    }
    notes.add(
        "The chosen formula has "
            + Sentences.count(chosen, "feature")
            + "; its "
            + scores.name()
            + " is "
            + Sentences.number(formula.score())
            + " on the rows of the search"
            + (rows.test().length == 0
                ? "."
                : " and "
                    + Sentences.number(scores.of(formula, rows.test()))
                    + " on those held out."));
    return notes;
  }
}
