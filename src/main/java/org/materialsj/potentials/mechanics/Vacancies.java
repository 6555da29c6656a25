package org.materialsj.potentials.mechanics;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.potentials.Calculator;
import org.materialsj.potentials.Potential;
import org.materialsj.potentials.relax.Relaxation;
import org.materialsj.potentials.relax.RelaxationOptions;
import org.materialsj.potentials.relax.Relaxed;
import org.materialsj.potentials.relax.SymmetryAverage;

/**
 * Energies of vacancies in the crystal of an element: <i>E(N - 1) - (N - 1)/N E(N)</i> for a
 * supercell of N atoms whose shape is kept. One atom of each kind of site is taken out in turn.
 */
public final class Vacancies {

  /** Atoms are shaken by this, so that they can leave a symmetric saddle (unit of length). */
  private static final double SHAKE = 0.01;

  private Vacancies() {}

  /**
   * A vacancy.
   *
   * @param site index of the atom that was taken out, in the crystal
   * @param equivalent how many sites of the cell are of this kind
   * @param atoms N, atoms of the supercell without the vacancy
   * @param unrelaxed energy with all atoms in their places
   * @param relaxed energy with the atoms relaxed
   * @param converged whether they came to rest
   */
  public record Vacancy(
      int site, int equivalent, int atoms, double unrelaxed, double relaxed, boolean converged) {}

  /**
   * Computes the energies.
   *
   * @param potential the potential
   * @param crystal a crystal of one element, at rest, that repeats in all directions
   * @param repeats 3 numbers: how often the cell is repeated
   * @param force largest force on an atom at rest (energy per length)
   * @param seed of the shaking
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return one vacancy for each kind of site
   * @throws IllegalArgumentException if the crystal has several elements, does not repeat in all
   *     directions, or the supercell has one atom only
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static List<Vacancy> energies(
      Potential potential,
      AtomicFrame crystal,
      int[] repeats,
      double force,
      long seed,
      RunContext run) {
    if (Arrays.stream(crystal.numbers()).distinct().count() > 1) {
      throw new IllegalArgumentException(
          "The energy of a vacancy in a compound depends on where its atom goes; it is computed"
              + " for elements alone, and "
              + crystal.name()
              + " has several.");
    }
    AtomicFrame whole = Supercell.of(crystal, repeats).frame();
    if (whole.size() < 2) {
      throw new IllegalArgumentException("A vacancy needs a supercell of more than one atom.");
    }
    int[] kinds = SymmetryAverage.of(crystal).kinds();
    int[] sites = Arrays.stream(kinds).distinct().toArray();
    double energy = Calculator.evaluate(potential, whole).energy();
    return run.executor()
        .map(
            sites.length,
            item -> {
              AtomicFrame missing = without(whole, sites[item]);
              double share = energy * missing.size() / whole.size();
              double unrelaxed = Calculator.evaluate(potential, missing).energy() - share;
              Relaxed relaxed =
                  new Relaxation(potential, RelaxationOptions.POSITIONS.within(force, 1))
                      .run(shaken(missing, Seeds.ofItem(seed, item)), step -> {}, run.cancel());
              run.cancel().check("relaxation about a vacancy");
              int equivalent = (int) Arrays.stream(kinds).filter(k -> k == sites[item]).count();
              return new Vacancy(
                  sites[item],
                  equivalent,
                  whole.size(),
                  unrelaxed,
                  relaxed.last().energy() - share,
                  relaxed.converged());
            },
            "vacancies",
            run.progress(),
            run.cancel());
  }

  private static AtomicFrame without(AtomicFrame whole, int atom) {
    int left = whole.size() - atom - 1;
    int[] numbers = Arrays.copyOf(whole.numbers(), whole.size() - 1);
    System.arraycopy(whole.numbers(), atom + 1, numbers, atom, left);
    double[] positions = Arrays.copyOf(whole.positions(), 3 * numbers.length);
    System.arraycopy(whole.positions(), 3 * (atom + 1), positions, 3 * atom, 3 * left);
    return new AtomicFrame(whole.name(), numbers, positions, whole.lattice());
  }

  private static AtomicFrame shaken(AtomicFrame frame, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] positions = frame.positions();
    for (int i = 0; i < positions.length; i++) {
      positions[i] += random.nextDouble(-SHAKE, SHAKE);
    }
    return frame.withPositions(positions);
  }
}
