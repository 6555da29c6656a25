package org.materialsj.potentials.clusters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.materialsj.engine.optimize.Lbfgs;
import org.materialsj.engine.run.CancelToken;

/**
 * Basin hopping (Wales and Doye 1997, doi:10.1021/jp970984n): a Monte Carlo walk over minima. A hop
 * changes the cluster, relaxes it, and is accepted with probability min(1, exp(-dE / T)). Hops in
 * turn shake all atoms, by a length that adapts until half of such hops are accepted, and take the
 * weakest bound atoms to better places on the surface, as lattice searches do (Shao, Cheng and Cai
 * 2004, doi:10.1002/jcc.20096). Clusters that fall apart are never accepted. For one thread.
 */
final class BasinHopping {

  private static final double ADAPTATION = 1.05;
  private static final double FIRST_STRETCH = 0.4;
  private static final double LEAST_STRETCH = 0.05;
  private static final double MOST_STRETCH = 0.8;

  /** Neighbours farther apart, in units of the distance of neighbours, do not hold together. */
  private static final double REACH = 1.8;

  /** At most this share of the atoms is taken to other places at once. */
  private static final double SEATED = 0.15;

  /** Energies nearer to each other than this, in units of the depth, are those of one minimum. */
  private static final double SAME = 1e-10;

  private static final int PLACES = 40;
  private static final double TOUCHING = 1.1;

  private final ClusterProblem problem;
  private final ClusterSettings settings;
  private final ClusterRelaxation relaxation;
  private final SplittableRandom random;
  private final double[] gradient;
  private double stretch;
  private double[] current;
  private double currentEnergy;
  private final List<ClusterSearch.Stage> stages = new ArrayList<>();
  private ClusterSearch.Found best;

  /** Is told of hops. */
  @FunctionalInterface
  interface Listener {

    /**
     * After a hop.
     *
     * @param hop 0 for the start
     * @param energy where the walk is
     * @param positions where the walk is; not modified
     * @param lowest lowest energy so far
     */
    void hop(int hop, double energy, double[] positions, double lowest);
  }

  BasinHopping(ClusterProblem problem, ClusterSettings settings, SplittableRandom random) {
    this.problem = problem;
    this.settings = settings;
    this.random = random;
    relaxation = new ClusterRelaxation(problem, settings.relaxation());
    gradient = new double[3 * problem.size()];
    stretch = FIRST_STRETCH * problem.length();
  }

  /**
   * Walks.
   *
   * @param index of the start
   * @param start 3n coordinates of a cluster; not modified
   * @return the lowest minimum; when cancelled, the lowest until then
   * @throws java.util.concurrent.CancellationException when cancelled before the first minimum
   */
  ClusterSearch.Found walk(int index, double[] start, Listener listener, CancelToken cancel) {
    current = start.clone();
    Lbfgs.Result first = relax(current, cancel);
    Shape.centre(current);
    currentEnergy = first.value();
    best = found(index, 0, first);
    listener.hop(0, currentEnergy, current, best.energy());
    double[] trial = new double[start.length];
    for (int hop = 1; hop <= settings.hops(); hop++) {
      System.arraycopy(current, 0, trial, 0, trial.length);
      boolean shaken = hop % 2 == 1;
      if (shaken) {
        shake(trial);
      } else {
        seat(trial);
      }
      try {
        Lbfgs.Result result = settle(trial, cancel);
        if (result != null && result.value() < best.energy() - SAME * problem.depth()) {
          best = found(index, hop, result);
        }
        if (shaken) {
          adapt(result != null);
        }
      } catch (CancellationException e) {
        return best; // the hop under way is lost, what was found is not
      }
      listener.hop(hop, currentEnergy, current, best.energy());
    }
    return best;
  }

  private ClusterSearch.Found found(int index, int hop, Lbfgs.Result result) {
    stages.add(new ClusterSearch.Stage(hop, result.value(), current.clone()));
    return new ClusterSearch.Found(
        index, result.value(), current.clone(), hop, result.converged(), List.copyOf(stages));
  }

  private Lbfgs.Result relax(double[] x, CancelToken cancel) {
    return relaxation.relax(x, (step, value, at, gradient) -> cancel.check("a hop"));
  }

  /** Longer hops where half of them or more are accepted, shorter ones elsewhere. */
  private void adapt(boolean accepted) {
    double longer = accepted ? stretch * ADAPTATION : stretch / ADAPTATION;
    double unit = problem.length();
    stretch = Math.max(LEAST_STRETCH * unit, Math.min(MOST_STRETCH * unit, longer));
  }

  /** Relaxes a changed cluster and goes there; null when it stays where it is. */
  private Lbfgs.Result settle(double[] trial, CancelToken cancel) {
    if (!Double.isFinite(relaxation.energy().evaluate(trial, gradient))) {
      return null;
    }
    Lbfgs.Result result = relax(trial, cancel);
    if (!Double.isFinite(result.value()) || !Shape.isWhole(trial, REACH * problem.length())) {
      return null;
    }
    double rise = (result.value() - currentEnergy) / (settings.temperature() * problem.depth());
    if (rise > 0 && random.nextDouble() >= Math.exp(-rise)) {
      return null;
    }
    Shape.centre(trial);
    System.arraycopy(trial, 0, current, 0, trial.length);
    currentEnergy = result.value();
    return result;
  }

  private void shake(double[] x) {
    for (int i = 0; i < x.length; i++) {
      x[i] += stretch * (2 * random.nextDouble() - 1);
    }
  }

  /** Takes the weakest bound atoms, one by one, to the best of some places on the surface. */
  private void seat(double[] x) {
    int n = problem.size();
    int most = Math.max(1, (int) (SEATED * n));
    int moved = 1 + random.nextInt(most);
    relaxation.energy().evaluate(x, gradient);
    double[] energies = relaxation.energy().atomEnergies().clone();
    Integer[] order = new Integer[n];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Double.compare(energies[b], energies[a]));
    for (int k = 0; k < moved; k++) {
      seat(x, order[k]);
    }
  }

  private void seat(double[] x, int atom) {
    double[] bestPlace = null;
    double lowest = Double.POSITIVE_INFINITY;
    for (int place = 0; place < PLACES; place++) {
      land(x, atom, Shape.direction(random));
      double energy = relaxation.energy().evaluate(x, gradient);
      if (energy < lowest) {
        lowest = energy;
        bestPlace = Arrays.copyOfRange(x, 3 * atom, 3 * atom + 3);
      }
    }
    if (bestPlace != null) {
      System.arraycopy(bestPlace, 0, x, 3 * atom, 3);
    }
  }

  /** Brings an atom from far away along a direction until it touches another one. */
  private void land(double[] x, int atom, double[] direction) {
    double touch = TOUCHING * problem.length();
    double[] middle = Shape.middle(x);
    double farthest = 0;
    for (int j = 0; j < problem.size(); j++) {
      if (j == atom) {
        continue;
      }
      double along = 0;
      double square = 0;
      for (int k = 0; k < 3; k++) {
        double d = x[3 * j + k] - middle[k];
        along += d * direction[k];
        square += d * d;
      }
      double off = touch * touch - (square - along * along);
      if (off >= 0) {
        farthest = Math.max(farthest, along + Math.sqrt(off));
      }
    }
    for (int k = 0; k < 3; k++) {
      x[3 * atom + k] = middle[k] + farthest * direction[k];
    }
  }
}
