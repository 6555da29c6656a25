package org.materialsj.packing.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.materialsj.model.packing.Body;
import org.materialsj.model.packing.PackedSite;
import org.materialsj.model.symmetry.PlaneGroup;
import org.materialsj.model.symmetry.PlaneSystem;

/** Random poses in plane groups, for tests. */
final class PlanePoses {

  private PlanePoses() {}

  static List<PackedSite> sites(PlaneGroup group, Body... bodies) {
    List<Integer> all = IntStream.range(0, group.operations().size()).boxed().toList();
    List<PackedSite> sites = new ArrayList<>();
    for (Body body : bodies) {
      sites.add(new PackedSite(body, all));
    }
    return sites;
  }

  /** A cell that the system allows, of area 1. */
  static double[] cell(PlaneSystem system, double ratio, double angle) {
    double b = system == PlaneSystem.OBLIQUE || system == PlaneSystem.RECTANGULAR ? ratio : 1;
    double gamma =
        switch (system) {
          case OBLIQUE -> angle;
          case HEXAGONAL -> 2 * Math.PI / 3;
          default -> Math.PI / 2;
        };
    double scale = 1 / Math.sqrt(b * Math.sin(gamma));
    // Turned by an angle of its own, so that no axis is along x.
    double turn = 0.3;
    return new double[] {
      scale * Math.cos(turn),
      scale * Math.sin(turn),
      scale * b * Math.cos(gamma + turn),
      scale * b * Math.sin(gamma + turn)
    };
  }

  static double[] rotation(double angle) {
    double c = Math.cos(angle);
    double s = Math.sin(angle);
    return new double[] {c, -s, s, c};
  }

  static Pose random(PlaneGroup group, int bodies, Random random) {
    Pose pose = new Pose(2, bodies);
    double ratio = Math.exp(2.4 * random.nextDouble() - 1.2);
    double[] cell = cell(group.system(), ratio, Math.PI / 6 * (1 + 4 * random.nextDouble()));
    System.arraycopy(cell, 0, pose.cell, 0, 4);
    for (int body = 0; body < bodies; body++) {
      double[] rotation = rotation(2 * Math.PI * random.nextDouble());
      System.arraycopy(rotation, 0, pose.rotations, 4 * body, 4);
      pose.centres[2 * body] = random.nextDouble();
      pose.centres[2 * body + 1] = random.nextDouble();
    }
    return pose;
  }

  static double area(List<PackedSite> sites) {
    return sites.stream().mapToDouble(s -> s.multiplicity() * s.body().measure()).sum();
  }

  static double start(List<PackedSite> sites) {
    return Math.sqrt(area(sites));
  }
}
