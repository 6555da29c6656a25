package org.materialsj.io;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.materialsj.model.Composition;
import org.materialsj.model.Element;

/**
 * Compares the atoms of a crystal with the formula that its file gives. Symmetry of the wrong
 * setting and forgotten atoms show here first. Hydrogen is left out: files often name it without
 * placing it.
 */
final class CifFormula {

  /** Largest difference of atomic fractions that rounded occupancies explain. */
  private static final double TOLERANCE = 0.02;

  private CifFormula() {}

  /**
   * What the atoms contradict.
   *
   * @param formula text of {@code _chemical_formula_sum}
   * @param atoms the atoms of one cell
   * @return one sentence, or empty when they agree or the formula cannot be read
   */
  static Optional<String> contradiction(String formula, Composition atoms) {
    Composition said;
    try {
      said = Composition.parse(formula.replaceAll("\\s", ""));
    } catch (IllegalArgumentException e) {
      // A formula is a comment on the atoms: one that cannot be read says nothing.
      return Optional.empty();
    }
    Map<Integer, Double> difference = fractions(atoms);
    fractions(said).forEach((number, share) -> difference.merge(number, -share, Double::sum));
    boolean agree = difference.values().stream().allMatch(d -> Math.abs(d) <= TOLERANCE);
    return agree
        ? Optional.empty()
        : Optional.of(
            "the atoms of the cell are "
                + atoms.reducedFormula()
                + ", the file's formula is "
                + said.reducedFormula()
                + "; check the symmetry and missing atoms.");
  }

  private static Map<Integer, Double> fractions(Composition composition) {
    Map<Integer, Double> shares = new TreeMap<>();
    double total = 0;
    for (int i = 0; i < composition.size(); i++) {
      Element element = composition.element(i);
      if (element.number() > 1) {
        shares.put(element.number(), composition.amount(i));
        total += composition.amount(i);
      }
    }
    double sum = total;
    shares.replaceAll((number, amount) -> amount / sum);
    return shares;
  }
}
