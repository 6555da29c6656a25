package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.materialsj.engine.geometry.EnclosingBall;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Molecule;
import org.materialsj.model.Structure;
import org.materialsj.model.VoxelGrid;
import org.materialsj.moments.BallFrame;
import org.materialsj.moments.MoleculeFrame;
import org.materialsj.moments.PointMoments;
import org.materialsj.moments.Reconstruction;
import org.materialsj.moments.ReconstructionError;
import org.materialsj.moments.SpeciesWeights;
import org.materialsj.moments.VoxelFrame;
import org.materialsj.moments.VoxelMoments;
import org.materialsj.moments.ZernikeIndex;
import org.materialsj.moments.ZernikeMoments;

/**
 * Takes the Zernike moments of atoms or of an image and rebuilds the density from them, with its
 * error by order.
 *
 * <p>The error of a density f (Gaussian atoms, images) is |f_N - f| / |f| with the norm of L2 over
 * the voxels of the ball, beside correlation and overlap. Points have no such norm: the
 * reconstruction of a point is a peak whose height grows and whose width falls with the order for
 * ever, so that no difference from the points would ever become small. What does become small is
 * the distance of the atoms from the peaks; of K atoms, that to the nearest of the K highest peaks.
 * Two atoms that share a peak, because the order does not resolve them, are both far from it.
 */
public final class ReconstructFromMoments {

  private static final String ANGSTROM = "angstrom";
  private static final String RMS = "RMS peak distance";
  private static final String LARGEST = "largest peak distance";
  private static final String RELATIVE = "relative error";

  /** Grid points along each axis of densities for windows: more would not be seen. */
  private static final int MOST_SHOWN_POINTS = 64;

  /** Of coarser grids the peaks of atoms near the ball's surface would be lost. */
  private static final int FEWEST_SHOWN_POINTS = 48;

  /** Room for the Gaussians of the outermost atoms in the ball, in standard deviations. */
  private static final double GAUSSIAN_MARGIN = 4;

  private ReconstructFromMoments() {}

  /**
   * Rebuilds atoms that are points.
   *
   * @param structure a molecule with coordinates
   * @param weights the weights of the elements
   * @param request how; its grid is that of the density
   * @param run progress, cancelling and threads, which do not change the result
   * @return the density, in weights per cube of the ball's radius
   * @throws IllegalArgumentException with a plain sentence if the structure is no molecule with
   *     coordinates, an element has no weight, or an atom is outside of the ball
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static ReconstructionResult points(
      Structure structure, SpeciesWeights weights, ReconstructionRequest request, RunContext run) {
    Molecule molecule = molecule(structure);
    double[] positions = positions(molecule);
    EnclosingBall ball = EnclosingBall.of(positions);
    BallFrame frame = frame(molecule, ball, MoleculeFrame.MARGIN * ball.radius(), request);
    double[] w = sentence(molecule.name(), () -> weights.weights(molecule.numbers()));
    ZernikeMoments moments = new PointMoments(request.order()).moments(frame.toBall(positions), w);
    double[][] measures = new double[3][request.order() + 1];
    int points = Math.max(FEWEST_SHOWN_POINTS, Math.min(request.points(), MOST_SHOWN_POINTS));
    for (int n = 0; n <= request.order(); n++) {
      double from = share(n, request.order());
      VoxelGrid grid =
          new Reconstruction(moments.upTo(n), request.lanczos())
              .cube(frame, points, run.part(0.9 * from, 0.9 * share(n + 1, request.order())));
      run.progress().report(0.9 * from, "comparing order " + n);
      PeakDistances distances = PeakDistances.of(grid, frame, positions);
      measures[0][n] = distances.peaks();
      measures[1][n] = distances.rootMeanSquare();
      measures[2][n] = distances.largest();
    }
    FeatureTable errors =
        table(request.order())
            .numbers(new ColumnSpec("peaks", ""), measures[0])
            .numbers(new ColumnSpec(RMS, ANGSTROM), measures[1])
            .numbers(new ColumnSpec(LARGEST, ANGSTROM), measures[2])
            .build();
    return new ReconstructionResult(
        molecule.name(),
        ANGSTROM,
        Optional.of(molecule),
        frame,
        moments,
        request.lanczos(),
        new Reconstruction(moments, request.lanczos())
            .cube(frame, request.points(), run.part(0.9, 1)),
        errors,
        "distance of atoms to peaks",
        List.of(RMS, LARGEST),
        points,
        List.of(
            frameNote(frame, ANGSTROM) + " Values of the density are weights per cube of it.",
            "The weights are " + weights + ".",
            "Atoms are points, which have no norm: the error is the distance of each atom to the"
                + " nearest of as many highest peaks as there are atoms."));
  }

  /**
   * Rebuilds atoms that are Gaussians, w/(2 pi sigma^2)^(3/2) exp(-d^2/(2 sigma^2)): samples them
   * on the grid and goes on as with an image.
   *
   * @param structure a molecule with coordinates
   * @param weights the weights of the elements
   * @param sigma standard deviation (angstrom), at least the distance of grid points
   * @param request how
   * @param run progress, cancelling and threads, which do not change the result
   * @return the density, in weights per angstrom^3
   * @throws IllegalArgumentException as for points, and if the grid is too coarse for sigma or for
   *     the order
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static ReconstructionResult gaussians(
      Structure structure,
      SpeciesWeights weights,
      double sigma,
      ReconstructionRequest request,
      RunContext run) {
    GaussianAtoms gaussians = new GaussianAtoms(sigma);
    Molecule molecule = molecule(structure);
    double[] positions = positions(molecule);
    EnclosingBall ball = EnclosingBall.of(positions);
    double room =
        Math.max(MoleculeFrame.MARGIN * ball.radius(), ball.radius() + GAUSSIAN_MARGIN * sigma);
    BallFrame frame = frame(molecule, ball, room, request);
    double[] w = sentence(molecule.name(), () -> weights.weights(molecule.numbers()));
    VoxelGrid density = gaussians.density(positions, w, frame, request.points(), run);
    List<String> notes = new ArrayList<>();
    notes.add(frameNote(frame, ANGSTROM));
    notes.add("The weights are " + weights + ".");
    return rebuilt(
        molecule.name(), ANGSTROM, Optional.of(molecule), density, frame, request, notes, run);
  }

  /**
   * Rebuilds an image.
   *
   * @param name title of the image
   * @param unit unit of its calibration
   * @param density the image
   * @param request how; the voxels are those of the image
   * @param run progress, cancelling and threads, which do not change the result
   * @return the density, in the unit of the image's values
   * @throws IllegalArgumentException with a plain sentence if no voxel is positive, or the voxels
   *     are too coarse for the order
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static ReconstructionResult image(
      String name, String unit, VoxelGrid density, ReconstructionRequest request, RunContext run) {
    BallFrame suited = sentence(name, () -> VoxelFrame.of(density));
    BallFrame frame =
        request.radius() == 0
            ? suited
            : new BallFrame(suited.x(), suited.y(), suited.z(), request.radius());
    List<String> notes = new ArrayList<>();
    notes.add(frameNote(frame, unit));
    return rebuilt(name, unit, Optional.empty(), density, frame, request, notes, run);
  }

  private static ReconstructionResult rebuilt(
      String name,
      String unit,
      Optional<Molecule> molecule,
      VoxelGrid density,
      BallFrame frame,
      ReconstructionRequest request,
      List<String> notes,
      RunContext run) {
    VoxelMoments.requireUsable(density, frame, request.order());
    ZernikeMoments moments = VoxelMoments.of(density, frame, request.order(), run.part(0, 0.2));
    ReconstructionError error =
        ReconstructionError.of(
            density,
            frame,
            moments,
            request.lanczos(),
            ReconstructionError.halfMaximum(density),
            run.part(0.2, 0.9));
    FeatureTable errors =
        table(request.order())
            .numbers(new ColumnSpec(RELATIVE, ""), error.relativeError())
            .numbers(new ColumnSpec("correlation", ""), error.correlation())
            .numbers(new ColumnSpec("overlap above half maximum", ""), error.overlap())
            .build();
    notes.add(
        String.format(
            Locale.ROOT,
            "Order %d: relative error %.4g, correlation %.4g, overlap (intersection over union"
                + " above half of the largest value) %.4g.",
            request.order(),
            error.relativeError()[request.order()],
            error.correlation()[request.order()],
            error.overlap()[request.order()]));
    return new ReconstructionResult(
        name,
        unit,
        molecule,
        frame,
        moments,
        request.lanczos(),
        new Reconstruction(moments, request.lanczos()).like(density, frame, run.part(0.9, 1)),
        errors,
        RELATIVE,
        List.of(RELATIVE),
        Math.min(MOST_SHOWN_POINTS, Math.max(density.nx(), Math.max(density.ny(), density.nz()))),
        notes);
  }

  private static FeatureTable.Builder table(int order) {
    double[] orders = IntStream.rangeClosed(0, order).asDoubleStream().toArray();
    double[] sizes = Arrays.stream(orders).map(n -> ZernikeIndex.size((int) n)).toArray();
    return FeatureTable.builder(
            IntStream.rangeClosed(0, order).mapToObj(n -> "order " + n).toList())
        .numbers(new ColumnSpec(ReconstructionResult.ORDER, ""), orders)
        .numbers(new ColumnSpec("moments", ""), sizes);
  }

  /** Share of the work of all orders that is done before order n: it grows with the square. */
  private static double share(int n, int order) {
    double all = order + 1.0;
    return n * n / (all * all);
  }

  /** A ball around the atoms, of the radius that was asked for or else of one that suits them. */
  private static BallFrame frame(
      Molecule molecule, EnclosingBall ball, double suited, ReconstructionRequest request) {
    double radius = request.radius() == 0 ? suited : request.radius();
    if (radius == 0) {
      throw new IllegalArgumentException(
          molecule.name() + " is a single atom, which has no size; give the radius of the ball.");
    }
    if (ball.radius() > radius) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "The atoms of %s reach %.3f angstrom from their centre, beyond the ball of radius %s"
                  + " angstrom; give a radius of at least %.2f.",
              molecule.name(),
              ball.radius(),
              Sentences.number(radius),
              Math.ceil(100 * ball.radius()) / 100));
    }
    return new BallFrame(ball.x(), ball.y(), ball.z(), radius);
  }

  private static String frameNote(BallFrame frame, String unit) {
    return String.format(
        Locale.ROOT,
        "The ball has radius %.4g %s around (%.4g, %.4g, %.4g).",
        frame.radius(),
        unit,
        frame.x(),
        frame.y(),
        frame.z());
  }

  private static Molecule molecule(Structure structure) {
    if (structure instanceof Molecule molecule) {
      return molecule;
    }
    throw new IllegalArgumentException(
        structure.name()
            + " is a crystal, which has no end that a ball could hold; moments are rebuilt of"
            + " molecules and images.");
  }

  private static double[] positions(Molecule molecule) {
    if (!molecule.has3d()) {
      throw new IllegalArgumentException(molecule.name() + " has no 3D coordinates.");
    }
    return molecule.positions().orElseThrow();
  }

  /** Calls what throws lower-case sentences about something; makes them whole. */
  private static <T> T sentence(String name, Supplier<T> action) {
    try {
      return action.get();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name + ": " + e.getMessage() + ".", e);
    }
  }
}
