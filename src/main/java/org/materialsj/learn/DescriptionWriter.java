package org.materialsj.learn;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.materialsj.io.json.ProvenanceJson;
import org.materialsj.model.ClassificationMetrics;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.RegressionMetrics;

/** Writes the JSON description of a model: everything but its arrays. NaN is written as null. */
final class DescriptionWriter {

  private DescriptionWriter() {}

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
      json.name("imputation").value(model.preprocessing().imputation().text());
      writeFeatures(json, model.preprocessing());
      writeTraining(json, model.training());
      json.name("scores");
      writeScores(json, model.scores());
      json.name("parts").beginArray();
      for (Scores part : model.parts()) {
        writeScores(json, part);
      }
      json.endArray();
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
      json.name("fill").value(kept.fill());
      json.name("minimum").value(kept.minimum());
      json.name("maximum").value(kept.maximum());
      if (kept.category().isPresent()) {
        json.name("textColumn").value(kept.category().get().column());
        json.name("category").value(kept.category().get().value());
      }
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
    ProvenanceJson.writeMap(json, "hyperParameters", training.hyperParameters());
    json.name("seed").value(training.seed());
    json.name("rows").value(training.rows());
    json.name("baseline").value(training.baseline());
    json.name("dataSha256").value(training.dataSha256());
    json.name("provenance");
    ProvenanceJson.write(json, training.provenance());
    json.endObject();
  }

  private static void writeScores(JsonWriter json, Scores scores) throws IOException {
    json.beginObject();
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
}
