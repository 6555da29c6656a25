package org.materialsj.learn.cluster;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.materialsj.engine.run.LocalExecutor;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;

/** Rows to cluster. */
final class ClusterSamples {

  private ClusterSamples() {}

  private static Reader open(String name) {
    return new InputStreamReader(
        ClusterSamples.class.getResourceAsStream(name), StandardCharsets.UTF_8);
  }

  /** Four blobs: two columns, and the blob of each row. */
  static double[][] blobs() {
    try (BufferedReader in = new BufferedReader(open("blobs.csv"))) {
      List<double[]> rows =
          in.lines()
              .filter(line -> !line.startsWith("#"))
              .skip(1)
              .map(line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble))
              .map(numbers -> numbers.toArray())
              .toList();
      double[][] columns = new double[3][rows.size()];
      for (int f = 0; f < 3; f++) {
        for (int i = 0; i < rows.size(); i++) {
          columns[f][i] = rows.get(i)[f];
        }
      }
      return columns;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The coordinates of the four blobs. */
  static double[][] plane() {
    return Arrays.copyOf(blobs(), 2);
  }

  static int[] labels(double[] values) {
    return Arrays.stream(values).mapToInt(v -> (int) v).toArray();
  }

  static JsonObject golden() {
    try (Reader in = open("clusters.json")) {
      return JsonParser.parseReader(in).getAsJsonObject();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static double[] numbers(JsonElement array) {
    JsonArray numbers = array.getAsJsonArray();
    return IntStream.range(0, numbers.size())
        .mapToDouble(i -> numbers.get(i).getAsDouble())
        .toArray();
  }

  /** The columns of the golden rows. */
  static double[][] goldenColumns() {
    JsonArray rows = golden().getAsJsonArray("rows");
    double[][] columns = new double[3][rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      double[] row = numbers(rows.get(i));
      for (int f = 0; f < 3; f++) {
        columns[f][i] = row[f];
      }
    }
    return columns;
  }

  static double[][] cloud(int n, int d, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] columns = new double[d][n];
    for (double[] column : columns) {
      Arrays.setAll(column, i -> random.nextDouble());
    }
    return columns;
  }

  /** Row order[i] of the columns at place i. */
  static double[][] reordered(double[][] columns, int[] order) {
    return Arrays.stream(columns)
        .map(column -> Arrays.stream(order).mapToDouble(i -> column[i]).toArray())
        .toArray(double[][]::new);
  }

  static int[] shuffled(int n, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] order = IntStream.range(0, n).toArray();
    for (int i = n - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
    return order;
  }

  static RunContext threads(int threads) {
    return RunContext.QUIET.withThreads(threads);
  }

  /** Asks to stop after some time. */
  static RunContext cancelledAfter(long milliseconds) {
    long end = System.nanoTime() + milliseconds * 1_000_000;
    return new RunContext(Progress.NONE, () -> System.nanoTime() > end, new LocalExecutor(2));
  }
}
