package org.materialsj.packing.kernel;

import java.util.ArrayList;
import java.util.List;
import org.materialsj.engine.geometry.PlanePolygon;
import org.materialsj.model.packing.Body;
import org.materialsj.model.packing.Disc;
import org.materialsj.model.packing.Polygon;

/**
 * A convex part of a body of the plane: a convex polygon, or a point, with a margin about it. A
 * disc is a point with a margin.
 */
final class PlanePart {

  /** Corners, counterclockwise, x0, y0, x1, ... in the frame of the body. */
  final double[] corners;

  /** Outward unit normals; edge k goes from corner k to corner k + 1. None for a point. */
  final double[] normals;

  /** Distances of the edges from the origin, along the normals. */
  final double[] offsets;

  /** Number of corner k among the corners of the body. */
  final int[] numbers;

  /** The margin, 0 for a polygon (angstrom). */
  final double margin;

  private PlanePart(double[] corners, int[] numbers, double margin) {
    this.corners = corners;
    this.numbers = numbers;
    this.margin = margin;
    int n = corners.length / 2;
    int edges = n > 1 ? n : 0;
    normals = new double[2 * edges];
    offsets = new double[edges];
    for (int k = 0; k < edges; k++) {
      int next = (k + 1) % n;
      double dx = corners[2 * next] - corners[2 * k];
      double dy = corners[2 * next + 1] - corners[2 * k + 1];
      double length = Math.hypot(dx, dy);
      normals[2 * k] = dy / length;
      normals[2 * k + 1] = -dx / length;
      offsets[k] = normals[2 * k] * corners[2 * k] + normals[2 * k + 1] * corners[2 * k + 1];
    }
  }

  /** The parts of a disc or polygon. */
  static PlanePart[] of(Body body) {
    if (body instanceof Disc disc) {
      return new PlanePart[] {new PlanePart(new double[2], new int[1], disc.radius())};
    }
    Polygon polygon = (Polygon) body;
    double[] all = polygon.vertices();
    List<PlanePart> parts = new ArrayList<>();
    for (double[] part : polygon.parts()) {
      int[] numbers = new int[part.length / 2];
      for (int k = 0; k < numbers.length; k++) {
        while (all[2 * numbers[k]] != part[2 * k] || all[2 * numbers[k] + 1] != part[2 * k + 1]) {
          numbers[k]++;
        }
      }
      parts.add(new PlanePart(part, numbers, 0));
    }
    return parts.toArray(PlanePart[]::new);
  }

  /** The mirror image by y to -y of the part, counterclockwise again. */
  PlanePart mirrored() {
    double[] flipped = PlanePolygon.reversed(corners);
    int n = numbers.length;
    int[] reversed = new int[n];
    for (int k = 0; k < n; k++) {
      flipped[2 * k + 1] = -flipped[2 * k + 1];
      reversed[k] = numbers[n - 1 - k];
    }
    return new PlanePart(flipped, reversed, margin);
  }

  int size() {
    return numbers.length;
  }

  /** Whether edge k is an edge of a body of some corners, not a cut through it. */
  boolean isBoundary(int k, int bodySize) {
    return (numbers[k] + 1) % bodySize == numbers[(k + 1) % numbers.length];
  }

  /** Radius of the largest disc about the origin inside the part; negative if there is none. */
  double innerRadius() {
    double smallest = margin > 0 ? margin : Double.POSITIVE_INFINITY;
    for (double offset : offsets) {
      smallest = Math.min(smallest, offset + margin);
    }
    return smallest;
  }
}
