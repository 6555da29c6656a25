package org.materialsj.packing.kernel;

import java.util.Arrays;
import java.util.List;

/** Finds out from which scale on an image is free of the unmoved body. Workspace of one kernel. */
final class SphereMeeting {

  /** Squared distances up to this above contact (square angstrom) are looked at exactly. */
  private static final double NEAR = 1e-3;

  private final SphereFamily[] families;
  private final SphereBody[] bodies;
  private final ContactDistances distances;
  private final double[] nearSquares;
  private final SphereImages images;
  private final SpherePair pair = new SpherePair();
  private Pose pose;

  // Balls of the second body of each family, turned into the box frame of the first when needed.
  private final boolean[] turned;
  private final int[] starts;
  private final double[] bx;
  private final double[] by;
  private final double[] bz;

  // The balls of the second body that reach into the first one's box, and the box about these.
  private int near;
  private final int[] index;
  private final int[] kind;
  private final double[] qx;
  private final double[] qy;
  private final double[] qz;
  private double lowX;
  private double lowY;
  private double lowZ;
  private double highX;
  private double highY;
  private double highZ;

  SphereMeeting(
      List<SphereFamily> families,
      List<SphereBody> bodies,
      ContactDistances distances,
      SphereImages images) {
    this.families = families.toArray(new SphereFamily[0]);
    this.bodies = bodies.toArray(new SphereBody[0]);
    this.distances = distances;
    this.images = images;
    nearSquares = distances.squaresPlus(NEAR);
    turned = new boolean[this.families.length];
    starts = new int[this.families.length + 1];
    int most = 0;
    for (int f = 0; f < this.families.length; f++) {
      int size = this.bodies[this.families[f].second].size;
      starts[f + 1] = starts[f] + size;
      most = Math.max(most, size);
    }
    bx = new double[starts[this.families.length]];
    by = new double[bx.length];
    bz = new double[bx.length];
    index = new int[most];
    kind = new int[most];
    qx = new double[most];
    qy = new double[most];
    qz = new double[most];
  }

  /** Begins with the images of a new pose. */
  void begin(Pose next) {
    pose = next;
    Arrays.fill(turned, false);
  }

  /** The smallest scale from one on at which an image is free; ends early above a limit. */
  double innermost(int image, double from, double limit) {
    int f = images.family[image];
    SphereFamily family = families[f];
    SphereBody a = bodies[family.first];
    SphereBody b = bodies[family.second];
    int[] kinds = distances.kindOf[family.first];
    double tx = images.place[3 * image];
    double ty = images.place[3 * image + 1];
    double tz = images.place[3 * image + 2];
    boolean prepared = false;
    double s = from;
    double before;
    do {
      before = s;
      gather(f, s * tx, s * ty, s * tz);
      for (int i = 0; i < a.size && near > 0; i++) {
        double x = a.x[i];
        double y = a.y[i];
        double z = a.z[i];
        double r = a.radii[i];
        if (x - r > highX
            || x + r < lowX
            || y - r > highY
            || y + r < lowY
            || z - r > highZ
            || z + r < lowZ) {
          continue;
        }
        double ux = s * tx - x;
        double uy = s * ty - y;
        double uz = s * tz - z;
        int row = kinds[i] * distances.kinds;
        for (int j = 0; j < near; j++) {
          double dx = qx[j] + ux;
          double dy = qy[j] + uy;
          double dz = qz[j] + uz;
          if (dx * dx + dy * dy + dz * dz < nearSquares[row + kind[j]]) {
            if (!prepared) {
              pair.image(pose, family, images, image);
              prepared = true;
            }
            pair.balls(a, i, b, index[j], distances.squares[row + kind[j]]);
            if (pair.overlapAt(s)) {
              double upper = pair.upper();
              if (upper > s) {
                s = upper;
                if (s > limit) {
                  return s;
                }
                ux = s * tx - x;
                uy = s * ty - y;
                uz = s * tz - z;
              }
            }
          }
        }
      }
    } while (s > before);
    return s;
  }

  /** The smallest scale from one on such that an image is free at it and at all larger ones. */
  double outermost(int image, double from) {
    SphereFamily family = families[images.family[image]];
    SphereBody a = bodies[family.first];
    SphereBody b = bodies[family.second];
    pair.image(pose, family, images, image);
    double s = from;
    for (int i = 0; i < a.size; i++) {
      int row = distances.kindOf[family.first][i] * distances.kinds;
      for (int j = 0; j < b.size; j++) {
        pair.balls(a, i, b, j, distances.squares[row + distances.kindOf[family.second][j]]);
        if (pair.overlapFrom(s)) {
          s = Math.max(s, pair.upper());
        }
      }
    }
    return s;
  }

  /** Collects the balls of an image at a place that reach into the box of the unmoved body. */
  private void gather(int f, double x, double y, double z) {
    SphereFamily family = families[f];
    SphereBody a = bodies[family.first];
    SphereBody b = bodies[family.second];
    if (!turned[f]) {
      turn(f, b);
    }
    int[] kinds = distances.kindOf[family.second];
    int start = starts[f];
    near = 0;
    lowX = Double.POSITIVE_INFINITY;
    lowY = Double.POSITIVE_INFINITY;
    lowZ = Double.POSITIVE_INFINITY;
    highX = Double.NEGATIVE_INFINITY;
    highY = Double.NEGATIVE_INFINITY;
    highZ = Double.NEGATIVE_INFINITY;
    for (int j = 0; j < b.size; j++) {
      double r = b.radii[j];
      double cx = bx[start + j] + x;
      double cy = by[start + j] + y;
      double cz = bz[start + j] + z;
      if (cx - r < a.high[0]
          && cx + r > a.low[0]
          && cy - r < a.high[1]
          && cy + r > a.low[1]
          && cz - r < a.high[2]
          && cz + r > a.low[2]) {
        index[near] = j;
        kind[near] = kinds[j];
        qx[near] = bx[start + j];
        qy[near] = by[start + j];
        qz[near] = bz[start + j];
        near++;
        lowX = Math.min(lowX, cx - r);
        lowY = Math.min(lowY, cy - r);
        lowZ = Math.min(lowZ, cz - r);
        highX = Math.max(highX, cx + r);
        highY = Math.max(highY, cy + r);
        highZ = Math.max(highZ, cz + r);
      }
    }
  }

  private void turn(int f, SphereBody b) {
    double[] c = images.relative;
    int o = 9 * f;
    for (int j = 0; j < b.size; j++) {
      double x = b.x[j];
      double y = b.y[j];
      double z = b.z[j];
      bx[starts[f] + j] = c[o] * x + c[o + 1] * y + c[o + 2] * z;
      by[starts[f] + j] = c[o + 3] * x + c[o + 4] * y + c[o + 5] * z;
      bz[starts[f] + j] = c[o + 6] * x + c[o + 7] * y + c[o + 8] * z;
    }
    turned[f] = true;
  }
}
