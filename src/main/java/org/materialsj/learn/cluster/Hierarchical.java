package org.materialsj.learn.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.materialsj.engine.run.RunContext;

/**
 * Merges the two nearest clusters, from single rows to one cluster of all. Single linkage grows a
 * minimum spanning tree; the others follow chains of nearest neighbours until two clusters are each
 * other's nearest, which gives the same merges. Heights are those of scipy. Where distances are
 * equal, rows that come first are merged first.
 *
 * @see "Murtagh 1983, doi:10.1093/comjnl/26.4.354; Prim 1957,
 *     doi:10.1002/j.1538-7305.1957.tb01515.x"
 */
public final class Hierarchical {

  /** Complete and average linkage keep all distances: 400 megabytes for so many rows. */
  public static final int MOST_ROWS_OF_DISTANCES = 10_000;

  private Hierarchical() {}

  /** How far two clusters are apart. */
  public enum Linkage {
    /** The least distance of two rows. Memory n. */
    SINGLE,
    /** The largest distance of two rows. Memory 4 n^2 bytes. */
    COMPLETE,
    /** The mean distance of two rows. Memory 4 n^2 bytes. */
    AVERAGE,
    /**
     * The square root of twice the growth of the squared distances from the means (Ward 1963,
     * doi:10.1080/01621459.1963.10500845). Memory n d.
     */
    WARD;

    /**
     * The name in settings.
     *
     * @return lower case
     */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * All names.
     *
     * @return such as "ward"
     */
    public static String[] words() {
      return Arrays.stream(values()).map(Linkage::word).toArray(String[]::new);
    }
  }

  /**
   * Merges rows. Cost n^2 d.
   *
   * @param columns d arrays of n finite numbers, at least one; not modified
   * @param linkage how far clusters are apart, by Euclidean distances of rows
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return all merges
   * @throws IllegalArgumentException with a plain sentence if the distances would need too much
   *     memory
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static Merges fit(double[][] columns, Linkage linkage, RunContext run) {
    int n = columns[0].length;
    if (linkage == Linkage.SINGLE) {
      return Merges.of(n, SpanningTree.links(columns, run));
    }
    if (linkage == Linkage.WARD) {
      return Merges.of(n, links(n, new WardClusters(columns, run.cancel()), run));
    }
    if (n > MOST_ROWS_OF_DISTANCES) {
      throw new IllegalArgumentException(
          linkage.word()
              + " linkage keeps the distances of all pairs of rows and takes at most "
              + MOST_ROWS_OF_DISTANCES
              + " rows, got "
              + n
              + ": choose ward or single linkage, or fewer rows");
    }
    RunContext last = run.part(0.5, 1);
    LinkedClusters clusters = new LinkedClusters(columns, linkage, run.part(0, 0.5));
    return Merges.of(n, links(n, clusters, last));
  }

  /** Clusters named by one of their rows. */
  interface Clusters {

    /** A cluster; any, but always the same. */
    int any();

    /** The nearest other cluster; of equally near ones the one given, then the lowest. */
    int nearest(int cluster, int preferred);

    /** The distance found last. */
    double distance();

    /** Merges two clusters; gives the name of the new one. */
    int merge(int first, int second);
  }

  private static List<Merges.Step> links(int n, Clusters clusters, RunContext run) {
    List<Merges.Step> links = new ArrayList<>();
    double[] heights = new double[n];
    int[] chain = new int[n];
    int length = 0;
    int every = Math.max(1, n / 100);
    while (links.size() < n - 1) {
      if (length == 0) {
        chain[length++] = clusters.any();
      }
      run.cancel().check("hierarchical clustering");
      int top = chain[length - 1];
      int before = length > 1 ? chain[length - 2] : -1;
      int nearest = clusters.nearest(top, before);
      if (nearest != before) {
        chain[length++] = nearest;
        continue;
      }
      // Rounding must not put a merge below those that made its clusters.
      double height = Math.max(clusters.distance(), Math.max(heights[top], heights[nearest]));
      length -= 2;
      heights[clusters.merge(nearest, top)] = height;
      links.add(new Merges.Step(nearest, top, height));
      if (links.size() % every == 0) {
        run.progress()
            .report((double) links.size() / (n - 1), "merged " + links.size() + " of " + (n - 1));
      }
    }
    return links;
  }
}
