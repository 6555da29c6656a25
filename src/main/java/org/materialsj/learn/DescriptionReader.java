package org.materialsj.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.materialsj.io.ParseException;
import org.materialsj.io.json.JsonMembers;
import org.materialsj.io.json.ProvenanceJson;
import org.materialsj.model.ClassificationMetrics;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.RegressionMetrics;

/**
 * Reads the JSON description of a model. It trusts nothing: every member is checked, and the
 * constructors of the parts check what they hold.
 */
final class DescriptionReader {

  private static final Set<String> FIRST_MEMBERS =
      Set.of(
          "formatId",
          "schemaVersion",
          "modelType",
          "target",
          "features",
          "dropped",
          "training",
          "scores",
          "arrays",
          "sha256");

  private static final Set<String> MEMBERS =
      Stream.concat(FIRST_MEMBERS.stream(), Stream.of("imputation", "parts"))
          .collect(Collectors.toUnmodifiableSet());

  private DescriptionReader() {}

  /** The model of a description whose version, 1 or more, and seal were checked. */
  static TrainedModel read(JsonMembers json, Map<String, byte[]> entries)
      throws ModelFormatException, ParseException {
    boolean first = json.whole("schemaVersion") == 1;
    json.only(first ? FIRST_MEMBERS : MEMBERS);
    TrainedModel.Target target = readTarget(json.object("target"));
    // Version 1 knew the median only, and no scores of parts.
    Preprocessing preprocessing =
        first
            ? readFeatures(json, Imputation.MEDIAN, "median")
            : readFeatures(json, Imputation.of(json.text("imputation")), "fill");
    ModelArrays arrays = ModelArrays.read(json.text("modelType"), json.objects("arrays"), entries);
    return new TrainedModel(
        preprocessing,
        target,
        readTraining(json.object("training")),
        readScores(json.object("scores"), target.classes()),
        first ? List.of() : readParts(json, target.classes()),
        ModelTypes.read(arrays.numbers(), preprocessing.kept().size(), target.classes().size()));
  }

  private static ColumnSpec readColumn(JsonMembers json) throws ParseException {
    return new ColumnSpec(json.text("name"), json.text("unit"));
  }

  private static TrainedModel.Target readTarget(JsonMembers json) throws ParseException {
    json.only(Set.of("name", "unit", "transform", "classes"));
    return new TrainedModel.Target(
        readColumn(json), TargetTransform.ofLabel(json.text("transform")), json.texts("classes"));
  }

  private static Preprocessing readFeatures(JsonMembers json, Imputation imputation, String fill)
      throws ParseException {
    List<Preprocessing.Kept> kept = new ArrayList<>();
    for (JsonMembers feature : json.objects("features")) {
      boolean isCategory = feature.has("category");
      feature.only(
          isCategory
              ? Set.of("name", "unit", fill, "minimum", "maximum", "textColumn", "category")
              : Set.of("name", "unit", fill, "minimum", "maximum"));
      kept.add(
          new Preprocessing.Kept(
              readColumn(feature),
              feature.number(fill),
              feature.number("minimum"),
              feature.number("maximum"),
              isCategory
                  ? Optional.of(
                      new Preprocessing.Category(
                          feature.text("textColumn"), feature.text("category")))
                  : Optional.empty()));
    }
    List<Preprocessing.Dropped> dropped = new ArrayList<>();
    for (JsonMembers column : json.objects("dropped")) {
      column.only(Set.of("name", "unit", "reason"));
      dropped.add(new Preprocessing.Dropped(readColumn(column), column.text("reason")));
    }
    return new Preprocessing(imputation, kept, dropped);
  }

  private static TrainedModel.Training readTraining(JsonMembers json) throws ParseException {
    json.only(
        Set.of(
            "learner", "hyperParameters", "seed", "rows", "baseline", "dataSha256", "provenance"));
    return new TrainedModel.Training(
        json.text("learner"),
        new TreeMap<>(json.textMap("hyperParameters")),
        json.whole("seed"),
        json.whole("rows", 1, Integer.MAX_VALUE),
        json.number("baseline"),
        json.text("dataSha256"),
        ProvenanceJson.read(json.object("provenance")));
  }

  private static List<Scores> readParts(JsonMembers json, List<String> classes)
      throws ParseException {
    List<Scores> parts = new ArrayList<>();
    for (JsonMembers part : json.objects("parts")) {
      parts.add(readScores(part, classes));
    }
    return parts;
  }

  private static Scores readScores(JsonMembers json, List<String> classes) throws ParseException {
    json.only(Set.of("how", "model", "baseline"));
    if (classes.isEmpty()) {
      return new Scores.Regression(
          json.text("how"),
          readRegression(json.object("model")),
          readRegression(json.object("baseline")));
    }
    return new Scores.Classification(
        json.text("how"),
        readClassification(json.objects("model"), classes),
        readClassification(json.objects("baseline"), classes));
  }

  private static RegressionMetrics readRegression(JsonMembers json) throws ParseException {
    json.only(Set.of("count", "r2", "rmse", "mae", "mape"));
    return new RegressionMetrics(
        json.whole("count", 0, Integer.MAX_VALUE),
        json.numberOrNaN("r2"),
        json.numberOrNaN("rmse"),
        json.numberOrNaN("mae"),
        json.numberOrNaN("mape"));
  }

  private static ClassificationMetrics readClassification(
      List<JsonMembers> rows, List<String> classes) throws ParseException {
    long[][] confusion = new long[rows.size()][];
    for (int i = 0; i < confusion.length; i++) {
      rows.get(i).only(Set.of("counts"));
      confusion[i] = rows.get(i).counts("counts").stream().mapToLong(Long::longValue).toArray();
      if (confusion[i].length != classes.size()) {
        throw new IllegalArgumentException("its confusion matrix does not fit the classes");
      }
    }
    return new ClassificationMetrics(classes, confusion);
  }
}
