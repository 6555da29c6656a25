package org.materialsj.features.composition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.materialsj.model.Composition;
import org.materialsj.model.Element;
import org.materialsj.model.ResourceTable;

/**
 * Charges (oxidation states) of the atoms of a formula that add up to 0, guessed from how often
 * each element occurs with each charge in the Inorganic Crystal Structure Database (ICSD): the
 * choice with the highest sum of occurrences over all atoms wins.
 *
 * <p>An element may have the charges of {@link Element#icsdOxidationStates}, or when there are none
 * of {@link Element#oxidationStates}. Without a choice that adds up to 0, as for most metals and
 * for an element by itself, all charges are 0. Of equal choices a fixed one is taken. The cost
 * grows as a small power of the number of atoms, never exponentially. Immutable.
 *
 * @see "S. P. Ong et al. 2013, doi:10.1016/j.commatsci.2012.10.028"
 */
public final class OxidationGuess {

  private static final Map<String, Map<Integer, Long>> OCCURRENCES = load();

  private static final int MOST_ATOMS = 100_000;

  private static final int MOST_MIXED_ATOMS = 5_000;

  private static final double INTEGER = 1e-8;

  /** Relative error of amounts such as 0.333333 that a formula unit may have. */
  private static final double ROUNDED = 5e-6;

  private static final int MOST_UNITS = 1000;

  private final List<Charge> charges;
  private final boolean isBalanced;

  /**
   * Some atoms of one element with the same charge.
   *
   * @param element the element
   * @param charge their charge (e)
   * @param amount how many, in the units of the composition
   */
  public record Charge(Element element, int charge, double amount) {}

  private interface Choices {
    ChargeSums of(int[] charges, long[] occurrences, int atoms);
  }

  private OxidationGuess(Composition composition, int[] atoms, Choices choices) {
    int n = composition.size();
    List<ChargeSums> sums = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      Element element = composition.element(i);
      int[] states = states(element);
      Map<Integer, Long> known = OCCURRENCES.getOrDefault(element.symbol(), Map.of());
      long[] occurrences =
          Arrays.stream(states).mapToLong(c -> known.getOrDefault(c, 0L)).toArray();
      sums.add(choices.of(states, occurrences, atoms[i]));
    }
    int[] totals = Balance.best(sums);
    this.isBalanced = totals.length == n;
    List<Charge> found = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      Element element = composition.element(i);
      double unit = composition.amount(i) / atoms[i];
      if (isBalanced) {
        addCharges(element, sums.get(i), totals[i], unit, found);
      } else {
        found.add(new Charge(element, 0, composition.amount(i)));
      }
    }
    this.charges = List.copyOf(found);
  }

  private static void addCharges(
      Element element, ChargeSums sums, int total, double unit, List<Charge> into) {
    int[] counts = sums.counts(total);
    List<Charge> found = new ArrayList<>();
    for (int c = 0; c < counts.length; c++) {
      if (counts[c] > 0) {
        found.add(new Charge(element, sums.charges()[c], counts[c] * unit));
      }
    }
    found.sort(Comparator.comparingInt(Charge::charge));
    into.addAll(found);
  }

  /**
   * Guesses for the smallest formula with these ratios, so that C is neutral in any cell. All atoms
   * of an element have the same charge if that is possible; else at most two different charges, as
   * near to each other as possible (Mn3O4 is Mn2+ and 2 Mn3+); else any.
   *
   * @param composition any amounts whose ratios are those of small whole numbers
   * @return the guess
   * @throws IllegalArgumentException if the amounts fit no formula with up to 1000 units of the
   *     rarest element, or the formula has too many atoms
   */
  public static OxidationGuess of(Composition composition) {
    int[] atoms = reduced(composition);
    OxidationGuess guess = new OxidationGuess(composition, atoms, ChargeSums::single);
    if (!guess.isBalanced) {
      requireFewAtoms(atoms);
      guess = new OxidationGuess(composition, atoms, ChargeSums::pairs);
      if (!guess.isBalanced) {
        guess = new OxidationGuess(composition, atoms, ChargeSums::all);
      }
    }
    return guess;
  }

  /**
   * Guesses as pymatgen 2022.11.7 and matminer do: for the amounts as they are, with any mixture of
   * charges, so that the result may depend on the size of the cell (C8 is 4 C4+ and 4 C4-).
   *
   * @param composition whole numbers of atoms
   * @return the guess
   * @throws IllegalArgumentException for other amounts, or too many atoms
   */
  public static OxidationGuess compatible(Composition composition) {
    int[] atoms = new int[composition.size()];
    if (!isWhole(composition)) {
      throw new IllegalArgumentException(
          "charges are guessed for whole numbers of atoms, and the formula is " + composition);
    }
    for (int i = 0; i < atoms.length; i++) {
      atoms[i] = bounded(composition, composition.amount(i));
    }
    requireFewAtoms(atoms);
    return new OxidationGuess(composition, atoms, ChargeSums::all);
  }

  private static void requireFewAtoms(int[] atoms) {
    if (Arrays.stream(atoms).sum() > MOST_MIXED_ATOMS) {
      throw new IllegalArgumentException(
          "charges that differ within an element are guessed for at most "
              + MOST_MIXED_ATOMS
              + " atoms, and the formula has "
              + Arrays.stream(atoms).sum());
    }
  }

  private static boolean isWhole(Composition composition) {
    for (int i = 0; i < composition.size(); i++) {
      double amount = composition.amount(i);
      if (Math.abs(amount - Math.rint(amount)) > INTEGER || amount < 0.5) {
        return false;
      }
    }
    return true;
  }

  private static int bounded(Composition composition, double amount) {
    if (amount > MOST_ATOMS) {
      throw new IllegalArgumentException(
          "charges are guessed for at most "
              + MOST_ATOMS
              + " atoms of an element, and the formula is "
              + composition);
    }
    return (int) Math.rint(amount);
  }

  private static int[] reduced(Composition composition) {
    int[] atoms = new int[composition.size()];
    if (isWhole(composition)) {
      long divisor = 0;
      for (int i = 0; i < atoms.length; i++) {
        divisor = divisor(Math.round(composition.amount(i)), divisor);
      }
      for (int i = 0; i < atoms.length; i++) {
        atoms[i] = bounded(composition, composition.amount(i) / divisor);
      }
      return atoms;
    }
    double rarest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < atoms.length; i++) {
      rarest = Math.min(rarest, composition.amount(i));
    }
    for (int units = 1; units <= MOST_UNITS; units++) {
      boolean fits = true;
      for (int i = 0; i < atoms.length && fits; i++) {
        double amount = composition.amount(i) / rarest * units;
        fits = Math.abs(amount - Math.rint(amount)) <= ROUNDED * amount;
        atoms[i] = bounded(composition, amount);
      }
      if (fits) {
        return atoms;
      }
    }
    throw new IllegalArgumentException(
        "charges are guessed for ratios of small whole numbers, and the formula is " + composition);
  }

  private static long divisor(long a, long b) {
    return b == 0 ? a : divisor(b, a % b);
  }

  private static int[] states(Element element) {
    List<Integer> states = element.icsdOxidationStates();
    if (states.isEmpty()) {
      states = element.oxidationStates();
    }
    return states.stream().mapToInt(Integer::intValue).toArray();
  }

  private static Map<String, Map<Integer, Long>> load() {
    ResourceTable table = ResourceTable.read(OxidationGuess.class, "icsd-oxidation.tsv");
    Map<String, Map<Integer, Long>> all = new HashMap<>();
    for (int row = 0; row < table.rows(); row++) {
      Map<Integer, Long> counts = new HashMap<>();
      for (String entry : table.text(row, "occurrences").split(";", -1)) {
        int colon = entry.indexOf(':');
        counts.put(
            Integer.valueOf(entry.substring(0, colon)), Long.valueOf(entry.substring(colon + 1)));
      }
      all.put(table.text(row, "symbol"), Map.copyOf(counts));
    }
    return Collections.unmodifiableMap(all);
  }

  /**
   * The charges of all atoms.
   *
   * @return unmodifiable; in order of atomic number, then charge; the amounts of an element add up
   *     to its amount in the composition
   */
  public List<Charge> charges() {
    return charges;
  }

  /**
   * Whether charges were found that add up to 0.
   *
   * @return false when all charges are 0 for want of such a choice
   */
  public boolean isBalanced() {
    return isBalanced;
  }

  /**
   * The mean charge of the atoms of an element.
   *
   * @param element an element of the composition
   * @return the mean charge (e)
   * @throws IllegalArgumentException if the composition does not hold the element
   */
  public double meanCharge(Element element) {
    double sum = 0;
    double amount = 0;
    for (Charge charge : charges) {
      if (charge.element() == element) {
        sum += charge.charge() * charge.amount();
        amount += charge.amount();
      }
    }
    if (amount == 0) {
      throw new IllegalArgumentException("the composition does not hold " + element);
    }
    return sum / amount;
  }
}
