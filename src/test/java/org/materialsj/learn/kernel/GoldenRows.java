package org.materialsj.learn.kernel;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.materialsj.learn.Samples;
import org.materialsj.learn.TrainingSet;
import org.materialsj.model.ColumnSpec;

/**
 * A golden data set of learning in its recorded split, when it is beside the project.
 *
 * @param train the training rows
 * @param test the test rows
 */
public record GoldenRows(TrainingSet train, TrainingSet test) {

  private static final Path FOLDER = Path.of("../shared/golden/learning");

  /** Reads a set; the test that asks is skipped when it is not there. */
  public static GoldenRows read(String name, int classes) throws IOException {
    Path file = FOLDER.resolve(name + ".csv");
    assumeTrue(Files.exists(file), "golden learning data are not beside the project");
    double[][] rows =
        Files.readAllLines(file).stream()
            .skip(1)
            .map(line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray())
            .toArray(double[][]::new);
    int[] order = shuffled(rows.length);
    int share = rows.length / 5;
    return new GoldenRows(
        part(rows, Arrays.copyOfRange(order, share, order.length), classes),
        part(rows, Arrays.copyOf(order, share), classes));
  }

  /** The shuffle of the recorded results: a linear congruential generator from 12345 on. */
  private static int[] shuffled(int n) {
    int[] order = IntStream.range(0, n).toArray();
    long state = 12345;
    for (int i = n - 1; i >= 1; i--) {
      state = state * 6364136223846793005L + 1442695040888963407L;
      int j = (int) ((state >>> 33) % (i + 1));
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
    return order;
  }

  private static TrainingSet part(double[][] all, int[] rows, int classes) {
    int d = all[0].length - 1;
    double[][] columns = new double[d][rows.length];
    double[] target = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int f = 0; f < d; f++) {
        columns[f][i] = all[rows[i]][f];
      }
      target[i] = all[rows[i]][d];
    }
    List<String> names = IntStream.range(0, classes).mapToObj(c -> "class " + c).toList();
    return new TrainingSet(Samples.names(d), columns, new ColumnSpec("y", ""), target, names);
  }
}
