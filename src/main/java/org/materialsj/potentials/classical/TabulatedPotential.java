package org.materialsj.potentials.classical;

import java.util.Arrays;
import java.util.List;

/**
 * A pair potential of tables, one for all elements alike or one for each pair of some, in eV and
 * angstrom. Immutable.
 */
public final class TabulatedPotential implements PairSum {

  private static final int POINTS = 2000;
  private static final double SHARE = 0.1;

  private final ElementPairs pairs;
  private final List<TabulatedPair> tables;

  /**
   * A potential.
   *
   * @param elements atomic numbers, ascending; empty for all elements alike
   * @param tables of each pair of elements p and q, p at most q, in the order 00, 01, ..., 11, ...;
   *     a single one when there are no elements
   * @throws IllegalArgumentException if elements are not ascending or a pair has no table
   */
  public TabulatedPotential(int[] elements, List<TabulatedPair> tables) {
    pairs = new ElementPairs(elements);
    pairs.check(tables.size());
    this.tables = List.copyOf(tables);
  }

  @Override
  public String name() {
    return "Pair table";
  }

  @Override
  public int[] elements() {
    return pairs.elements();
  }

  @Override
  public double cutoff() {
    return tables.stream().mapToDouble(TabulatedPair::most).max().orElseThrow();
  }

  @Override
  public PairFunction between(int first, int second) {
    requireElements(new int[] {first, second});
    return tables.get(pairs.place(first, second));
  }

  /**
   * The tables.
   *
   * @return in the order of the constructor
   */
  public List<TabulatedPair> tables() {
    return tables;
  }

  /**
   * Samples another pair potential, for programs that read tables.
   *
   * @param potential in eV and angstrom, with a cutoff
   * @param least first distance (angstrom)
   * @param points of each table
   * @return tables up to its cutoff
   * @throws IllegalArgumentException if it has reduced units or no cutoff
   */
  public static TabulatedPotential of(PairSum potential, double least, int points) {
    if (!potential.energyUnit().equals("eV") || potential.cutoff() == 0) {
      throw new IllegalArgumentException(
          "a table needs a pair potential in eV and angstrom that has a cutoff");
    }
    ElementPairs pairs = new ElementPairs(potential.elements());
    List<TabulatedPair> tables =
        pairs.all().stream()
            .map(pair -> potential.between(pair[0], pair[1]))
            .map(function -> TabulatedPair.of(function, least, potential.cutoff(), points))
            .toList();
    return new TabulatedPotential(potential.elements(), tables);
  }

  /**
   * Samples a pair potential closely: {@value #POINTS} points from {@value #SHARE} of the cutoff on.
   *
   * @param potential in eV and angstrom, with a cutoff
   * @return tables up to its cutoff
   * @throws IllegalArgumentException if it has reduced units or no cutoff
   */
  public static TabulatedPotential of(PairSum potential) {
    return of(potential, SHARE * potential.cutoff(), POINTS);
  }

  @Override
  public String toString() {
    return "Pair table of " + Arrays.toString(pairs.elements());
  }
}
