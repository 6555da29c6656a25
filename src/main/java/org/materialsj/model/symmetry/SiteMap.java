package org.materialsj.model.symmetry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sites of a cell by kind, and which isometries take them to themselves. */
final class SiteMap {

  private final double[] rows;
  private final double tolerance;

  /** Fractional coordinates of each kind, the rarest kind first. */
  private final List<List<double[]>> kinds;

  /**
   * Sorts sites by kind.
   *
   * @param rows the cell, 9 numbers, row by row (angstrom)
   * @param positions fractional coordinates
   * @param labels the kind of each site
   * @param tolerance distance within which sites coincide (angstrom)
   */
  SiteMap(double[] rows, List<double[]> positions, List<String> labels, double tolerance) {
    this.rows = rows;
    this.tolerance = tolerance;
    Map<String, List<double[]>> byLabel = new LinkedHashMap<>();
    for (int k = 0; k < positions.size(); k++) {
      byLabel.computeIfAbsent(labels.get(k), label -> new ArrayList<>()).add(positions.get(k));
    }
    kinds = new ArrayList<>(byLabel.values());
    kinds.sort(Comparator.comparingInt(List::size));
  }

  /**
   * All translations of the rarest kind that fit, the zero translation first.
   *
   * @return translations in fractional coordinates
   */
  List<double[]> translations() {
    int[] identity = {1, 0, 0, 0, 1, 0, 0, 0, 1};
    List<double[]> found = new ArrayList<>();
    for (double[] target : kinds.get(0)) {
      fitted(identity, target).ifPresent(found::add);
    }
    return found;
  }

  /**
   * The translation that completes a rotation.
   *
   * @param rotation W, 9 integers
   * @return w, or empty when no translation takes all sites to sites of their kind
   */
  Optional<double[]> translation(int[] rotation) {
    return kinds.get(0).stream().flatMap(target -> fitted(rotation, target).stream()).findFirst();
  }

  /** The translation that takes the first site of the rarest kind to a target, if it fits. */
  private Optional<double[]> fitted(int[] rotation, double[] target) {
    double[] image = apply(rotation, kinds.get(0).get(0));
    double[] w = new double[3];
    for (int i = 0; i < 3; i++) {
      w[i] = target[i] - image[i];
    }
    double[] sum = new double[3];
    int count = 0;
    for (List<double[]> kind : kinds) {
      for (double[] site : kind) {
        if (!near(kind, apply(rotation, site), w, sum)) {
          return Optional.empty();
        }
        count++;
      }
    }
    // The mean over all sites is nearer the truth than what one pair tells.
    for (int i = 0; i < 3; i++) {
      w[i] += sum[i] / count;
    }
    return Optional.of(w);
  }

  /** Looks for a site at x + w; adds to the sum what is missing to it. */
  private boolean near(List<double[]> kind, double[] x, double[] w, double[] sum) {
    double[] d = new double[3];
    for (double[] other : kind) {
      for (int i = 0; i < 3; i++) {
        d[i] = other[i] - x[i] - w[i];
        d[i] -= Math.rint(d[i]);
      }
      double squared = 0;
      for (int axis = 0; axis < 3; axis++) {
        double c = d[0] * rows[axis] + d[1] * rows[3 + axis] + d[2] * rows[6 + axis];
        squared += c * c;
      }
      if (squared < tolerance * tolerance) {
        for (int i = 0; i < 3; i++) {
          sum[i] += d[i];
        }
        return true;
      }
    }
    return false;
  }

  private static double[] apply(int[] rotation, double[] x) {
    double[] result = new double[3];
    for (int i = 0; i < 3; i++) {
      result[i] = rotation[3 * i] * x[0] + rotation[3 * i + 1] * x[1] + rotation[3 * i + 2] * x[2];
    }
    return result;
  }
}
