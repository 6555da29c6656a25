package org.materialsj.potentials.classical;

import java.util.Arrays;
import java.util.List;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.model.atomistic.LabelledFrame;
import org.materialsj.potentials.NeighborList;

/**
 * The distances between the atoms of some frames, and their energies and forces, ready to be
 * compared with pair functions again and again. Read-only.
 */
final class PairData {

  private final ElementPairs pairs;
  private final List<LabelledFrame> frames;

  // By frame: its first pair, its first atom, its energy per atom (NaN when not known).
  private final int[] pairStart;
  private final int[] atomStart;
  private final double[] energies;

  /** Labels of forces by component; NaN where they are not known. */
  private final double[] forces;

  // By pair: atoms, place among the pairs of elements, distance, unit vector from one to the other,
  // and its share of the energy (half when the pair is there from either side).
  private int[] first = new int[1024];
  private int[] second = new int[1024];
  private int[] place = new int[1024];
  private double[] distance = new double[1024];
  private double[] direction = new double[3072];
  private final double share;
  private int count;

  /**
   * Lists the pairs.
   *
   * @param elements atomic numbers, ascending; empty for all elements alike
   * @param frames frames of these elements
   * @param cutoff largest distance; 0 for all pairs of atoms that do not repeat
   */
  PairData(int[] elements, List<LabelledFrame> frames, double cutoff) {
    pairs = new ElementPairs(elements);
    this.frames = List.copyOf(frames);
    share = cutoff == 0 ? 1 : 0.5;
    pairStart = new int[frames.size() + 1];
    atomStart = new int[frames.size() + 1];
    energies = new double[frames.size()];
    for (int f = 0; f < frames.size(); f++) {
      LabelledFrame frame = frames.get(f);
      atomStart[f + 1] = atomStart[f] + frame.atoms().size();
      energies[f] = frame.energy().orElse(Double.NaN) / frame.atoms().size();
      try {
        list(frame.atoms(), cutoff);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "frame " + frame.atoms().name() + " cannot be learned from: " + e.getMessage(), e);
      }
      pairStart[f + 1] = count;
    }
    forces = new double[3 * atomStart[frames.size()]];
    Arrays.fill(forces, Double.NaN);
    for (int f = 0; f < frames.size(); f++) {
      int at = 3 * atomStart[f];
      frames.get(f).forces().ifPresent(own -> System.arraycopy(own, 0, forces, at, own.length));
    }
  }

  private void list(AtomicFrame frame, double cutoff) {
    int n = frame.size();
    int[] numbers = frame.numbers();
    if (cutoff > 0) {
      NeighborList near = new NeighborList(n, frame.periodic(), cutoff, 0);
      near.update(frame.positions(), frame.cell());
      for (int i = 0; i < n; i++) {
        for (int p = near.start(i); p < near.end(i); p++) {
          int j = near.neighbors()[p];
          add(numbers, i, j, near.dx()[p], near.dy()[p], near.dz()[p]);
        }
      }
      return;
    }
    for (boolean repeats : frame.periodic()) {
      if (repeats) {
        throw new IllegalArgumentException("its atoms repeat, which needs a cutoff");
      }
    }
    double[] at = frame.positions();
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        add(
            numbers,
            i,
            j,
            at[3 * j] - at[3 * i],
            at[3 * j + 1] - at[3 * i + 1],
            at[3 * j + 2] - at[3 * i + 2]);
      }
    }
  }

  private void add(int[] numbers, int i, int j, double x, double y, double z) {
    double r = Math.sqrt(x * x + y * y + z * z);
    if (!(r >= NeighborList.COINCIDENT)) {
      throw new IllegalArgumentException(
          "atoms " + (i + 1) + " and " + (j + 1) + " stand on each other");
    }
    if (count == first.length) {
      int length = Math.multiplyExact(2, count);
      first = Arrays.copyOf(first, length);
      second = Arrays.copyOf(second, length);
      place = Arrays.copyOf(place, length);
      distance = Arrays.copyOf(distance, length);
      direction = Arrays.copyOf(direction, Math.multiplyExact(3, length));
    }
    first[count] = i;
    second[count] = j;
    place[count] = pairs.place(numbers[i], numbers[j]);
    distance[count] = r;
    direction[3 * count] = x / r;
    direction[3 * count + 1] = y / r;
    direction[3 * count + 2] = z / r;
    count++;
  }

  int frames() {
    return frames.size();
  }

  LabelledFrame frame(int f) {
    return frames.get(f);
  }

  ElementPairs pairs() {
    return pairs;
  }

  /** Where the atoms of a frame begin. */
  int atomStart(int f) {
    return atomStart[f];
  }

  /** Energies per atom; NaN where not known. */
  double[] energies() {
    return energies;
  }

  /** Components of forces; NaN where not known. */
  double[] forces() {
    return forces;
  }

  /** The median over the atoms of the frames of the distance to the nearest other atom. */
  double usualDistance() {
    double[] nearest = new double[atomStart[frames.size()]];
    Arrays.fill(nearest, Double.POSITIVE_INFINITY);
    for (int f = 0; f < frames.size(); f++) {
      for (int p = pairStart[f]; p < pairStart[f + 1]; p++) {
        int i = atomStart[f] + first[p];
        int j = atomStart[f] + second[p];
        nearest[i] = Math.min(nearest[i], distance[p]);
        nearest[j] = Math.min(nearest[j], distance[p]);
      }
    }
    double[] known = Arrays.stream(nearest).filter(Double::isFinite).sorted().toArray();
    if (known.length == 0) {
      throw new IllegalArgumentException(
          "no two atoms are within the cutoff, so there is nothing to learn from");
    }
    return known[known.length / 2];
  }

  /**
   * Evaluates pair functions on a frame.
   *
   * @param f the frame
   * @param functions one for each pair of elements
   * @param energy receives the energy per atom at f
   * @param force receives the components of forces at their places
   */
  void predict(int f, PairFunction[] functions, double[] energy, double[] force) {
    double[] result = new double[2];
    int base = 3 * atomStart[f];
    Arrays.fill(force, base, 3 * atomStart[f + 1], 0);
    double sum = 0;
    for (int p = pairStart[f]; p < pairStart[f + 1]; p++) {
      functions[place[p]].at(distance[p], result);
      sum += share * result[0];
      double slope = share * result[1];
      for (int axis = 0; axis < 3; axis++) {
        force[base + 3 * first[p] + axis] += slope * direction[3 * p + axis];
        force[base + 3 * second[p] + axis] -= slope * direction[3 * p + axis];
      }
    }
    energy[f] = sum / (atomStart[f + 1] - atomStart[f]);
  }
}
