package org.materialsj.features.molecule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.materialsj.engine.algebra.Dense;
import org.materialsj.engine.random.Seeds;
import org.materialsj.features.Block;
import org.materialsj.features.BlockFeaturizer;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Molecule;

/**
 * The Coulomb matrix, as it is or made independent of the order of the atoms. C_ii = 0.5 Z_i^2.4, a
 * fit to the energies of free atoms, and C_ij = Z_i Z_j / d_ij, the repulsion of the nuclei.
 * Distances are in angstrom, as is usual in code, so that entries are in e^2/angstrom with the
 * diagonal taken as it is.
 *
 * <p>A matrix is given by its lower triangle, row by row with the diagonal, so that the columns of
 * a small molecule are the first ones of a larger one; 0 stands for atoms that a molecule does not
 * have, which is what the definition gives them. Independent of place, orientation and mirroring.
 * Cost O(n^2) for n atoms, at most 1000; O(n^3) for eigenvalues.
 *
 * @see "M. Rupp et al. 2012, doi:10.1103/PhysRevLett.108.058301"
 * @see "G. Montavon et al. 2013, doi:10.1088/1367-2630/15/9/095003"
 */
public final class CoulombMatrix implements BlockFeaturizer<MoleculeAnalysis> {

  private static final double DEFAULT_NOISE = 1;

  private static final String CITATION =
      "M. Rupp et al., Phys. Rev. Lett. 108 (2012) 058301, doi:10.1103/PhysRevLett.108.058301";

  private static final String RANDOM_CITATION =
      "G. Montavon et al., New J. Phys. 15 (2013) 095003, doi:10.1088/1367-2630/15/9/095003";

  /** What is made of the matrix. */
  private enum Form {
    FILE_ORDER("file order"),
    SORTED("sorted"),
    EIGENVALUES("eigenvalues"),
    RANDOM("randomly sorted");

    private final String text;

    Form(String text) {
      this.text = text;
    }
  }

  private final Form form;
  private final double noise;
  private final long seed;

  private CoulombMatrix(Form form, double noise, long seed) {
    this.form = form;
    this.noise = noise;
    this.seed = seed;
  }

  /**
   * The matrix with its rows in the order of the atoms of the file. Compares only molecules with
   * the same atoms in the same order.
   *
   * @return the featurizer
   */
  public static CoulombMatrix inFileOrder() {
    return new CoulombMatrix(Form.FILE_ORDER, 0, 0);
  }

  /**
   * The matrix with its rows, and its columns alike, in descending order of their Euclidean norm.
   * Among rows of equal norm, as those of equivalent atoms, the one comes first that is nearer to
   * those before it; so also a symmetric molecule does not depend on the order of its atoms.
   *
   * @return the featurizer
   */
  public static CoulombMatrix sorted() {
    return new CoulombMatrix(Form.SORTED, 0, 0);
  }

  /**
   * The eigenvalues of the matrix in descending order of their magnitude. Shorter, and not unique:
   * different molecules can have the same.
   *
   * @return the featurizer
   */
  public static CoulombMatrix eigenvalues() {
    return new CoulombMatrix(Form.EIGENVALUES, 0, 0);
  }

  /**
   * A randomly sorted matrix, with noise of standard deviation 1.
   *
   * @param seed seed of the noise
   * @param realisation which of the random matrices, counted from 0
   * @return the featurizer
   */
  public static CoulombMatrix random(long seed, int realisation) {
    return random(seed, realisation, DEFAULT_NOISE);
  }

  /**
   * The matrix with its rows, and its columns alike, in descending order of their norm plus normal
   * noise. Each realisation is another valid order; a model trained on several of each molecule
   * sees that the order does not matter, and the jumps of the sorted matrix are blurred. The noise
   * comes from the seed, the realisation, and the atoms and positions of the molecule as they are
   * in the file, and from nothing else.
   *
   * @param seed seed of the noise
   * @param realisation which of the random matrices, counted from 0
   * @param noise standard deviation of the noise (e^2/angstrom), positive
   * @return the featurizer
   * @throws IllegalArgumentException if the realisation is negative or the noise not positive
   */
  public static CoulombMatrix random(long seed, int realisation, double noise) {
    if (realisation < 0) {
      throw new IllegalArgumentException("realisation must be at least 0, got " + realisation);
    }
    if (!(noise > 0 && Double.isFinite(noise))) {
      throw new IllegalArgumentException("noise must be positive, got " + noise);
    }
    return new CoulombMatrix(Form.RANDOM, noise, Seeds.ofItem(seed, realisation));
  }

  @Override
  public String name() {
    return "Coulomb matrix (" + form.text + ")";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public String citation() {
    return form == Form.RANDOM ? RANDOM_CITATION : CITATION;
  }

  @Override
  public List<Block> apply(MoleculeAnalysis item) {
    int n = item.molecule().size();
    double[] matrix = matrix(item);
    double[] values =
        switch (form) {
          case FILE_ORDER -> triangle(matrix, n, IntStream.range(0, n).toArray());
          case SORTED -> triangle(matrix, n, RowOrder.byNorm(matrix, n));
          case EIGENVALUES -> byMagnitude(Dense.symmetricEigen(matrix, n).values());
          case RANDOM -> triangle(matrix, n, RowOrder.descending(noisyNorms(item, matrix)));
        };
    return List.of(new Block(new int[0], values));
  }

  /** The energy of a free atom by the fit of the diagonal. */
  static double diagonal(int number) {
    return 0.5 * Math.pow(number, 2.4);
  }

  private static double[] matrix(MoleculeAnalysis item) {
    Molecule molecule = item.molecule();
    int n = molecule.size();
    double[] distances = item.distances();
    double[] matrix = new double[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        matrix[i * n + j] =
            i == j
                ? diagonal(molecule.number(i))
                : molecule.number(i) * molecule.number(j) / distances[i * n + j];
      }
    }
    return matrix;
  }

  private double[] noisyNorms(MoleculeAnalysis item, double[] matrix) {
    int n = item.molecule().size();
    long stream = seed;
    for (int i = 0; i < n; i++) {
      stream = Seeds.ofItem(stream, item.molecule().number(i));
    }
    for (double coordinate : item.positions()) {
      stream = Seeds.ofItem(stream, Double.doubleToLongBits(coordinate));
    }
    SplittableRandom random = new SplittableRandom(stream);
    double[] norms = RowOrder.norms(matrix, n);
    for (int i = 0; i < n; i++) {
      norms[i] += noise * random.nextGaussian();
    }
    return norms;
  }

  private static double[] triangle(double[] matrix, int n, int[] order) {
    double[] values = new double[n * (n + 1) / 2];
    int at = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        values[at++] = matrix[order[i] * n + order[j]];
      }
    }
    return values;
  }

  private static double[] byMagnitude(double[] values) {
    return Arrays.stream(values)
        .boxed()
        .sorted((a, b) -> Double.compare(Math.abs(b), Math.abs(a)))
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  @Override
  public List<ColumnSpec> columns(int[] key, int width) {
    List<ColumnSpec> columns = new ArrayList<>();
    int i = 1;
    int j = 1;
    for (int k = 0; k < width; k++) {
      String name;
      if (form == Form.EIGENVALUES) {
        name = "CM eigenvalue " + (k + 1);
      } else {
        String prefix =
            switch (form) {
              case FILE_ORDER -> "CM of atoms ";
              case RANDOM -> "random CM ";
              default -> "CM ";
            };
        name = prefix + i + "-" + j;
        j++;
        if (j > i) {
          i++;
          j = 1;
        }
      }
      columns.add(new ColumnSpec(name, "e^2/angstrom"));
    }
    return columns;
  }
}
