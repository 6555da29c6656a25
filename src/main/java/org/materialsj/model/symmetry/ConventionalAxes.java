package org.materialsj.model.symmetry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.materialsj.engine.algebra.Matrix3;

/**
 * Bases along the symmetry axes of a point group, as a conventional cell has them. A basis is a 3x3
 * integer matrix M, row-major, whose columns are lattice vectors in coordinates of the primitive
 * cell; it is right-handed in space.
 */
final class ConventionalAxes {

  /** Short vectors of a net have coordinates up to this on a reduced basis. */
  private static final int REACH = 3;

  private final List<Isometry> isometries;
  private final double[] rows;
  private final int hand;

  /**
   * Axes of one group.
   *
   * @param isometries the group
   * @param rows the primitive cell, 9 numbers, row by row (angstrom)
   */
  ConventionalAxes(List<Isometry> isometries, double[] rows) {
    this.isometries = isometries;
    this.rows = rows;
    this.hand = Matrix3.determinant(rows) > 0 ? 1 : -1;
  }

  /**
   * The bases that may be those of a standard setting.
   *
   * @param system crystal system of the group
   * @return candidates, the most compact first where it matters
   */
  List<int[]> bases(CrystalSystem system) {
    return switch (system) {
      case TRICLINIC -> triclinic();
      case MONOCLINIC -> monoclinic();
      case ORTHORHOMBIC -> orders(axes(2));
      case TETRAGONAL -> uniaxial(4);
      case TRIGONAL, HEXAGONAL -> uniaxial(3);
      case CUBIC -> orders(axes(axes(4).size() == 3 ? 4 : 2));
    };
  }

  private List<int[]> triclinic() {
    List<int[]> bases = new ArrayList<>();
    addRightHanded(bases, new int[] {1, 0, 0}, new int[] {0, 1, 0}, new int[] {0, 0, 1});
    return bases;
  }

  private List<int[]> monoclinic() {
    int[] b = axes(2).get(0);
    int[][] net = net(b, first(2).proper());
    List<int[]> bases = new ArrayList<>();
    for (int p = 0; p < 81; p++) {
      int[] u = {p / 27 - 1, p / 9 % 3 - 1, p / 3 % 3 - 1, p % 3 - 1};
      if (Math.abs(u[0] * u[3] - u[1] * u[2]) == 1) {
        addRightHanded(bases, sum(net, u[0], u[1]), b, sum(net, u[2], u[3]));
      }
    }
    bases.sort(Comparator.comparingDouble(m -> length(column(m, 0)) + length(column(m, 2))));
    return bases;
  }

  private List<int[]> uniaxial(int order) {
    int[] turn = first(order).proper();
    int[] c = axis(turn);
    int[] a = net(c, turn)[0];
    int[] b = times(turn, a);
    List<int[]> bases = new ArrayList<>();
    for (int sign = 1; sign >= -1; sign -= 2) {
      addRightHanded(bases, scaled(a, sign), scaled(b, sign), c);
      // The other sense of the turn: with three-fold axes b' = -a - b.
      int[] other = order == 3 ? sum(new int[][] {a, b}, -1, -1) : scaled(b, -1);
      addRightHanded(bases, scaled(a, sign), scaled(other, sign), c);
    }
    return bases;
  }

  /** The six orders of three axes. */
  private List<int[]> orders(List<int[]> axes) {
    List<int[]> bases = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        if (i != j) {
          addRightHanded(bases, axes.get(i), axes.get(j), axes.get(3 - i - j));
        }
      }
    }
    return bases;
  }

  /** Adds the basis, the last vector turned round where that makes it right-handed. */
  private void addRightHanded(List<int[]> bases, int[] a, int[] b, int[] c) {
    int[] m = {a[0], b[0], c[0], a[1], b[1], c[1], a[2], b[2], c[2]};
    if (Isometry.determinant(m) * hand < 0) {
      for (int k = 2; k < 9; k += 3) {
        m[k] = -m[k];
      }
    }
    bases.add(m);
  }

  private Isometry first(int order) {
    return isometries.stream().filter(s -> s.order() == order).findFirst().orElseThrow();
  }

  /** The directions of all axes of an order, each once. */
  private List<int[]> axes(int order) {
    List<int[]> axes = new ArrayList<>();
    for (Isometry isometry : isometries) {
      if (isometry.order() == order) {
        int[] axis = axis(isometry.proper());
        if (axes.stream().noneMatch(a -> Arrays.equals(a, axis))) {
          axes.add(axis);
        }
      }
    }
    return axes;
  }

  /** The shortest lattice vector that a proper rotation leaves, its first number positive. */
  private static int[] axis(int[] proper) {
    int[] m = proper.clone();
    m[0]--;
    m[4]--;
    m[8]--;
    for (int i = 0; i < 3; i++) {
      int[] p = {m[3 * i], m[3 * i + 1], m[3 * i + 2]};
      int j = 3 * ((i + 1) % 3);
      int[] q = {m[j], m[j + 1], m[j + 2]};
      int[] cross = cross(p, q);
      int divisor = divisor(cross);
      if (divisor > 0) {
        int lead = cross[0] != 0 ? cross[0] : cross[1] != 0 ? cross[1] : cross[2];
        int by = lead > 0 ? divisor : -divisor;
        return new int[] {cross[0] / by, cross[1] / by, cross[2] / by};
      }
    }
    throw new IllegalArgumentException("a rotation without axis: " + Arrays.toString(proper));
  }

  /** Two shortest vectors that span the net of lattice vectors normal to an axis. */
  private int[][] net(int[] axis, int[] proper) {
    // The sum over all powers of the rotation projects onto the axis: its kernel is the net.
    int[] power = {1, 0, 0, 0, 1, 0, 0, 0, 1};
    int[] projector = new int[9];
    do {
      for (int k = 0; k < 9; k++) {
        projector[k] += power[k];
      }
      power = Isometry.multiply(power, proper);
    } while (!Arrays.equals(power, new int[] {1, 0, 0, 0, 1, 0, 0, 0, 1}));
    int row = axis[0] != 0 ? 0 : axis[1] != 0 ? 1 : 2;
    int[] plane = {projector[3 * row], projector[3 * row + 1], projector[3 * row + 2]};
    int divisor = divisor(plane);
    List<int[]> vectors = new ArrayList<>();
    for (int x = -REACH; x <= REACH; x++) {
      for (int y = -REACH; y <= REACH; y++) {
        for (int z = -REACH; z <= REACH; z++) {
          if (plane[0] * x + plane[1] * y + plane[2] * z == 0 && (x != 0 || y != 0 || z != 0)) {
            vectors.add(new int[] {x, y, z});
          }
        }
      }
    }
    vectors.sort(Comparator.comparingDouble(this::length));
    int[] a = vectors.get(0);
    for (int[] b : vectors) {
      int[] cross = cross(a, b);
      if (Math.abs(cross[0]) == Math.abs(plane[0] / divisor)
          && Math.abs(cross[1]) == Math.abs(plane[1] / divisor)
          && Math.abs(cross[2]) == Math.abs(plane[2] / divisor)) {
        return new int[][] {a, b};
      }
    }
    throw new IllegalArgumentException("the basis is not reduced: " + Arrays.toString(rows));
  }

  private double length(int[] v) {
    double squared = 0;
    for (int axis = 0; axis < 3; axis++) {
      double c = v[0] * rows[axis] + v[1] * rows[3 + axis] + v[2] * rows[6 + axis];
      squared += c * c;
    }
    return Math.sqrt(squared);
  }

  private static int[] column(int[] m, int k) {
    return new int[] {m[k], m[3 + k], m[6 + k]};
  }

  private static int[] sum(int[][] net, int p, int q) {
    int[] sum = new int[3];
    for (int i = 0; i < 3; i++) {
      sum[i] = p * net[0][i] + q * net[1][i];
    }
    return sum;
  }

  private static int[] scaled(int[] v, int factor) {
    return new int[] {factor * v[0], factor * v[1], factor * v[2]};
  }

  private static int[] times(int[] m, int[] v) {
    int[] result = new int[3];
    for (int i = 0; i < 3; i++) {
      result[i] = m[3 * i] * v[0] + m[3 * i + 1] * v[1] + m[3 * i + 2] * v[2];
    }
    return result;
  }

  private static int[] cross(int[] p, int[] q) {
    return new int[] {
      p[1] * q[2] - p[2] * q[1], p[2] * q[0] - p[0] * q[2], p[0] * q[1] - p[1] * q[0]
    };
  }

  private static int divisor(int[] v) {
    int divisor = 0;
    for (int x : v) {
      int a = Math.abs(x);
      while (a != 0) {
        int rest = divisor % a;
        divisor = a;
        a = rest;
      }
    }
    return divisor;
  }
}
