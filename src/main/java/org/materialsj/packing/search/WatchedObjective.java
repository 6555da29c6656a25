package org.materialsj.packing.search;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.materialsj.engine.run.CancelToken;

/**
 * An objective that stops when the run is cancelled, before any evaluation, and remembers the
 * densest point that was evaluated: what a step found that was not finished is not lost.
 * Thread-safe; evaluators are not.
 */
final class WatchedObjective implements Objective {

  private final Objective objective;
  private final CancelToken cancel;
  private final AtomicReference<Optional<Seen>> densest = new AtomicReference<>(Optional.empty());

  /** A point and its density. */
  record Seen(double[] u, double density) {}

  WatchedObjective(Objective objective, CancelToken cancel) {
    this.objective = objective;
    this.cancel = cancel;
  }

  /** The densest point since the last call of {@link #forget}. */
  Optional<Seen> densest() {
    return densest.get();
  }

  /** Begins anew. */
  void forget() {
    densest.set(Optional.empty());
  }

  private void see(double[] u, double density) {
    if (density > densest.get().map(Seen::density).orElse(0.0)) {
      Seen seen = new Seen(u.clone(), density);
      densest.accumulateAndGet(
          Optional.of(seen),
          (old, now) ->
              old.isPresent() && old.get().density() >= now.orElseThrow().density() ? old : now);
    }
  }

  @Override
  public int dimension() {
    return objective.dimension();
  }

  @Override
  public List<String> names() {
    return objective.names();
  }

  @Override
  public Evaluator evaluator() {
    Evaluator evaluator = objective.evaluator();
    return new Evaluator() {
      @Override
      public double density(double[] u, double cut) {
        cancel.check("the search for packings");
        double density = evaluator.density(u, cut);
        if (density >= cut) { // below it is no density
          see(u, density);
        }
        return density;
      }

      @Override
      public double[][] contacts(double[] u, double slack) {
        cancel.check("the refinement of a packing");
        return evaluator.contacts(u, slack);
      }
    };
  }
}
