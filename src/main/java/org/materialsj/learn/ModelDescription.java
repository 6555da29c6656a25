package org.materialsj.learn;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.materialsj.learn.JsonTree.Members;
import org.materialsj.model.ClassificationMetrics;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Provenance;
import org.materialsj.model.RegressionMetrics;

/** The JSON description of a model: everything but its arrays. Numbers that are NaN are null. */
final class ModelDescription {

  private static final Set<String> MEMBERS =
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

  private ModelDescription() {}

  /** An object that ends with "\n}"; the seal is added behind its last member. */
  static String write(TrainedModel model, ModelArrays arrays) {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.setIndent("  ");
      json.beginObject();
      json.name("formatId").value(ModelCodec.FORMAT);
      json.name("schemaVersion").value(ModelCodec.VERSION);
      json.name("modelType").value(arrays.type());
      writeTarget(json, model.target());
      writeFeatures(json, model.preprocessing());
      writeTraining(json, model.training());
      writeScores(json, model.scores());
      json.name("arrays").beginArray();
      for (ModelArrays.Array array : arrays.arrays()) {
        json.beginObject();
        json.name("name").value(array.name());
        json.name("dtype").value(array.dtype());
        json.name("shape").beginArray().value(array.length()).endArray();
        json.endObject();
      }
      json.endArray();
      json.endObject();
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    return text.toString();
  }

  private static void writeColumn(JsonWriter json, ColumnSpec column) throws IOException {
    json.name("name").value(column.name());
    json.name("unit").value(column.unit());
  }

  private static void writeTarget(JsonWriter json, TrainedModel.Target target) throws IOException {
    json.name("target").beginObject();
    writeColumn(json, target.column());
    json.name("transform").value(target.transform().label());
    writeTexts(json, "classes", target.classes());
    json.endObject();
  }

  private static void writeFeatures(JsonWriter json, Preprocessing preprocessing)
      throws IOException {
    json.name("features").beginArray();
    for (Preprocessing.Kept kept : preprocessing.kept()) {
      json.beginObject();
      writeColumn(json, kept.column());
      json.name("median").value(kept.median());
      json.name("minimum").value(kept.minimum());
      json.name("maximum").value(kept.maximum());
      json.endObject();
    }
    json.endArray();
    json.name("dropped").beginArray();
    for (Preprocessing.Dropped dropped : preprocessing.dropped()) {
      json.beginObject();
      writeColumn(json, dropped.column());
      json.name("reason").value(dropped.reason());
      json.endObject();
    }
    json.endArray();
  }

  private static void writeTraining(JsonWriter json, TrainedModel.Training training)
      throws IOException {
    json.name("training").beginObject();
    json.name("learner").value(training.learner());
    writeMap(json, "hyperParameters", training.hyperParameters());
    json.name("seed").value(training.seed());
    json.name("rows").value(training.rows());
    json.name("baseline").value(training.baseline());
    json.name("dataSha256").value(training.dataSha256());
    Provenance provenance = training.provenance();
    json.name("provenance").beginObject();
    json.name("macro").value(provenance.macro());
    json.name("seed").value(provenance.seed());
    writeMap(json, "versions", provenance.versions());
    writeMap(json, "inputs", provenance.inputs());
    json.endObject();
    json.endObject();
  }

  private static void writeScores(JsonWriter json, Scores scores) throws IOException {
    json.name("scores").beginObject();
    json.name("how").value(scores.how());
    if (scores instanceof Scores.Regression regression) {
      writeMetrics(json, "model", regression.model());
      writeMetrics(json, "baseline", regression.baseline());
    } else if (scores instanceof Scores.Classification classification) {
      writeMetrics(json, "model", classification.model());
      writeMetrics(json, "baseline", classification.baseline());
    }
    json.endObject();
  }

  private static void writeMetrics(JsonWriter json, String name, RegressionMetrics metrics)
      throws IOException {
    json.name(name).beginObject();
    json.name("count").value(metrics.count());
    writeNumber(json, "r2", metrics.r2());
    writeNumber(json, "rmse", metrics.rmse());
    writeNumber(json, "mae", metrics.mae());
    writeNumber(json, "mape", metrics.mape());
    json.endObject();
  }

  private static void writeMetrics(JsonWriter json, String name, ClassificationMetrics metrics)
      throws IOException {
    json.name(name).beginArray();
    for (long[] row : metrics.confusion()) {
      json.beginObject().name("counts").beginArray();
      for (long count : row) {
        json.value(count);
      }
      json.endArray().endObject();
    }
    json.endArray();
  }

  private static void writeNumber(JsonWriter json, String name, double value) throws IOException {
    json.name(name);
    if (Double.isNaN(value)) {
      json.nullValue();
    } else {
      json.value(value);
    }
  }

  private static void writeTexts(JsonWriter json, String name, List<String> texts)
      throws IOException {
    json.name(name).beginArray();
    for (String text : texts) {
      json.value(text);
    }
    json.endArray();
  }

  private static void writeMap(JsonWriter json, String name, Map<String, String> map)
      throws IOException {
    json.name(name).beginObject();
    for (Map.Entry<String, String> entry : map.entrySet()) {
      json.name(entry.getKey()).value(entry.getValue());
    }
    json.endObject();
  }

  /** The model of a description whose version and seal were checked. */
  static TrainedModel read(Members json, Map<String, byte[]> entries) throws ModelFormatException {
    json.only(MEMBERS);
    TrainedModel.Target target = readTarget(json.object("target"));
    Preprocessing preprocessing = readFeatures(json);
    ModelArrays arrays = ModelArrays.read(json.text("modelType"), json.objects("arrays"), entries);
    return new TrainedModel(
        preprocessing,
        target,
        readTraining(json.object("training")),
        readScores(json.object("scores"), target.classes()),
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

  private static Preprocessing readFeatures(Members json) throws ModelFormatException {
    List<Preprocessing.Kept> kept = new ArrayList<>();
    for (Members feature : json.objects("features")) {
      feature.only(Set.of("name", "unit", "median", "minimum", "maximum"));
      kept.add(
          new Preprocessing.Kept(
              readColumn(feature),
              feature.number("median"),
              feature.number("minimum"),
              feature.number("maximum")));
    }
    List<Preprocessing.Dropped> dropped = new ArrayList<>();
    for (Members column : json.objects("dropped")) {
      column.only(Set.of("name", "unit", "reason"));
      dropped.add(new Preprocessing.Dropped(readColumn(column), column.text("reason")));
    }
    return new Preprocessing(kept, dropped);
  }

  private static TrainedModel.Training readTraining(Members json) throws ModelFormatException {
    json.only(
        Set.of(
            "learner", "hyperParameters", "seed", "rows", "baseline", "dataSha256", "provenance"));
    Members provenance = json.object("provenance");
    provenance.only(Set.of("macro", "seed", "versions", "inputs"));
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
            provenance.textMap("inputs")));
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
