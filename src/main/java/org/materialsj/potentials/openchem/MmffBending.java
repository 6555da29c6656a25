package org.materialsj.potentials.openchem;

import com.actelion.research.chem.forcefield.mmff.AngleBend;
import com.actelion.research.chem.forcefield.mmff.StretchBend;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What bends angles, d = theta - theta0 in degrees. Angle bending: 0.043844 ka/2 d^2 (1 -
 * 0.006981317 d), at linear centres 143.9325 ka (1 + cos theta). Stretch-bend coupling: 2.51210 (k1
 * (r1 - r01) + k2 (r2 - r02)) d. Both in one, because measuring the angle costs most.
 */
final class MmffBending implements MmffTerm {

  private static final double CUBIC = -0.006981317;
  private static final double PER_DEGREE = Math.PI / 180;

  private final int[] atoms;
  private final double[] constants;
  private final double[] angles;
  private final boolean[] linear;
  private final double[] firstCouplings;
  private final double[] secondCouplings;
  private final double[] firstLengths;
  private final double[] secondLengths;
  private final MmffAngle angle = new MmffAngle();
  private double bending;
  private double coupling;

  /** The three atoms of an angle, the ends in ascending order. */
  private record Key(int low, int centre, int high) {

    static Key of(int a, int centre, int b) {
      return new Key(Math.min(a, b), centre, Math.max(a, b));
    }
  }

  MmffBending(List<AngleBend> bends, List<StretchBend> couplings, int[] owners) {
    Map<Key, StretchBend> coupled = new HashMap<>();
    for (StretchBend one : couplings) {
      coupled.put(Key.of(one.a1, one.a2, one.a3), one);
    }
    int n = bends.size();
    this.atoms = new int[3 * n];
    this.constants = new double[n];
    this.angles = new double[n];
    this.linear = new boolean[n];
    this.firstCouplings = new double[n];
    this.secondCouplings = new double[n];
    this.firstLengths = new double[n];
    this.secondLengths = new double[n];
    for (int k = 0; k < n; k++) {
      AngleBend bend = bends.get(k);
      atoms[3 * k] = 3 * owners[bend.a1];
      atoms[3 * k + 1] = 3 * owners[bend.a2];
      atoms[3 * k + 2] = 3 * owners[bend.a3];
      constants[k] = UNIT * bend.ka;
      angles[k] = bend.theta0;
      linear[k] = bend.isLinear;
      StretchBend one = coupled.get(Key.of(bend.a1, bend.a2, bend.a3));
      if (one != null) {
        boolean same = one.a1 == bend.a1;
        firstCouplings[k] = UNIT * PER_DEGREE * (same ? one.kba_ijk : one.kba_kji);
        secondCouplings[k] = UNIT * PER_DEGREE * (same ? one.kba_kji : one.kba_ijk);
        firstLengths[k] = same ? one.r0i : one.r0k;
        secondLengths[k] = same ? one.r0k : one.r0i;
      }
    }
  }

  /** Angle bending in the last energy (kcal/mol). */
  double bending() {
    return bending;
  }

  /** Stretch-bend coupling in the last energy (kcal/mol). */
  double coupling() {
    return coupling;
  }

  @Override
  public double energy(double[] x) {
    bending = 0;
    coupling = 0;
    for (int k = 0; k < constants.length; k++) {
      angle.measure(x, atoms[3 * k], atoms[3 * k + 1], atoms[3 * k + 2]);
      add(k);
    }
    return bending + coupling;
  }

  /** Adds the energy of the measured angle; returns d, 0 at linear centres. */
  private double add(int k) {
    if (linear[k]) {
      bending += constants[k] * (1 + angle.cosine);
      return 0;
    }
    double d = angle.degrees() - angles[k];
    bending += 0.5 * PER_DEGREE * PER_DEGREE * constants[k] * d * d * (1 + CUBIC * d);
    coupling += stretch(k) * d;
    return d;
  }

  private double stretch(int k) {
    return firstCouplings[k] * (angle.firstLength - firstLengths[k])
        + secondCouplings[k] * (angle.secondLength - secondLengths[k]);
  }

  @Override
  public double gradient(double[] x, double[] gradient) {
    bending = 0;
    coupling = 0;
    for (int k = 0; k < constants.length; k++) {
      int a = atoms[3 * k];
      int centre = atoms[3 * k + 1];
      int b = atoms[3 * k + 2];
      angle.measure(x, a, centre, b);
      double d = add(k);
      if (linear[k]) {
        angle.pushCosine(constants[k], a, centre, b, gradient);
        continue;
      }
      double byAngle =
          PER_DEGREE * constants[k] * d * (1 + 1.5 * CUBIC * d) + stretch(k) / PER_DEGREE;
      angle.pushAngle(byAngle, a, centre, b, gradient);
      for (int i = 0; i < 3; i++) {
        double atFirst = firstCouplings[k] * d * angle.first[i];
        double atSecond = secondCouplings[k] * d * angle.second[i];
        gradient[a + i] += atFirst;
        gradient[b + i] += atSecond;
        gradient[centre + i] -= atFirst + atSecond;
      }
    }
    return bending + coupling;
  }
}
