package org.materialsj.engine.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.algebra.Vectors;

class ConvexHullTest {

  private static double[] point(double[] points, int i) {
    return new double[] {points[3 * i], points[3 * i + 1], points[3 * i + 2]};
  }

  private static double[] minus(double[] a, double[] b) {
    return new double[] {a[0] - b[0], a[1] - b[1], a[2] - b[2]};
  }

  @Test
  void aCubeHasSixSquaresWithoutThePointsInside() {
    double[] points = new double[3 * 11];
    for (int i = 0; i < 8; i++) {
      points[3 * i] = i & 1;
      points[3 * i + 1] = i >> 1 & 1;
      points[3 * i + 2] = i >> 2;
    }
    double[] inside = {0.5, 0.5, 0.5, 0.5, 0.5, 1, 0.5, 0, 0}; // in the body, a face, an edge
    System.arraycopy(inside, 0, points, 24, 9);
    List<int[]> faces = ConvexHull.faces(points);
    assertEquals(6, faces.size());
    for (int[] face : faces) {
      assertEquals(4, face.length);
      for (int corner : face) {
        assertTrue(corner < 8, "corner " + corner);
      }
    }
  }

  @Test
  void facesOfRandomPointsAreOutsideOfAllAndObeyEuler() {
    Random random = new Random(4);
    for (int trial = 0; trial < 100; trial++) {
      int n = 4 + random.nextInt(15);
      double[] points = random.doubles(3L * n, -1, 1).toArray();
      Set<Integer> corners = new HashSet<>();
      int edges = 0;
      List<int[]> faces = ConvexHull.faces(points);
      for (int[] face : faces) {
        edges += face.length;
        double[] origin = point(points, face[0]);
        double[] normal =
            Vectors.cross(
                minus(point(points, face[1]), origin), minus(point(points, face[2]), origin));
        for (int corner : face) {
          corners.add(corner);
        }
        for (int p = 0; p < n; p++) {
          assertTrue(
              Vectors.dot(normal, minus(point(points, p), origin)) < 1e-9, "counterclockwise");
        }
      }
      assertEquals(2, corners.size() - edges / 2 + faces.size(), "trial " + trial);
    }
  }

  @Test
  void pointsOfAPlaneHaveNoFaces() {
    assertEquals(0, ConvexHull.faces(new double[] {0, 0, 1, 1, 0, 1, 0, 1, 1, 1, 1, 1}).size());
  }
}
