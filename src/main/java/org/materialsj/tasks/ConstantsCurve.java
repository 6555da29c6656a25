package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.potentials.classical.PairFit;

/**
 * How well constants are learned from few and noisy frames: for each number of frames and each
 * noise, several fits to frames drawn at random without repeat. The error of a constant is split
 * into its bias (mean minus truth) and its spread (standard deviation over the fits).
 */
final class ConstantsCurve {

  private ConstantsCurve() {}

  /** One fit; empty constants when it failed. */
  private record Draw(int cell, double[] constants) {}

  /**
   * Fits again and again.
   *
   * @param truth the constants to compare with
   * @param names of the constants
   * @param notes receives what went wrong
   */
  static FeatureTable run(
      PairFit fit,
      double[] truth,
      List<String> names,
      FitPotentialRequest request,
      List<String> notes,
      RunContext run) {
    int sizes = request.sizes().size();
    int repetitions = request.repetitions();
    int cells = sizes * request.noise().size();
    for (int size : request.sizes()) {
      if (size > fit.frames()) {
        throw new IllegalArgumentException(
            "The learning curve asks for %d frames, but there are %d."
                .formatted(size, fit.frames()));
      }
    }
    List<Draw> draws =
        run.executor()
            .map(
                cells * repetitions,
                item -> {
                  int cell = item / repetitions;
                  int size = request.sizes().get(cell % sizes);
                  double noise = request.noise().get(cell / sizes);
                  return draw(fit, cell, size, noise, Seeds.ofItem(request.seed(), item), run);
                },
                "fits of the learning curve",
                run.progress(),
                run.cancel());
    Rows rows = new Rows();
    int failed = 0;
    for (int cell = 0; cell < cells; cell++) {
      int now = cell;
      List<double[]> found =
          draws.stream()
              .filter(draw -> draw.cell == now && draw.constants.length > 0)
              .map(Draw::constants)
              .toList();
      failed += repetitions - found.size();
      for (int c = 0; c < truth.length; c++) {
        rows.add(
            names.get(c),
            request.noise().get(cell / sizes),
            request.sizes().get(cell % sizes),
            truth[c],
            found,
            c);
      }
    }
    if (failed > 0) {
      notes.add(
          failed
              + " of "
              + cells * repetitions
              + " fits of the learning curve failed, since their frames do not determine the"
              + " constants");
    }
    return rows.table();
  }

  private static Draw draw(
      PairFit fit, int cell, int size, double noise, long seed, RunContext run) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] order = new int[fit.frames()];
    Arrays.setAll(order, f -> f);
    for (int i = 0; i < size; i++) {
      int j = random.nextInt(i, order.length);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
    CancelToken cancel = run.cancel();
    try {
      int[] chosen = Arrays.stream(order).limit(size).sorted().toArray();
      return new Draw(cell, fit.fit(chosen, noise, random.nextLong(), cancel).constants());
    } catch (IllegalArgumentException e) {
      // Counted and told: too few labels, or no attraction left under the noise.
      return new Draw(cell, new double[0]);
    }
  }

  /** The table as it grows. */
  private static final class Rows {
    private final List<String> ids = new ArrayList<>();
    private final List<String> constants = new ArrayList<>();
    private final List<double[]> numbers = new ArrayList<>();

    void add(
        String name, double noise, int size, double truth, List<double[]> found, int constant) {
      int n = found.size();
      double mean = found.stream().mapToDouble(each -> each[constant]).sum() / n;
      double squares = 0;
      double away = 0;
      for (double[] each : found) {
        squares += (each[constant] - mean) * (each[constant] - mean);
        away += (each[constant] - truth) * (each[constant] - truth);
      }
      ids.add(name + ", " + size + " frames, noise " + noise);
      constants.add(name);
      double percent = 100 / truth;
      numbers.add(
          new double[] {
            size,
            noise,
            n,
            mean,
            percent * (mean - truth),
            percent * Math.sqrt(squares / n),
            percent * Math.sqrt(away / n)
          });
    }

    FeatureTable table() {
      return FeatureTable.builder(ids)
          .texts(new ColumnSpec("constant", ""), constants)
          .numbers(new ColumnSpec("frames", ""), column(0))
          .numbers(new ColumnSpec("noise", ""), column(1))
          .numbers(new ColumnSpec("fits", ""), column(2))
          .numbers(new ColumnSpec("mean", ""), column(3))
          .numbers(new ColumnSpec("bias", "%"), column(4))
          .numbers(new ColumnSpec("spread", "%"), column(5))
          .numbers(new ColumnSpec("RMS error", "%"), column(6))
          .build();
    }

    private double[] column(int which) {
      return numbers.stream().mapToDouble(row -> row[which]).toArray();
    }
  }
}
