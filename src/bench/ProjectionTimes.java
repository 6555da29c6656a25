import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.projection.ProjectionResult;
import org.materialsj.learn.projection.Projections;

/**
 * Times a projection for projections.py, in the same way. Arguments: number of threads, name,
 * dimensions, repetitions, table whose last column is the class. Writes the best time (ms) by the
 * clock, the mean of all processors together over the last half (their counter is coarse), the
 * share of rows whose nearest row in the map has their class, and what the map measures of itself.
 */
public final class ProjectionTimes {

  public static void main(String... args) throws IOException {
    RunContext run = RunContext.QUIET.withThreads(Integer.parseInt(args[0]));
    double[][] all = read(Path.of(args[4]));
    double[][] columns = Arrays.copyOf(all, all.length - 1);
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    double clock = Double.POSITIVE_INFINITY;
    long processors = 0;
    int repetitions = Integer.parseInt(args[3]);
    ProjectionResult map = null;
    for (int r = 0; r < repetitions; r++) {
      long start = System.nanoTime();
      long used = system.getProcessCpuTime();
      map =
          Projections.create(args[1], Map.of())
              .fit(columns, all[columns.length], Integer.parseInt(args[2]), 1, run);
      processors += r < repetitions / 2 ? 0 : system.getProcessCpuTime() - used;
      clock = Math.min(clock, (System.nanoTime() - start) / 1e6);
    }
    System.out.printf(
        Locale.ROOT,
        "%.1f\t%.1f\t%.4f\t%s%n",
        clock,
        processors / 1e6 / (repetitions - repetitions / 2),
        nearest(map.coordinates(), all[columns.length]),
        map.measures());
  }

  private static double nearest(double[][] map, double[] classes) {
    int right = 0;
    for (int i = 0; i < classes.length; i++) {
      int best = -1;
      double least = Double.POSITIVE_INFINITY;
      for (int j = 0; j < classes.length; j++) {
        double sum = 0;
        for (double[] axis : map) {
          sum += (axis[i] - axis[j]) * (axis[i] - axis[j]);
        }
        if (j != i && sum < least) {
          least = sum;
          best = j;
        }
      }
      right += classes[best] == classes[i] ? 1 : 0;
    }
    return (double) right / classes.length;
  }

  private static double[][] read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    double[][] columns = new double[lines.get(0).split(",", -1).length][lines.size()];
    for (int i = 0; i < lines.size(); i++) {
      String[] cells = lines.get(i).split(",", -1);
      for (int f = 0; f < columns.length; f++) {
        columns[f][i] = Double.parseDouble(cells[f]);
      }
    }
    return columns;
  }
}
