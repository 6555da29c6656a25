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
import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.cluster.Agreement;
import org.materialsj.learn.cluster.ClusterMethods;
import org.materialsj.learn.cluster.Clustering;
import org.materialsj.learn.cluster.Silhouette;

/**
 * Times clusters for clusters.py, in the same way. The argument is the number of threads; standard
 * input has lines "method TAB file of columns and labels", each of which is answered with the best
 * times (ms), by the clock and of all processors together, and the score: inertia, log-likelihood,
 * number of noise rows, mean silhouette, or for trees the adjusted Rand index to the labels.
 */
public final class ClusterTimes {

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
    double[][] all = read(Path.of(parts[1]));
    double[][] columns = Arrays.copyOf(all, all.length - 1);
    int[] labels = Arrays.stream(all[all.length - 1]).mapToInt(v -> (int) v).toArray();
    if (parts[0].equals("silhouette")) {
      return best(
          () -> Arrays.stream(Silhouette.values(columns, labels, run)).average().orElseThrow());
    }
    return best(() -> score(ClusterMethods.parse(parts[0]).get(0).fit(columns, 1, run), labels));
  }

  private static double score(Clustering found, int[] labels) {
    return found.facts().isEmpty()
        ? Agreement.adjustedRand(found.clusters(), labels)
        : found.facts().get(0).value();
  }

  private record Batch(double clock, double processor, double value) {
    static Batch of(DoubleSupplier work, long times) {
      OperatingSystemMXBean system =
          (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
      long clock = System.nanoTime();
      long processor = system.getProcessCpuTime();
      double value = work.getAsDouble();
      for (long i = 1; i < times; i++) {
        value = work.getAsDouble();
      }
      return new Batch(
          (System.nanoTime() - clock) / 1e9 / times,
          (system.getProcessCpuTime() - processor) / 1e9 / times,
          value);
    }
  }

  private static String best(DoubleSupplier work) {
    double took = Batch.of(work, 1).clock;
    int repetitions = took > LONG ? 1 : REPETITIONS;
    for (int i = 0; i < (took > LONG ? 0 : 2); i++) {
      took = Batch.of(work, Math.max(1, Math.round(BATCH / took))).clock;
    }
    double clock = Double.MAX_VALUE;
    double processor = Double.MAX_VALUE;
    double value = 0;
    for (int i = 0; i < repetitions; i++) {
      Batch batch = Batch.of(work, Math.max(1, Math.round(BATCH / took)));
      clock = Math.min(clock, batch.clock);
      processor = Math.min(processor, batch.processor);
      value = batch.value;
    }
    return String.format(Locale.ROOT, "%.4f\t%.4f\t%.6f", 1000 * clock, 1000 * processor, value);
  }

  /** Little-endian: rows and columns as ints, then the columns as doubles. */
  private static double[][] read(Path file) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    int n = in.getInt();
    double[][] columns = new double[in.getInt()][n];
    for (double[] column : columns) {
      in.asDoubleBuffer().get(column);
      in.position(in.position() + 8 * n);
    }
    return columns;
  }
}
