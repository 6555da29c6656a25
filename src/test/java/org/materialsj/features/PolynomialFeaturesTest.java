package org.materialsj.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

class PolynomialFeaturesTest {

  private static final JsonObject GOLDEN = Golden.json("features/PolynomialFeatures.json");

  private static FeatureTable input() {
    JsonArray rows = GOLDEN.getAsJsonArray("input");
    FeatureTable.Builder builder = FeatureTable.builder(List.of("first", "second"));
    for (int c = 0; c < 3; c++) {
      double[] values = new double[2];
      for (int row = 0; row < 2; row++) {
        values[row] = rows.get(row).getAsJsonArray().get(c).getAsDouble();
      }
      builder.numbers(new ColumnSpec("abc".substring(c, c + 1), ""), values);
    }
    return builder.build();
  }

  private static List<String> names(FeatureTable table) {
    return table.columns().stream().map(ColumnSpec::name).toList();
  }

  @Test
  void equalsScikitLearn() {
    JsonObject cases = GOLDEN.getAsJsonObject("cases");
    assertEquals(12, cases.size());
    for (Map.Entry<String, JsonElement> entry : cases.entrySet()) {
      String[] p = entry.getKey().split("[=,]");
      FeatureTable table =
          new PolynomialFeatures(Integer.parseInt(p[1]), p[3].equals("True"), p[5].equals("True"))
              .apply(input(), List.of("a", "b", "c"));
      JsonObject expected = entry.getValue().getAsJsonObject();
      List<String> labels = new ArrayList<>();
      expected.getAsJsonArray("names").forEach(name -> labels.add(name.getAsString()));
      assertEquals(labels, names(table), entry.getKey());
      for (int row = 0; row < 2; row++) {
        JsonArray values = expected.getAsJsonArray("values").get(row).getAsJsonArray();
        for (int c = 0; c < labels.size(); c++) {
          double actual = table.numbers(labels.get(c))[row];
          assertEquals(values.get(c).getAsDouble(), actual, entry.getKey() + labels.get(c));
        }
      }
    }
  }

  @Test
  void otherColumnsErrorsAndUnitsAreKept() {
    FeatureTable table =
        FeatureTable.builder(List.of("x", "y"))
            .texts(new ColumnSpec("formula", ""), List.of("Fe", "Cu"))
            .numbers(new ColumnSpec("gap", "eV"), new double[] {2, Double.NaN})
            .numbers(new ColumnSpec("target", "K"), new double[] {7, 8})
            .numbers(new ColumnSpec("density", "g/cm3"), new double[] {3, 4})
            .error(1, "no gap")
            .build();
    FeatureTable result =
        new PolynomialFeatures(2, false, false).apply(table, List.of("gap", "density"));
    assertEquals(
        List.of("formula", "target", "gap", "density", "gap^2", "gap density", "density^2"),
        names(result));
    assertEquals("eV", result.column("gap").unit());
    assertEquals("g/cm3", result.column("density").unit());
    assertEquals("eV^2", result.column("gap^2").unit());
    assertEquals("eV*(g/cm3)", result.column("gap density").unit());
    assertEquals("(g/cm3)^2", result.column("density^2").unit());
    assertEquals(6, result.numbers("gap density")[0]);
    assertTrue(Double.isNaN(result.numbers("gap density")[1]));
    assertEquals("no gap", result.error(1).orElseThrow());
    assertTrue(result.error(0).isEmpty());
  }

  @Test
  void misuseIsNamed() {
    FeatureTable table = input();
    assertThrows(IllegalArgumentException.class, () -> new PolynomialFeatures(0, false, false));
    PolynomialFeatures squares = new PolynomialFeatures(2, false, false);
    assertThrows(IllegalArgumentException.class, () -> squares.apply(table, List.of()));
    assertThrows(IllegalArgumentException.class, () -> squares.apply(table, List.of("a", "a")));
    assertThrows(IllegalArgumentException.class, () -> squares.apply(table, List.of("d")));
  }

  @Test
  void tooManyProductsAreRefusedBeforeTheyAreMade() {
    List<String> names = IntStream.range(0, 500).mapToObj(c -> "c" + c).toList();
    FeatureTable.Builder builder = FeatureTable.builder(List.of("row"));
    names.forEach(name -> builder.numbers(new ColumnSpec(name, ""), new double[1]));
    FeatureTable table = builder.build();
    PolynomialFeatures squares = new PolynomialFeatures(2, false, false);
    String message =
        assertThrows(IllegalArgumentException.class, () -> squares.apply(table, names))
            .getMessage();
    assertEquals(
        "500 columns have more than 100000 products of degree 2;"
            + " choose fewer columns or a lower degree",
        message);
  }
}
