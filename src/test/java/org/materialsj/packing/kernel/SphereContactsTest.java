package org.materialsj.packing.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.algebra.Matrix3;
import org.materialsj.model.packing.BallUnion;
import org.materialsj.model.packing.PackedSite;
import org.materialsj.model.symmetry.SpaceGroup;
import org.materialsj.model.symmetry.SymmetryOperation;

class SphereContactsTest {

  private static final double FREE = Double.POSITIVE_INFINITY;

  private record State(List<SymmetryOperation> operations, List<PackedSite> sites, Pose pose) {

    SphereKernel kernel() {
      return new SphereKernel(operations, sites, Sweep.INNERMOST);
    }

    double scale() {
      return kernel().scale(pose, SpherePackings.start(sites), FREE);
    }
  }

  private static State random(int number, SplittableRandom random) {
    SpaceGroup group = SpaceGroup.ofNumber(number);
    int size = group.operations().size();
    List<PackedSite> sites =
        List.of(
            SpherePackings.general(SpherePackings.heap(4, random), size),
            SpherePackings.general(SpherePackings.bonding(3, random), size));
    return new State(group.operations(), sites, SpherePackings.pose(group, 2, random));
  }

  /** Number k of a pose in the order of a gradient. */
  private static void add(Pose pose, int k, double change) {
    if (k < 9) {
      pose.cell[k] += change;
    } else if (k < 9 + pose.rotations.length) {
      pose.rotations[k - 9] += change;
    } else {
      pose.centres[k - 9 - pose.rotations.length] += change;
    }
  }

  /** The scale of a contact, straight from its definition. */
  private static double scale(State state, Contact contact) {
    Pose pose = state.pose;
    SymmetryOperation operation = state.operations.get(contact.operation());
    double[] h = Matrix3.transpose(pose.cell);
    double[] w = new double[9];
    for (int k = 0; k < 9; k++) {
      w[k] = operation.rotation(k / 3, k % 3);
    }
    double[] q = Matrix3.multiply(Matrix3.multiply(h, w), Matrix3.inverse(h));
    double[] image = operation.apply(part(pose.centres, 3 * contact.bodyB(), 3));
    double[] x = new double[3];
    for (int k = 0; k < 3; k++) {
      x[k] = image[k] + contact.shift()[k] - pose.centres[3 * contact.bodyA() + k];
    }
    double[] t = Matrix3.times(h, x);
    BallUnion a = (BallUnion) state.sites.get(contact.bodyA()).body();
    BallUnion b = (BallUnion) state.sites.get(contact.bodyB()).body();
    double[] u =
        Matrix3.times(
            part(pose.rotations, 9 * contact.bodyA(), 9),
            part(a.centres(), 3 * contact.partA(), 3));
    double[] v =
        Matrix3.times(
            q,
            Matrix3.times(
                part(pose.rotations, 9 * contact.bodyB(), 9),
                part(b.centres(), 3 * contact.partB(), 3)));
    double tt = 0;
    double te = 0;
    double ee = 0;
    for (int k = 0; k < 3; k++) {
      tt += t[k] * t[k];
      te += t[k] * (v[k] - u[k]);
      ee += (v[k] - u[k]) * (v[k] - u[k]);
    }
    double d = a.contactDistance(contact.partA(), b, contact.partB());
    return (-te + Math.sqrt(te * te - tt * (ee - d * d))) / tt;
  }

  private static double[] part(double[] array, int from, int length) {
    return java.util.Arrays.copyOfRange(array, from, from + length);
  }

  @Test
  void gradientsAgreeWithCentralDifferences() {
    SplittableRandom random = new SplittableRandom(1);
    int checked = 0;
    for (int number : new int[] {1, 2, 4, 14, 15, 19, 76, 144}) {
      for (int repeat = 0; repeat < 4; repeat++) {
        State state = random(number, random);
        for (Contact contact : state.kernel().contacts(state.pose, state.scale(), 0.2)) {
          assertEquals(contact.scale(), scale(state, contact), 1e-12 * contact.scale());
          double size =
              1 + java.util.Arrays.stream(contact.gradient()).map(Math::abs).max().orElse(0);
          if (size > 1000) {
            continue; // nearly grazing: differences are too coarse
          }
          for (int k = 0; k < state.pose.length(); k++) {
            double step = 1e-6;
            add(state.pose, k, step);
            double more = scale(state, contact);
            add(state.pose, k, -2 * step);
            double less = scale(state, contact);
            add(state.pose, k, step);
            assertEquals(
                (more - less) / (2 * step),
                contact.gradient()[k],
                1e-6 * size * size,
                number + " number " + k);
          }
          checked++;
        }
      }
    }
    assertTrue(checked > 60, checked + " contacts");
  }

  @Test
  void sweepFollowsTheGradientOfTheContactThatDecides() {
    SplittableRandom random = new SplittableRandom(2);
    int checked = 0;
    for (int repeat = 0; repeat < 40; repeat++) {
      State state = random(repeat % 2 == 0 ? 1 : 14, random);
      double s = state.scale();
      List<Contact> contacts = state.kernel().contacts(state.pose, s, 1e-4);
      List<Contact> deciding =
          contacts.stream().filter(c -> Math.abs(c.scale() - s) < 1e-12 * s).toList();
      assertEquals(1, deciding.size());
      if (contacts.size() > 1) {
        continue;
      }
      for (int k = 0; k < state.pose.length(); k++) {
        double step = 1e-7;
        add(state.pose, k, step);
        double more = state.scale();
        add(state.pose, k, -2 * step);
        double less = state.scale();
        add(state.pose, k, step);
        double expected = deciding.get(0).gradient()[k];
        assertEquals(expected, (more - less) / (2 * step), 1e-5 * (1 + expected * expected));
      }
      checked++;
    }
    assertTrue(checked > 20, checked + " states");
  }

  @Test
  void slackWidensTheList() {
    State state = random(14, new SplittableRandom(3));
    double s = state.scale();
    int previous = 0;
    for (double slack : new double[] {1e-9, 0.02, 0.1, 0.3}) {
      List<Contact> contacts = state.kernel().contacts(state.pose, s, slack);
      assertTrue(contacts.size() >= Math.max(1, previous));
      for (Contact contact : contacts) {
        assertTrue(contact.scale() >= s * (1 - slack) && contact.scale() <= s * (1 + 1e-9));
      }
      previous = contacts.size();
    }
    assertTrue(previous > 5);
  }

  @Test
  void eachPairOfBallsIsListedOncePerCell() {
    SplittableRandom random = new SplittableRandom(4);
    for (int number : new int[] {1, 2, 4, 5, 14, 81, 147}) {
      State state = random(number, random);
      double s = state.scale();
      double slack = 0.2;
      // Every pair of copies of a cell and their images: the same intervals, unique up to symmetry.
      List<double[]> intervals =
          SpherePackings.forbidden(state.operations, state.sites, state.pose, s * (1 - slack));
      List<Double> brute =
          intervals.stream()
              .map(interval -> interval[1])
              .filter(upper -> upper >= s * (1 - slack) && upper <= s * (1 + 1e-9))
              .sorted()
              .toList();
      for (Contact contact : state.kernel().contacts(state.pose, s, slack)) {
        assertTrue(
            brute.stream().anyMatch(upper -> Math.abs(upper - contact.scale()) < 1e-9),
            "contact at " + contact.scale());
      }
      List<Double> listed =
          state.kernel().contacts(state.pose, s, slack).stream()
              .map(Contact::scale)
              .sorted()
              .toList();
      for (double upper : brute) {
        assertEquals(
            1,
            listed.stream().filter(scale -> Math.abs(scale - upper) < 1e-9 * s).count(),
            number + " at " + upper);
      }
    }
  }
}
