package org.materialsj.packing.search;

import java.util.List;
import org.materialsj.model.packing.Disc;
import org.materialsj.model.packing.PackedSite;
import org.materialsj.model.packing.Packing;
import org.materialsj.model.symmetry.SymmetryOperation;

/** A made-up problem of two variables with nine maxima of nine densities. */
final class Valleys {

  private Valleys() {}

  /** Nine bowls in rows of three, each row and column a little lower than the one before. */
  static Envelope objective() {
    return new Envelope(
        2,
        List.of(
            (u, gradient) -> {
              double value = 0;
              for (int i = 0; i < 2; i++) {
                double fast = 6 * Math.PI * u[i];
                double slow = 2 * Math.PI * (u[i] - 0.05 * (i + 1));
                value += 0.05 * (1 - Math.cos(fast)) + 0.01 * (1 - Math.cos(slow));
                gradient[i] =
                    0.05 * 6 * Math.PI * Math.sin(fast) + 0.01 * 2 * Math.PI * Math.sin(slow);
              }
              return value;
            }));
  }

  static PackingProblem problem(Objective objective) {
    return new PackingProblem("valleys", objective, u -> packing(objective, u), Packing::centres);
  }

  private static Packing packing(Objective objective, double[] u) {
    double[] centres = new double[2];
    for (int i = 0; i < 2; i++) {
      centres[i] = Math.abs(u[i] - Math.rint(u[i]));
    }
    return new Packing(
        "p1",
        List.of(SymmetryOperation.IDENTITY),
        List.of(new PackedSite(new Disc(0.5), List.of(0))),
        new double[] {1, 0, 0, 1},
        new double[] {1, 0, 0, 1},
        centres,
        objective.evaluator().density(u, 0));
  }
}
