package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.Model;
import org.materialsj.learn.Score;
import org.materialsj.learn.explain.CorrelatedFeatures;
import org.materialsj.learn.explain.ImpurityImportance;
import org.materialsj.learn.explain.PermutationImportance;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.learning.FeatureImportances;

/**
 * How important features are, alone and in groups of correlated ones. Features alone draw from item
 * 0 of the seed, groups from item 1.
 *
 * @param importances for the picture
 * @param table for the eye and for files
 * @param order names of the features, most important first, those of a group together
 * @param notes score, warnings
 */
record JudgedFeatures(
    FeatureImportances importances, FeatureTable table, List<String> order, List<String> notes) {

  private static final long ALONE = 0;
  private static final long TOGETHER = 1;
  private static final int NAMED_PAIRS = 10;

  static JudgedFeatures of(
      ExplainRequest request,
      ExplainedRows rows,
      PreparedModel prepared,
      long seed,
      RunContext run) {
    List<ColumnSpec> names = List.copyOf(rows.features().keySet());
    List<List<Integer>> features = List.copyOf(rows.features().values());
    ColumnSpec target = request.model().target().modelled();
    Score score = score(request);
    CorrelatedFeatures correlated =
        CorrelatedFeatures.of(rows.columns(), features, request.correlated(), run.part(0, 0.1));
    List<List<Integer>> groups =
        correlated.groups().stream()
            .filter(group -> group.size() > 1)
            .map(group -> group.stream().flatMap(f -> features.get(f).stream()).toList())
            .toList();
    Model model = prepared.whole();
    double share = 0.1 + 0.9 * features.size() / (features.size() + groups.size());
    double[] actual = rows.actual().orElseThrow();
    PermutationImportance.Result alone =
        PermutationImportance.of(
            model,
            rows.columns(),
            actual,
            score,
            features,
            request.repeats(),
            Seeds.ofItem(seed, ALONE),
            run.part(0.1, share));
    PermutationImportance.Result together =
        PermutationImportance.of(
            model,
            rows.columns(),
            actual,
            score,
            groups,
            request.repeats(),
            Seeds.ofItem(seed, TOGETHER),
            run.part(share, 1));
    ColumnSpec measure =
        new ColumnSpec(
            (score.higherIsBetter() ? "loss of " : "rise of ") + score.words(),
            score.higherIsBetter() ? "" : target.unit());
    String note =
        Sentences.count(request.repeats(), "permutation")
            + " of "
            + Sentences.count(rows.size(), "row")
            + "; "
            + score.words()
            + " of all is "
            + Sentences.quantity(alone.score(), measure.unit());
    FeatureImportances importances =
        new FeatureImportances(
            measure, note, groups(correlated, names, alone, together, impurities(names, prepared)));
    List<String> order =
        importances.groups().stream()
            .flatMap(group -> group.features().stream())
            .map(FeatureImportances.Feature::name)
            .toList();
    return new JudgedFeatures(
        importances,
        table(importances, names, correlated),
        order,
        notes(score, measure, alone.score(), correlated, names));
  }

  private static Score score(ExplainRequest request) {
    boolean classes = request.model().target().isClass();
    if (request.score().equals(ExplainRequest.AUTOMATIC)) {
      return classes ? Score.BALANCED_ACCURACY : Score.R2;
    }
    Score score = Score.ofLabel(request.score());
    if (score.isOfClasses() != classes) {
      throw new IllegalArgumentException(
          "The model predicts "
              + (classes ? "classes" : "numbers")
              + ", which have no "
              + score.words()
              + ".");
    }
    return score;
  }

  /** Share of each feature in the decrease of impurity; NaN where it is not known. */
  private static double[] impurities(List<ColumnSpec> names, PreparedModel prepared) {
    double[] impurities = new double[names.size()];
    Arrays.fill(impurities, Double.NaN);
    Optional<double[]> known = ImpurityImportance.of(prepared.inner());
    List<String> seen = prepared.seen().stream().map(ColumnSpec::name).toList();
    for (int f = 0; f < impurities.length && known.isPresent(); f++) {
      int at = seen.indexOf(names.get(f).name());
      impurities[f] = at < 0 ? Double.NaN : known.get()[at];
    }
    return impurities;
  }

  private static FeatureImportances.Importance importance(PermutationImportance.Importance from) {
    return new FeatureImportances.Importance(from.mean(), from.spread());
  }

  private static List<FeatureImportances.Group> groups(
      CorrelatedFeatures correlated,
      List<ColumnSpec> names,
      PermutationImportance.Result alone,
      PermutationImportance.Result together,
      double[] impurities) {
    List<FeatureImportances.Group> groups = new ArrayList<>();
    int several = 0;
    for (List<Integer> members : correlated.groups()) {
      List<FeatureImportances.Feature> features =
          members.stream()
              .map(
                  f ->
                      new FeatureImportances.Feature(
                          names.get(f).name(), importance(alone.groups().get(f)), impurities[f]))
              .sorted(Comparator.comparingDouble(feature -> -feature.alone().mean()))
              .toList();
      groups.add(
          new FeatureImportances.Group(
              members.size() > 1
                  ? importance(together.groups().get(several))
                  : features.get(0).alone(),
              features));
      several += members.size() > 1 ? 1 : 0;
    }
    groups.sort(Comparator.comparingDouble(group -> -group.together().mean()));
    return groups;
  }

  private static FeatureTable table(
      FeatureImportances importances, List<ColumnSpec> names, CorrelatedFeatures correlated) {
    List<FeatureImportances.Group> groups = new ArrayList<>();
    List<FeatureImportances.Feature> features = new ArrayList<>();
    List<Double> numbers = new ArrayList<>();
    int several = 0;
    for (FeatureImportances.Group group : importances.groups()) {
      several += group.features().size() > 1 ? 1 : 0;
      for (FeatureImportances.Feature feature : group.features()) {
        groups.add(group);
        features.add(feature);
        numbers.add(group.features().size() > 1 ? several : Double.NaN);
      }
    }
    ColumnSpec measure = importances.measure();
    FeatureTable.Builder table =
        FeatureTable.builder(features.stream().map(FeatureImportances.Feature::name).toList())
            .numbers(measure, column(features.size(), i -> features.get(i).alone().mean()))
            .numbers(
                new ColumnSpec("spread", measure.unit()),
                column(features.size(), i -> features.get(i).alone().spread()))
            .numbers(
                new ColumnSpec(measure.name() + " with correlated features", measure.unit()),
                column(features.size(), i -> groups.get(i).together().mean()))
            .numbers(
                new ColumnSpec("spread with correlated features", measure.unit()),
                column(features.size(), i -> groups.get(i).together().spread()))
            .numbers(new ColumnSpec("group", ""), column(features.size(), numbers::get))
            .texts(
                new ColumnSpec("correlated with", ""),
                features.stream().map(f -> partners(f.name(), names, correlated)).toList());
    if (importances.hasImpurity()) {
      table.numbers(
          new ColumnSpec("share of impurity decrease", ""),
          column(features.size(), i -> features.get(i).impurity()));
    }
    return table.build();
  }

  private static double[] column(int rows, IntToDoubleFunction value) {
    return IntStream.range(0, rows).mapToDouble(value).toArray();
  }

  /** Such as "density (-0.91), mass (0.83)", strongest first. */
  private static String partners(
      String feature, List<ColumnSpec> names, CorrelatedFeatures correlated) {
    List<String> partners = new ArrayList<>();
    for (CorrelatedFeatures.Pair pair : correlated.pairs()) {
      String first = names.get(pair.first()).name();
      String second = names.get(pair.second()).name();
      if (first.equals(feature) || second.equals(feature)) {
        partners.add(
            (first.equals(feature) ? second : first) + " (" + Sentences.number(pair.rho()) + ")");
      }
    }
    return Sentences.list(partners);
  }

  private static List<String> notes(
      Score score,
      ColumnSpec measure,
      double before,
      CorrelatedFeatures correlated,
      List<ColumnSpec> names) {
    List<String> notes = new ArrayList<>();
    notes.add(
        "With all features as they are, "
            + score.words()
            + " is "
            + Sentences.quantity(before, measure.unit())
            + "; an importance is the "
            + measure.name()
            + " when the values of a feature are dealt out anew among the rows.");
    if (!correlated.pairs().isEmpty()) {
      List<String> pairs =
          correlated.pairs().stream()
              .map(
                  pair ->
                      names.get(pair.first()).name()
                          + " and "
                          + names.get(pair.second()).name()
                          + " ("
                          + Sentences.number(pair.rho())
                          + ")")
              .toList();
      int more = pairs.size() - NAMED_PAIRS;
      notes.add(
          "Warning: correlated features share their importance. When one of them is permuted, the"
              + " model still reads its information from the others, so that each seems less"
              + " important than they are together. Look at the groups instead. Rank correlations"
              + " above "
              + Sentences.number(correlated.threshold())
              + ": "
              + String.join("; ", pairs.subList(0, Math.min(NAMED_PAIRS, pairs.size())))
              + (more > 0 ? "; and " + more + " more pairs" : "")
              + ".");
    }
    return notes;
  }
}
