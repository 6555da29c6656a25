package org.materialsj.io;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.materialsj.model.Element;

/** Reads elements from the symbols and labels that files use. */
final class ElementSymbols {

  private static final byte[] NONE = new byte[0];

  private ElementSymbols() {}

  /**
   * An element as a file names it.
   *
   * @param element the element
   * @param massNumber 2 for D, 3 for T, else 0
   * @param oxidation charge (e) given behind the symbol, such as 2- or +3
   * @param doubt why the symbol may mean something else; empty when it is clear
   */
  record Parsed(Element element, int massNumber, OptionalDouble oxidation, String doubt) {}

  /**
   * Reads a type symbol such as "Na", "Na1+", "O2-", "Fe+3", "D", "CL", "C1".
   *
   * @param text the symbol
   * @return the element, or empty when it is none
   */
  static Optional<Parsed> symbol(String text) {
    int letters = letters(text);
    String suffix = text.substring(letters);
    OptionalDouble oxidation = charge(suffix);
    boolean digits = suffix.chars().allMatch(c -> c >= '0' && c <= '9');
    if (oxidation.isEmpty() && !digits) {
      return Optional.empty();
    }
    return element(text.substring(0, letters), oxidation);
  }

  private static Optional<Parsed> element(String letters, OptionalDouble oxidation) {
    if (letters.equalsIgnoreCase("D") || letters.equalsIgnoreCase("T")) {
      int mass = letters.equalsIgnoreCase("D") ? 2 : 3;
      return Optional.of(new Parsed(Element.of(1), mass, oxidation, ""));
    }
    String canonical = canonical(letters);
    String doubt =
        canonical.equals(letters) ? "" : "\"" + letters + "\" was read as " + canonical + ".";
    return Element.ofSymbol(canonical).map(e -> new Parsed(e, 0, oxidation, doubt));
  }

  /**
   * Reads the element from an atom's label, such as "Na1", "C12A", "CA1". A word such as "Wat" is
   * no element: its second letter is lower-case and makes none with the first.
   *
   * @param label the label
   * @param formula symbols of the elements in the crystal's formula; empty when unknown
   * @return the element, with a doubt when the label could mean another or the formula does not
   *     hold it; empty when it is none
   */
  static Optional<Parsed> label(String label, Set<String> formula) {
    int letters = letters(label);
    if (letters == 0) {
      return Optional.empty();
    }
    String one = canonical(label.substring(0, 1));
    String two = letters > 1 ? canonical(label.substring(0, 2)) : "";
    boolean isOne = Element.ofSymbol(one).isPresent();
    boolean isTwo = Element.ofSymbol(two).isPresent();
    boolean word = letters > 1 && Character.isLowerCase(label.charAt(1));
    if (word) {
      return isTwo ? labelled(label, two, formula) : Optional.empty();
    }
    if (one.equals("D") && !isTwo) {
      return element(one, OptionalDouble.empty());
    }
    if (isOne && isTwo) {
      boolean takeOne = formula.contains(one) && !formula.contains(two);
      String taken = takeOne ? one : two;
      String doubt =
          String.format(
              Locale.ROOT,
              "label %s could mean %s or %s; it was read as %s.",
              Text.quoted(label),
              one,
              two,
              taken);
      return Element.ofSymbol(taken).map(e -> new Parsed(e, 0, OptionalDouble.empty(), doubt));
    }
    return isOne || isTwo ? labelled(label, isOne ? one : two, formula) : Optional.empty();
  }

  /**
   * Whether a label is one of those that mineralogists give to the oxygen of water: "Wat", "Ow".
   *
   * @param label the label
   * @return true for a name of water
   */
  static boolean namesWater(String label) {
    String letters = label.substring(0, letters(label)).toLowerCase(Locale.ROOT);
    return letters.startsWith("wat") || letters.equals("ow");
  }

  private static Optional<Parsed> labelled(String label, String symbol, Set<String> formula) {
    String doubt =
        formula.isEmpty() || formula.contains(symbol)
            ? ""
            : "label "
                + Text.quoted(label)
                + " was read as "
                + symbol
                + ", which the file's formula does not hold.";
    return Element.ofSymbol(symbol).map(e -> new Parsed(e, 0, OptionalDouble.empty(), doubt));
  }

  private static int letters(String text) {
    int n = 0;
    while (n < text.length() && isLetter(text.charAt(n))) {
      n++;
    }
    return n;
  }

  private static boolean isLetter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  private static String canonical(String letters) {
    if (letters.isEmpty() || letters.length() > 2) {
      return "";
    }
    return letters.substring(0, 1).toUpperCase(Locale.ROOT)
        + letters.substring(1).toLowerCase(Locale.ROOT);
  }

  /** Reads "2-", "+3", "-", "2.667+"; empty for anything else. */
  private static OptionalDouble charge(String text) {
    if (text.isEmpty()) {
      return OptionalDouble.empty();
    }
    char first = text.charAt(0);
    char last = text.charAt(text.length() - 1);
    boolean front = first == '+' || first == '-';
    if (!front && last != '+' && last != '-') {
      return OptionalDouble.empty();
    }
    String digits = front ? text.substring(1) : text.substring(0, text.length() - 1);
    double size = 1;
    if (!digits.isEmpty()) {
      byte[] bytes = digits.getBytes(StandardCharsets.UTF_8);
      NumberParser parser = new NumberParser();
      boolean plain = bytes[0] >= '0' && bytes[0] <= '9' && digits.length() <= 12;
      if (!plain || !parser.decimal(bytes, 0, bytes.length) || parser.value() > 20) {
        return OptionalDouble.empty();
      }
      size = parser.value();
    }
    return OptionalDouble.of((front ? first : last) == '-' && size > 0 ? -size : size);
  }

  /** Remembers the symbols read last, so that a file of many atoms reads each of them once. */
  static final class Cache {
    private final byte[][] keys = new byte[64][];
    private final Parsed[] values = new Parsed[64];

    Cache() {
      Arrays.fill(keys, NONE);
    }

    /**
     * As {@link ElementSymbols#symbol}, for bytes.
     *
     * @return the element, or null when it is none
     */
    Parsed symbol(byte[] text, int from, int to) {
      int hash = 7;
      for (int p = from; p < to; p++) {
        hash = 31 * hash + text[p];
      }
      int slot = (hash ^ hash >>> 6) & 63;
      if (!Arrays.equals(keys[slot], 0, keys[slot].length, text, from, to)) {
        byte[] key = Arrays.copyOfRange(text, from, to);
        keys[slot] = key;
        values[slot] = ElementSymbols.symbol(new String(key, StandardCharsets.UTF_8)).orElse(null);
      }
      return values[slot];
    }
  }
}
