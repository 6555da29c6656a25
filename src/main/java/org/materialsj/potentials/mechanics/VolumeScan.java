package org.materialsj.potentials.mechanics;

import java.util.List;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.Lattice;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.potentials.Potential;
import org.materialsj.potentials.relax.Relaxation;
import org.materialsj.potentials.relax.RelaxationOptions;
import org.materialsj.potentials.relax.Relaxed;

/** Energies of a crystal whose cell is made larger and smaller; its shape is kept. */
public final class VolumeScan {

  private VolumeScan() {}

  /**
   * A volume and its energy.
   *
   * @param volume volume of the cell (length^3)
   * @param energy energy of the cell with its atoms relaxed
   * @param converged whether the atoms came to rest
   */
  public record Point(double volume, double energy, boolean converged) {}

  /**
   * Computes the energies.
   *
   * @param potential the potential
   * @param crystal atoms with a cell
   * @param count number of volumes, at least 2, evenly spaced
   * @param range largest change of the volume as a share of it, above 0 and below 1
   * @param force largest force on an atom at rest (energy per length)
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return the points, by ascending volume
   * @throws IllegalArgumentException if there is no cell or a number is out of range
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static List<Point> energies(
      Potential potential,
      AtomicFrame crystal,
      int count,
      double range,
      double force,
      RunContext run) {
    if (count < 2 || !(range > 0 && range < 1)) {
      throw new IllegalArgumentException(
          "a scan needs at least 2 volumes and a range between 0 and 1, got "
              + count
              + " and "
              + range);
    }
    Lattice lattice =
        crystal
            .lattice()
            .orElseThrow(
                () -> new IllegalArgumentException(crystal.name() + " has no cell to scale"));
    RelaxationOptions options = RelaxationOptions.POSITIONS.within(force, 1);
    return run.executor()
        .map(
            count,
            item -> {
              double scale = Math.cbrt(1 - range + 2 * range * item / (count - 1));
              double[] rows = lattice.rows();
              double[] positions = crystal.positions();
              for (int k = 0; k < rows.length; k++) {
                rows[k] *= scale;
              }
              for (int k = 0; k < positions.length; k++) {
                positions[k] *= scale;
              }
              Lattice cell = new Lattice(rows, lattice.periodic());
              Relaxed relaxed =
                  new Relaxation(potential, options)
                      .run(crystal.with(positions, cell), step -> {}, run.cancel());
              run.cancel().check("scan of volumes");
              return new Point(cell.volume(), relaxed.last().energy(), relaxed.converged());
            },
            "volumes",
            run.progress(),
            run.cancel());
  }
}
