package org.materialsj.learn.formula;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a unit: factors with blanks, dots, asterisks or slashes between them; a slash concerns the
 * one factor behind it. For one text.
 */
final class UnitParser {

  private static final Map<String, String> ALIASES =
      Map.of(
          "A", "angstrom",
          "Ang", "angstrom",
          "ang", "angstrom",
          "Angstrom", "angstrom",
          "\u00c5", "angstrom",
          "\u212b", "angstrom",
          "degrees", "degree",
          "radians", "radian");

  private static final Pattern LOGARITHM = Pattern.compile("(log|ln|log10|log2|lg)[ (].*");

  /** A symbol that may end in digits, which are its exponent, as in cm3. */
  private static final Pattern SYMBOL = Pattern.compile("([\\p{L}%\u00b0_]+)(\\d*)");

  private static final Pattern EXPONENT =
      Pattern.compile("\\^(?:\\((-?\\d{1,9})/(\\d{1,9})\\)|\\(?(-?\\d{1,9}(?:\\.\\d{1,9})?)\\)?)");

  private static final int DEEPEST = 20;

  private final String text;
  private int at;

  UnitParser(String text) {
    this.text = text;
  }

  Unit parse() {
    if (LOGARITHM.matcher(text).matches()) {
      return Unit.PURE;
    }
    Optional<Unit> unit = product(0);
    return unit.isPresent() && at == text.length() ? unit.get() : Unit.symbol(text);
  }

  /** Factors up to a closing bracket or the end; empty when this is no unit. */
  private Optional<Unit> product(int depth) {
    Unit product = Unit.PURE;
    double sign = 1;
    while (true) {
      Optional<Unit> factor = factor(depth);
      if (factor.isEmpty()) {
        return factor;
      }
      product = product.times(factor.get().power(sign));
      blanks();
      if (at == text.length() || text.charAt(at) == ')') {
        return Optional.of(product);
      }
      char c = text.charAt(at);
      sign = c == '/' ? -1 : 1;
      if (c == '/' || c == '*' || c == '\u00b7' || c == '\u22c5') {
        at++;
      }
      blanks();
    }
  }

  private void blanks() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
  }

  private Optional<Unit> factor(int depth) {
    Unit base;
    Matcher symbol = SYMBOL.matcher(text).region(at, text.length());
    if (at < text.length() && text.charAt(at) == '(' && depth < DEEPEST) {
      at++;
      Optional<Unit> inner = product(depth + 1);
      if (inner.isEmpty() || at == text.length()) {
        return Optional.empty();
      }
      at++;
      base = inner.get();
    } else if (symbol.lookingAt() && symbol.group(2).length() < 3) {
      String name = symbol.group(1);
      String digits = symbol.group(2);
      base = Unit.symbol(ALIASES.getOrDefault(name, name));
      base = digits.isEmpty() ? base : base.power(Integer.parseInt(digits));
      at = symbol.end();
    } else if (text.startsWith("1", at)) {
      at++;
      return Optional.of(Unit.PURE);
    } else {
      return Optional.empty();
    }
    Matcher exponent = EXPONENT.matcher(text).region(at, text.length());
    if (exponent.lookingAt()) {
      at = exponent.end();
      base = base.power(exponent(exponent));
    }
    return Optional.of(base);
  }

  private static double exponent(Matcher match) {
    return match.group(1) == null
        ? Double.parseDouble(match.group(3))
        : Double.parseDouble(match.group(1)) / Double.parseDouble(match.group(2));
  }
}
