package org.materialsj.features.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.materialsj.features.Golden;
import org.materialsj.model.Element;

/** Golden values of descriptors of environments. */
final class GoldenEnvironments {

  static final JsonObject DSCRIBE = Golden.json("features/environment/dscribe.json");

  static final JsonObject BRUTE_FORCE = Golden.json("features/environment/brute_force.json");

  private GoldenEnvironments() {}

  /** All numbers of nested arrays. */
  static double[] numbers(JsonElement nested) {
    List<Double> all = new ArrayList<>();
    collect(nested, all);
    return all.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static void collect(JsonElement nested, List<Double> all) {
    if (nested.isJsonArray()) {
      nested.getAsJsonArray().forEach(part -> collect(part, all));
    } else {
      all.add(nested.getAsDouble());
    }
  }

  /** Atomic numbers of symbols. */
  static int[] elements(JsonArray symbols) {
    int[] elements = new int[symbols.size()];
    for (int k = 0; k < elements.length; k++) {
      elements[k] = Element.ofSymbol(symbols.get(k).getAsString()).orElseThrow().number();
    }
    return elements;
  }

  /** The environments of a golden molecule. */
  static Environments molecule(String name, double reach) {
    JsonObject molecule = DSCRIBE.getAsJsonObject("molecules").getAsJsonObject(name);
    double[] numbers = numbers(molecule.get("numbers"));
    int[] elements = new int[numbers.length];
    for (int k = 0; k < elements.length; k++) {
      elements[k] = (int) numbers[k];
    }
    return Environments.of(elements, numbers(molecule.get("positions")), reach);
  }

  static void assertRow(JsonArray expected, double[] actual, double tolerance, String what) {
    assertEquals(expected.size(), actual.length, what);
    for (int d = 0; d < actual.length; d++) {
      double value = expected.get(d).getAsDouble();
      double scale = Math.max(1, Math.abs(value));
      assertEquals(value, actual[d], tolerance * scale, what + " value " + d);
    }
  }
}
