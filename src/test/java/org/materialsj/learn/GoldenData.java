package org.materialsj.learn;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.materialsj.model.ColumnSpec;

/**
 * A data set of the recorded scores, divided as they were.
 *
 * @param train the rows to learn from
 * @param test the rows to predict
 */
record GoldenData(TrainingSet train, TrainingSet test) {

  private static final Path SHARED = Path.of("../shared/golden/learning");
  private static final long SEED = 12345;

  /**
   * Reads a data set.
   *
   * @param name such as "diabetes": a resource, or a file of {@code ../shared/golden/learning}; a
   *     test that needs one which is not there is skipped
   * @param classes whether the last column holds classes
   */
  static GoldenData read(String name, boolean classes) {
    double[][] rows = rows(name);
    int d = rows[0].length - 1;
    double[] y = Arrays.stream(rows).mapToDouble(row -> row[d]).toArray();
    List<String> names =
        classes
            ? IntStream.rangeClosed(0, (int) Arrays.stream(y).max().orElseThrow())
                .mapToObj(c -> "c" + c)
                .toList()
            : List.of();
    int[] order = order(rows.length);
    int tested = rows.length / 5;
    return new GoldenData(
        select(rows, Arrays.copyOfRange(order, tested, order.length), names),
        select(rows, Arrays.copyOf(order, tested), names));
  }

  /** Numbers of a data set whose last column is the target, divided. */
  static GoldenData of(double[][] rows, int[] train, int[] test) {
    return new GoldenData(select(rows, train, List.of()), select(rows, test, List.of()));
  }

  /** The rows of a file of numbers with one header. */
  static double[][] rows(String name) {
    return lines(name)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .skip(1)
        .map(line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray())
        .toArray(double[][]::new);
  }

  private static String lines(String name) {
    String resource = name.equals("diabetes") ? "forest/diabetes.csv" : name + ".csv";
    try (InputStream in = GoldenData.class.getResourceAsStream(resource)) {
      if (in != null) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
      Path file = SHARED.resolve(name + ".csv");
      assumeTrue(Files.exists(file), "the data set " + name + " is not here");
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Fisher-Yates with a linear congruential generator: the same in every language. */
  private static int[] order(int n) {
    int[] order = IntStream.range(0, n).toArray();
    long s = SEED;
    for (int i = n - 1; i > 0; i--) {
      s = s * 6364136223846793005L + 1442695040888963407L;
      int j = (int) ((s >>> 33) % (i + 1));
      int swap = order[i];
      order[i] = order[j];
      order[j] = swap;
    }
    return order;
  }

  private static TrainingSet select(double[][] rows, int[] picked, List<String> names) {
    int d = rows[0].length - 1;
    double[][] columns = new double[d][picked.length];
    double[] y = new double[picked.length];
    for (int i = 0; i < picked.length; i++) {
      for (int f = 0; f < d; f++) {
        columns[f][i] = rows[picked[i]][f];
      }
      y[i] = rows[picked[i]][d];
    }
    return new TrainingSet(Samples.names(d), columns, new ColumnSpec("y", ""), y, names);
  }
}
