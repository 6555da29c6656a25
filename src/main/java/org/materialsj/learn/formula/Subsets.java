package org.materialsj.learn.formula;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.materialsj.engine.run.RunContext;

/** Tries all subsets of a size: the exact solution of the l0 problem. */
final class Subsets {

  private static final int POLLED = 256;

  /** A subset with its rating and the number of operators in it. */
  record Rated(int[] features, double rating, int complexity) {}

  private static final Comparator<Rated> BEST_FIRST =
      Comparator.comparingDouble(Rated::rating).reversed().thenComparingInt(Rated::complexity);

  private Subsets() {}

  /**
   * Finds the best.
   *
   * @param pool the features
   * @param size features in a subset
   * @param rating rates a subset
   * @param most how many to keep
   * @param run progress, cancelling and threads
   * @return best first; of equal ones the simpler, then the earlier; empty when the pool is smaller
   */
  static List<Rated> best(
      List<PoolFeature> pool, int size, SubsetRating rating, int most, RunContext run) {
    List<List<Rated>> pieces =
        run.executor()
            .map(
                Math.max(0, pool.size() - size + 1),
                first -> {
                  Search search = new Search(pool, rating, most, run);
                  int[] features = new int[size];
                  features[0] = first;
                  search.extend(features, 1);
                  return search.best;
                },
                "first features",
                run.progress(),
                run.cancel());
    List<Rated> all = new ArrayList<>();
    pieces.forEach(all::addAll);
    all.sort(BEST_FIRST);
    return List.copyOf(all.subList(0, Math.min(most, all.size())));
  }

  /** The subsets that begin with one feature. */
  private static final class Search {
    private final List<PoolFeature> pool;
    private final SubsetRating rating;
    private final int most;
    private final RunContext run;
    private final List<Rated> best = new ArrayList<>();
    private int tried;

    Search(List<PoolFeature> pool, SubsetRating rating, int most, RunContext run) {
      this.pool = pool;
      this.rating = rating;
      this.most = most;
      this.run = run;
    }

    void extend(int[] features, int from) {
      if (from == features.length) {
        rate(features);
        return;
      }
      for (int next = features[from - 1] + 1; next < pool.size(); next++) {
        features[from] = next;
        extend(features, from + 1);
      }
    }

    private void rate(int[] features) {
      if (tried++ % POLLED == 0) {
        run.cancel().check("trying of subsets");
      }
      double least = best.size() < most ? 0 : best.get(most - 1).rating();
      double value = rating.of(features, least);
      if (Double.isNaN(value) || value < least) {
        return;
      }
      int complexity = 0;
      for (int feature : features) {
        complexity += pool.get(feature).complexity();
      }
      best.add(new Rated(features.clone(), value, complexity));
      best.sort(BEST_FIRST);
      if (best.size() > most) {
        best.remove(most);
      }
    }
  }
}
