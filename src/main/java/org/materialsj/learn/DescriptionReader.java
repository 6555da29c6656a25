package org.materialsj.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.materialsj.learn.JsonTree.Members;
import org.materialsj.model.ClassificationMetrics;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Featurization;
import org.materialsj.model.Provenance;
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
  static TrainedModel read(Members json, Map<String, byte[]> entries) throws ModelFormatException {
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

  private static ColumnSpec readColumn(Members json) throws ModelFormatException {
    return new ColumnSpec(json.text("name"), json.text("unit"));
  }

  private static TrainedModel.Target readTarget(Members json) throws ModelFormatException {
    json.only(Set.of("name", "unit", "transform", "classes"));
    return new TrainedModel.Target(
        readColumn(json), TargetTransform.ofLabel(json.text("transform")), json.texts("classes"));
  }

  private static Preprocessing readFeatures(Members json, Imputation imputation, String fill)
      throws ModelFormatException {
    List<Preprocessing.Kept> kept = new ArrayList<>();
    for (Members feature : json.objects("features")) {
      boolean isCategory = feature.values().containsKey("category");
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
    for (Members column : json.objects("dropped")) {
      column.only(Set.of("name", "unit", "reason"));
      dropped.add(new Preprocessing.Dropped(readColumn(column), column.text("reason")));
    }
    return new Preprocessing(imputation, kept, dropped);
  }

  private static TrainedModel.Training readTraining(Members json) throws ModelFormatException {
    json.only(
        Set.of(
            "learner", "hyperParameters", "seed", "rows", "baseline", "dataSha256", "provenance"));
    Members provenance = json.object("provenance");
    provenance.only(Set.of("macro", "seed", "versions", "inputs", "featurization"));
    return new TrainedModel.Training(
        json.text("learner"),
        new TreeMap<>(json.textMap("hyperParameters")),
        json.whole("seed"),
        json.whole("rows", 1, Integer.MAX_VALUE),
        json.number("baseline"),
        json.text("dataSha256"),
        new Provenance(
            provenance.text("macro"),
            provenance.whole("seed"),
            provenance.textMap("versions"),
            provenance.textMap("inputs"),
            provenance.values().containsKey("featurization")
                ? Optional.of(readFeaturization(provenance.object("featurization")))
                : Optional.empty()));
  }

  private static Featurization readFeaturization(Members json) throws ModelFormatException {
    json.only(Set.of("descriptors", "preparation", "varying"));
    List<Featurization.Descriptor> descriptors = new ArrayList<>();
    for (Members descriptor : json.objects("descriptors")) {
      descriptor.only(Set.of("name", "version"));
      descriptors.add(
          new Featurization.Descriptor(
              descriptor.text("name"), descriptor.whole("version", 0, Integer.MAX_VALUE)));
    }
    return new Featurization(descriptors, json.textMap("preparation"), json.texts("varying"));
  }

  private static List<Scores> readParts(Members json, List<String> classes)
      throws ModelFormatException {
    List<Scores> parts = new ArrayList<>();
    for (Members part : json.objects("parts")) {
      parts.add(readScores(part, classes));
    }
    return parts;
  }

  private static Scores readScores(Members json, List<String> classes) throws ModelFormatException {
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

  private static RegressionMetrics readRegression(Members json) throws ModelFormatException {
    json.only(Set.of("count", "r2", "rmse", "mae", "mape"));
    return new RegressionMetrics(
        json.whole("count", 0, Integer.MAX_VALUE),
        json.numberOrNaN("r2"),
        json.numberOrNaN("rmse"),
        json.numberOrNaN("mae"),
        json.numberOrNaN("mape"));
  }

  private static ClassificationMetrics readClassification(List<Members> rows, List<String> classes)
      throws ModelFormatException {
    long[][] confusion = new long[rows.size()][];
    for (int i = 0; i < confusion.length; i++) {
      rows.get(i).only(Set.of("counts"));
      confusion[i] = rows.get(i).counts("counts").stream().mapToLong(Long::longValue).toArray();
      if (confusion[i].length != classes.size()) {
        throw new ModelFormatException("Its confusion matrix does not fit the classes.");
      }
    }
    return new ClassificationMetrics(classes, confusion);
  }
}
