package org.materialsj.packing.entropic;

import java.util.ArrayList;
import java.util.List;
import org.materialsj.packing.search.Objective;

/** Density of one regular polygon per asymmetric unit of a plane group, by support functions. */
final class RegularPolygons implements Objective {

  enum Group {
    P1(new int[][] {{1, 0, 0, 1}}, new double[][] {{0, 0}}),
    P2(new int[][] {{1, 0, 0, 1}, {-1, 0, 0, -1}}, new double[][] {{0, 0}, {0, 0}}),
    P2GG(
        new int[][] {{1, 0, 0, 1}, {-1, 0, 0, -1}, {-1, 0, 0, 1}, {1, 0, 0, -1}},
        new double[][] {{0, 0}, {0, 0}, {0.5, 0.5}, {0.5, 0.5}}),
    P6(
        new int[][] {
          {1, 0, 0, 1}, {0, -1, 1, -1}, {-1, 1, -1, 0}, {-1, 0, 0, -1}, {0, 1, -1, 1}, {1, -1, 1, 0}
        },
        new double[6][2]);

    private final int[][] rotations;
    private final double[][] translations;

    Group(int[][] rotations, double[][] translations) {
      this.rotations = rotations;
      this.translations = translations;
    }
  }

  private final Group group;
  private final int corners;
  private final List<String> names = new ArrayList<>();

  RegularPolygons(Group group, int corners) {
    this.group = group;
    this.corners = corners;
    names.add("turn");
    if (group != Group.P1) {
      names.addAll(List.of("centre x", "centre y"));
    }
    if (group != Group.P6) {
      names.add("length ratio b/a");
    }
    if (group == Group.P1 || group == Group.P2) {
      names.add("angle gamma");
    }
  }

  @Override
  public int dimension() {
    return names.size();
  }

  @Override
  public List<String> names() {
    return names;
  }

  @Override
  public Evaluator evaluator() {
    return new Evaluator() {
      @Override
      public double density(double[] u, double cut) {
        return RegularPolygons.this.density(u);
      }

      @Override
      public double[][] contacts(double[] u, double slack) {
        throw new UnsupportedOperationException("the search needs no contacts");
      }
    };
  }

  private static double fold(double u) {
    double v = u - Math.floor(u);
    return 1 - Math.abs(2 * v - 1);
  }

  private double support(double angle, double turn) {
    double w = 2 * Math.PI / corners;
    double a = (angle - turn) / w;
    return Math.cos((a - Math.rint(a)) * w);
  }

  private double density(double[] u) {
    int at = 0;
    double turn = 2 * Math.PI / corners * u[at++];
    double x = group == Group.P1 ? 0 : u[at++];
    double y = group == Group.P1 ? 0 : u[at++];
    double ratio = group == Group.P6 ? 1 : Math.exp(1.4 * (2 * fold(u[at++]) - 1));
    double gamma = Math.PI / 2;
    if (group == Group.P6) {
      gamma = 2 * Math.PI / 3;
    } else if (at < u.length) {
      gamma = Math.PI * (0.25 + 0.5 * fold(u[at]));
    }
    double scale = 1 / Math.sqrt(ratio * Math.sin(gamma));
    double ax = scale;
    double bx = scale * ratio * Math.cos(gamma);
    double by = scale * ratio * Math.sin(gamma);
    double least = 0;
    for (int g = 0; g < group.rotations.length; g++) {
      int[] w = group.rotations[g];
      // Q = H W H^-1; a rotation by alpha or a mirror line.
      double c = (ax * w[0] + bx * w[2]) / ax;
      double s = by * w[2] / ax;
      boolean mirror = w[0] * w[3] - w[1] * w[2] < 0;
      double alpha = Math.atan2(s, c);
      double other = mirror ? alpha - turn : alpha + turn;
      double fx = w[0] * x + w[1] * y + group.translations[g][0] - x;
      double fy = w[2] * x + w[3] * y + group.translations[g][1] - y;
      fx -= Math.rint(fx);
      fy -= Math.rint(fy);
      for (int i = -4; i <= 4; i++) {
        for (int j = -4; j <= 4; j++) {
          double tx = ax * (fx + i) + bx * (fy + j);
          double ty = by * (fy + j);
          double length = Math.hypot(tx, ty);
          if (g == 0 && i == 0 && j == 0 || least * length >= 2) {
            continue;
          }
          if (length < 1e-12) {
            return 0;
          }
          least = Math.max(least, bound(tx, ty, turn, other));
        }
      }
    }
    double area = 0.5 * corners * Math.sin(2 * Math.PI / corners);
    return group.rotations.length * area / (least * least);
  }

  private double bound(double tx, double ty, double turn, double other) {
    double bound = Double.POSITIVE_INFINITY;
    for (int k = 0; k < 2 * corners; k++) {
      // Outward normals of the polygon, then those of the other reversed.
      double w = 2 * Math.PI / corners;
      double normal =
          k < corners ? turn + (k + 0.5) * w : other + Math.PI + (k - corners + 0.5) * w;
      double along = tx * Math.cos(normal) + ty * Math.sin(normal);
      if (along > 1e-12) {
        double both = support(normal, turn) + support(normal + Math.PI, other);
        bound = Math.min(bound, both / along);
      }
    }
    return bound;
  }
}
