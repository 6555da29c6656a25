package org.materialsj.packing.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.materialsj.model.packing.PackedSite;
import org.materialsj.model.symmetry.PlaneGroup;
import org.materialsj.model.symmetry.PlaneSystem;

/**
 * Compares gradients of contacts with differences of the scale along paths that keep the metric.
 */
final class PlaneGradients {

  private static final double STEP = 1e-6;

  private final PlaneGroup group;
  private final List<PackedSite> sites;
  private final Pose pose;
  private final double[] direction;
  private final PlaneKernel kernel;

  PlaneGradients(PlaneGroup group, List<PackedSite> sites, Pose pose, Random random) {
    this.group = group;
    this.sites = sites;
    this.pose = pose;
    this.kernel = new PlaneKernel(group.operations(), sites, Sweep.INNERMOST);
    direction = new double[3 + 3 * sites.size()];
    for (int i = 0; i < direction.length; i++) {
      direction[i] = random.nextGaussian();
    }
  }

  /** The pose moved along the direction: cell strained as the system allows and turned. */
  private Pose moved(double step) {
    Pose moved = new Pose(2, sites.size());
    double stretch = group.system() == PlaneSystem.OBLIQUE ? direction[1] : 0;
    boolean free =
        group.system() == PlaneSystem.OBLIQUE || group.system() == PlaneSystem.RECTANGULAR;
    double ratio = free ? direction[0] : 0;
    double[] turn = PlanePoses.rotation(step * direction[2]);
    for (int i = 0; i < 2; i++) {
      double factor = 1 + (i == 0 ? ratio : -ratio / 2) * step;
      for (int k = 0; k < 2; k++) {
        double x = pose.cell[2 * i] + (i == 1 ? stretch * step * pose.cell[0] : 0);
        double y = pose.cell[2 * i + 1] + (i == 1 ? stretch * step * pose.cell[1] : 0);
        moved.cell[2 * i + k] = factor * (turn[2 * k] * x + turn[2 * k + 1] * y);
      }
    }
    for (int body = 0; body < sites.size(); body++) {
      double[] r = PlanePoses.rotation(step * direction[3 + 3 * body]);
      for (int i = 0; i < 2; i++) {
        for (int j = 0; j < 2; j++) {
          moved.rotations[4 * body + 2 * i + j] =
              r[2 * i] * pose.rotations[4 * body + j]
                  + r[2 * i + 1] * pose.rotations[4 * body + 2 + j];
        }
        moved.centres[2 * body + i] =
            pose.centres[2 * body + i] + step * direction[4 + 3 * body + i];
      }
    }
    return moved;
  }

  void check() {
    double scale = kernel.scale(pose, PlanePoses.start(sites), Double.POSITIVE_INFINITY);
    if (scale > 10 * PlanePoses.start(sites)) {
      return; // copies nearly on one spot: differences say nothing
    }
    List<Contact> contacts = kernel.contacts(pose, scale, 1e-4);
    assertTrue(!contacts.isEmpty());
    Pose ahead = moved(STEP);
    Pose behind = moved(-STEP);
    for (Contact contact : contacts) {
      double difference = (bound(ahead, contact) - bound(behind, contact)) / (2 * STEP);
      double slope = 0;
      for (int i = 0; i < 4; i++) {
        slope += contact.gradient()[i] * (ahead.cell[i] - behind.cell[i]) / (2 * STEP);
      }
      int rotations = pose.rotations.length;
      for (int i = 0; i < rotations; i++) {
        slope +=
            contact.gradient()[4 + i] * (ahead.rotations[i] - behind.rotations[i]) / (2 * STEP);
      }
      for (int i = 0; i < pose.centres.length; i++) {
        slope +=
            contact.gradient()[4 + rotations + i]
                * (ahead.centres[i] - behind.centres[i])
                / (2 * STEP);
      }
      assertEquals(difference, slope, 1e-5 * (scale + Math.abs(slope)), group + " " + contact);
    }
  }

  /**
   * The scale of the same two features at another pose, or of those nearest in scale: symmetry can
   * make two contacts of the same copies equal.
   */
  private double bound(Pose other, Contact contact) {
    List<Contact> same =
        kernel.contacts(other, contact.scale() * (1 + 1e-2), 2e-2).stream()
            .filter(c -> c.bodyA() == contact.bodyA() && c.bodyB() == contact.bodyB())
            .filter(c -> c.operation() == contact.operation())
            .filter(c -> sameShift(c, contact))
            .sorted(Comparator.comparing(c -> Math.abs(c.scale() - contact.scale())))
            .toList();
    return same.stream()
        .filter(c -> c.partA() == contact.partA() && c.partB() == contact.partB())
        .findFirst()
        .orElseGet(() -> same.get(0))
        .scale();
  }

  /** Of opposite translations of a body, either may be listed. */
  private static boolean sameShift(Contact one, Contact other) {
    int[] opposite = {-one.shift()[0], -one.shift()[1]};
    boolean either = one.bodyA() == one.bodyB() && one.operation() == 0;
    return Arrays.equals(one.shift(), other.shift())
        || either && Arrays.equals(opposite, other.shift());
  }
}
