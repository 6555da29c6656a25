package org.materialsj.packing.space;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.materialsj.model.symmetry.PointGroup;
import org.materialsj.model.symmetry.SymmetryOperation;

/**
 * Finds the special positions of a group. Every one of them passes through points whose coordinates
 * are multiples of 1/24; so the stabilisers of all such points, in exact integers, show all
 * operations that leave points alone, their lines and planes, and all isolated points. Cost: 24^d
 * points times the order of the group.
 */
final class SpecialPositions {

  /** Steps along a line or plane that leave the grid and every other special position. */
  private static final int[] ASIDE = {7, 11};

  private static final int ONE = SymmetryOperation.DENOMINATOR;

  /** A grid point of a position, with the operations that leave the position alone. */
  private record Mark(long point, BitSet stabiliser) {}

  private final int dimension;
  private final List<SymmetryOperation> operations;
  private final int[][] rotations;
  private final int[][] translations;
  private final List<int[]> origins;
  private final Set<Mark> marks = new HashSet<>();
  private final Set<List<Integer>> elements = new HashSet<>();
  private final List<SpecialPosition> found = new ArrayList<>();

  private SpecialPositions(PackingGroup group, boolean anyOrigin) {
    dimension = group.dimension();
    operations = group.operations();
    rotations = new int[operations.size()][9];
    translations = new int[operations.size()][3];
    for (int k = 0; k < operations.size(); k++) {
      for (int i = 0; i < 3; i++) {
        translations[k][i] = operations.get(k).translationNumerator(i);
        for (int j = 0; j < 3; j++) {
          rotations[k][3 * i + j] = operations.get(k).rotation(i, j);
        }
      }
    }
    origins = anyOrigin ? CentreRange.normaliser(group) : List.of(new int[dimension]);
  }

  /**
   * The special positions.
   *
   * @param group the group
   * @param anyOrigin whether positions that become each other by another choice of the origin count
   *     once, as for a body that is alone
   * @return those with many copies first
   */
  static List<SpecialPosition> of(PackingGroup group, boolean anyOrigin) {
    SpecialPositions search = new SpecialPositions(group, anyOrigin);
    search.visitGrid();
    search.found.sort(
        Comparator.comparing((SpecialPosition p) -> p.representatives().size()).reversed());
    return List.copyOf(search.found);
  }

  private void visitGrid() {
    int[] x = new int[3];
    int points = (int) Math.pow(CentreRange.GRID, dimension);
    for (int code = 0; code < points; code++) {
      int rest = code;
      for (int i = dimension - 1; i >= 0; i--) {
        x[i] = rest % CentreRange.GRID * CentreRange.STEP;
        rest /= CentreRange.GRID;
      }
      BitSet stabiliser = stabiliser(x);
      if (stabiliser.cardinality() > 1) {
        visit(x, stabiliser);
        for (int k = stabiliser.nextSetBit(1); k > 0; k = stabiliser.nextSetBit(k + 1)) {
          if (elements.add(element(k, x))) {
            visit(x, stabiliser(aside(x, List.of(operations.get(k)))));
          }
        }
      }
    }
  }

  /** Which operations move a point by a lattice translation only. */
  private BitSet stabiliser(int[] x) {
    BitSet result = new BitSet(rotations.length);
    for (int k = 0; k < rotations.length; k++) {
      boolean stays = true;
      for (int i = 0; i < dimension && stays; i++) {
        stays = Math.floorMod(image(k, i, x) - x[i], ONE) == 0;
      }
      result.set(k, stays);
    }
    return result;
  }

  private int image(int k, int i, int[] x) {
    int[] w = rotations[k];
    return w[3 * i] * x[0] + w[3 * i + 1] * x[1] + w[3 * i + 2] * x[2] + translations[k][i];
  }

  /** The operation with the lattice translation by which it leaves a point alone. */
  private List<Integer> element(int k, int[] x) {
    List<Integer> element = new ArrayList<>(List.of(k));
    for (int i = 0; i < dimension; i++) {
      element.add((x[i] - image(k, i, x)) / ONE);
    }
    return element;
  }

  /** A point like x of the position of some operations, and of none smaller. */
  private int[] aside(int[] x, List<SymmetryOperation> some) {
    int[] y = x.clone();
    List<long[]> directions = CentreRange.directions(dimension, some);
    for (int k = 0; k < directions.size(); k++) {
      for (int i = 0; i < dimension; i++) {
        y[i] += ASIDE[k] * (int) directions.get(k)[i];
      }
    }
    return y;
  }

  /** Keeps a position, and marks its images, unless it is marked already. */
  private void visit(int[] x, BitSet stabiliser) {
    if (marks.contains(new Mark(key(x), stabiliser))) {
      return;
    }
    List<SymmetryOperation> some = new ArrayList<>();
    stabiliser.stream().forEach(k -> some.add(operations.get(k)));
    List<long[]> directions = CentreRange.directions(dimension, some);
    int[] y = aside(x, some);
    if (!stabiliser(y).equals(stabiliser)) {
      return;
    }
    found.add(position(x, y, some));
    Set<Long> images = new HashSet<>();
    for (int k = 0; k < rotations.length; k++) {
      for (int[] t : origins) {
        int[] moved = moved(k, t, y);
        if (images.add(key(moved))) {
          mark(k, t, x, directions, 0, stabiliser(moved));
        }
      }
    }
  }

  private int[] moved(int k, int[] t, int[] x) {
    int[] result = new int[3];
    for (int i = 0; i < dimension; i++) {
      result[i] = image(k, i, x) + t[i];
    }
    return result;
  }

  private void mark(int k, int[] t, int[] x, List<long[]> directions, int next, BitSet stabiliser) {
    if (next == directions.size()) {
      marks.add(new Mark(key(moved(k, t, x)), stabiliser));
      return;
    }
    int[] y = x.clone();
    for (int step = 0; step < CentreRange.GRID; step++) {
      mark(k, t, y, directions, next + 1, stabiliser);
      for (int i = 0; i < dimension; i++) {
        y[i] += CentreRange.STEP * (int) directions.get(next)[i];
      }
    }
  }

  private static long key(int[] x) {
    long key = 0;
    for (int component : x) {
      key = key * ONE + Math.floorMod(component, ONE);
    }
    return key;
  }

  private SpecialPosition position(int[] x, int[] y, List<SymmetryOperation> stabiliser) {
    double[] origin = new double[dimension];
    for (int i = 0; i < dimension; i++) {
      origin[i] = x[i] / (double) ONE;
    }
    Set<Long> images = new HashSet<>();
    List<Integer> representatives = new ArrayList<>();
    for (int k = 0; k < rotations.length; k++) {
      if (images.add(key(moved(k, new int[dimension], y)))) {
        representatives.add(k);
      }
    }
    return new SpecialPosition(
        PointGroup.of(stabiliser).symbol(), origin, stabiliser, representatives);
  }
}
