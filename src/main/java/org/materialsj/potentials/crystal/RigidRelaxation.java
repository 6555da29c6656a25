package org.materialsj.potentials.crystal;

import java.util.List;
import org.materialsj.engine.optimize.Lbfgs;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.model.packing.Packing;
import org.materialsj.model.packing.RelaxedPacking;
import org.materialsj.model.packing.RelaxedPacking.Status;

/**
 * Walks a packing downhill in energy by L-BFGS over the variables of {@link RigidCrystal}: the cell
 * may change its lengths and free angles, the molecules move and turn, group and sites stay. The
 * result is the same on every run.
 *
 * @param tolerance largest derivative of a minimum (kcal/mol/angstrom)
 * @param longest largest change of a variable in one step (angstrom)
 * @param steps largest number of steps
 */
public record RigidRelaxation(double tolerance, double longest, int steps) {

  /** To 1e-5 kcal/mol/angstrom, 0.2 angstrom a step, at most 2000 steps. */
  public static final RigidRelaxation STANDARD = new RigidRelaxation(1e-5, 0.2, 2000);

  /** Checks the limits. */
  public RigidRelaxation {
    if (!(tolerance > 0) || !(longest > 0) || steps < 1) {
      throw new IllegalArgumentException(
          "tolerance, longest step and number of steps must be positive, got "
              + (tolerance + ", " + longest + " and " + steps));
    }
  }

  /**
   * Relaxes a packing of bodies that were made of molecules.
   *
   * @param packing in three dimensions
   * @param potential how the energy is reckoned
   * @param cancel polled at every evaluation
   * @return the relaxed packing; its density is that of the same bodies in the new cell
   * @throws IllegalArgumentException as {@link RigidMolecule#of} and {@link RigidCrystal} say
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public RelaxedPacking relax(Packing packing, CrystalPotential potential, CancelToken cancel) {
    return relax(packing, RigidMolecule.of(packing, potential.charges()), potential, cancel);
  }

  /**
   * Relaxes a packing of given molecules.
   *
   * @param packing in three dimensions
   * @param molecules the atoms of each body, in the order of the sites
   * @param potential how the energy is reckoned
   * @param cancel polled at every evaluation
   * @return the relaxed packing; its density is that of the same bodies in the new cell
   * @throws IllegalArgumentException as {@link RigidCrystal} says
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public RelaxedPacking relax(
      Packing packing,
      List<RigidMolecule> molecules,
      CrystalPotential potential,
      CancelToken cancel) {
    RigidCrystal crystal = new RigidCrystal(packing, molecules, potential);
    double[] x = new double[crystal.variables()];
    Lbfgs.Result result =
        new Lbfgs(x.length)
            .minimize(
                (point, gradient) -> {
                  cancel.check("relaxation of a packing");
                  return crystal.evaluate(point, gradient);
                },
                x,
                tolerance,
                longest,
                steps);
    Status status =
        result.converged()
            ? Status.CONVERGED
            : result.steps() == steps ? Status.STEPS_USED : Status.STALLED;
    return new RelaxedPacking(crystal.packing(x), result.value(), status, result.steps());
  }
}
