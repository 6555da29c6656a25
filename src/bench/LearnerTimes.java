import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
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
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.Metrics;
import org.materialsj.learn.Learner;
import org.materialsj.learn.Learners;
import org.materialsj.learn.Model;
import org.materialsj.learn.Score;
import org.materialsj.learn.TrainingSet;
import org.materialsj.learn.explain.PermutationImportance;
import org.materialsj.model.ColumnSpec;

/**
 * Times learners for learners.py, in the same way. The argument is the number of threads; standard
 * input has lines "kind TAB learner TAB name=value, ... TAB training file TAB test file", each of
 * which is answered with the best times of fitting and predicting (ms), by the clock and of all
 * processors together, and the score (R2 or accuracy).
 */
public final class LearnerTimes {

  private static final double LONG = 20;
  private static final double BATCH = 0.3;
  private static final int REPETITIONS = 5;

  public static void main(String... args) throws IOException {
    RunContext run = RunContext.QUIET.withThreads(Integer.parseInt(args[0]));
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String answer;
      try {
        answer = time(line.split("\t", -1), run);
      } catch (RuntimeException | Error e) {
        answer = "failed\t" + e;
      }
      System.out.println(answer);
      System.out.flush();
    }
  }

  private static String time(String[] parts, RunContext run) throws IOException {
    Learner learner = Learners.create(parts[1], settings(parts[2]));
    TrainingSet train = read(Path.of(parts[3]));
    TrainingSet test = read(Path.of(parts[4]));
    if (parts[0].equals("fit")) {
      return best(
          () -> learner.fit(train, 1, run).predict(test.columns(), run), p -> score(test, p));
    }
    Model model = learner.fit(train, 1, run);
    return best(() -> importance(model, test, run), most -> most);
  }

  private static double importance(Model model, TrainingSet test, RunContext run) {
    return PermutationImportance.of(
            model,
            test.columns(),
            test.values(),
            Score.R2,
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

  private record Batch<T>(double clock, double processor, T value) {
    static <T> Batch<T> of(Supplier<T> work, long times) {
      OperatingSystemMXBean system =
          (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
      long clock = System.nanoTime();
      long processor = system.getProcessCpuTime();
      T value = work.get();
      for (long i = 1; i < times; i++) {
        value = work.get();
      }
      return new Batch<>(
          (System.nanoTime() - clock) / 1e9 / times,
          (system.getProcessCpuTime() - processor) / 1e9 / times,
          value);
    }
  }

  private static <T> String best(Supplier<T> work, ToDoubleFunction<T> score) {
    double took = Batch.of(work, 1).clock;
    int repetitions = took > LONG ? 1 : REPETITIONS;
    for (int i = 0; i < (took > LONG ? 0 : 2); i++) {
      took = Batch.of(work, Math.max(1, Math.round(BATCH / took))).clock;
    }
    double clock = Double.MAX_VALUE;
    double processor = Double.MAX_VALUE;
    T value = null;
    for (int i = 0; i < repetitions; i++) {
      Batch<T> batch = Batch.of(work, Math.max(1, Math.round(BATCH / took)));
      clock = Math.min(clock, batch.clock);
      processor = Math.min(processor, batch.processor);
      value = batch.value;
    }
    return String.format(
        Locale.ROOT,
        "%.4f\t%.4f\t%.6f",
        1000 * clock,
        1000 * processor,
        score.applyAsDouble(value));
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
