package org.materialsj.features.environment;

import java.util.Arrays;
import java.util.List;

/**
 * Computes symmetry functions. An angular function depends on the squares of the three sides of a
 * triangle alone, u = r_ij^2, v = r_ik^2 and w = r_jk^2, so its derivatives by these three give the
 * derivatives by both vectors.
 */
final class AcsfEvaluator implements EnvironmentDescriptor.Evaluator {

  private final double cutoff;
  private final SymmetryFunction[] radial;
  private final AngularFunctions angular;
  private final ElementIndex elements;
  private final int length;

  /** Per neighbour within the cutoff: index, element, distance, its square, cutoff function. */
  private int count;

  private int[] neighbor = new int[0];
  private int[] element = new int[0];
  private double[] distance = new double[0];
  private double[] square = new double[0];
  private double[] fade = new double[0];

  /** Derivative of the cutoff function by the square of the distance. */
  private double[] fadeSlope = new double[0];

  /** Exactly one of these is set while derivatives are asked for. */
  private double[] derivatives;

  private double[] gradient;
  private double[] weights;

  AcsfEvaluator(Acsf family, ElementIndex elements, int length) {
    this.cutoff = family.reach();
    this.radial = family.radial().toArray(SymmetryFunction[]::new);
    List<SymmetryFunction> functions = family.angular();
    this.angular = new AngularFunctions(functions, cutoff);
    this.elements = elements;
    this.length = length;
  }

  @Override
  public void values(AtomicEnvironment environment, double[] values) {
    compute(environment, values);
  }

  @Override
  public void derivatives(AtomicEnvironment environment, double[] values, double[] into) {
    Arrays.fill(into, 0, 3 * environment.size() * length, 0);
    derivatives = into;
    try {
      compute(environment, values);
    } finally {
      derivatives = null;
    }
  }

  @Override
  public void gradient(
      AtomicEnvironment environment, double[] factors, double[] values, double[] into) {
    Arrays.fill(into, 0, 3 * environment.size(), 0);
    gradient = into;
    weights = factors;
    try {
      compute(environment, values);
    } finally {
      gradient = null;
      weights = null;
    }
  }

  private void compute(AtomicEnvironment environment, double[] values) {
    Arrays.fill(values, 0, length, 0);
    elements.of(environment.centreNumber());
    prepare(environment);
    double[] vectors = environment.vectors();
    for (int a = 0; a < count; a++) {
      radial(a, vectors, values);
    }
    if (angular.count() > 0) {
      for (int b = 1; b < count; b++) {
        for (int a = 0; a < b; a++) {
          pair(a, b, vectors, values);
        }
      }
    }
  }

  /** Keeps what is needed of the neighbours that count. */
  private void prepare(AtomicEnvironment environment) {
    int size = environment.size();
    if (neighbor.length < size) {
      int room = size + size / 2;
      neighbor = new int[room];
      element = new int[room];
      distance = new double[room];
      square = new double[room];
      fade = new double[room];
      fadeSlope = new double[room];
    }
    count = 0;
    double[] v = environment.vectors();
    int[] numbers = environment.numbers();
    for (int j = 0; j < size; j++) {
      double r2 = v[3 * j] * v[3 * j] + v[3 * j + 1] * v[3 * j + 1] + v[3 * j + 2] * v[3 * j + 2];
      if (r2 < cutoff * cutoff) {
        double r = Math.sqrt(r2);
        double angle = Math.PI * r / cutoff;
        neighbor[count] = j;
        element[count] = elements.of(numbers[j]);
        distance[count] = r;
        square[count] = r2;
        fade[count] = (Math.cos(angle) + 1) / 2;
        fadeSlope[count] = -Math.PI / cutoff * Math.sin(angle) / (4 * r);
        count++;
      }
    }
  }

  private void radial(int a, double[] vectors, double[] values) {
    double r = distance[a];
    int start = element[a] * radial.length;
    double total = 0;
    for (int f = 0; f < radial.length; f++) {
      SymmetryFunction function = radial[f];
      double factor = 1;
      double slope = 0;
      switch (function.kind()) {
        case G2 -> {
          double off = r - function.shift();
          factor = Math.exp(-function.width() * off * off);
          slope = -function.width() * off * factor / r;
        }
        case G3 -> {
          double phase = function.width() * r;
          factor = Math.cos(phase);
          slope = -function.width() * Math.sin(phase) / (2 * r);
        }
        default -> {}
      }
      values[start + f] += factor * fade[a];
      double bySquare = slope * fade[a] + factor * fadeSlope[a];
      if (derivatives != null) {
        for (int axis = 0; axis < 3; axis++) {
          int at = 3 * neighbor[a] + axis;
          derivatives[at * length + start + f] += 2 * bySquare * vectors[at];
        }
      } else if (gradient != null) {
        total += weights[start + f] * bySquare;
      }
    }
    if (gradient != null) {
      for (int axis = 0; axis < 3; axis++) {
        int at = 3 * neighbor[a] + axis;
        gradient[at] += 2 * total * vectors[at];
      }
    }
  }

  private void pair(int a, int b, double[] vectors, double[] values) {
    int p = 3 * neighbor[a];
    int q = 3 * neighbor[b];
    double dx = vectors[q] - vectors[p];
    double dy = vectors[q + 1] - vectors[p + 1];
    double dz = vectors[q + 2] - vectors[p + 2];
    double w = dx * dx + dy * dy + dz * dz;
    boolean slopes = derivatives != null || gradient != null;
    boolean counts =
        angular.evaluate(
            square[a],
            square[b],
            w,
            distance[a] * distance[b],
            fade[a],
            fade[b],
            fadeSlope[a],
            fadeSlope[b],
            slopes);
    if (!counts) {
      return;
    }
    int low = Math.min(element[a], element[b]);
    int high = Math.max(element[a], element[b]);
    int start = elements.count() * radial.length + (high * (high + 1) / 2 + low) * angular.count();
    double byU = 0;
    double byV = 0;
    double byW = 0;
    for (int f = 0; f < angular.count(); f++) {
      values[start + f] += angular.value(f);
      if (derivatives != null) {
        double u = 2 * angular.byU(f);
        double v = 2 * angular.byV(f);
        double across = 2 * angular.byW(f);
        for (int axis = 0; axis < 3; axis++) {
          double side = across * (vectors[q + axis] - vectors[p + axis]);
          derivatives[(p + axis) * length + start + f] += u * vectors[p + axis] - side;
          derivatives[(q + axis) * length + start + f] += v * vectors[q + axis] + side;
        }
      } else if (gradient != null) {
        byU += weights[start + f] * angular.byU(f);
        byV += weights[start + f] * angular.byV(f);
        byW += weights[start + f] * angular.byW(f);
      }
    }
    if (gradient != null) {
      for (int axis = 0; axis < 3; axis++) {
        double side = 2 * byW * (vectors[q + axis] - vectors[p + axis]);
        gradient[p + axis] += 2 * byU * vectors[p + axis] - side;
        gradient[q + axis] += 2 * byV * vectors[q + axis] + side;
      }
    }
  }
}
