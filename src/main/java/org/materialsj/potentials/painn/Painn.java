package org.materialsj.potentials.painn;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.model.atomistic.LabelledFrame;
import org.materialsj.potentials.KnownElements;
import org.materialsj.potentials.NeighborList;
import org.materialsj.potentials.training.EnergyScale;
import org.materialsj.potentials.training.TrainablePotential;
import org.materialsj.potentials.training.TrainingPass;

/**
 * The form of a {@link PainnPotential}, whose weights are to be learned: atoms with scalar and
 * vector features that hear of their neighbours a few times and then tell their energy (Schuett,
 * Unke and Gastegger 2021, arXiv:2102.03150). Energies do not change when atoms are turned,
 * mirrored, moved or renamed; vectors turn along. Other than in the paper, the radial functions end
 * with two derivatives 0, the scalar made of a vector is smooth at 0, and messages are divided by
 * the square root of the usual number of neighbours.
 *
 * <p>Cost of a step of training on forces about 9 times that of an energy, which is for F features
 * and K radial functions per block and pair about 3 F K multiplications and 10 F more, and per atom
 * 14 F^2. Exact derivatives by hand: a reverse over a tangent, see {@link
 * org.materialsj.engine.network.NetworkPass}.
 */
public final class Painn implements TrainablePotential<AtomPairs> {

  /** What it is called. */
  public static final String NAME = "PaiNN";

  private final PainnOptions options;
  private final int[] elements;
  private final double neighbors;
  private final PainnShape shape;
  private final RadialBasis radial;

  /**
   * A form.
   *
   * @param options its size
   * @param elements atomic numbers that it is to know, ascending; copied
   * @param neighbors usual number of neighbours of an atom within the cutoff, above 0
   * @throws IllegalArgumentException if there are no elements, they do not ascend, or the number of
   *     neighbours is not above 0
   */
  public Painn(PainnOptions options, int[] elements, double neighbors) {
    if (elements.length == 0 || elements[0] < 1) {
      throw new IllegalArgumentException(
          "elements must be atomic numbers, got " + Arrays.toString(elements));
    }
    for (int k = 1; k < elements.length; k++) {
      if (elements[k] <= elements[k - 1]) {
        throw new IllegalArgumentException(
            "elements must ascend, got " + Arrays.toString(elements));
      }
    }
    if (!(neighbors > 0) || !Double.isFinite(neighbors)) {
      throw new IllegalArgumentException("neighbors must be above 0, got " + neighbors);
    }
    this.options = options;
    this.elements = elements.clone();
    this.neighbors = neighbors;
    shape = new PainnShape(options, elements.length);
    radial = new RadialBasis(options.waves(), options.cutoff(), 1 / Math.sqrt(neighbors));
  }

  /**
   * A form for some frames: their elements and their mean number of neighbours.
   *
   * @param options its size
   * @param frames at least 1
   * @return the form
   * @throws IllegalArgumentException if there are no frames, or two atoms of one stand on each
   *     other
   */
  public static Painn of(PainnOptions options, List<LabelledFrame> frames) {
    if (frames.isEmpty()) {
      throw new IllegalArgumentException("there are no frames to learn from");
    }
    long atoms = 0;
    long pairs = 0;
    for (LabelledFrame frame : frames) {
      atoms += frame.atoms().size();
      pairs += list(frame.atoms(), options.cutoff()).pairs();
    }
    int[] elements =
        frames.stream()
            .flatMapToInt(frame -> Arrays.stream(frame.atoms().numbers()))
            .distinct()
            .sorted()
            .toArray();
    return new Painn(options, elements, Math.max(1, (double) pairs / atoms));
  }

  private static NeighborList list(AtomicFrame frame, double cutoff) {
    NeighborList list = new NeighborList(frame.size(), frame.periodic(), cutoff, 0);
    try {
      list.update(frame.positions(), frame.cell());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(frame.name() + ": " + e.getMessage(), e);
    }
    return list;
  }

  @Override
  public double[] initial(SplittableRandom random) {
    return shape.initial(random);
  }

  @Override
  public AtomPairs prepare(AtomicFrame atoms) {
    AtomPairs pairs = pairs(atoms.numbers());
    pairs.fill(list(atoms, options.cutoff()));
    pairs.trim();
    return pairs;
  }

  /** Atoms of these elements, without their pairs. */
  AtomPairs pairs(int[] numbers) {
    KnownElements.require(NAME, elements, numbers);
    return new AtomPairs(
        Arrays.stream(numbers).map(number -> Arrays.binarySearch(elements, number)).toArray());
  }

  /** Room for one thread. */
  PainnPass room() {
    return new PainnPass(shape, radial);
  }

  @Override
  public TrainingPass<AtomPairs> pass() {
    return new Pass(room());
  }

  @Override
  public PainnPotential potential(double[] weights, EnergyScale scale) {
    return new PainnPotential(this, weights, scale);
  }

  /**
   * Its size.
   *
   * @return as given
   */
  public PainnOptions options() {
    return options;
  }

  /**
   * The elements that it knows.
   *
   * @return atomic numbers, ascending; a new array
   */
  public int[] elements() {
    return elements.clone();
  }

  /**
   * The usual number of neighbours.
   *
   * @return as given
   */
  public double neighbors() {
    return neighbors;
  }

  /**
   * The number of weights.
   *
   * @return at least 1
   */
  public int weights() {
    return shape.weights();
  }

  /** Energies and forces while learning. */
  private static final class Pass implements TrainingPass<AtomPairs> {
    private final PainnPass room;
    private boolean forcesKnown;

    Pass(PainnPass room) {
      this.room = room;
    }

    @Override
    public double evaluate(double[] weights, AtomPairs pairs, double[] forces) {
      int n = pairs.atoms();
      double energy = 0;
      double[] energies = room.forward(weights, pairs);
      for (int i = 0; i < n; i++) {
        energy += energies[i];
      }
      forcesKnown = forces != null;
      if (forcesKnown) {
        Arrays.fill(forces, 0, 3 * n, 0);
        double[][] slopes = room.reverse(weights, 1, null);
        for (int i = 0; i < n; i++) {
          for (int p = pairs.start[i]; p < pairs.start[i + 1]; p++) {
            for (int axis = 0; axis < 3; axis++) {
              forces[3 * i + axis] += slopes[axis][p];
              forces[3 * pairs.second[p] + axis] -= slopes[axis][p];
            }
          }
        }
      }
      return energy;
    }

    @Override
    public void addGradient(
        double[] weights, double energyAdjoint, double[] forceAdjoints, double[] gradient) {
      if (forceAdjoints == null) {
        room.reverse(weights, energyAdjoint, gradient);
      } else if (forcesKnown) {
        room.addSecond(weights, energyAdjoint, forceAdjoints, gradient);
      } else {
        throw new IllegalArgumentException(
            "forceAdjoints were given, but the forces were not asked for");
      }
      // A reverse of another factor has taken the place of that of the forces.
      forcesKnown &= forceAdjoints != null;
    }
  }
}
