package org.materialsj.potentials.mechanics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.materialsj.engine.algebra.Dense;
import org.materialsj.engine.geometry.ReducedBasis;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.Element;
import org.materialsj.model.Lattice;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.model.atomistic.PhononBands;

/**
 * Frequencies of a crystal's vibrations from its force constants:
 *
 * <pre>
 * D_ij(q) = sum over cells  Phi_ij  exp(2 pi i q r_ij) / sqrt(m_i m_j),
 * </pre>
 *
 * where r_ij is the shortest vector to any image of the atom in the supercell, and the mean over
 * images that are equally near. Forces between charges at long range, which split longitudinal and
 * transverse branches at q = 0, are not treated apart. Immutable and thread-safe.
 */
public final class Phonons {

  /** THz in sqrt(eV / (angstrom^2 u)) / (2 pi), CODATA 2018. */
  private static final double TERAHERTZ =
      Math.sqrt(1.602176634e-19 / 1.66053906660e-27) * 1e10 * 1e-12 / (2 * Math.PI);

  /** Images are equally near when their distances differ by less (unit of length). */
  private static final double EQUAL = 1e-4;

  private final ForceConstants constants;
  private final int n;
  private final double[] rootMasses;

  /** Vectors to the nearest images of each pair, 3 numbers each. */
  private final double[][] nearest;

  /**
   * The vibrations of a crystal.
   *
   * @param constants its force constants, in eV and angstrom
   */
  public Phonons(ForceConstants constants) {
    this.constants = constants;
    AtomicFrame crystal = constants.crystal();
    n = crystal.size();
    rootMasses = new double[n];
    for (int i = 0; i < n; i++) {
      rootMasses[i] = Math.sqrt(Element.of(crystal.numbers()[i]).standardMass());
    }
    AtomicFrame large = constants.supercell().frame();
    double[] basis = ReducedBasis.of(large.cell()).vectors();
    double[] positions = large.positions();
    nearest = new double[n * large.size()][];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < large.size(); j++) {
        double[] d = new double[3];
        for (int k = 0; k < 3; k++) {
          d[k] = positions[3 * j + k] - positions[3 * i + k];
        }
        nearest[i * large.size() + j] = images(d, basis);
      }
    }
  }

  /** The shortest of all vectors that differ from d by a lattice vector, on a reduced basis. */
  private static double[] images(double[] d, double[] basis) {
    double[] start = d.clone();
    double[] fractional = new Lattice(basis).toFractional(d);
    for (int v = 0; v < 3; v++) {
      for (int k = 0; k < 3; k++) {
        start[k] -= Math.rint(fractional[v]) * basis[3 * v + k];
      }
    }
    List<double[]> all = new ArrayList<>();
    double least = Double.POSITIVE_INFINITY;
    for (int p = 0; p < 125; p++) {
      double[] image = start.clone();
      int[] step = {p / 25 - 2, p / 5 % 5 - 2, p % 5 - 2};
      for (int k = 0; k < 3; k++) {
        image[k] += step[0] * basis[k] + step[1] * basis[3 + k] + step[2] * basis[6 + k];
      }
      all.add(image);
      least = Math.min(least, length(image));
    }
    double within = least + EQUAL;
    return all.stream()
        .filter(image -> length(image) < within)
        .flatMapToDouble(Arrays::stream)
        .toArray();
  }

  private static double length(double[] v) {
    return Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
  }

  /**
   * The frequencies at a wave vector. Cost O(n N + n^3) for n atoms in the cell and N in the
   * supercell.
   *
   * @param q 3 Cartesian components (1/angstrom, without a factor 2 pi)
   * @return 3n frequencies (THz), ascending; imaginary ones are negative
   */
  public double[] frequencies(double[] q) {
    int size = 3 * n;
    double[] matrix = new double[4 * size * size];
    int all = constants.supercell().frame().size();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < all; j++) {
        double[] vectors = nearest[i * all + j];
        double real = 0;
        double imaginary = 0;
        for (int v = 0; v < vectors.length; v += 3) {
          double phase =
              2 * Math.PI * (q[0] * vectors[v] + q[1] * vectors[v + 1] + q[2] * vectors[v + 2]);
          real += Math.cos(phase);
          imaginary += Math.sin(phase);
        }
        double scale = 3 / (vectors.length * rootMasses[i] * rootMasses[j % n]);
        add(matrix, i, j, scale * real, scale * imaginary);
      }
    }
    // A Hermitian A + iB as the symmetric [[A, -B], [B, A]], whose eigenvalues come in pairs.
    double[] values = Dense.symmetricEigen(matrix, 2 * size).values();
    double[] frequencies = new double[size];
    for (int k = 0; k < size; k++) {
      double square = (values[2 * k] + values[2 * k + 1]) / 2;
      frequencies[k] = Math.copySign(Math.sqrt(Math.abs(square)), square) * TERAHERTZ;
    }
    return frequencies;
  }

  private void add(double[] matrix, int i, int j, double real, double imaginary) {
    int size = 3 * n;
    int home = j % n;
    for (int a = 0; a < 3; a++) {
      for (int b = 0; b < 3; b++) {
        double phi = constants.get(i, j, a, b);
        int row = 3 * i + a;
        int column = 3 * home + b;
        matrix[row * 2 * size + column] += phi * real;
        matrix[(size + row) * 2 * size + size + column] += phi * real;
        matrix[row * 2 * size + size + column] -= phi * imaginary;
        matrix[(size + row) * 2 * size + column] += phi * imaginary;
      }
    }
  }

  /**
   * The frequencies along a path.
   *
   * @param path the path
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return the bands
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public PhononBands bands(BandPath path, RunContext run) {
    List<double[]> frequencies =
        run.executor()
            .map(
                path.size(),
                k -> frequencies(path.vector(k)),
                "wave vectors",
                run.progress(),
                run.cancel());
    return new PhononBands(
        constants.crystal().name(),
        path.distances(),
        frequencies.toArray(double[][]::new),
        path.ticks(),
        path.starts());
  }
}
