package org.materialsj.potentials.crystal;

/**
 * The atom-atom terms of a set, E = B exp(-C r) - A / r^6 (kcal/mol, angstrom), as tables by pairs
 * of kinds. As written, E falls without bound as r goes to 0. Below the point where the wall is
 * steepest (where its second derivative is 0) E goes on as a straight line of that slope, so that
 * it rises all the way to r = 0, keeps two continuous derivatives and no minimiser can fall in. For
 * all pairs of the sets that point lies below 1.2 angstrom, where no packing has atoms. Charges of
 * a hydrogen bond pull against that line, but leave a barrier of tens of kcal/mol. Immutable.
 */
final class Exp6 {

  /** Number of kinds of atoms: entry p count + q of a table is the pair of kinds p and q. */
  final int count;

  /** B (kcal/mol). */
  final double[] repulsion;

  /** C (1/angstrom). */
  final double[] decay;

  /** A (kcal/mol angstrom^6). */
  final double[] attraction;

  /** Distance below which E is a straight line (angstrom). */
  final double[] wall;

  /** E at {@link #wall} (kcal/mol). */
  final double[] wallEnergy;

  /** dE/dr at and below {@link #wall} (kcal/mol/angstrom), negative. */
  final double[] wallSlope;

  private final Exp6Set set;

  Exp6(Exp6Set set) {
    this.set = set;
    count = set.kinds().size();
    int pairs = count * count;
    repulsion = new double[pairs];
    decay = new double[pairs];
    attraction = new double[pairs];
    wall = new double[pairs];
    wallEnergy = new double[pairs];
    wallSlope = new double[pairs];
    for (int t = 0; t < pairs; t++) {
      double[] numbers = set.pair(t / count, t % count);
      repulsion[t] = numbers[0];
      decay[t] = numbers[1];
      attraction[t] = numbers[2];
      double r = steepest(numbers[0], numbers[1], numbers[2]);
      double soft = numbers[0] * Math.exp(-numbers[1] * r);
      double pull = numbers[2] / Math.pow(r, 6);
      wall[t] = r;
      wallEnergy[t] = soft - pull;
      wallSlope[t] = -numbers[1] * soft + 6 * pull / r;
    }
  }

  /** Kinds of the atoms of a molecule, see {@link Exp6Set#kindsOf}. */
  int[] kindsOf(int[] numbers, double[] positions) {
    return set.kindsOf(numbers, positions);
  }

  /** E of a pair of kinds at a distance (kcal/mol). */
  double energy(int p, int q, double r) {
    int t = p * count + q;
    if (r < wall[t]) {
      return wallEnergy[t] + wallSlope[t] * (r - wall[t]);
    }
    double inverse = 1 / (r * r);
    return repulsion[t] * Math.exp(-decay[t] * r) - attraction[t] * inverse * inverse * inverse;
  }

  /** The smaller root of B C^2 exp(-C r) = 42 A / r^8: there E'' is 0. It lies below 8 / C. */
  private static double steepest(double b, double c, double a) {
    double low = 0;
    double high = 8 / c;
    double level = Math.log(b * c * c / (42 * a));
    while (true) {
      double middle = (low + high) / 2;
      if (middle <= low || middle >= high) {
        return high;
      }
      if (level - c * middle + 8 * Math.log(middle) > 0) {
        high = middle;
      } else {
        low = middle;
      }
    }
  }
}
