import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.Metrics;
import org.materialsj.learn.Learner;
import org.materialsj.learn.Learners;
import org.materialsj.learn.Model;
import org.materialsj.learn.TrainingSet;
import org.materialsj.learn.explain.ImportanceScore;
import org.materialsj.learn.explain.PermutationImportance;
import org.materialsj.model.ColumnSpec;

/**
 * Times learners for learners.py: reads lines "kind TAB learner TAB name=value, ... TAB training
 * file TAB test file TAB repetitions", warms up twice, and answers each with the best times of
 * fitting and predicting (ms) and the score (R2 or accuracy).
 */
public final class LearnerTimes {

  public static void main(String... args) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String[] parts = line.split("\t", -1);
      String answer;
      try {
        answer = time(parts);
      } catch (RuntimeException | Error e) {
        answer = "failed\t" + e;
      }
      System.out.println(answer);
      System.out.flush();
    }
  }

  private static String time(String[] parts) throws IOException {
    Learner learner = Learners.create(parts[1], settings(parts[2]));
    TrainingSet train = read(Path.of(parts[3]));
    TrainingSet test = read(Path.of(parts[4]));
    int repetitions = Integer.parseInt(parts[5]);
    RunContext run = RunContext.QUIET;
    double fit = Double.MAX_VALUE;
    double predict = Double.MAX_VALUE;
    double score = Double.NaN;
    Model model = null;
    for (int i = -Math.min(2, repetitions); i < repetitions; i++) {
      long start = System.nanoTime();
      if (model == null || parts[0].equals("fit")) {
        model = learner.fit(train, 1, run);
      }
      long middle = System.nanoTime();
      if (parts[0].equals("fit")) {
        double[] predicted = model.predict(test.columns(), run);
        score = score(test, predicted);
      } else {
        score =
            PermutationImportance.of(
                    model,
                    test.columns(),
                    test.values(),
                    ImportanceScore.R2,
                    IntStream.range(0, test.columns().length).mapToObj(List::of).toList(),
                    PermutationImportance.USUAL_REPEATS,
                    1,
                    run)
                .groups()
                .stream()
                .mapToDouble(PermutationImportance.Importance::mean)
                .max()
                .orElseThrow();
      }
      long end = System.nanoTime();
      if (i >= 0) {
        fit = Math.min(fit, (middle - start) / 1e6);
        predict = Math.min(predict, (end - middle) / 1e6);
      }
    }
    return String.format(Locale.ROOT, "%.3f\t%.3f\t%.6f", fit, predict, score);
  }

  private static double score(TrainingSet test, double[] predicted) {
    if (!test.isClassification()) {
      return Metrics.r2(test.values(), predicted);
    }
    int right = 0;
    for (int i = 0; i < predicted.length; i++) {
      right += predicted[i] == test.values()[i] ? 1 : 0;
    }
    return (double) right / predicted.length;
  }

  private static Map<String, String> settings(String text) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String setting : text.split(",")) {
      if (!setting.isBlank()) {
        String[] pair = setting.split("=", 2);
        values.put(pair[0].strip(), pair[1].strip());
      }
    }
    return values;
  }

  /** Little-endian: rows, features and classes as ints, columns and targets as doubles. */
  private static TrainingSet read(Path file) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    int n = in.getInt();
    int d = in.getInt();
    int k = in.getInt();
    in.getInt();
    double[][] columns = new double[d][n];
    List<ColumnSpec> names = new ArrayList<>();
    for (int f = 0; f < d; f++) {
      in.asDoubleBuffer().get(columns[f]);
      in.position(in.position() + 8 * n);
      names.add(new ColumnSpec("x" + f, ""));
    }
    double[] values = new double[n];
    in.asDoubleBuffer().get(values);
    String[] classes = new String[k];
    Arrays.setAll(classes, c -> "class " + c);
    return new TrainingSet(names, columns, new ColumnSpec("y", ""), values, List.of(classes));
  }
}
