package org.materialsj.features.crystal;

import java.util.List;

/**
 * Local structure order parameters: how much the directions of the n neighbours of a site resemble
 * each motif of n neighbours, about 1 for the ideal one and 0 for what has nothing in common with
 * it (the constants are those of pymatgen's {@code LocalStructOrderParams} and CrystalNN).
 *
 * <p>For most motifs each neighbour j in turn is the north pole and each other one, k, defines the
 * prime meridian; k adds a Gaussian of its polar angle, every further neighbour m that of its polar
 * angle times cos^2(f phi) of its azimuth, or one for being a south pole. The parameter is the
 * largest mean over these terms among all pairs (j, k). The Steinhardt parameters q_l are sqrt(4 pi
 * / (2 l + 1) sum_m |mean_j Y_lm(u_j)|^2).
 *
 * <p>The parameter of the cube takes of each pair only the nearer neighbour as pole, and the mean
 * of both when they are equally near, so that it is independent of the order of neighbours as all
 * others are; it is negative for some distorted ones. (In pymatgen chance decides between equal
 * ones.) Cost O(n^3) additions and O(n^2) exponentials.
 *
 * <p>Holds scratch memory: an instance is for one thread.
 *
 * @see "N. E. R. Zimmermann and A. Jain 2020, doi:10.1039/C9RA07755C"
 */
final class LocalOrderParameters {

  private static final int MOST = Motif.LARGEST;

  /** Neighbours this close to the axis through the pole have no azimuth. */
  private static final double ON_AXIS = 1e-12;

  /** Polar angles (rad) this close to a limit are beyond it, whatever their rounding. */
  private static final double TIE = 1e-9;

  /** Neighbours with ranks this close are equally near. */
  private static final double SAME_RANK = 1e-6;

  private static final double CUBE_SOUTH = 2.5261129449194057;
  private static final double CUBE_SOUTH_WIDTH = 15;
  private static final double CUBE_SOUTH_WEIGHT = 6;
  private static final double CUBE_ANGLE = Math.asin(1 / 3.0);
  private static final double ROOT_E = Math.exp(0.5);

  private static final double CUBOCTAHEDRON_SOUTH = 2.792526803190927;
  private static final double CUBOCTAHEDRON_SOUTH_WIDTH = 28.75;
  private static final double CUBOCTAHEDRON_LOW = 1.3089969389957472;
  private static final double CUBOCTAHEDRON_HIGH = 1.8325957145940461;

  /** Cosine of the largest azimuth of a see-saw, 3 pi / 4. */
  private static final double HALF_TURN = -Math.sqrt(0.5);

  private final double[] angles = new double[MOST];
  private final double[] weights = new double[MOST];
  private final double[] southWeights = new double[MOST];
  private final double[] perpendicular = new double[3 * MOST];
  private final boolean[] onAxis = new boolean[MOST];
  private final double[] cosines = new double[MOST * MOST];

  /**
   * Computes the order parameters of all motifs of n neighbours.
   *
   * @param units 3n components of unit vectors towards the neighbours; not modified
   * @param ranks n numbers that tell near neighbours from far ones, ascending, equal within 1e-6;
   *     not modified
   * @param n number of neighbours, at least 1
   * @param into receives one number per motif of {@link Motif#of}, none for n above {@value
   *     Motif#LARGEST}
   * @param offset index of the first
   */
  void evaluate(double[] units, double[] ranks, int n, double[] into, int offset) {
    List<Motif> motifs = Motif.of(n);
    if (motifs.isEmpty()) {
      return;
    }
    for (int i = 0; i < motifs.size(); i++) {
      into[offset + i] = 0;
    }
    for (int pole = 0; pole < n; pole++) {
      // A motif with poles shares these angles with the others of its coordination number.
      if (n <= 8 || n == 12) {
        orient(units, n, pole);
      }
      for (int i = 0; i < motifs.size(); i++) {
        Motif motif = motifs.get(i);
        int at = offset + i;
        switch (motif.kind()) {
          case BOND -> into[at] = 1;
          case BENT ->
              into[at] = gauss(motif.width() * (angles[1 - pole] / Math.PI - motif.target()));
          case POLES -> into[at] = Math.max(into[at], poles(motif, n, pole));
          case CUBE -> into[at] += cube(n, pole, ranks) / (n * (6.0 + (n - 2) * (n - 3)) / 2);
          case CUBOCTAHEDRON -> into[at] = Math.max(into[at], cuboctahedron(n, pole));
          case STEINHARDT -> {
            if (pole == 0) {
              into[at] = Steinhardt.q((int) motif.target(), units, n);
            }
          }
        }
      }
    }
  }

  /** Finds polar angles (first n of angles) and cosines of azimuths about a pole. */
  private void orient(double[] units, int n, int pole) {
    double x = units[3 * pole];
    double y = units[3 * pole + 1];
    double z = units[3 * pole + 2];
    for (int k = 0; k < n; k++) {
      double cos = x * units[3 * k] + y * units[3 * k + 1] + z * units[3 * k + 2];
      double px = units[3 * k] - cos * x;
      double py = units[3 * k + 1] - cos * y;
      double pz = units[3 * k + 2] - cos * z;
      double sin = Math.sqrt(px * px + py * py + pz * pz);
      angles[k] = Math.atan2(sin, cos);
      onAxis[k] = sin < ON_AXIS;
      double scale = onAxis[k] ? 0 : 1 / sin;
      perpendicular[3 * k] = px * scale;
      perpendicular[3 * k + 1] = py * scale;
      perpendicular[3 * k + 2] = pz * scale;
    }
    for (int k = 0; k < n; k++) {
      for (int m = 0; m < k; m++) {
        double cos =
            perpendicular[3 * k] * perpendicular[3 * m]
                + perpendicular[3 * k + 1] * perpendicular[3 * m + 1]
                + perpendicular[3 * k + 2] * perpendicular[3 * m + 2];
        cosines[k * MOST + m] = cos;
        cosines[m * MOST + k] = cos;
      }
    }
  }

  private double poles(Motif motif, int n, int pole) {
    double south = motif.south() - TIE;
    for (int k = 0; k < n; k++) {
      boolean isSouth = angles[k] >= south;
      southWeights[k] = isSouth ? gauss(motif.southWidth() * (angles[k] / Math.PI - 1)) : 0;
      weights[k] = isSouth ? 0 : profile(motif, angles[k] / Math.PI);
    }
    double best = 0;
    for (int k = 0; k < n; k++) {
      if (k != pole) {
        best = Math.max(best, meridian(motif, n, pole, k, south));
      }
    }
    return best;
  }

  /** The mean of the terms for one pole and one prime meridian k. */
  private double meridian(Motif motif, int n, int pole, int k, double south) {
    boolean kIsSouth = angles[k] >= south;
    double sum = kIsSouth ? 0 : weights[k];
    int terms = kIsSouth ? 0 : 1;
    if (!onAxis[k]) {
      for (int m = 0; m < n; m++) {
        if (m == pole || m == k) {
          continue;
        }
        if (angles[m] >= south) {
          sum += southWeights[m];
          terms++;
        } else if (!kIsSouth && !onAxis[m]) {
          double cos = cosines[k * MOST + m];
          if (!motif.halfTurn() || cos > HALF_TURN) {
            sum += weights[m] * (1 + cosMultiple(motif.folds(), cos)) / 2;
            terms++;
          }
        }
      }
    }
    // No term exceeds 1 but for rounding.
    return terms == 0 ? 0 : Math.min(1, sum / terms);
  }

  private static double profile(Motif motif, double angle) {
    double difference =
        switch (motif.profile()) {
          case ANGLE, EQUATOR -> angle - motif.target();
          case PENTAGON -> angle - (angle <= motif.target() ? 0.4 : 0.8);
          case HEXAGON -> Math.abs(angle - 0.5) - motif.target();
        };
    return gauss(motif.width() * difference);
  }

  /** The terms of one vertex of a cube as pole, over all k that are not nearer. */
  private double cube(int n, int pole, double[] ranks) {
    for (int m = 0; m < n; m++) {
      double z = (angles[m] - Math.PI / 2) / CUBE_ANGLE;
      weights[m] = ROOT_E * z * gauss(z);
    }
    double sum = 0;
    for (int k = 0; k < n; k++) {
      double further = ranks[k] - ranks[pole];
      if (k != pole && further >= -SAME_RANK) {
        sum += (further > SAME_RANK ? 1 : 0.5) * cubeMeridian(n, pole, k);
      }
    }
    return sum;
  }

  private double cubeMeridian(int n, int pole, int k) {
    if (angles[k] >= CUBE_SOUTH - TIE) {
      return CUBE_SOUTH_WEIGHT * gauss(CUBE_SOUTH_WIDTH * (angles[k] / Math.PI - 1));
    }
    double sum = 0;
    for (int m = 0; m < n && !onAxis[k]; m++) {
      if (m != pole && m != k && !onAxis[m]) {
        sum += cosMultiple(3, cosines[k * MOST + m]) * weights[m];
      }
    }
    return angles[k] > Math.PI / 2 ? sum : -sum;
  }

  /** The largest mean of the terms of one vertex of a cuboctahedron as pole. */
  private double cuboctahedron(int n, int pole) {
    for (int m = 0; m < n; m++) {
      double angle = angles[m] / Math.PI;
      if (angles[m] < CUBOCTAHEDRON_LOW) {
        weights[m] = gauss(31.25 * (angle - 1 / 3.0));
      } else if (angles[m] > CUBOCTAHEDRON_HIGH) {
        weights[m] = gauss(31.25 * (angle - 2 / 3.0));
      } else {
        weights[m] = gauss(25.5 * (angle - 0.5));
      }
    }
    double best = 0;
    for (int k = 0; k < n; k++) {
      if (k == pole) {
        continue;
      }
      if (angles[k] >= CUBOCTAHEDRON_SOUTH - TIE) {
        best = Math.max(best, gauss(CUBOCTAHEDRON_SOUTH_WIDTH * (angles[k] / Math.PI - 1)));
      } else if (isEquatorial(angles[k])) {
        best = Math.max(best, equator(n, pole, k));
      }
    }
    return best;
  }

  private double equator(int n, int pole, int k) {
    double sum = 0;
    int terms = 0;
    for (int m = 0; m < n; m++) {
      if (m == pole || m == k || onAxis[m] || angles[m] >= CUBOCTAHEDRON_SOUTH - TIE) {
        continue;
      }
      double cos = cosines[k * MOST + m];
      double azimuth;
      if (isEquatorial(angles[m])) {
        azimuth = cos * cos;
      } else {
        double sin = Math.sqrt(Math.max(0, 1 - cos * cos));
        azimuth = gauss(0.0556 * (sin - 0.81649658));
      }
      sum += weights[m] * azimuth;
      terms++;
    }
    // No term exceeds 1 but for rounding.
    return terms == 0 ? 0 : Math.min(1, sum / terms);
  }

  private static boolean isEquatorial(double angle) {
    return angle > CUBOCTAHEDRON_LOW && angle < CUBOCTAHEDRON_HIGH;
  }

  /** Returns cos(n phi) from cos(phi), a Chebyshev polynomial. */
  private static double cosMultiple(int n, double c) {
    double square = c * c;
    return switch (n) {
      case 2 -> 2 * square - 1;
      case 3 -> (4 * square - 3) * c;
      case 4 -> 8 * square * (square - 1) + 1;
      case 5 -> ((16 * square - 20) * square + 5) * c;
      case 6 -> ((32 * square - 48) * square + 18) * square - 1;
      default -> throw new IllegalArgumentException("folds must be 2 to 6, got " + n);
    };
  }

  private static double gauss(double t) {
    return Math.exp(-0.5 * t * t);
  }
}
