package org.materialsj.learn.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Divides text into tokens: words in lower case, chemical formulas in one way of writing (see
 * {@link Formulas}), and {@value #NUMBER} for numbers.
 *
 * <p>Text is divided at blanks, slashes and dashes longer than a hyphen. A piece loses punctuation
 * at its ends and brackets that do not belong to it. It is one token when it is a formula or an ion
 * such as Fe3+. Otherwise hyphens divide it when one of its parts is a formula (LiCoO2-based), and
 * letters, hyphens and apostrophes between letters, and digits behind letters make words; digits
 * make numbers, with sign, decimals and exponent. Subscripts and superscripts count as digits.
 */
public final class Tokenizer {

  /** Stands for any number. */
  public static final String NUMBER = "<number>";

  private static final Pattern DIVIDERS = Pattern.compile("[\\s/\u2013\u2014\u2192=<>|]+");
  private static final Pattern PART =
      Pattern.compile(
          "[+-]?\\d+(?:[.,]\\d+)*(?:[eE][+-]?\\d+)?(?![\\p{L}\\d])|\\d+(?:[.,]\\d+)*"
              + "|\\p{L}[\\p{L}\\p{M}\\p{N}]*(?:[-'\u2019][\\p{L}][\\p{L}\\p{M}\\p{N}]*)*");
  private static final String PUNCTUATION = ".,;:!?\"'\u2019\u2018\u201c\u201d\u2026";
  private static final String OPENING = "([{";
  private static final String CLOSING = ")]}";

  private Tokenizer() {}

  /**
   * The tokens of a text.
   *
   * @param text any text
   * @return its tokens in their order
   */
  public static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    for (String piece : DIVIDERS.split(plain(text))) {
      String bare = bare(piece);
      if (!bare.isEmpty() && !whole(bare, tokens)) {
        divide(bare, tokens);
      }
    }
    return tokens;
  }

  /** Subscripts and the like as plain characters, and one kind of minus. */
  private static String plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replace('\u2212', '-');
      }
    }
    return text;
  }

  /** Whether a piece was added as one token. */
  private static boolean whole(String piece, List<String> tokens) {
    Optional<String> formula = Formulas.normalised(piece);
    if (formula.isPresent()) {
      tokens.add(formula.get());
      return true;
    }
    if (Formulas.isIon(piece)) {
      tokens.add(piece);
      return true;
    }
    return false;
  }

  private static void divide(String piece, List<String> tokens) {
    if (piece.indexOf('-') > 0) {
      String[] parts = piece.split("-");
      boolean formula = false;
      for (String part : parts) {
        formula |= Formulas.normalised(bare(part)).isPresent();
      }
      if (formula) {
        for (String part : parts) {
          String bare = bare(part);
          if (!bare.isEmpty() && !whole(bare, tokens)) {
            words(bare, tokens);
          }
        }
        return;
      }
    }
    words(piece, tokens);
  }

  private static void words(String piece, List<String> tokens) {
    Matcher parts = PART.matcher(piece);
    while (parts.find()) {
      String part = parts.group();
      boolean letter = Character.isLetter(part.charAt(0));
      tokens.add(letter ? part.toLowerCase(Locale.ROOT).replace('\u2019', '\'') : NUMBER);
    }
  }

  /** Without punctuation at the ends, and without brackets there that have no partner inside. */
  private static String bare(String piece) {
    int from = 0;
    int to = piece.length();
    boolean changed = true;
    while (changed && from < to) {
      changed = false;
      if (PUNCTUATION.indexOf(piece.charAt(from)) >= 0
          || isBracket(piece, from, OPENING) && balance(piece, from, to) > 0
          || isBracket(piece, from, CLOSING)) {
        from++;
        changed = true;
      } else if (PUNCTUATION.indexOf(piece.charAt(to - 1)) >= 0
          || isBracket(piece, to - 1, CLOSING) && balance(piece, from, to) < 0
          || isBracket(piece, to - 1, OPENING)) {
        to--;
        changed = true;
      }
    }
    return piece.substring(from, to);
  }

  private static boolean isBracket(String piece, int at, String kind) {
    return kind.indexOf(piece.charAt(at)) >= 0;
  }

  /** Opening less closing brackets. */
  private static int balance(String piece, int from, int to) {
    int open = 0;
    for (int i = from; i < to; i++) {
      open += isBracket(piece, i, OPENING) ? 1 : isBracket(piece, i, CLOSING) ? -1 : 0;
    }
    return open;
  }

  /**
   * Whether a token is a chemical formula.
   *
   * @param token of {@link #tokens}
   * @return false for words, ions and numbers
   */
  public static boolean isFormula(String token) {
    return Formulas.normalised(token).isPresent();
  }
}
