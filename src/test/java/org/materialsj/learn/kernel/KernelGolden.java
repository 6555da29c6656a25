package org.materialsj.learn.kernel;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.materialsj.features.Golden;
import org.materialsj.learn.Samples;
import org.materialsj.learn.TrainingSet;
import org.materialsj.model.ColumnSpec;

/** Rows with what scikit-learn learned from them. */
public final class KernelGolden {

  private final JsonObject json;

  /** Reads a resource with members x, y, classes and queries. */
  public KernelGolden(String path) {
    json = Golden.json(path);
  }

  /** A member of the resource. */
  public JsonElement get(String name) {
    return json.get(name);
  }

  /** The training rows with numbers as target. */
  public TrainingSet numbers() {
    return set(numbers(json.get("y")), List.of());
  }

  /** The training rows with three classes as target. */
  public TrainingSet classes() {
    return set(numbers(json.get("classes")), List.of("low", "middle", "high"));
  }

  private TrainingSet set(double[] target, List<String> classes) {
    double[][] columns = columns(json.get("x"));
    return new TrainingSet(
        Samples.names(columns.length), columns, new ColumnSpec("y", ""), target, classes);
  }

  /** The rows to predict, column by column. */
  public double[][] queries() {
    return columns(json.get("queries"));
  }

  /** The settings of a case, with the features taken as they are. */
  public static Map<String, String> settings(JsonElement of) {
    Map<String, String> settings = new TreeMap<>();
    of.getAsJsonObject()
        .get("settings")
        .getAsJsonObject()
        .asMap()
        .forEach((name, value) -> settings.put(name, value.getAsString()));
    settings.put("standardize", "false");
    return settings;
  }

  /** Numbers of an array. */
  public static double[] numbers(JsonElement array) {
    JsonArray numbers = array.getAsJsonArray();
    double[] result = new double[numbers.size()];
    Arrays.setAll(result, i -> numbers.get(i).getAsDouble());
    return result;
  }

  /** An array of rows, column by column. */
  public static double[][] columns(JsonElement array) {
    JsonArray rows = array.getAsJsonArray();
    double[][] columns = new double[rows.get(0).getAsJsonArray().size()][rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      double[] row = numbers(rows.get(i));
      for (int f = 0; f < row.length; f++) {
        columns[f][i] = row[f];
      }
    }
    return columns;
  }
}
