package org.materialsj.potentials.openchem;

/**
 * An angle, measured again and again: unit vectors from the centre to both ends, and from the
 * derivative of an energy by the angle those by the positions.
 */
final class MmffAngle {

  /** Below it an angle counts as straight and its direction of bending as unknown. */
  private static final double STRAIGHT = 1e-9;

  final double[] first = new double[3];
  final double[] second = new double[3];
  private final double[] normal = new double[3];
  double firstLength;
  double secondLength;
  double cosine;
  double sine;

  void measure(double[] x, int a, int centre, int b) {
    Geometry.between(x, a, centre, first);
    Geometry.between(x, b, centre, second);
    firstLength = Geometry.normalize(first);
    secondLength = Geometry.normalize(second);
    cosine = Geometry.dot(first, second);
    Geometry.cross(first, second, normal);
    sine = Geometry.norm(normal);
  }

  /** The arc cosine is faster, but not exact for angles that are nearly straight. */
  double degrees() {
    double radians = Math.abs(cosine) < 0.9 ? Math.acos(cosine) : Math.atan2(sine, cosine);
    return Math.toDegrees(radians);
  }

  /** Adds the derivatives of an energy whose derivative by the angle (radian) is given. */
  void pushAngle(double byAngle, int a, int centre, int b, double[] gradient) {
    if (sine > STRAIGHT) {
      pushCosine(-byAngle / sine, a, centre, b, gradient);
    }
  }

  /** Adds the derivatives of an energy whose derivative by the cosine of the angle is given. */
  void pushCosine(double byCosine, int a, int centre, int b, double[] gradient) {
    for (int i = 0; i < 3; i++) {
      double atFirst = byCosine * (second[i] - cosine * first[i]) / firstLength;
      double atSecond = byCosine * (first[i] - cosine * second[i]) / secondLength;
      gradient[a + i] += atFirst;
      gradient[b + i] += atSecond;
      gradient[centre + i] -= atFirst + atSecond;
    }
  }
}
