package org.materialsj.potentials.conformers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.Molecule;
import org.materialsj.potentials.MolecularForceField;
import org.materialsj.potentials.openchem.Mmff94;
import org.materialsj.potentials.openchem.SelfOrganizer;
import org.materialsj.potentials.openchem.Stereoisomers;
import org.materialsj.potentials.openchem.TorsionSampler;

/**
 * Some tries of one stereoisomer, made on one thread with one force field. How tries are shared
 * over batches follows from their number alone, so that nothing depends on the threads.
 */
final class ConformerBatch {

  private static final int LARGEST = 50;
  private static final int FEWEST_BATCHES = 16;

  private static final double JITTER = 0.02;
  private static final double TORSION_NOISE = Math.toRadians(5);

  private static final int MOST_STEPS = 10_000;

  /** Steps between two looks at the wish to stop. */
  private static final int STEPS_AT_ONCE = 250;

  /** The item whose stream is that of the sampler; those of batches are 0 and more. */
  private static final long SAMPLER = -1;

  /** Starts of the self-organisation for one conformer. */
  private static final int STARTS = 5;

  private final Stereoisomers.Isomer isomer;
  private final int isomerIndex;
  private final List<double[]> shapes;
  private final int first;
  private final int from;
  private final int size;
  private final long seed;
  private final ConformerOptions options;

  /**
   * A try that gave a finite energy.
   *
   * @param number number of the try, over all stereoisomers
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  record Candidate(double[] positions, double energy, int isomer, long number) {}

  private ConformerBatch(
      Stereoisomers.Isomer isomer,
      int isomerIndex,
      List<double[]> shapes,
      int first,
      int from,
      int size,
      ConformerOptions options) {
    this.isomer = isomer;
    this.isomerIndex = isomerIndex;
    this.shapes = shapes;
    this.first = first;
    this.from = from;
    this.size = size;
    this.seed = Seeds.ofItem(Seeds.ofItem(options.seed(), isomerIndex), from);
    this.options = options;
  }

  /**
   * Shares the tries evenly over stereoisomers, those of one over batches.
   *
   * @param isomers the stereoisomers
   * @param options how to make conformers
   * @param run progress and cancelling of the sampling of torsion angles
   * @return the batches, by stereoisomer
   */
  static List<ConformerBatch> split(
      List<Stereoisomers.Isomer> isomers, ConformerOptions options, RunContext run) {
    int[] tries = new int[isomers.size()];
    for (int i = 0; i < tries.length; i++) {
      tries[i] = options.count() / tries.length + (i < options.count() % tries.length ? 1 : 0);
    }
    boolean torsions = options.method() == ConformerOptions.Method.TORSIONS;
    // Rigid fragments take long to build, so that each stereoisomer has them built once.
    List<List<double[]>> shapes =
        torsions
            ? run.executor()
                .map(
                    tries.length,
                    i ->
                        sample(
                            isomers.get(i).molecule(),
                            tries[i],
                            Seeds.ofItem(Seeds.ofItem(options.seed(), i), SAMPLER),
                            run.cancel()),
                    "sampled torsion angles of stereoisomers",
                    run.progress(),
                    run.cancel())
            : Collections.nCopies(tries.length, List.of());
    List<ConformerBatch> batches = new ArrayList<>();
    int first = 0;
    for (int i = 0; i < tries.length; i++) {
      int atOnce = Math.max(1, Math.min(LARGEST, tries[i] / FEWEST_BATCHES));
      for (int from = 0; from < tries[i]; from += atOnce) {
        int size = Math.min(atOnce, tries[i] - from);
        batches.add(
            new ConformerBatch(isomers.get(i), i, shapes.get(i), first, from, size, options));
      }
      first += tries[i];
    }
    return batches;
  }

  private static List<double[]> sample(Molecule molecule, int most, long seed, CancelToken cancel) {
    TorsionSampler sampler = new TorsionSampler(molecule, seed, cancel);
    List<double[]> shapes = new ArrayList<>();
    Optional<double[]> next = sampler.next();
    while (next.isPresent()) {
      shapes.add(next.get());
      next = shapes.size() < most ? sampler.next() : Optional.empty();
    }
    return shapes;
  }

  /** Makes the positions and their energies; tries that fail are left out. */
  List<Candidate> make(CancelToken cancel) {
    MolecularForceField field = new Mmff94(isomer.molecule(), options.forceField());
    List<double[]> made =
        options.method() == ConformerOptions.Method.TORSIONS ? disturbed() : organize(cancel);
    List<Candidate> result = new ArrayList<>();
    for (int k = 0; k < made.size(); k++) {
      cancel.check("making of conformers");
      double[] positions = made.get(k);
      double energy = energy(field, positions, cancel);
      // Minimising can undo a configuration that a ring cannot have.
      if (Double.isFinite(energy) && isomer.isShownBy(positions)) {
        result.add(new Candidate(positions, energy, isomerIndex, (long) first + from + k));
      }
    }
    return result;
  }

  /** When the torsion angles are used up, the same ones come again with other noise. */
  private List<double[]> disturbed() {
    List<Rotor> rotors = Rotor.of(isomer.molecule());
    List<double[]> made = new ArrayList<>();
    for (int k = 0; k < size && !shapes.isEmpty(); k++) {
      double[] positions = shapes.get((from + k) % shapes.size()).clone();
      disturb(positions, rotors, Seeds.forItem(seed, k));
      made.add(positions);
    }
    return made;
  }

  private static void disturb(double[] positions, List<Rotor> rotors, SplittableRandom random) {
    for (Rotor rotor : rotors) {
      double staggered = 2 * Math.PI * random.nextInt(rotor.folds()) / rotor.folds();
      rotor.turn(positions, staggered + TORSION_NOISE * random.nextGaussian());
    }
    for (int i = 0; i < positions.length; i++) {
      positions[i] += JITTER * random.nextGaussian();
    }
  }

  private List<double[]> organize(CancelToken cancel) {
    SelfOrganizer organizer = new SelfOrganizer(isomer.molecule());
    List<double[]> made = new ArrayList<>();
    for (int k = 0; k < size; k++) {
      Optional<double[]> positions = Optional.empty();
      for (int start = 0; start < STARTS && positions.isEmpty(); start++) {
        cancel.check("making of conformers");
        positions = organizer.generate(Seeds.ofItem(seed, (long) STARTS * k + start), cancel);
      }
      positions.ifPresent(made::add);
    }
    return made;
  }

  private double energy(MolecularForceField field, double[] positions, CancelToken cancel) {
    int steps = options.minimize() ? MOST_STEPS : options.method().steps();
    double energy = field.energy(positions);
    for (int done = 0; done < steps && Double.isFinite(energy); done += STEPS_AT_ONCE) {
      cancel.check("minimising of conformers");
      MolecularForceField.Minimum minimum =
          field.minimize(positions, Math.min(STEPS_AT_ONCE, steps - done));
      energy = minimum.energy();
      if (minimum.converged()) {
        break;
      }
    }
    return energy;
  }
}
