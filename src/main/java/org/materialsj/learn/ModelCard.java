package org.materialsj.learn;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.materialsj.model.ClassificationMetrics;
import org.materialsj.model.Featurization;
import org.materialsj.model.Provenance;
import org.materialsj.model.RegressionMetrics;

/** What a model is, as lines for people to read. */
public final class ModelCard {

  private static final int MOST_FEATURES = 30;

  private final TrainedModel model;
  private final List<String> lines = new ArrayList<>();

  private ModelCard(TrainedModel model) {
    this.model = model;
  }

  /**
   * The whole card: target, learner, scores of all parts, features with their ranges, how they were
   * computed, and where the model is from.
   *
   * @param model a model
   * @return lines without line ends
   */
  public static List<String> of(TrainedModel model) {
    ModelCard card = new ModelCard(model);
    card.head();
    for (Scores part : model.parts()) {
      card.lines.add("  " + part.how() + ": " + card.metrics(part, false));
    }
    card.features();
    card.origin();
    return List.copyOf(card.lines);
  }

  /**
   * The first lines of the card: target, learner and the scores of the validation.
   *
   * @param model a model
   * @return lines without line ends
   */
  public static List<String> summary(TrainedModel model) {
    ModelCard card = new ModelCard(model);
    card.head();
    return List.copyOf(card.lines);
  }

  private void head() {
    TrainedModel.Target target = model.target();
    TrainedModel.Training training = model.training();
    add("Predicts", target.column().header());
    if (target.transform() != TargetTransform.NONE) {
      add("Learned as", target.modelled().header());
    }
    if (target.isClass()) {
      add("Classes", String.join(", ", target.classes()));
    }
    add("Learner", training.learner() + settings(training.hyperParameters()));
    add("Trained on", training.rows() + " rows, seed " + training.seed());
    add("Scores", "by " + model.scores().how());
    lines.add("  model: " + metrics(model.scores(), false));
    lines.add(
        "  always the "
            + (target.isClass() ? "most frequent class: " : "mean: ")
            + metrics(model.scores(), true));
  }

  private void features() {
    Preprocessing preprocessing = model.preprocessing();
    Set<String> sources = new LinkedHashSet<>();
    preprocessing.kept().forEach(kept -> sources.add(kept.source()));
    add("Features", Integer.toString(sources.size()));
    int shown = 0;
    for (Preprocessing.Kept kept : preprocessing.kept()) {
      if (!sources.remove(kept.source())) {
        continue;
      }
      if (shown++ == MOST_FEATURES) {
        lines.add("  and " + (sources.size() + 1) + " more");
        break;
      }
      lines.add("  " + (kept.category().isPresent() ? categories(kept.source()) : range(kept)));
    }
    add("Missing values", "replaced by " + preprocessing.imputation().text());
    if (preprocessing.imputation().kind() == Imputation.Kind.NONE) {
      lines.set(lines.size() - 1, "Missing values: refused");
    }
    for (Preprocessing.Dropped dropped : preprocessing.dropped().stream().limit(10).toList()) {
      lines.add("  not used: " + dropped.column().name() + " (" + dropped.reason() + ")");
    }
    if (preprocessing.dropped().size() > 10) {
      lines.add("  not used: " + (preprocessing.dropped().size() - 10) + " more");
    }
    model.training().provenance().featurization().ifPresent(this::featurization);
    List<String> facts =
        model.model().facts(preprocessing.kept().stream().map(Preprocessing.Kept::column).toList());
    facts.forEach(fact -> lines.add(fact.replaceAll("\\R", " ")));
  }

  private static String range(Preprocessing.Kept kept) {
    return kept.column().header()
        + ": "
        + Facts.number(kept.minimum())
        + " to "
        + Facts.number(kept.maximum());
  }

  private String categories(String column) {
    return model.preprocessing().kept().stream()
        .filter(kept -> kept.category().isPresent() && kept.source().equals(column))
        .map(kept -> kept.category().orElseThrow().value())
        .limit(MOST_FEATURES)
        .collect(Collectors.joining(", ", column + ": ", ""));
  }

  private void featurization(Featurization known) {
    add(
        "Descriptors",
        known.descriptors().stream()
            .map(d -> d.name() + " (version " + d.version() + ")")
            .collect(Collectors.joining(", ")));
    if (!known.preparation().isEmpty()) {
      lines.add("  molecules prepared with" + settings(known.preparation()).substring(1));
    }
  }

  private void origin() {
    Provenance provenance = model.training().provenance();
    add("Macro", provenance.macro());
    add("SHA-256 of the training data", model.training().dataSha256());
    provenance.inputs().forEach((name, hash) -> lines.add("  " + name + ": " + hash));
    add(
        "Versions",
        provenance.versions().entrySet().stream()
            .map(version -> version.getKey() + " " + version.getValue())
            .collect(Collectors.joining(", ")));
  }

  private void add(String name, String value) {
    // A name in a file may hold line ends; a card has one line for each thing.
    lines.add((name + ": " + value).replaceAll("\\R", " "));
  }

  private static String settings(Map<String, String> values) {
    return values.isEmpty()
        ? ""
        : values.entrySet().stream()
            .map(value -> value.getKey() + "=" + value.getValue())
            .collect(Collectors.joining(", ", ": ", ""));
  }

  private String metrics(Scores scores, boolean baseline) {
    if (scores instanceof Scores.Regression regression) {
      RegressionMetrics m = baseline ? regression.baseline() : regression.model();
      String unit = model.target().modelled().unit();
      String behind = unit.isEmpty() ? "" : " " + unit;
      return String.format(
          Locale.ROOT,
          "R2 %s, RMSE %s%s, MAE %s%s (%d rows)",
          Facts.number(m.r2()),
          Facts.number(m.rmse()),
          behind,
          Facts.number(m.mae()),
          behind,
          m.count());
    }
    Scores.Classification classes = (Scores.Classification) scores;
    ClassificationMetrics m = baseline ? classes.baseline() : classes.model();
    return String.format(
        Locale.ROOT,
        "accuracy %s, balanced accuracy %s, macro F1 %s (%d rows)",
        Facts.number(m.accuracy()),
        Facts.number(m.balancedAccuracy()),
        Facts.number(m.f1()),
        m.count());
  }
}
