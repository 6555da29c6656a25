package org.materialsj.learn.words;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.materialsj.model.Composition;
import org.materialsj.model.Element;

/**
 * Finds chemical formulas among words, and writes each in one way: whole amounts divided by their
 * greatest common divisor, elements in the order of {@link Composition#reducedFormula}, so that
 * O3Fe2, Fe4O6 and Fe2O3 are one token. A formula of one element keeps its amounts (O2, C60), and
 * fractions stay as written (Bi0.5Sb1.5Te3).
 *
 * <p>A word is a formula when it begins with a capital letter or a bracket, all of it parses as
 * one, and either it holds a digit or it holds at least two elements of which one has a symbol of
 * two letters. So NaCl, TiO2 and GaAs are formulas; In, As, NO, BN and WHO are words, because
 * nothing in them tells. One letter and a number (B12, P1) are words, except for the gases H2, N2,
 * O2, O3, F2 and for C60 and C70.
 */
final class Formulas {

  private static final Pattern SHAPE = Pattern.compile("[A-Z(\\[][A-Za-z0-9.()\\[\\]\u00b7*]+");
  private static final Pattern DIGIT = Pattern.compile(".*[0-9].*");
  private static final Pattern TWO_LETTERS = Pattern.compile(".*[A-Z][a-z].*");
  private static final Pattern LETTER_AND_NUMBER = Pattern.compile("[A-Z][0-9]+");
  private static final Pattern KNOWN = Pattern.compile("H2|N2|O2|O3|F2|C60|C70");
  private static final Pattern ION = Pattern.compile("([A-Z][a-z]?)[1-9]?[+-]");
  private static final int LONGEST = 60;

  private Formulas() {}

  /** The formula in its one way of writing; empty for what is none. */
  static Optional<String> normalised(String word) {
    if (word.length() < 2 || word.length() > LONGEST || !SHAPE.matcher(word).matches()) {
      return Optional.empty();
    }
    boolean digit = DIGIT.matcher(word).matches();
    if (!digit && !TWO_LETTERS.matcher(word).matches()) {
      return Optional.empty();
    }
    if (LETTER_AND_NUMBER.matcher(word).matches()) {
      return KNOWN.matcher(word).matches() ? Optional.of(word) : Optional.empty();
    }
    return parsed(word)
        .filter(composition -> digit || composition.size() > 1)
        .map(c -> c.size() == 1 ? c.formula() : c.reducedFormula());
  }

  /** Whether a word is one charged atom, such as Li+ or Fe3+. */
  static boolean isIon(String word) {
    Matcher matcher = ION.matcher(word);
    return matcher.matches() && Element.ofSymbol(matcher.group(1)).isPresent();
  }

  /** Most words are no formulas, which is no failure. */
  private static Optional<Composition> parsed(String word) {
    try {
      return Optional.of(Composition.parse(word));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
