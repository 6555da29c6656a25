package org.materialsj.packing.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.algebra.Matrix3;
import org.materialsj.model.packing.PackedSite;
import org.materialsj.model.packing.Polyhedron;
import org.materialsj.model.packing.Solids;
import org.materialsj.model.symmetry.SpaceGroup;
import org.materialsj.model.symmetry.SymmetryOperation;

class PolyhedronKernelTest {

  private static final double NO_LIMIT = Double.POSITIVE_INFINITY;

  private static final Polyhedron WEDGE =
      Polyhedron.hull(
          "wedge", 0, 0, 0, 2, 0.1, 0, 0.2, 1.5, 0.1, 0.5, 0.3, 1.2, 1.6, 0.9, 0.8, 1, 1, 1);

  private static final String[] GROUPS = {"P1", "P-1", "P21", "P21/c", "Pna21", "P212121", "C2/c"};

  private static List<SymmetryOperation> operations(String group) {
    return SpaceGroup.ofName(group).orElseThrow().operations();
  }

  private static List<PackedSite> sites(List<SymmetryOperation> operations, Polyhedron... bodies) {
    List<Integer> all = IntStream.range(0, operations.size()).boxed().toList();
    return Arrays.stream(bodies).map(body -> new PackedSite(body, all)).toList();
  }

  private static double start(List<PackedSite> sites) {
    return Math.cbrt(sites.stream().mapToDouble(s -> s.multiplicity() * s.body().measure()).sum());
  }

  /** A turn by angles about x, y, z. */
  private static double[] turn(double a, double b, double c) {
    double[] x = {1, 0, 0, 0, Math.cos(a), -Math.sin(a), 0, Math.sin(a), Math.cos(a)};
    double[] y = {Math.cos(b), 0, Math.sin(b), 0, 1, 0, -Math.sin(b), 0, Math.cos(b)};
    double[] z = {Math.cos(c), -Math.sin(c), 0, Math.sin(c), Math.cos(c), 0, 0, 0, 1};
    return Matrix3.multiply(z, Matrix3.multiply(y, x));
  }

  /** Triclinic cells for P1 and P-1, else cells with right angles, which suit all others. */
  private static Pose pose(String group, int bodies, Random random) {
    boolean free = group.equals("P1") || group.equals("P-1");
    Pose pose = new Pose(3, bodies);
    double[] cell = new double[9];
    for (int i = 0; i < 3; i++) {
      cell[4 * i] = Math.exp(random.nextDouble() - 0.5);
      for (int j = 0; j < i && free; j++) {
        cell[3 * i + j] = random.nextDouble() - 0.5;
      }
    }
    double scale = 1 / Math.cbrt(Matrix3.determinant(cell));
    for (int i = 0; i < 9; i++) {
      pose.cell[i] = scale * cell[i];
    }
    for (int body = 0; body < bodies; body++) {
      double[] r = turn(6 * random.nextDouble(), 3 * random.nextDouble(), 6 * random.nextDouble());
      System.arraycopy(r, 0, pose.rotations, 9 * body, 9);
      for (int i = 0; i < 3; i++) {
        pose.centres[3 * body + i] = random.nextDouble();
      }
    }
    return pose;
  }

  private static void checkExact(Random random, int states, Polyhedron... bodies) {
    for (int state = 0; state < states; state++) {
      String group = GROUPS[random.nextInt(GROUPS.length)];
      List<SymmetryOperation> operations = operations(group);
      List<PackedSite> sites = sites(operations, bodies);
      Pose pose = pose(group, bodies.length, random);
      PolyhedronKernel kernel = new PolyhedronKernel(operations, sites);
      double scale = kernel.scale(pose, start(sites), NO_LIMIT);
      String where = group + " state " + state + " scale " + scale;
      assertEquals(0, kernel.smallestGap(pose, scale), 1e-11 * scale, where);
      assertTrue(kernel.smallestGap(pose, scale * (1 + 1e-9)) > 0, where);
      assertTrue(kernel.smallestGap(pose, scale * (1 - 1e-9)) < 0, where);
      assertEquals(scale, kernel.scale(pose, start(sites), scale), 0.0);
      assertTrue(kernel.scale(pose, start(sites), 0.9 * scale) > 0.9 * scale);
      assertEquals(
          scale,
          kernel.contacts(pose, scale, 1e-6).stream().mapToDouble(Contact::scale).max().orElse(0),
          1e-12 * scale,
          where);
    }
  }

  @Test
  void bodiesOverlapJustBelowTheScaleAndNotJustAbove() {
    Random random = new Random(1);
    checkExact(random, 60, WEDGE);
    for (Solids solid : List.of(Solids.TETRAHEDRON, Solids.CUBE, Solids.OCTAHEDRON)) {
      checkExact(random, 30, solid.polyhedron());
    }
    checkExact(random, 2, Solids.ICOSAHEDRON.polyhedron());
    checkExact(random, 2, Solids.DODECAHEDRON.polyhedron());
    checkExact(random, 15, Solids.TETRAHEDRON.polyhedron(), WEDGE);
  }

  /** Ten thousand states, far more than the list of gaps would allow. */
  @Test
  void theScaleIsThatOfAllSeparatingDirections() {
    Random random = new Random(3);
    checkDirections(random, 4500, WEDGE);
    checkDirections(random, 4000, Solids.TETRAHEDRON.polyhedron());
    checkDirections(random, 1000, Solids.OCTAHEDRON.polyhedron());
    checkDirections(random, 480, Solids.CUBE.polyhedron());
    checkDirections(random, 20, Solids.ICOSAHEDRON.polyhedron());
  }

  private static void checkDirections(Random random, int states, Polyhedron body) {
    for (int state = 0; state < states; state++) {
      String group = GROUPS[random.nextInt(GROUPS.length)];
      List<SymmetryOperation> operations = operations(group);
      List<PackedSite> sites = sites(operations, body);
      Pose pose = pose(group, 1, random);
      double scale = new PolyhedronKernel(operations, sites).scale(pose, start(sites), NO_LIMIT);
      assertEquals(
          SeparatingDirections.scale(operations, body, pose),
          scale,
          1e-11 * scale,
          () -> body.name() + " in " + group);
    }
  }

  @Test
  void gradientsOfContactsAreDerivativesOfTheScale() {
    Random random = new Random(2);
    int checked = 0;
    for (int state = 0; state < 200; state++) {
      String group = GROUPS[random.nextInt(GROUPS.length)];
      List<SymmetryOperation> operations = operations(group);
      List<PackedSite> sites = sites(operations, WEDGE);
      Pose pose = pose(group, 1, random);
      PolyhedronKernel kernel = new PolyhedronKernel(operations, sites);
      double scale = kernel.scale(pose, start(sites), NO_LIMIT);
      if (scale < 10 * start(sites)) {
        double[] direction = random.doubles(9, -1, 1).toArray();
        Pose ahead = moved(pose, direction, 1e-6);
        Pose behind = moved(pose, direction, -1e-6);
        for (Contact contact : kernel.contacts(pose, scale, 1e-4)) {
          double difference =
              (bound(kernel, ahead, contact) - bound(kernel, behind, contact)) / 2e-6;
          double slope = 0;
          double[] one = flat(ahead);
          double[] other = flat(behind);
          for (int i = 0; i < one.length; i++) {
            slope += contact.gradient()[i] * (one[i] - other[i]) / 2e-6;
          }
          assertEquals(difference, slope, 1e-5 * (scale + Math.abs(slope)), group + contact);
          checked++;
        }
      }
    }
    assertTrue(checked > 100, "contacts checked: " + checked);
  }

  private static double[] flat(Pose pose) {
    double[] flat = Arrays.copyOf(pose.cell, pose.length());
    System.arraycopy(pose.rotations, 0, flat, 9, 9);
    System.arraycopy(pose.centres, 0, flat, 18, 3);
    return flat;
  }

  /** Stretches the axes, which all groups here allow, turns all, and moves the body. */
  private static Pose moved(Pose pose, double[] d, double step) {
    Pose moved = new Pose(3, 1);
    double[] whole = turn(step * d[0], step * d[1], step * d[2]);
    double[] own = turn(step * d[3], step * d[4], step * d[5]);
    for (int i = 0; i < 3; i++) {
      double[] row = Arrays.copyOfRange(pose.cell, 3 * i, 3 * i + 3);
      double[] turned = Matrix3.times(whole, row);
      for (int k = 0; k < 3; k++) {
        moved.cell[3 * i + k] = turned[k] * (1 + step * d[i]);
      }
      moved.centres[i] = pose.centres[i] + step * d[6 + i];
    }
    System.arraycopy(Matrix3.multiply(own, pose.rotations), 0, moved.rotations, 0, 9);
    return moved;
  }

  private static double bound(PolyhedronKernel kernel, Pose pose, Contact contact) {
    List<Contact> same = new ArrayList<>();
    for (Contact c : kernel.contacts(pose, contact.scale() * (1 + 1e-2), 2e-2)) {
      if (c.operation() == contact.operation() && Arrays.equals(c.shift(), contact.shift())) {
        same.add(c);
      }
    }
    same.sort(Comparator.comparing(c -> Math.abs(c.scale() - contact.scale())));
    return same.stream()
        .filter(c -> c.partA() == contact.partA() && c.partB() == contact.partB())
        .findFirst()
        .orElseGet(() -> same.get(0))
        .scale();
  }

  /** Density of a lattice packing given by the rows of its cell. */
  private static double latticeDensity(Polyhedron body, double... cell) {
    List<SymmetryOperation> operations = operations("P1");
    Pose pose = new Pose(3, 1);
    double factor = 1 / Math.cbrt(Math.abs(Matrix3.determinant(cell)));
    for (int i = 0; i < 9; i++) {
      pose.cell[i] = factor * cell[i];
    }
    System.arraycopy(Matrix3.identity(), 0, pose.rotations, 0, 9);
    List<PackedSite> sites = sites(operations, body);
    double scale = new PolyhedronKernel(operations, sites).scale(pose, start(sites), NO_LIMIT);
    return body.measure() / (scale * scale * scale);
  }

  @Test
  void cubesFillSpace() {
    assertEquals(
        1, latticeDensity(Solids.CUBE.polyhedron(), 1, 0, 0, 0.3, 1, 0, 0.2, -0.1, 1), 1e-14);
  }

  @Test
  void truncatedOctahedraAndRhombicDodecahedraFillSpace() {
    assertEquals(
        1,
        latticeDensity(Solids.TRUNCATED_OCTAHEDRON.polyhedron(), -1, 1, 1, 1, -1, 1, 1, 1, -1),
        1e-14);
    assertEquals(
        1,
        latticeDensity(Solids.RHOMBIC_DODECAHEDRON.polyhedron(), 0, 1, 1, 1, 0, 1, 1, 1, 0),
        1e-14);
  }

  @Test
  void tetrahedraPackAsHoylmanFound() {
    // The lattice with which the difference body, a cuboctahedron, packs best: 18/49.
    assertEquals(
        18.0 / 49,
        latticeDensity(Solids.TETRAHEDRON.polyhedron(), 12, -2, -2, -2, 12, -2, -2, -2, 12),
        1e-12);
  }

  @Test
  void octahedraPackAsMinkowskiFound() {
    assertEquals(
        18.0 / 19,
        latticeDensity(Solids.OCTAHEDRON.polyhedron(), -2, 3, 1, 1, -2, 3, 3, 1, -2),
        1e-12);
  }
}
