package org.materialsj.moments.inversion;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.materialsj.engine.random.Seeds;
import org.materialsj.moments.PointMoments;
import org.materialsj.moments.SpeciesWeights;
import org.materialsj.moments.inversion.AtomFit.Fitted;

/**
 * Finds the atoms that have a given fingerprint of moment invariants, up to rotation, reflection
 * and the order of the atoms.
 *
 * <p>Tries alternate between two ways. The one marches from invariants to moments ({@link
 * FrequencyMarching}), places atoms that have these moments ({@link AtomPlacement}) and fits them
 * to the fingerprint ({@link AtomFit}). The other, for few atoms, fits atoms from random places.
 * When the elements are wanted, weights are free within their range until the fit is good; then
 * each is set to that of the element in whose bin it is, and positions are fitted again. At last
 * the symmetry that the atoms nearly have is made exact when the fingerprint allows it.
 *
 * <p>The numbers of atoms that are tried are those whose weights can add up to the moment of order
 * 0. Of atoms that are symmetric but for a small distortion many places give almost the same
 * fingerprint; {@link Distortion} tells them apart.
 *
 * <p>Try k draws from its own stream of the seed, and only the time guard depends on the machine.
 *
 * @see "M. Uhrin, Phys. Rev. B 104, 144110 (2021), doi:10.1103/PhysRevB.104.144110"
 */
public final class FingerprintInversion {

  /** Misfit at which atoms have the fingerprint. */
  static final double FOUND = 1e-8;

  /** Random starts for the weights of atoms at known places. */
  private static final int WEIGHINGS = 60;

  /** The stream of the seed from which distortions are drawn, which nothing else uses. */
  private static final int DISTORTIONS = -1000;

  private final InversionRequest request;
  private final InvariantStructure structure;
  private final PointMoments points;

  private FingerprintInversion(InversionRequest request) {
    this.request = request;
    structure = new InvariantStructure(request.invariants());
    points = new PointMoments(request.invariants().order());
  }

  /**
   * Inverts a fingerprint.
   *
   * @param request what is known and wanted
   * @return the atoms, or those that come closest
   * @throws IllegalArgumentException if no number of atoms can have the fingerprint
   * @throws java.util.concurrent.CancellationException if asked to stop
   */
  public static InversionResult invert(InversionRequest request) {
    return new FingerprintInversion(request).run();
  }

  private InversionResult run() {
    long end = System.nanoTime() + request.limit().toNanos();
    if (request.unitFingerprint().isPresent() && !request.weights().isUnit()) {
      Search positions = search(request.unitFingerprint().get(), SpeciesWeights.unit(), end);
      positions.run();
      Fitted best = weighed(positions.best(), end);
      return result(best, request.weights(), request.fingerprint(), positions.tries(), end);
    }
    Search search = search(request.fingerprint(), request.weights(), end);
    search.run();
    return result(search.best(), request.weights(), request.fingerprint(), search.tries(), end);
  }

  /** Finds the weights of atoms whose positions are known, from several random starts. */
  private Fitted weighed(Fitted positions, long end) {
    SpeciesWeights species = request.weights();
    AtomFit fit = new AtomFit(structure, points, request.fingerprint(), request.cancel());
    double[] x = positions.positions();
    Fitted best =
        new Fitted(
            x, AtomFit.elements(new double[x.length / 3], species), Double.POSITIVE_INFINITY);
    for (int k = 0;
        x.length > 0 && k < WEIGHINGS && best.misfit() > FOUND && System.nanoTime() < end;
        k++) {
      SplittableRandom random = Seeds.forItem(request.seed(), -1 - k);
      double[] start = new double[x.length / 3];
      Arrays.setAll(
          start, i -> species.least() + (species.most() - species.least()) * random.nextDouble());
      double[] found = fit.weights(x, start, species.least(), species.most());
      Fitted snapped = fit.positions(x, AtomFit.elements(found, species), 60, 1e-10);
      if (snapped.misfit() < best.misfit()) {
        best = new Fitted(x, snapped.weights(), snapped.misfit());
      }
    }
    return best.misfit() > FOUND ? best : fit.sharpen(best, Seeds.forItem(request.seed(), -1));
  }

  private Fitted resolved(Fitted found, double[] target, long end) {
    SplittableRandom random = Seeds.forItem(request.seed(), DISTORTIONS);
    return new Distortion(structure, points, target, random, request.cancel()).resolve(found, end);
  }

  private Search search(double[] target, SpeciesWeights weights, long end) {
    return new Search(request, structure, points, target, weights, end);
  }

  private InversionResult result(
      Fitted found, SpeciesWeights weights, double[] target, int tries, long end) {
    Fitted best = found.misfit() <= FOUND ? resolved(found, target, end) : found;
    double[] positions = best.positions().clone();
    for (int i = 0; i < positions.length; i++) {
      positions[i] *= request.cutoff();
    }
    int[] numbers =
        weights.isUnit()
            ? new int[0]
            : Arrays.stream(best.weights()).mapToInt(weights::number).toArray();
    FingerprintProblem problem =
        new FingerprintProblem(
            structure,
            points,
            target,
            Arrays.stream(target).map(value -> 1).toArray(),
            best.weights().length,
            best.weights());
    double[] residuals = new double[target.length];
    problem.values(best.positions(), residuals);
    double rmsd = Math.sqrt(Arrays.stream(residuals).map(r -> r * r).sum() / residuals.length);
    InversionResult.Status status =
        best.misfit() <= FOUND
            ? InversionResult.Status.FOUND
            : System.nanoTime() > end
                ? InversionResult.Status.OUT_OF_TIME
                : InversionResult.Status.NOT_FOUND;
    return new InversionResult(status, positions, numbers, rmsd, tries);
  }
}
