package org.materialsj.potentials.classical;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringTokenizer;
import org.materialsj.io.ParseException;
import org.materialsj.io.ParseException.Code;
import org.materialsj.model.Element;

/** The words of a text file one after the other, with their lines for messages. */
final class TextWords {

  private static final int LONGEST = 40;

  private final String file;
  private final List<String> lines;
  private int line;
  private StringTokenizer rest = new StringTokenizer("");

  TextWords(String file, String text) {
    this.file = file;
    this.lines = Arrays.asList(text.split("\\R", -1));
  }

  /** Makes everything behind a # on a line a comment. */
  TextWords withoutComments() {
    lines.replaceAll(one -> one.indexOf('#') < 0 ? one : one.substring(0, one.indexOf('#')));
    return this;
  }

  /** The next whole line; what is left of the present one is dropped. */
  String line() throws ParseException {
    rest = new StringTokenizer("");
    if (line >= lines.size()) {
      throw fail(Code.E_MISSING, "it ends too early.");
    }
    return lines.get(line++);
  }

  /** The words of the next whole line. */
  List<String> wordsOfLine() throws ParseException {
    StringTokenizer words = new StringTokenizer(line());
    List<String> result = new ArrayList<>();
    while (words.hasMoreTokens()) {
      result.add(words.nextToken());
    }
    return result;
  }

  /** Whether there is another word. */
  boolean hasNext() {
    while (!rest.hasMoreTokens() && line < lines.size()) {
      rest = new StringTokenizer(lines.get(line++));
    }
    return rest.hasMoreTokens();
  }

  String word() throws ParseException {
    if (!hasNext()) {
      throw fail(Code.E_MISSING, "it ends too early.");
    }
    return rest.nextToken();
  }

  double number() throws ParseException {
    return number(word());
  }

  double number(String word) throws ParseException {
    try {
      // Fortran writes 1.0D+00
      double value = Double.parseDouble(word.replace('D', 'E').replace('d', 'e'));
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw (ParseException)
          fail(Code.E_NUMBER, "a number is needed, not \"" + shortened(word) + "\".").initCause(e);
    }
    throw fail(Code.E_NUMBER, "a finite number is needed, not \"" + shortened(word) + "\".");
  }

  double[] numbers(int count) throws ParseException {
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = number();
    }
    return values;
  }

  int whole(String word, int least, int most) throws ParseException {
    double value = number(word);
    if (value != Math.rint(value) || value < least || value > most) {
      throw fail(
          Code.E_NUMBER,
          "a whole number from %d to %d is needed, not \"%s\"."
              .formatted(least, most, shortened(word)));
    }
    return (int) value;
  }

  /** The element of a label such as Si or Si(B). */
  int element(String label) throws ParseException {
    int bracket = label.indexOf('(');
    String symbol = bracket < 0 ? label : label.substring(0, bracket);
    return Element.ofSymbol(symbol)
        .orElseThrow(() -> fail(Code.E_ELEMENT, "\"" + shortened(label) + "\" is no element."))
        .number();
  }

  ParseException fail(Code code, String sentence) {
    return new ParseException(code, file, Math.min(line, lines.size()), 0, sentence);
  }

  static String shortened(String word) {
    String plain = word.replaceAll("\\p{Cntrl}", "?");
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "...";
  }
}
