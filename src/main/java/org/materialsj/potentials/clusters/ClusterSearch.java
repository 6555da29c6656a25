package org.materialsj.potentials.clusters;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.materialsj.engine.optimize.Lbfgs;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;

/**
 * Looks for the lowest minimum of a cluster from many random starts, each relaxed, or walked on by
 * basin hopping. Start i draws from item i of the seed, so results do not depend on threads.
 */
public final class ClusterSearch {

  private ClusterSearch() {}

  /**
   * What came of a start.
   *
   * @param index of the start, 0 for the first
   * @param energy lowest energy found (unit of energy)
   * @param positions 3n coordinates of it, their middle at 0 (unit of length)
   * @param steps steps of its relaxation, or the hop that found it
   * @param converged whether it is a minimum to the tolerance asked for
   * @param stages the minima on the way that were lower than all before; none without hops
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Found(
      int index,
      double energy,
      double[] positions,
      int steps,
      boolean converged,
      List<Stage> stages) {}

  /**
   * A minimum on the way.
   *
   * @param hop when it was found
   * @param energy its energy (unit of energy)
   * @param positions 3n coordinates (unit of length)
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Stage(int hop, double energy, double[] positions) {}

  /**
   * What came of all.
   *
   * @param found by start; those not begun when it was cancelled are left out; at least one
   * @param cancelled whether it was cancelled
   */
  public record Outcome(List<Found> found, boolean cancelled) {

    /**
     * The lowest.
     *
     * @return of several, that of the first start
     */
    public Found best() {
      Found best = found.get(0);
      for (Found each : found) {
        best = each.energy() < best.energy() ? each : best;
      }
      return best;
    }
  }

  /** Is told what happens, from any thread. */
  public interface Listener {

    /** Listens to nothing. */
    Listener NONE =
        new Listener() {
          @Override
          public void hop(int start, int hop, double energy, double[] positions, double lowest) {}

          @Override
          public void found(Found found) {}
        };

    /**
     * After a hop of basin hopping.
     *
     * @param start index of the start
     * @param hop 0 for the first minimum
     * @param energy where the walk is
     * @param positions 3n coordinates; to be copied by whoever keeps them
     * @param lowest lowest energy of this walk so far
     */
    void hop(int start, int hop, double energy, double[] positions, double lowest);

    /**
     * After a start.
     *
     * @param found what came of it
     */
    void found(Found found);
  }

  /**
   * The random cluster of a start.
   *
   * @param problem number of atoms and scale
   * @param seed seed of the search
   * @param index index of the start
   * @return 3n coordinates in a ball, 1.6 times as roomy as a dense packing
   */
  public static double[] start(ClusterProblem problem, long seed, int index) {
    return Shape.random(problem.size(), problem.length(), Seeds.forItem(seed, index));
  }

  /**
   * Searches.
   *
   * @param problem potential, elements and scale
   * @param settings how
   * @param seed seed of everything random
   * @param run progress, cancelling and threads; when cancelled, what was found until then is the
   *     result
   * @param listener told from any thread
   * @return what was found
   * @throws CancellationException when cancelled before anything was found
   */
  public static Outcome run(
      ClusterProblem problem,
      ClusterSettings settings,
      long seed,
      RunContext run,
      Listener listener) {
    double all = (double) settings.starts() * (settings.hops() + 1);
    AtomicLong done = new AtomicLong();
    Object reporting = new Object();
    Runnable advance =
        () -> {
          synchronized (reporting) {
            run.progress().report(Math.min(1, done.incrementAndGet() / all), "searched clusters");
          }
        };
    List<List<Found>> found =
        run.executor()
            .map(
                settings.starts(),
                index -> search(problem, settings, seed, index, run.cancel(), listener, advance),
                "searched clusters",
                Progress.NONE,
                // A search that is cancelled still has a result.
                CancelToken.NEVER);
    List<Found> flat = found.stream().flatMap(List::stream).toList();
    if (flat.isEmpty()) {
      throw new CancellationException("Cancelled before a minimum was found.");
    }
    return new Outcome(flat, run.cancel().cancelled());
  }

  /** One start; empty when cancelled before its first minimum. */
  private static List<Found> search(
      ClusterProblem problem,
      ClusterSettings settings,
      long seed,
      int index,
      CancelToken cancel,
      Listener listener,
      Runnable advance) {
    if (cancel.cancelled()) {
      return List.of();
    }
    SplittableRandom random = Seeds.forItem(seed, index);
    double[] x = Shape.random(problem.size(), problem.length(), random);
    Found found;
    try {
      if (settings.hops() == 0) {
        ClusterRelaxation relaxation = new ClusterRelaxation(problem, settings.relaxation());
        Lbfgs.Result result =
            relaxation.relax(x, (step, value, at, gradient) -> cancel.check("a relaxation"));
        Shape.centre(x);
        found = new Found(index, result.value(), x, result.steps(), result.converged(), List.of());
        advance.run();
      } else {
        BasinHopping hopping = new BasinHopping(problem, settings, random);
        found =
            hopping.walk(
                index,
                x,
                (hop, energy, positions, lowest) -> {
                  listener.hop(index, hop, energy, positions, lowest);
                  advance.run();
                },
                cancel);
      }
    } catch (CancellationException e) {
      return List.of(); // the starts before it are the result
    }
    listener.found(found);
    return List.of(found);
  }
}
