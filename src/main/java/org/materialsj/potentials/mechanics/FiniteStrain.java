package org.materialsj.potentials.mechanics;

import java.util.List;
import java.util.Map;
import org.materialsj.engine.algebra.Matrix3;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.Crystal;
import org.materialsj.model.Lattice;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.model.symmetry.CrystalSymmetry;
import org.materialsj.model.symmetry.SymmetryFinder;
import org.materialsj.potentials.Calculator;
import org.materialsj.potentials.Potential;
import org.materialsj.potentials.relax.Relaxation;
import org.materialsj.potentials.relax.RelaxationOptions;
import org.materialsj.potentials.relax.Relaxed;
import org.materialsj.potentials.relax.SymmetryAverage;

/**
 * Elastic constants by finite strain: the crystal is strained by a little more and a little less
 * along each of the six strains, its atoms relax, and the change of the stress is divided by that
 * of the strain (central differences, error of the second order in the strain). The crystal should
 * be at rest under no pressure; under pressure the constants are those of stress against strain.
 */
public final class FiniteStrain {

  private FiniteStrain() {}

  /**
   * Elastic constants and how well they were found.
   *
   * @param constants averaged over the point group, in the axes of the conventional cell (z along
   *     c, x along the part of a normal to it); energy per length^3
   * @param asymmetry largest change by that averaging, as a share of the largest constant: what
   *     rounding, the strain and relaxation leave of error
   * @param unrelaxed how many of the 12 strained cells did not come to rest
   */
  public record Measured(ElasticConstants constants, double asymmetry, int unrelaxed) {}

  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  private record Stressed(double[] stress, boolean relaxed) {}

  /**
   * Measures elastic constants.
   *
   * @param potential the potential
   * @param crystal a crystal at rest that repeats in all directions
   * @param strain size of the strains, such as 0.002; above 0, at most 0.05
   * @param force largest force on an atom at rest (energy per length)
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return the constants
   * @throws IllegalArgumentException if the crystal does not repeat in all directions or the strain
   *     is out of range
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static Measured measure(
      Potential potential, AtomicFrame crystal, double strain, double force, RunContext run) {
    if (!(strain > 0 && strain <= 0.05)) {
      throw new IllegalArgumentException(
          "The strain must be above 0 and at most 0.05, got " + strain + ".");
    }
    if (!(crystal.structure(Map.of()) instanceof Crystal structure)) {
      throw new IllegalArgumentException(
          "Elastic constants are those of crystals, and " + crystal.name() + " has no cell.");
    }
    CrystalSymmetry symmetry = SymmetryFinder.find(structure, SymmetryAverage.TOLERANCE);
    double[] axes = CrystalAxes.of(symmetry);
    List<Stressed> stressed =
        run.executor()
            .map(
                12,
                item -> {
                  double size = item % 2 == 0 ? strain : -strain;
                  double[] tensor = CrystalAxes.toSpace(axes, Voigt.strain(item / 2, size));
                  return stress(potential, crystal, tensor, force, run.cancel());
                },
                "strained cells",
                run.progress(),
                run.cancel());
    double[] stiffness = new double[36];
    for (int j = 0; j < 6; j++) {
      double[] more = CrystalAxes.fromSpace(axes, stressed.get(2 * j).stress());
      double[] less = CrystalAxes.fromSpace(axes, stressed.get(2 * j + 1).stress());
      for (int i = 0; i < 6; i++) {
        int at = Voigt.component(i);
        stiffness[6 * i + j] = (more[at] - less[at]) / (2 * strain);
      }
    }
    double[] mean = averaged(stiffness, SymmetryAverage.of(crystal), axes);
    int unrelaxed = (int) stressed.stream().filter(each -> !each.relaxed()).count();
    return new Measured(new ElasticConstants(mean), difference(stiffness, mean), unrelaxed);
  }

  private static Stressed stress(
      Potential potential, AtomicFrame crystal, double[] strain, double force, CancelToken cancel) {
    double[] f = Matrix3.identity();
    for (int k = 0; k < 9; k++) {
      f[k] += strain[k];
    }
    Lattice lattice = crystal.lattice().orElseThrow();
    Lattice cell = new Lattice(Matrix3.multiply(lattice.rows(), f), lattice.periodic());
    double[] positions = cell.toCartesian(lattice.toFractional(crystal.positions()));
    RelaxationOptions options = RelaxationOptions.POSITIONS.within(force, 1);
    Relaxed relaxed =
        new Relaxation(potential, options).run(crystal.with(positions, cell), step -> {}, cancel);
    cancel.check("straining of a crystal");
    AtomicFrame rest = relaxed.last().frame();
    Calculator calculator = new Calculator(potential, rest, 0);
    calculator.at(rest.positions());
    return new Stressed(calculator.stress(), relaxed.converged());
  }

  /** The mean over the rotations of the point group. */
  private static double[] averaged(double[] stiffness, SymmetryAverage group, double[] axes) {
    double[] symmetric = new ElasticConstants(stiffness).stiffness();
    double[] mean = new double[36];
    List<double[]> rotations = group.rotations();
    for (double[] q : rotations) {
      double[] each = Voigt.rotated(symmetric, CrystalAxes.fromSpace(axes, q));
      for (int k = 0; k < 36; k++) {
        mean[k] += each[k] / rotations.size();
      }
    }
    return mean;
  }

  private static double difference(double[] stiffness, double[] mean) {
    double largest = 0;
    double change = 0;
    for (int k = 0; k < 36; k++) {
      largest = Math.max(largest, Math.abs(mean[k]));
      change = Math.max(change, Math.abs(stiffness[k] - mean[k]));
    }
    return change / largest;
  }
}
