package org.materialsj.moments.inversion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.materialsj.engine.random.Seeds;
import org.materialsj.moments.Normalization;
import org.materialsj.moments.PointMoments;
import org.materialsj.moments.SpeciesWeights;
import org.materialsj.moments.inversion.AtomFit.Fitted;

/** The search for the atoms of one fingerprint. For one thread. */
final class Search {

  /** Cost of the moments of placed atoms that is low enough. */
  private static final double PLACED = 1e-8;

  /** The same when the moments themselves are known roughly. */
  private static final double NEARLY = 1e-3;

  /** A number of atoms is given up when its cost is so much higher than that of another. */
  private static final double HOPELESS = 300;

  /** Atoms of this misfit are worth sharpening. */
  private static final double PROMISING = 1e-4;

  /** With more atoms than this no fit from random places is tried. */
  private static final int FEW = 14;

  /** Misfit at which the moments of one degree count as found. */
  private static final double MARCHED = 1e-7;

  private final InversionRequest request;
  private final InvariantStructure structure;
  private final AtomPlacement placement;
  private final double[] target;
  private final SpeciesWeights weights;
  private final long end;
  private final AtomFit fit;
  private final FrequencyMarching marching;
  private final int[] counts;
  private final double radius;
  private Optional<FrequencyMarching.March> march = Optional.empty();
  private final double[] costs;
  private int last;
  private Fitted best = new Fitted(new double[0], new double[0], Double.POSITIVE_INFINITY);
  private int tries;

  Search(
      InversionRequest request,
      InvariantStructure structure,
      PointMoments points,
      double[] target,
      SpeciesWeights weights,
      long end) {
    this.request = request;
    this.structure = structure;
    this.target = target;
    this.weights = weights;
    this.end = end;
    placement = new AtomPlacement(points);
    fit = new AtomFit(structure, points, target, request.cancel());
    marching = new FrequencyMarching(structure, target, fit.scale());
    counts = counts();
    radius = radius();
    costs = new double[counts.length];
  }

  /** Numbers of atoms whose weights can have the sum that the moment of order 0 tells. */
  private int[] counts() {
    double sum = target[structure.count()] * 4 * Math.PI / 3;
    double step =
        weights.isUnit() ? 0 : (weights.most() - weights.least()) / weights.numbers().length;
    List<Integer> possible = new ArrayList<>();
    for (int count = 1; count <= InversionRequest.MOST_ATOMS; count++) {
      double lightest = count * (weights.least() + step / 2);
      double bins = weights.isUnit() ? 0 : (sum - lightest) / step;
      double off = weights.isUnit() ? sum - count : bins - Math.rint(bins);
      boolean within =
          weights.isUnit() || (bins > -0.1 && bins < count * (weights.numbers().length - 1) + 0.1);
      if (within && Math.abs(off) < 1e-3) {
        possible.add(count);
      }
    }
    possible.removeIf(count -> request.atoms().isPresent() && request.atoms().getAsInt() != count);
    int most = InversionRequest.mostAtoms(structure.invariants().order(), !weights.isUnit());
    if (!possible.isEmpty() && possible.get(0) > most) {
      throw new IllegalArgumentException(
          "by its sum of weights it is of at least %d atoms, and order %d can tell at most %d"
              .formatted(possible.get(0), structure.invariants().order(), most));
    }
    possible.removeIf(count -> count > most);
    if (possible.isEmpty()) {
      throw new IllegalArgumentException(
          "no number of atoms of the weights "
              + weights
              + " has the fingerprint's sum of weights of "
              + sum);
    }
    return possible.stream().mapToInt(count -> count).toArray();
  }

  /** The root-mean-square distance of the atoms from the centre, from the moment of order 2. */
  private double radius() {
    for (int row = 0; row < structure.length(); row++) {
      if (structure.degree(row) == 1
          && structure.blocks().get(structure.touched(row)[0]).n() == 2) {
        double ratio = target[row] / target[structure.count()];
        return Math.sqrt(Math.max(0, (ratio * Math.sqrt(3.0 / 7) + 1.5) / 2.5));
      }
    }
    return 0.4;
  }

  /** The atoms whose fingerprint comes closest so far; none at first. */
  Fitted best() {
    return best;
  }

  int tries() {
    return tries;
  }

  /** Tries until the atoms are found, or tries or time are used up. */
  void run() {
    while (tries < request.tries()
        && best.misfit() > FingerprintInversion.FOUND
        && System.nanoTime() < end) {
      SplittableRandom random = Seeds.forItem(request.seed(), tries);
      boolean few = counts[0] <= FEW;
      Optional<Fitted> found = few && tries % 2 == 1 ? scattered(random) : placed(random);
      tries++;
      found.ifPresent(f -> keep(f, random));
    }
  }

  /** Takes atoms that come closer, their elements set and their places sharpened. */
  private void keep(Fitted found, SplittableRandom random) {
    Fitted better = found;
    if (!weights.isUnit()) {
      better =
          fit.positions(found.positions(), AtomFit.elements(found.weights(), weights), 60, 1e-10);
    }
    if (better.misfit() < PROMISING) {
      better = fit.sharpen(better, random);
    }
    if (better.misfit() < best.misfit()) {
      best = better;
    }
  }

  /** Atoms by way of their moments. */
  private Optional<Fitted> placed(SplittableRandom random) {
    if (march.isEmpty() || !march.get().unique()) {
      march = marching.march(random, MARCHED, request.cancel());
    }
    if (march.isEmpty()) {
      return Optional.empty();
    }
    double[] moments = march.get().values().clone();
    for (int k = 0; k < moments.length; k++) {
      moments[k] /= Normalization.NOVOTNI_KLEIN.factor();
    }
    int which = nextCount();
    Optional<AtomPlacement.Atoms> atoms =
        placement.place(
            moments,
            counts[which],
            weights.least(),
            weights.most(),
            costs[which] == 0 ? 0 : 0.25 + 0.25 * random.nextInt(3),
            PLACED,
            random,
            request.cancel());
    double cost = atoms.map(AtomPlacement.Atoms::cost).orElse(Double.POSITIVE_INFINITY);
    costs[which] = costs[which] == 0 ? cost : Math.min(costs[which], cost);
    return atoms
        .filter(a -> a.cost() <= (march.get().unique() ? PLACED : NEARLY))
        .map(a -> fitted(a.positions(), a.weights(), 100));
  }

  /**
   * The number of atoms to place next: in turn those whose lowest cost so far is not far above that
   * of the best number, from the largest.
   */
  private int nextCount() {
    double lowest =
        Arrays.stream(costs).filter(cost -> cost > 0).min().orElse(Double.POSITIVE_INFINITY);
    int which = last;
    do {
      which = (which + counts.length - 1) % counts.length;
    } while (costs[which] > HOPELESS * lowest
        || (costs[which] == 0
            && which < counts.length - 1
            && costs[which + 1] > HOPELESS * lowest));
    last = which;
    return which;
  }

  /** Atoms fitted from random places; half of the time with equal weights at first. */
  private Optional<Fitted> scattered(SplittableRandom random) {
    int count = counts[tries / 2 % counts.length];
    double[] x = new double[3 * count];
    for (int i = 0; i < x.length; i++) {
      double normal = random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5;
      x[i] = Math.min(Math.max(2 * radius / Math.sqrt(3) * normal, -0.9), 0.9);
    }
    double[] w = new double[count];
    if (!weights.isUnit() && random.nextBoolean()) {
      Arrays.fill(w, target[structure.count()] * 4 * Math.PI / 3 / count);
      x = fit.positions(x, w, 60, 1e-10).positions();
      return Optional.of(fitted(x, w, 150));
    }
    Arrays.setAll(
        w, i -> weights.least() + (weights.most() - weights.least()) * random.nextDouble());
    return Optional.of(fitted(x, w, 150));
  }

  private Fitted fitted(double[] x, double[] w, int steps) {
    return weights.isUnit()
        ? fit.positions(x, w, steps, 1e-10)
        : fit.free(x, w, weights.least(), weights.most(), steps);
  }
}
