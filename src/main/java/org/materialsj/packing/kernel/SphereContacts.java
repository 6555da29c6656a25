package org.materialsj.packing.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.materialsj.engine.algebra.Vectors;

/**
 * The pairs of balls that touch near a scale, with the derivatives of the scales at which they do.
 *
 * <p>With v = s t + e the contact equation |v|^2 = d^2 gives ds = -v . (s dt + de) / (v . t), where
 * t = H (W x_b + w + n - x_a) and e = Q R_b p_b - R_a p_a, H is the transpose of the cell and Q = H
 * W H^-1, so that dQ = dH W H^-1 - Q dH H^-1.
 */
final class SphereContacts {

  /** How far above the scale a contact may be, relative. */
  private static final double ABOVE = 1e-9;

  /** v . t below this share of |v| |t| is a touch in passing, whose scale has no derivative. */
  private static final double GRAZING = 1e-10;

  private final List<SphereFamily> families;
  private final List<SphereBody> bodies;
  private final ContactDistances distances;
  private final SphereImages images;
  private final SpherePair pair = new SpherePair();
  private final double[] inverse = new double[9];

  SphereContacts(List<SphereFamily> families, List<SphereBody> bodies, ContactDistances distances) {
    this.families = families;
    this.bodies = bodies;
    this.distances = distances;
    images = new SphereImages(families, bodies);
  }

  /** As {@link ScaleKernel#contacts}. */
  List<Contact> find(Pose pose, double scale, double slack) {
    double least = scale * (1 - slack);
    if (!(least > 0)) {
      throw new IllegalArgumentException(
          "contacts need a positive scale and a slack below 1, got " + scale + " and " + slack);
    }
    images.find(pose, least);
    SmallMatrices.invert(pose.cell, inverse);
    List<Contact> contacts = new ArrayList<>();
    for (int image = 0; image < images.count; image++) {
      addContacts(pose, image, least, scale * (1 + ABOVE), contacts);
    }
    return contacts;
  }

  private void addContacts(
      Pose pose, int image, double least, double most, List<Contact> contacts) {
    SphereFamily family = families.get(images.family[image]);
    SphereBody a = bodies.get(family.first);
    SphereBody b = bodies.get(family.second);
    int[] shift = {
      images.shift[3 * image], images.shift[3 * image + 1], images.shift[3 * image + 2]
    };
    // An image that is its own inverse meets ball i with j exactly as j with i.
    boolean mutual = family.isOwnInverse && family.half(shift[0], shift[1], shift[2]) == 0;
    pair.image(pose, family, images, image);
    for (int i = 0; i < a.size; i++) {
      for (int j = mutual ? i : 0; j < b.size; j++) {
        pair.balls(a, i, b, j, distances.square(family.first, i, family.second, j));
        double s = pair.upper();
        if (s >= least && s <= most) {
          double[] gradient = gradient(pose, family, centre(a, i), centre(b, j), s);
          if (gradient.length > 0) {
            contacts.add(
                new Contact(
                    family.first, family.second, family.operation, shift, i, j, s, gradient));
          }
        }
      }
    }
  }

  /** The derivatives of the scale of the pair that is set; empty when there are none. */
  private double[] gradient(
      Pose pose, SphereFamily family, double[] first, double[] second, double s) {
    double[] t = {pair.tx, pair.ty, pair.tz};
    double[] v = {s * t[0] + pair.ex, s * t[1] + pair.ey, s * t[2] + pair.ez};
    double slope = Vectors.dot(v, t);
    if (!(Math.abs(slope) > GRAZING * Vectors.norm(v) * Vectors.norm(t))) {
      return new double[0];
    }
    PoseGradient gradient = new PoseGradient(3);
    for (int k = 0; k < 3; k++) {
      gradient.byOffset[k] = -s * v[k] / slope;
    }
    PoseGradient.addOuter(gradient.byFirst, 1 / slope, v, first);
    PoseGradient.addOuter(gradient.bySecond, -1 / slope, v, second);
    double[] w = Arrays.stream(family.rotation).asDoubleStream().toArray();
    double[] q = new double[9];
    SmallMatrices.conjugate(pose.cell, family.rotation, inverse, q);
    return gradient.byPose(pose, family.first, family.second, w, q, inverse, pair.offset.clone());
  }

  private static double[] centre(SphereBody body, int ball) {
    return Arrays.copyOfRange(body.centres, 3 * ball, 3 * ball + 3);
  }
}
