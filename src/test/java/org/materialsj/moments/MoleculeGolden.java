package org.materialsj.moments;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Arrays;
import org.materialsj.features.Golden;

/** Reads the golden molecules. */
public final class MoleculeGolden {

  private MoleculeGolden() {}

  /** One of the golden files. */
  public static JsonObject json(String name) {
    return Golden.json("moments/" + name + ".json");
  }

  /** All numbers of nested arrays, one after the other. */
  public static double[] numbers(JsonElement json) {
    if (json instanceof JsonArray array) {
      return array.asList().stream().flatMapToDouble(e -> Arrays.stream(numbers(e))).toArray();
    }
    return new double[] {json.getAsDouble()};
  }

  /** Whole numbers. */
  public static int[] integers(JsonElement json) {
    return Arrays.stream(numbers(json)).mapToInt(x -> (int) x).toArray();
  }
}
