package org.materialsj.learn.umap;

import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.materialsj.engine.run.RunContext;
import tagbio.umap.Umap;

/**
 * Uniform manifold approximation and projection (McInnes and others 2018, doi:10.21105/joss.00861)
 * by the library umap-java. One thread draws all random numbers, so the bits depend on the seed
 * only. Up to 4095 rows all pairs are compared; more rows find their neighbours by random trees.
 */
public final class UmapLayout {

  private static final long POLL_MILLIS = 50;

  private UmapLayout() {}

  /**
   * What to make.
   *
   * @param dimensions coordinates per row, at least 1
   * @param neighbours rows that each row looks at, itself among them, 2 to n - 1
   * @param minDistance how close rows may lie in the map, 0 to 1
   * @param epochs passes over the graph; 0 for 500, or 200 above 10 000 rows
   */
  public record Options(int dimensions, int neighbours, double minDistance, int epochs) {}

  /**
   * Places rows.
   *
   * @param columns d arrays of n finite numbers, not all rows equal; not modified
   * @param options what to make
   * @param seed seed
   * @param run cancelling; the library reports no progress
   * @return one array of n coordinates per dimension
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static double[][] of(double[][] columns, Options options, long seed, RunContext run) {
    Umap umap = new Umap();
    umap.setThreads(1);
    umap.setRandom(new SeededDraws(seed, run.cancel()));
    umap.setNumberComponents(options.dimensions());
    umap.setNumberNearestNeighbours(options.neighbours());
    umap.setMinDist((float) options.minDistance());
    if (options.epochs() > 0) {
      umap.setNumberEpochs(options.epochs());
    }
    float[][] placed = await(new FutureTask<>(() -> umap.fitTransform(rows(columns))), run);
    double[][] coordinates = new double[options.dimensions()][placed.length];
    for (int k = 0; k < coordinates.length; k++) {
      for (int i = 0; i < placed.length; i++) {
        coordinates[k][i] = placed[i][k];
      }
    }
    return coordinates;
  }

  /** The rows as the library takes them: around 0 and at most 1 in size, which moves no map. */
  private static float[][] rows(double[][] columns) {
    double[] middle = new double[columns.length];
    double largest = 0;
    for (int f = 0; f < columns.length; f++) {
      double low = Arrays.stream(columns[f]).min().orElseThrow();
      double high = Arrays.stream(columns[f]).max().orElseThrow();
      middle[f] = low / 2 + high / 2;
      largest = Math.max(largest, high / 2 - low / 2);
    }
    float[][] rows = new float[columns[0].length][columns.length];
    for (int f = 0; f < columns.length; f++) {
      for (int i = 0; i < rows.length; i++) {
        rows[i][f] = (float) ((columns[f][i] - middle[f]) / largest);
      }
    }
    return rows;
  }

  /**
   * Waits for the library, which cannot be stopped while it compares rows: a cancelled run leaves
   * it to its thread, which ends with the next random number that it draws.
   */
  private static float[][] await(FutureTask<float[][]> task, RunContext run) {
    Thread worker = new Thread(task, "materialsj-umap");
    worker.setDaemon(true);
    worker.start();
    boolean interrupted = false;
    try {
      while (true) {
        run.cancel().check("UMAP");
        try {
          return task.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          run.progress().report(Double.NaN, "UMAP");
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          throw failure(e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static RuntimeException failure(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException known
        ? known
        : new IllegalStateException("UMAP failed", cause);
  }
}
