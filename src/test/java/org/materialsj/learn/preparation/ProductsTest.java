package org.materialsj.learn.preparation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.ColumnSpec;

class ProductsTest {

  private static List<ColumnSpec> columns(String... names) {
    List<ColumnSpec> columns = new ArrayList<>();
    for (String name : names) {
      columns.add(new ColumnSpec(name, ""));
    }
    return columns;
  }

  /** The recorded cases begin with a constant column "1" where they were made with a bias. */
  @Test
  void equalsScikitLearn() throws IOException {
    JsonObject golden;
    try (Reader in =
        new InputStreamReader(
            ProductsTest.class.getResourceAsStream("products_sklearn.json"),
            StandardCharsets.UTF_8)) {
      golden = JsonParser.parseReader(in).getAsJsonObject();
    }
    JsonArray rows = golden.getAsJsonArray("input");
    double[][] input = new double[3][2];
    for (int f = 0; f < 3; f++) {
      for (int row = 0; row < 2; row++) {
        input[f][row] = rows.get(row).getAsJsonArray().get(f).getAsDouble();
      }
    }
    JsonObject cases = golden.getAsJsonObject("cases");
    assertEquals(12, cases.size());
    for (Map.Entry<String, JsonElement> entry : cases.entrySet()) {
      String[] p = entry.getKey().split("[=,]");
      Products products = new Products(3, Integer.parseInt(p[1]), p[3].equals("True"));
      int bias = p[5].equals("True") ? 1 : 0;
      JsonObject expected = entry.getValue().getAsJsonObject();
      List<String> names = new ArrayList<>();
      expected.getAsJsonArray("names").forEach(name -> names.add(name.getAsString()));
      assertEquals(
          names.subList(bias, names.size()),
          products.columns(columns("a", "b", "c")).stream().map(ColumnSpec::name).toList(),
          entry.getKey());
      double[][] made = products.apply(input, RunContext.QUIET);
      for (int row = 0; row < 2; row++) {
        JsonArray values = expected.getAsJsonArray("values").get(row).getAsJsonArray();
        for (int c = bias; c < names.size(); c++) {
          assertEquals(values.get(c).getAsDouble(), made[c - bias][row], names.get(c));
        }
      }
    }
  }

  @Test
  void unitsAreMultiplied() {
    List<ColumnSpec> made =
        new Products(2, 2, false)
            .columns(List.of(new ColumnSpec("gap", "eV"), new ColumnSpec("density", "g/cm3")));
    assertEquals(
        List.of(
            new ColumnSpec("gap", "eV"),
            new ColumnSpec("density", "g/cm3"),
            new ColumnSpec("gap^2", "eV^2"),
            new ColumnSpec("gap density", "eV*(g/cm3)"),
            new ColumnSpec("density^2", "(g/cm3)^2")),
        made);
  }

  @Test
  void tooManyProductsAreRefusedBeforeTheyAreMade() {
    Products squares = new Products(500, 2, false);
    List<ColumnSpec> columns = Collections.nCopies(500, new ColumnSpec("x", ""));
    assertEquals(
        "500 features have more than 100000 products of degree 2;"
            + " choose fewer features or a lower degree",
        assertThrows(IllegalArgumentException.class, () -> squares.columns(columns)).getMessage());
  }

  @Test
  void numbersOutOfRangeAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Products(0, 2, false));
    assertThrows(IllegalArgumentException.class, () -> new Products(1, 0, false));
    assertThrows(IllegalArgumentException.class, () -> new Products(1, 11, false));
  }
}
