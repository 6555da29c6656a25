package org.materialsj.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClassificationMetricsTest {

  private static JsonObject golden() throws IOException {
    String path = "/org/materialsj/engine/statistics/metrics_sklearn.json";
    try (InputStream in = ClassificationMetricsTest.class.getResourceAsStream(path)) {
      return JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .getAsJsonObject();
    }
  }

  private static ClassificationMetrics ofMostProbable(JsonObject golden) {
    JsonArray classes = golden.getAsJsonArray("classes");
    JsonArray probabilities = golden.getAsJsonArray("probabilities");
    long[][] confusion = new long[3][3];
    for (int i = 0; i < classes.size(); i++) {
      int best = 0;
      for (int c = 1; c < 3; c++) {
        double other = probabilities.get(c).getAsJsonArray().get(i).getAsDouble();
        if (other > probabilities.get(best).getAsJsonArray().get(i).getAsDouble()) {
          best = c;
        }
      }
      confusion[classes.get(i).getAsInt()][best]++;
    }
    return new ClassificationMetrics(List.of("a", "b", "c"), confusion);
  }

  @Test
  void scoresOfClassesAgreeWithScikitLearn() throws IOException {
    JsonObject golden = golden();
    ClassificationMetrics found = ofMostProbable(golden);
    assertEquals(golden.get("accuracy").getAsDouble(), found.accuracy(), 1e-12);
    assertEquals(golden.get("balanced").getAsDouble(), found.balancedAccuracy(), 1e-12);
    assertEquals(golden.get("f1").getAsDouble(), found.f1(), 1e-12);
    for (int c = 0; c < 3; c++) {
      assertEquals(
          golden.getAsJsonArray("precision").get(c).getAsDouble(), found.precision(c), 1e-12);
      assertEquals(golden.getAsJsonArray("recall").get(c).getAsDouble(), found.recall(c), 1e-12);
    }
  }

  @Test
  void theMostFrequentClassIsAccurateButNotBalanced() {
    ClassificationMetrics lazy =
        new ClassificationMetrics(List.of("common", "rare"), new long[][] {{90, 0}, {10, 0}});
    assertEquals(0.9, lazy.accuracy());
    assertEquals(0.5, lazy.balancedAccuracy());
    assertTrue(Double.isNaN(lazy.precision(1)));
    assertEquals((180.0 / 190 + 0) / 2, lazy.f1(), 1e-15);
  }

  @Test
  void aClassThatNeverOccursDoesNotCount() {
    ClassificationMetrics two =
        new ClassificationMetrics(
            List.of("a", "b", "none"), new long[][] {{3, 1, 0}, {0, 4, 0}, {0, 0, 0}});
    assertEquals((0.75 + 1) / 2, two.balancedAccuracy());
    assertTrue(Double.isNaN(two.f1(2)));
  }
}
