package org.materialsj.potentials.classical;

import java.util.Arrays;
import org.materialsj.potentials.Evaluator;
import org.materialsj.potentials.Potential;

/**
 * The embedded-atom potential of metals (Daw and Baskes 1984, doi:10.1103/PhysRevB.29.6443), and its
 * form after Finnis and Sinclair (1984, doi:10.1080/01418618408244210),
 *
 * <pre>
 * E = sum over i of F_i(sum over j of rho_ji(r_ij)) + 1/2 sum over i, j of phi_ij(r_ij),
 * </pre>
 *
 * with all functions from a table. F and half of each pair belong to the atom. Above the last
 * density of the table F goes on as a straight line. Immutable.
 */
public final class EmbeddedAtom implements Potential {

  private final int[] elements;
  private final double cutoff;
  private final GridSpline[] embedding;
  private final GridSpline[] densities;
  private final GridSpline[] pairs;

  /**
   * A potential.
   *
   * @param elements atomic numbers, ascending
   * @param cutoff of the table (angstrom); the end of its functions, if that is shorter
   * @param embedding F (eV) by density, of each element
   * @param densities rho by distance, of the density that an atom of element i makes at one of
   *     element j, at i n + j
   * @param pairs r phi (eV angstrom) by distance, at i n + j, the same at j n + i
   */
  EmbeddedAtom(
      int[] elements,
      double cutoff,
      GridSpline[] embedding,
      GridSpline[] densities,
      GridSpline[] pairs) {
    for (int i = 1; i < elements.length; i++) {
      if (elements[i] <= elements[i - 1]) {
        throw new IllegalArgumentException(
            "elements must be ascending, got " + Arrays.toString(elements));
      }
    }
    this.elements = elements.clone();
    this.cutoff = Math.min(cutoff, Math.min(densities[0].last(), pairs[0].last()));
    if (!(this.cutoff > 0 && this.cutoff <= PairCutoff.LONGEST)) {
      throw new IllegalArgumentException("the cutoff must be positive, got " + cutoff);
    }
    this.embedding = embedding.clone();
    this.densities = densities.clone();
    this.pairs = pairs.clone();
  }

  @Override
  public String name() {
    return "Embedded atom";
  }

  @Override
  public int[] elements() {
    return elements.clone();
  }

  @Override
  public double cutoff() {
    return cutoff;
  }

  @Override
  public Evaluator evaluator(int[] numbers) {
    requireElements(numbers);
    int[] types = Arrays.stream(numbers).map(z -> Arrays.binarySearch(elements, z)).toArray();
    return new EmbeddedAtomEvaluator(types, elements.length, embedding, densities, pairs);
  }
}
