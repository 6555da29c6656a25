package org.materialsj.model;

import java.util.Map;
import java.util.TreeMap;

/** Reads a chemical formula character by character. For one text and one call. */
final class FormulaParser {

  private static final int MAX_LENGTH = 500;
  private static final int MAX_NESTING = 20;
  private static final int MAX_DIGITS = 15;

  /** Middle dot, bullet, dot operator and asterisk stand between the parts of an adduct. */
  private static final String SEPARATORS = "\u00b7\u2022\u22c5*";

  private final String text;
  private int at;

  FormulaParser(String text) {
    if (text.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "a formula has at most " + MAX_LENGTH + " characters, got " + text.length());
    }
    this.text = text;
  }

  Map<Integer, Double> parse() {
    Map<Integer, Double> amounts = new TreeMap<>();
    do {
      double factor = isNumber(peek()) ? amount() : 1;
      add(sequence(0), factor, amounts);
      if (peek() != 0 && SEPARATORS.indexOf(peek()) < 0) {
        throw error("\"" + peek() + "\" does not belong here");
      }
    } while (at++ < text.length());
    return amounts;
  }

  /** One or more elements and brackets, each with its amount, up to a bracket or separator. */
  private Map<Integer, Double> sequence(int depth) {
    Map<Integer, Double> amounts = new TreeMap<>();
    while (true) {
      char c = peek();
      int bracket = c == 0 ? -1 : "([{".indexOf(c);
      if (bracket >= 0) {
        if (depth == MAX_NESTING) {
          throw error("brackets are nested more than " + MAX_NESTING + " deep");
        }
        int open = at++;
        Map<Integer, Double> inner = sequence(depth + 1);
        if (peek() != ")]}".charAt(bracket)) {
          at = open;
          throw error("the bracket \"" + c + "\" is not closed");
        }
        at++;
        add(inner, optionalAmount(), amounts);
      } else if (c >= 'A' && c <= 'Z') {
        Map<Integer, Double> single = Map.of(element().number(), 1.0);
        add(single, optionalAmount(), amounts);
      } else if (amounts.isEmpty()) {
        throw error("an element is missing");
      } else {
        return amounts;
      }
    }
  }

  private static void add(Map<Integer, Double> from, double factor, Map<Integer, Double> to) {
    from.forEach((number, amount) -> to.merge(number, factor * amount, Double::sum));
  }

  private Element element() {
    int start = at++;
    while (at < text.length() && text.charAt(at) >= 'a' && text.charAt(at) <= 'z') {
      at++;
    }
    String symbol = text.substring(start, at);
    return Element.ofSymbol(symbol)
        .or(() -> Isotope.ofSymbol(symbol).map(Isotope::element))
        .orElseThrow(
            () -> {
              at = start;
              return error("\"" + symbol + "\" is no element");
            });
  }

  private double optionalAmount() {
    return isNumber(peek()) ? amount() : 1;
  }

  private double amount() {
    int start = at;
    int points = 0;
    while (at < text.length() && isNumber(text.charAt(at))) {
      points += text.charAt(at++) == '.' ? 1 : 0;
    }
    String number = text.substring(start, at);
    boolean bad = points > 1 || number.equals(".") || number.length() > MAX_DIGITS;
    double value = bad ? 0 : Double.parseDouble(number);
    if (!(value > 0)) {
      at = start;
      throw error("\"" + number + "\" is no positive amount");
    }
    return value;
  }

  private static boolean isNumber(char c) {
    return (c >= '0' && c <= '9') || c == '.';
  }

  /** The next character that is no blank, or 0 at the end. */
  private char peek() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at < text.length() ? text.charAt(at) : 0;
  }

  private IllegalArgumentException error(String what) {
    return new IllegalArgumentException(
        "formula \"" + text + "\", character " + (at + 1) + ": " + what);
  }
}
