package org.materialsj.moments.inversion;

import java.util.stream.IntStream;
import org.materialsj.engine.optimize.LevenbergMarquardt;
import org.materialsj.moments.InvariantSet;

/**
 * The differences of invariants and those wanted, as functions of the moments up to a degree l:
 * only the invariants that depend on no others. For one thread at a time.
 */
final class MomentProblem implements LevenbergMarquardt.Problem {

  private final InvariantSet.Evaluator invariants;
  private final double[] target;
  private final double[] scale;
  private final int[] rows;
  private final int[] places;
  private final double[] c;
  private final double[] values;
  private final double[] byMoment;

  /**
   * States the problem.
   *
   * @param structure the set of invariants
   * @param target values wanted
   * @param scale what each difference is multiplied by
   * @param highest largest l
   */
  MomentProblem(InvariantStructure structure, double[] target, double[] scale, int highest) {
    this.invariants = structure.invariants().evaluator();
    this.target = target;
    this.scale = scale;
    rows =
        IntStream.range(0, target.length)
            .filter(row -> structure.highest(row) <= highest)
            .toArray();
    places =
        structure.blocks().stream()
            .filter(block -> block.l() <= highest)
            .flatMapToInt(block -> IntStream.range(block.from(), block.from() + block.size()))
            .toArray();
    c = new double[structure.size()];
    values = new double[target.length];
    byMoment = new double[target.length * c.length];
  }

  double[] variables(double[] moments) {
    double[] x = new double[places.length];
    for (int v = 0; v < x.length; v++) {
      x[v] = moments[places[v]];
    }
    return x;
  }

  void store(double[] x, double[] moments) {
    for (int v = 0; v < x.length; v++) {
      moments[places[v]] = x[v];
    }
  }

  @Override
  public int residuals() {
    return rows.length;
  }

  @Override
  public void values(double[] x, double[] residuals) {
    store(x, c);
    invariants.values(c, values);
    difference(residuals);
  }

  @Override
  public void jacobian(double[] x, double[] residuals, double[] jacobian) {
    store(x, c);
    invariants.jacobian(c, values, byMoment);
    difference(residuals);
    int n = places.length;
    for (int r = 0; r < rows.length; r++) {
      for (int v = 0; v < n; v++) {
        jacobian[r * n + v] = scale[rows[r]] * byMoment[rows[r] * c.length + places[v]];
      }
    }
  }

  private void difference(double[] residuals) {
    for (int r = 0; r < rows.length; r++) {
      residuals[r] = scale[rows[r]] * (values[rows[r]] - target[rows[r]]);
    }
  }
}
