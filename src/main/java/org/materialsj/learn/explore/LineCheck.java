package org.materialsj.learn.explore;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.materialsj.engine.special.IncompleteBeta;
import org.materialsj.engine.statistics.Descriptive;
import org.materialsj.engine.statistics.RankCorrelation;
import org.materialsj.learn.explore.StraightLine.Centred;

/**
 * What a straight line through points hides: rows that decide it alone, outliers, curvature.
 *
 * <p>Leverage h = 1/n + (x - mean x)^2 / sum (x - mean x)^2. Externally studentised residual t = e
 * / (s' sqrt(1 - h)), where s' is the standard error of the fit without the row. Cook's distance D
 * = e^2 h / (2 s^2 (1 - h)^2) (Cook 1977, doi:10.1080/00401706.1977.10489493). Curvature is
 * Ramsey's test (1969, doi:10.1111/j.2517-6161.1969.tb00796.x), which adds powers of the fitted
 * values; for one variable these are its square and cube.
 *
 * @param line the line of least squares
 * @param pearson Pearson's correlation; NaN when y is constant
 * @param spearman Spearman's correlation; NaN when y is constant
 * @param leverage the row of the largest leverage, and that, 1/n to 1
 * @param residual the row of the largest studentised residual, and the two-sided probability of one
 *     so large in a given row
 * @param cook the row of the largest Cook's distance, and that; infinite for a row of leverage 1
 * @param curvature probability of so large an improvement by square and cube when there is no
 *     curve; 1 when it cannot be tested
 * @param curvatureShare the share of the squared residuals that square and cube explain, 0 to 1
 */
public record LineCheck(
    StraightLine line,
    double pearson,
    double spearman,
    Extreme leverage,
    Extreme residual,
    Extreme cook,
    double curvature,
    double curvatureShare) {

  /** With fewer rows any row has much leverage, and nothing can be told. */
  public static final int FEWEST_ROWS = 8;

  private static final double LEVEL = 0.05;
  private static final double MOST_LEVERAGE = 0.5;
  private static final double MOST_COOK = 1;
  private static final double LEAST_SHARE = 0.1;
  private static final double LEAST_GAP = 0.1;

  /** What is left of a power of x after the lower ones, as a share, when x has too few values. */
  private static final double DEPENDENT = 1e-8;

  /**
   * A row that stands out.
   *
   * @param row index of the row, as they were given
   * @param value in what
   */
  public record Extreme(int row, double value) {}

  /**
   * Checks. Cost n log n.
   *
   * @param x n finite numbers; not modified
   * @param y n finite numbers; not modified
   * @return the check; empty for fewer than {@value #FEWEST_ROWS} points or when x is constant
   * @throws IllegalArgumentException if the lengths differ
   */
  public static Optional<LineCheck> of(double[] x, double[] y) {
    Optional<StraightLine> line = StraightLine.fit(x, y);
    return x.length < FEWEST_ROWS ? Optional.empty() : line.map(l -> check(l, x, y));
  }

  private static LineCheck check(StraightLine line, double[] x, double[] y) {
    Centred u = Centred.of(x);
    Centred v = Centred.of(y);
    boolean flat = v.scale() == 0;
    double across = u.squares();
    double upward = v.squares();
    double slope = u.product(v) / across;
    double rest = StraightLine.rest(u, v, slope);
    Extreme leverage = new Extreme(0, -1);
    Extreme residual = new Extreme(0, 2);
    Extreme cook = new Extreme(0, -1);
    for (int i = 0; i < x.length; i++) {
      double ui = u.values()[i];
      double h = Math.min(1, 1.0 / x.length + ui * ui / across);
      double e = rest == 0 ? 0 : v.values()[i] - slope * ui;
      leverage = h > leverage.value() ? new Extreme(i, h) : leverage;
      double chance = residualChance(e, h, rest, upward, x.length);
      residual = chance < residual.value() ? new Extreme(i, chance) : residual;
      double distance = distance(e, h, rest, x.length);
      cook = distance > cook.value() ? new Extreme(i, distance) : cook;
    }
    boolean[] aside = new boolean[x.length];
    aside[leverage.row()] = leverage.value() > MOST_LEVERAGE;
    aside[cook.row()] |= cook.value() > MOST_COOK;
    aside[residual.row()] |= residual.value() * x.length < LEVEL;
    double[] bend = bend(without(x, aside), without(y, aside));
    return new LineCheck(
        line,
        flat ? Double.NaN : Descriptive.product(unit(u), unit(v)),
        flat
            ? Double.NaN
            : Descriptive.product(RankCorrelation.unitRanks(x), RankCorrelation.unitRanks(y)),
        leverage,
        residual,
        cook,
        bend[0],
        bend[1]);
  }

  private static double[] unit(Centred values) {
    return Descriptive.unit(values.values());
  }

  private static double residualChance(double e, double h, double rest, double squares, int n) {
    double free = 1 - h;
    if (rest == 0 || free < StraightLine.ROUNDING) {
      return 1;
    }
    double others = rest - e * e / free;
    if (others <= StraightLine.ROUNDING * StraightLine.ROUNDING * squares) {
      return 0;
    }
    return IncompleteBeta.upperTailOfF(e * e / free / (others / (n - 3)), 1, n - 3);
  }

  private static double distance(double e, double h, double rest, int n) {
    double free = 1 - h;
    if (free < StraightLine.ROUNDING) {
      return Double.POSITIVE_INFINITY;
    }
    return rest == 0 ? 0 : e * e * h / (2 * rest / (n - 2) * free * free);
  }

  private static double[] without(double[] values, boolean[] aside) {
    double[] kept = new double[values.length];
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      if (!aside[i]) {
        kept[count++] = values[i];
      }
    }
    return Arrays.copyOf(kept, count);
  }

  /** The probability and share of what square and cube explain of the residuals. */
  private static double[] bend(double[] x, double[] y) {
    int n = x.length;
    double[] u = Centred.of(x).values();
    double[][] basis = new double[4][];
    int powers = 0;
    for (int power = 0; power < basis.length; power++) {
      double[] next = new double[n];
      for (int i = 0; i < n; i++) {
        next[i] = Math.pow(u[i], power);
      }
      double before = length(next);
      project(basis, powers, next);
      project(basis, powers, next);
      double after = length(next);
      if (after <= DEPENDENT * before || before == 0) {
        break;
      }
      for (int i = 0; i < n; i++) {
        next[i] /= after;
      }
      basis[powers++] = next;
    }
    int added = powers - 2;
    int freedom = n - powers;
    if (added < 1 || freedom < 1) {
      return new double[] {1, 0};
    }
    double[] rest = Centred.of(y).values();
    double whole = length(rest);
    project(basis, 2, rest);
    double line = length(rest);
    if (line <= StraightLine.ROUNDING * whole) {
      return new double[] {1, 0};
    }
    project(basis, powers, rest);
    double curve = length(rest);
    double share = 1 - curve * curve / (line * line);
    if (curve <= StraightLine.ROUNDING * whole) {
      return new double[] {0, 1};
    }
    double f = Math.max(0, (line * line - curve * curve) / added / (curve * curve / freedom));
    return new double[] {IncompleteBeta.upperTailOfF(f, added, freedom), Math.max(0, share)};
  }

  private static double length(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value * value;
    }
    return Math.sqrt(sum);
  }

  /** Takes from a vector what lies along the first of some unit vectors. */
  private static void project(double[][] basis, int count, double[] vector) {
    for (int b = 0; b < count; b++) {
      double along = 0;
      for (int i = 0; i < vector.length; i++) {
        along += basis[b][i] * vector[i];
      }
      for (int i = 0; i < vector.length; i++) {
        vector[i] -= along * basis[b][i];
      }
    }
  }

  /**
   * What the line hides.
   *
   * @param tests how many lines are looked at, at least 1: the more, the more of them look odd by
   *     chance, so that probabilities are multiplied by it (Bonferroni)
   * @return in the order of their declaration
   */
  public Set<LineWarning> warnings(int tests) {
    int n = line.count();
    Set<LineWarning> warnings = EnumSet.noneOf(LineWarning.class);
    if (Double.isNaN(pearson)) {
      return warnings;
    }
    if (leverage.value() > MOST_LEVERAGE) {
      warnings.add(LineWarning.LEVERAGE);
    }
    if (residual.value() * n * tests < LEVEL) {
      warnings.add(LineWarning.OUTLIER);
    }
    if (cook.value() > MOST_COOK) {
      warnings.add(LineWarning.INFLUENCE);
    }
    if (curvature * tests < LEVEL && curvatureShare >= LEAST_SHARE) {
      warnings.add(LineWarning.CURVATURE);
    }
    if (Math.abs(spearman - pearson) > Math.max(LEAST_GAP, 2 / Math.sqrt(n))) {
      warnings.add(LineWarning.GAP);
    }
    return warnings;
  }
}
