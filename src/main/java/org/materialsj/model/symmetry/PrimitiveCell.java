package org.materialsj.model.symmetry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.materialsj.engine.algebra.Matrix3;
import org.materialsj.engine.algebra.Vectors;
import org.materialsj.engine.geometry.ReducedBasis;
import org.materialsj.model.Crystal;
import org.materialsj.model.Site;

/**
 * A primitive cell of a crystal on a reduced basis.
 *
 * @param rows 9 numbers, row by row (angstrom)
 * @param sites its sites, in its own fractional coordinates
 * @param translations translations of the crystal modulo the cell it was given in, in fractional
 *     coordinates of that cell, zero first
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
record PrimitiveCell(double[] rows, SiteMap sites, List<double[]> translations) {

  /**
   * Finds the primitive cell.
   *
   * @param crystal the crystal
   * @param tolerance distance within which sites coincide (angstrom)
   * @return the cell, or empty when what coincides within the tolerance is no lattice
   */
  static Optional<PrimitiveCell> of(Crystal crystal, double tolerance) {
    List<double[]> positions = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    for (Site site : crystal.sites()) {
      positions.add(new double[] {site.x(), site.y(), site.z()});
      labels.add(label(site));
    }
    double[] given = crystal.lattice().rows();
    // On a reduced basis the nearest image of a site is found by rounding.
    Reduced reduced = Reduced.of(given);
    List<double[]> inReduced = positions.stream().map(reduced::from).toList();
    List<double[]> found = new SiteMap(reduced.rows, inReduced, labels, tolerance).translations();
    int count = found.size();
    List<double[]> translations = new ArrayList<>();
    for (double[] w : found) {
      double[] exact = new double[3];
      for (int i = 0; i < 3; i++) {
        // The translations are a group of that order, so count times each of them is whole.
        exact[i] = Math.rint(w[i] * count) / count;
      }
      translations.add(exact);
    }
    Optional<double[]> basis = basis(reduced.rows, translations);
    if (basis.isEmpty() || positions.size() % count != 0) {
      return Optional.empty();
    }
    Reduced primitive = Reduced.of(basis.get());
    double[] change = Matrix3.multiply(reduced.rows, Matrix3.inverse(primitive.rows));
    List<double[]> kept = new ArrayList<>();
    List<String> keptLabels = new ArrayList<>();
    for (int k = 0; k < positions.size(); k++) {
      double[] x = multiply(inReduced.get(k), change);
      String label = labels.get(k);
      if (isNew(kept, keptLabels, x, label, primitive.rows, tolerance)) {
        kept.add(x);
        keptLabels.add(label);
      }
    }
    if (kept.size() * count != positions.size()) {
      return Optional.empty();
    }
    double[] back = Matrix3.multiply(reduced.rows, Matrix3.inverse(given));
    List<double[]> centrings = translations.stream().map(t -> multiply(t, back)).toList();
    SiteMap sites = new SiteMap(primitive.rows, kept, keptLabels, tolerance);
    return Optional.of(new PrimitiveCell(primitive.rows, sites, centrings));
  }

  private static String label(Site site) {
    return site.species().stream()
        .map(s -> s.element().number() + ":" + s.occupancy())
        .sorted()
        .collect(Collectors.joining(" "));
  }

  /** A reduced basis and the way to its coordinates. */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  private record Reduced(double[] rows, double[] change) {

    static Reduced of(double[] cell) {
      double[] rows = ReducedBasis.of(cell).vectors();
      return new Reduced(rows, Matrix3.multiply(cell, Matrix3.inverse(rows)));
    }

    double[] from(double[] x) {
      return multiply(x, change);
    }
  }

  /** Three short translations that span all of them. */
  private static Optional<double[]> basis(double[] rows, List<double[]> translations) {
    int count = translations.size();
    if (count == 1) {
      return Optional.of(rows);
    }
    List<double[]> vectors = new ArrayList<>();
    for (double[] t : translations) {
      for (int p = 0; p < 27; p++) {
        int[] step = {p / 9 - 1, p / 3 % 3 - 1, p % 3 - 1};
        double[] v = new double[3];
        for (int i = 0; i < 3; i++) {
          v[i] = t[i] - Math.rint(t[i]) + step[i];
        }
        double[] cartesian = multiply(v, rows);
        if (Vectors.norm(cartesian) > 0) {
          vectors.add(cartesian);
        }
      }
    }
    vectors.sort(Comparator.comparingDouble(Vectors::norm));
    double[] a = vectors.get(0);
    double[] b = null;
    double cell = Math.abs(Matrix3.determinant(rows)) / count;
    for (double[] v : vectors) {
      if (b == null) {
        double[] cross = Vectors.cross(a, v);
        b = Vectors.norm(cross) > 1e-3 * Vectors.norm(a) * Vectors.norm(v) ? v : null;
        continue;
      }
      double[] candidate = {a[0], a[1], a[2], b[0], b[1], b[2], v[0], v[1], v[2]};
      double volume = Math.abs(Matrix3.determinant(candidate));
      // The three shortest independent vectors of a lattice in space always span it.
      if (volume > 0.5 * cell) {
        return Math.abs(volume / cell - 1) < 1e-6 ? Optional.of(candidate) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean isNew(
      List<double[]> kept,
      List<String> labels,
      double[] x,
      String label,
      double[] rows,
      double tolerance) {
    for (int k = 0; k < kept.size(); k++) {
      if (labels.get(k).equals(label)) {
        double[] d = new double[3];
        for (int i = 0; i < 3; i++) {
          d[i] = kept.get(k)[i] - x[i];
          d[i] -= Math.rint(d[i]);
        }
        if (Vectors.norm(multiply(d, rows)) < tolerance) {
          return false;
        }
      }
    }
    return true;
  }

  private static double[] multiply(double[] x, double[] rows) {
    double[] result = new double[3];
    for (int k = 0; k < 3; k++) {
      result[k] = x[0] * rows[k] + x[1] * rows[3 + k] + x[2] * rows[6 + k];
    }
    return result;
  }
}
