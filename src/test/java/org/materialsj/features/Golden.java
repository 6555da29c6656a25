package org.materialsj.features;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.materialsj.model.Crystal;
import org.materialsj.model.Element;
import org.materialsj.model.Lattice;
import org.materialsj.model.Site;
import org.materialsj.model.Species;
import org.materialsj.model.symmetry.SymmetryOperation;

/** Reads golden structures and features from the test resources. */
public final class Golden {

  private Golden() {}

  /** A JSON resource. */
  public static JsonObject json(String path) {
    try (InputStream in = Golden.class.getResourceAsStream("/org/materialsj/" + path)) {
      return JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .getAsJsonObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One of the golden structures, ordered or not. */
  public static Crystal crystal(String name) {
    JsonObject json = json("golden/crystal-structures/" + name + ".json");
    double[] lattice = numbers(json.getAsJsonArray("lattice"));
    double[] fractional = numbers(json.getAsJsonArray("frac"));
    JsonArray species = json.getAsJsonArray("species");
    List<Site> sites = new ArrayList<>();
    for (int i = 0; i < species.size(); i++) {
      sites.add(
          new Site(
              species(species.get(i).getAsString()),
              fractional[3 * i],
              fractional[3 * i + 1],
              fractional[3 * i + 2],
              "",
              i,
              0));
    }
    return new Crystal(
        name, new Lattice(lattice), sites, List.of(SymmetryOperation.IDENTITY), Map.of());
  }

  private static List<Species> species(String text) {
    List<Species> result = new ArrayList<>();
    for (String part : text.split(" ")) {
      String symbol = part.replaceAll("[^A-Za-z].*", "");
      String amount = part.substring(symbol.length());
      result.add(
          new Species(
              Element.ofSymbol(symbol).orElseThrow(),
              amount.isEmpty() ? 1 : Double.parseDouble(amount),
              OptionalDouble.empty()));
    }
    return result;
  }

  private static double[] numbers(JsonArray rows) {
    List<Double> all = new ArrayList<>();
    for (JsonElement row : rows) {
      for (JsonElement number : row.getAsJsonArray()) {
        all.add(number.getAsDouble());
      }
    }
    return all.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Compares features with golden ones, null being NaN. */
  public static void assertFeatures(JsonArray expected, double[] actual, String what) {
    assertEquals(expected.size(), actual.length, what);
    for (int i = 0; i < actual.length; i++) {
      if (expected.get(i).isJsonNull()) {
        assertEquals(Double.NaN, actual[i], what + " feature " + i);
      } else {
        double value = expected.get(i).getAsDouble();
        assertEquals(value, actual[i], 1e-8 * Math.max(1e-3, Math.abs(value)), what + " " + i);
      }
    }
  }

  /** Compares names of columns. */
  public static void assertLabels(JsonArray expected, FeatureSpec spec) {
    List<String> labels = new ArrayList<>();
    expected.forEach(label -> labels.add(label.getAsString()));
    assertEquals(labels, spec.columns().stream().map(c -> c.name()).toList());
  }
}
