package org.materialsj.features.molecule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.materialsj.features.Block;
import org.materialsj.features.BlockFeaturizer;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Molecule;

/**
 * The many-body tensor representation (MBTR): a number of each atom, of each pair and of each
 * triple of atoms, told by a weighted Gaussian on a grid, apart for each element, pair and triple
 * of elements: f(x) = sum w exp(-(x - g)^2 / (2 sigma^2)) / (sigma sqrt(2 pi)). A pair counts once;
 * a triple counts once for each of its atoms in the middle. Equal to DScribe's {@code MBTR} with
 * normalised Gaussians for molecules. Independent of place, orientation, mirroring and order of
 * atoms.
 *
 * <p>0 stands for pairs and triples that a molecule does not have. Cost O(n m^2) Gaussians for n
 * atoms, at most 1000, with m others in reach of the weighting.
 *
 * @see "H. Huo and M. Rupp 2022, doi:10.1088/2632-2153/aca005"
 */
public final class ManyBodyTensor implements BlockFeaturizer<MoleculeAnalysis> {

  /** The number g of one, two or three atoms. */
  public enum Geometry {
    /** The atomic number of one atom. */
    ATOMIC_NUMBER(1, "Z", 0),
    /** The distance of two atoms (angstrom). */
    DISTANCE(2, "d", 1),
    /** The inverse distance of two atoms (1/angstrom). */
    INVERSE_DISTANCE(2, "1/d", -1),
    /** The angle at the atom in the middle of three (degrees). */
    ANGLE(3, "angle", 0),
    /** The cosine of the angle at the atom in the middle of three. */
    COSINE(3, "cos", 0);

    private final int bodies;
    private final String symbol;
    private final int lengths;

    Geometry(int bodies, String symbol, int lengths) {
      this.bodies = bodies;
      this.symbol = symbol;
      this.lengths = lengths;
    }
  }

  /** What the numbers of a molecule are divided by, apart for each term. */
  public enum Normalization {
    /** By nothing: numbers grow with the molecule. */
    NONE,
    /** By the number of atoms. */
    ATOMS,
    /** By the square root of the sum of their squares. */
    LENGTH
  }

  /**
   * One part of the representation.
   *
   * @param geometry the number of one, two or three atoms
   * @param weighting how much pairs and triples count; {@link TensorWeighting.Unity} for atoms
   * @param grid where the Gaussians are told, in the unit of the geometry, and their width
   */
  public record Term(Geometry geometry, TensorWeighting weighting, GaussianGrid grid) {

    /**
     * Checks that the weighting is for as many atoms.
     *
     * @throws IllegalArgumentException if it is not
     */
    public Term {
      boolean fits =
          switch (geometry.bodies) {
            case 1 -> weighting instanceof TensorWeighting.Unity;
            case 2 -> true;
            default -> !(weighting instanceof TensorWeighting.InverseSquare);
          };
      if (!fits) {
        throw new IllegalArgumentException(
            "the weighting " + weighting + " is not for the geometry " + geometry);
      }
    }
  }

  private final List<Term> terms;
  private final Normalization normalization;

  /**
   * Atomic numbers (1 to 118), inverse distances (0 to 1.5 1/angstrom, 100 points, sigma 0.03) and
   * cosines (-1 to 1, 100 points, sigma 0.05), pairs and triples with exponential weights of scale
   * 0.5 1/angstrom down to 0.001; not normalised.
   */
  public ManyBodyTensor() {
    this(
        List.of(
            new Term(
                Geometry.ATOMIC_NUMBER,
                new TensorWeighting.Unity(),
                new GaussianGrid(1, 118, 118, 0.1)),
            new Term(
                Geometry.INVERSE_DISTANCE,
                new TensorWeighting.Exponential(0.5, 1e-3),
                new GaussianGrid(0, 1.5, 100, 0.03)),
            new Term(
                Geometry.COSINE,
                new TensorWeighting.Exponential(0.5, 1e-3),
                new GaussianGrid(-1, 1, 100, 0.05))),
        Normalization.NONE);
  }

  /**
   * A representation.
   *
   * @param terms its parts, at most one for each number of atoms
   * @param normalization what numbers are divided by
   * @throws IllegalArgumentException if there is no term, or two for the same number of atoms
   */
  public ManyBodyTensor(List<Term> terms, Normalization normalization) {
    Set<Integer> bodies = new HashSet<>();
    for (Term term : terms) {
      if (!bodies.add(term.geometry.bodies)) {
        throw new IllegalArgumentException(
            "terms must be of different numbers of atoms, got " + terms);
      }
    }
    if (terms.isEmpty()) {
      throw new IllegalArgumentException("a many-body tensor needs at least one term, got none");
    }
    this.terms = List.copyOf(terms);
    this.normalization = normalization;
  }

  @Override
  public String name() {
    return "Many-body tensor";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public String citation() {
    return "H. Huo and M. Rupp, Mach. Learn.: Sci. Technol. 3 (2022) 045017,"
        + " doi:10.1088/2632-2153/aca005";
  }

  @Override
  public List<Block> apply(MoleculeAnalysis item) {
    List<Block> blocks = new ArrayList<>();
    for (Term term : terms) {
      Spectra spectra = new Spectra(item.molecule(), term.geometry.bodies, term.grid);
      switch (term.geometry.bodies) {
        case 1 -> addAtoms(spectra, item);
        case 2 -> addPairs(spectra, term, item.distances(), item.molecule().size());
        default -> addTriples(spectra, term, item);
      }
      switch (normalization) {
        case NONE -> {}
        case ATOMS -> spectra.scale(1.0 / item.molecule().size());
        case LENGTH -> spectra.normalize();
      }
      blocks.addAll(spectra.blocks());
    }
    return blocks;
  }

  private static void addAtoms(Spectra spectra, MoleculeAnalysis item) {
    Molecule molecule = item.molecule();
    for (int i = 0; i < molecule.size(); i++) {
      spectra.add(i, molecule.number(i), 1);
    }
  }

  private static void addPairs(Spectra spectra, Term term, double[] distances, int n) {
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        double distance = distances[i * n + j];
        if (distance <= term.weighting.pairReach()) {
          double value = term.geometry == Geometry.DISTANCE ? distance : 1 / distance;
          spectra.add(i, j, value, term.weighting.pair(distance));
        }
      }
    }
  }

  private static void addTriples(Spectra spectra, Term term, MoleculeAnalysis item) {
    int n = item.molecule().size();
    double[] distances = item.distances();
    double[] positions = item.positions();
    double reach = term.weighting.tripleReach();
    int[] near = new int[n];
    for (int j = 0; j < n; j++) {
      int count = 0;
      for (int i = 0; i < n; i++) {
        if (i != j && distances[j * n + i] <= reach) {
          near[count++] = i;
        }
      }
      for (int b = 0; b < count; b++) {
        for (int a = 0; a < b; a++) {
          int i = near[a];
          int k = near[b];
          double weight =
              term.weighting.triple(
                  distances[j * n + i], distances[j * n + k], distances[i * n + k]);
          if (weight > 0) {
            double angle = Angles.angle(positions, i, j, k);
            double value =
                term.geometry == Geometry.ANGLE ? Math.toDegrees(angle) : Math.cos(angle);
            spectra.add(i, j, k, value, weight);
          }
        }
      }
    }
  }

  @Override
  public List<ColumnSpec> columns(int[] key, int width) {
    for (Term term : terms) {
      Geometry geometry = term.geometry;
      if (geometry.bodies == key.length) {
        String prefix = "MBTR " + geometry.symbol;
        return Spectra.columns(prefix, key, width, term.grid, unit(term));
      }
    }
    throw new IllegalArgumentException("no term has a key of " + key.length + " numbers");
  }

  /** That of 1/g, times that of the weight. */
  private String unit(Term term) {
    if (normalization == Normalization.LENGTH) {
      return "";
    }
    if (term.geometry == Geometry.ANGLE) {
      return "1/degree";
    }
    int lengths =
        -term.geometry.lengths - (term.weighting instanceof TensorWeighting.InverseSquare ? 2 : 0);
    return switch (lengths) {
      case 0 -> "";
      case 1 -> "angstrom";
      case -1 -> "1/angstrom";
      default -> "1/angstrom^" + -lengths;
    };
  }
}
