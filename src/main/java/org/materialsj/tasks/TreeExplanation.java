package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.TrainedModel;
import org.materialsj.learn.explain.TreeShap;
import org.materialsj.learn.tree.TreeModel;
import org.materialsj.learn.tree.TreeShapes;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.learning.Attributions;
import org.materialsj.model.learning.TreeShape;

/**
 * What trees tell of themselves.
 *
 * @param shap Shapley values; empty for a model from a file that does not hold what they need
 * @param table the same, one row per row
 * @param tree one of the trees
 * @param notes what the numbers are
 */
record TreeExplanation(
    Optional<Attributions> shap, Optional<FeatureTable> table, TreeShape tree, List<String> notes) {

  static Optional<TreeExplanation> of(
      ExplainRequest request,
      PreparedModel prepared,
      ExplainedRows rows,
      int[] sample,
      ModelAnswer answer,
      RunContext run) {
    if (!(prepared.inner() instanceof TreeModel trees)) {
      return Optional.empty();
    }
    TrainedModel.Target target = request.model().target();
    int count = trees.arrays().trees();
    if (request.tree() > count) {
      throw new IllegalArgumentException(
          "The model has "
              + Sentences.count(count, "tree")
              + ", so there is no tree "
              + request.tree()
              + ".");
    }
    TreeShape tree =
        TreeShapes.of(
            trees, request.tree() - 1, prepared.seen(), target.modelled(), target.classes());
    if (!TreeShap.explains(trees)) {
      return Optional.of(
          new TreeExplanation(
              Optional.empty(),
              Optional.empty(),
              tree,
              List.of(
                  "There are no Shapley values: the model file is of a version that does not hold"
                      + " what they need. Train the model again.")));
    }
    double[][] columns = rows.columns(sample);
    double[][] seen = prepared.prepare(columns, run.part(0, 0));
    TreeShap.Values values = TreeShap.values(trees, seen, run);
    PreparedModel.Shown shown = prepared.shown(columns, seen);
    // Two boosted classes have one output, the log-odds of the second of them.
    boolean oneForTwo = target.isClass() && values.base().length == 1;
    int output = oneForTwo || !target.isClass() ? 0 : answer.output();
    double sign = oneForTwo && answer.output() == 0 ? -1 : 1;
    Attributions shap =
        new Attributions(
            answer(target, trees, answer),
            sign * values.base()[output],
            shown.columns(),
            shown.values(),
            Arrays.stream(values.values()[output])
                .map(column -> Arrays.stream(column).map(v -> sign * v).toArray())
                .toArray(double[][]::new),
            Arrays.stream(sample).mapToObj(rows.ids()::get).toList());
    List<String> notes = new ArrayList<>();
    notes.add(
        "The Shapley values of a row and the base value add up to its "
            + shap.answer().name()
            + (sample.length < rows.size()
                ? "; they are of " + sample.length + " of the " + rows.size() + " rows."
                : "."));
    return Optional.of(
        new TreeExplanation(Optional.of(shap), Optional.of(table(shap)), tree, notes));
  }

  private static ColumnSpec answer(
      TrainedModel.Target target, TreeModel trees, ModelAnswer answer) {
    if (!target.isClass()) {
      return answer.column();
    }
    String what =
        trees.arrays().classCount() > 0
            ? "probability of "
            : target.classes().size() == 2 ? "log-odds of " : "score of ";
    String name = answer.names().get(answer.output()).replaceAll("\\R", " ");
    return new ColumnSpec(what + name, "");
  }

  private static FeatureTable table(Attributions shap) {
    String unit = shap.answer().unit();
    int n = shap.ids().size();
    FeatureTable.Builder table = FeatureTable.builder(shap.ids());
    double[] base = new double[n];
    double[] answers = new double[n];
    Arrays.fill(base, shap.base());
    Arrays.setAll(answers, shap::answer);
    table.numbers(new ColumnSpec("base value", unit), base);
    for (int f = 0; f < shap.features().size(); f++) {
      String name = "SHAP of " + shap.features().get(f).name();
      table.numbers(new ColumnSpec(name, unit), shap.contributions()[f]);
    }
    return table.numbers(new ColumnSpec("sum: " + shap.answer().name(), unit), answers).build();
  }
}
