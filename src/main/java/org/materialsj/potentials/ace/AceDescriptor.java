package org.materialsj.potentials.ace;

import java.util.Arrays;
import java.util.List;
import org.materialsj.features.environment.AtomicEnvironment;
import org.materialsj.features.environment.DescriptorBlock;
import org.materialsj.features.environment.EnvironmentDescriptor;

/**
 * The functions of an {@link AceBasis} as a descriptor of atoms. With {@link AceRadial#ZERNIKE}
 * they are moment invariants of degrees 1 to 4. Immutable and thread-safe.
 */
public final class AceDescriptor implements EnvironmentDescriptor {

  private final AceBasis basis;

  /**
   * A descriptor.
   *
   * @param basis the functions
   */
  public AceDescriptor(AceBasis basis) {
    this.basis = basis;
  }

  @Override
  public int length() {
    return basis.size();
  }

  @Override
  public double reach() {
    return basis.settings().cutoff();
  }

  @Override
  public List<DescriptorBlock> blocks() {
    return List.of(new DescriptorBlock(new int[0], 0, basis.size()));
  }

  @Override
  public Evaluator evaluator() {
    return new Work(basis);
  }

  /** Working memory of one thread. */
  private static final class Work implements Evaluator {
    private final AceBasis basis;
    private final AceGradientPlan plan;
    private final AceSums sums;
    private final double[] room;
    private final double[] bySum;
    private final double[] slopes;
    private final double[][] lines;

    Work(AceBasis basis) {
      this.basis = basis;
      plan = basis.plan();
      sums = new AceSums(basis);
      room = new double[plan.products()];
      slopes = new double[plan.entries()];
      bySum = new double[basis.sums()];
      lines = new double[basis.sums()][3];
    }

    @Override
    public void values(AtomicEnvironment environment, double[] values) {
      basis.species(environment.centreNumber());
      double[] vectors = environment.vectors();
      sums.begin(environment.size());
      for (int j = 0; j < environment.size(); j++) {
        double x = vectors[3 * j];
        double y = vectors[3 * j + 1];
        double z = vectors[3 * j + 2];
        double r = Math.sqrt(x * x + y * y + z * z);
        int species = basis.species(environment.numbers()[j]);
        if (r < basis.settings().cutoff()) {
          sums.put(j, species, x, y, z, r);
        }
      }
      plan.derivatives(sums.sums(), room, slopes);
      plan.values(sums.sums(), slopes, values);
    }

    @Override
    public void derivatives(AtomicEnvironment environment, double[] values, double[] derivatives) {
      values(environment, values);
      int length = basis.size();
      Arrays.fill(derivatives, 0, 3 * environment.size() * length, 0);
      int[] entrySums = plan.entrySums();
      for (int p = 0; p < sums.neighbors(); p++) {
        for (double[] line : lines) {
          Arrays.fill(line, 0);
        }
        sums.write(p, lines, 0);
        int at = 3 * sums.index(p) * length;
        for (int k = 0; k < length; k++) {
          double x = 0;
          double y = 0;
          double z = 0;
          for (int e = plan.entryStart(k); e < plan.entryStart(k + 1); e++) {
            double[] line = lines[entrySums[e]];
            x += slopes[e] * line[0];
            y += slopes[e] * line[1];
            z += slopes[e] * line[2];
          }
          derivatives[at + k] = x;
          derivatives[at + length + k] = y;
          derivatives[at + 2 * length + k] = z;
        }
      }
    }

    @Override
    public void gradient(
        AtomicEnvironment environment, double[] weights, double[] values, double[] gradient) {
      values(environment, values);
      Arrays.fill(gradient, 0, 3 * environment.size(), 0);
      plan.combine(weights, slopes, bySum);
      for (int p = 0; p < sums.neighbors(); p++) {
        sums.gradient(p, bySum, 0, gradient, 3 * sums.index(p));
      }
    }
  }
}
