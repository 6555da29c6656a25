package org.materialsj.potentials.clusters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.materialsj.engine.random.Seeds;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.model.atomistic.LabelledFrame;
import org.materialsj.potentials.AtomicResponse;
import org.materialsj.potentials.Calculator;

/** Copies of a cluster with shaken atoms, their energies and forces: examples to learn from. */
public final class RattledClusters {

  private static final String GROUP = "rattled";

  private RattledClusters() {}

  /**
   * Shakes a cluster.
   *
   * @param problem potential and elements
   * @param positions 3n coordinates (unit of length); not modified
   * @param count number of copies, at least 0
   * @param noise standard deviation of each coordinate, in units of the distance of neighbours, at
   *     least 0
   * @param seed copy i draws from its item i
   * @return the copies, with energy and forces in the units of the potential
   * @throws IllegalArgumentException if a number is out of range
   */
  public static List<LabelledFrame> of(
      ClusterProblem problem, double[] positions, int count, double noise, long seed) {
    if (count < 0 || !(noise >= 0) || Double.isInfinite(noise)) {
      throw new IllegalArgumentException(
          "count and noise must not be negative, got " + count + " and " + noise);
    }
    List<LabelledFrame> copies = new ArrayList<>();
    Calculator calculator = new Calculator(problem.potential(), problem.frame(GROUP, positions), 0);
    for (int copy = 0; copy < count; copy++) {
      SplittableRandom random = Seeds.forItem(seed, copy);
      double[] shaken = positions.clone();
      for (int i = 0; i < shaken.length; i++) {
        shaken[i] += noise * problem.length() * random.nextGaussian();
      }
      copies.add(label(calculator, problem.frame(GROUP + " " + (copy + 1), shaken), GROUP));
    }
    return copies;
  }

  /**
   * A cluster with its energy and forces.
   *
   * @param problem potential and elements
   * @param name of the frame
   * @param positions 3n coordinates (unit of length); not modified
   * @return the frame, in the units of the potential
   */
  public static LabelledFrame labelled(ClusterProblem problem, String name, double[] positions) {
    AtomicFrame frame = problem.frame(name, positions);
    return label(new Calculator(problem.potential(), frame, 0), frame, "");
  }

  private static LabelledFrame label(Calculator calculator, AtomicFrame frame, String group) {
    AtomicResponse response = calculator.at(frame.positions());
    return new LabelledFrame(
        frame,
        group,
        OptionalDouble.of(response.energy()),
        Optional.of(response.forces()),
        Optional.empty());
  }
}
