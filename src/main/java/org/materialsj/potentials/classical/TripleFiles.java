package org.materialsj.potentials.classical;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.materialsj.io.ParseException;
import org.materialsj.io.ParseException.Code;
import org.materialsj.potentials.Potential;

/**
 * Constants by triples of elements as LAMMPS has them: files .sw and .tersoff in metal units. An
 * entry is three labels and the constants, over one line or more; # begins a comment. A label is a
 * symbol, or a symbol with a name in brackets, such as Si(B), where a file has several sets.
 */
public final class TripleFiles {

  /** Constants of an entry; files have a tolerance behind them, which is LAMMPS's own. */
  static final int STILLINGER_WEBER = 10;

  static final int TERSOFF = 14;

  private TripleFiles() {}

  /**
   * Reads a .sw file.
   *
   * @param name of the file, for messages
   * @param text its content
   * @param wanted labels of the elements to read; empty for all that are there
   * @return the potential
   * @throws ParseException if it is none, or a triple is missing, with the line that is wrong
   */
  public static StillingerWeber stillingerWeber(String name, String text, List<String> wanted)
      throws ParseException {
    return read(
        name,
        text,
        wanted,
        STILLINGER_WEBER + 1,
        StillingerWeber.Constants::of,
        StillingerWeber::new);
  }

  /**
   * Reads a .tersoff file.
   *
   * @param name of the file, for messages
   * @param text its content
   * @param wanted labels of the elements to read; empty for all that are there
   * @return the potential
   * @throws ParseException if it is none, or a triple is missing, with the line that is wrong
   */
  public static Tersoff tersoff(String name, String text, List<String> wanted)
      throws ParseException {
    return read(
        name,
        text,
        wanted,
        TERSOFF,
        Tersoff.Constants::of,
        Tersoff::new);
  }

  /** Makes a potential of elements and the constants of all their triples. */
  private interface Maker<T, P extends Potential> {
    P make(int[] elements, List<T> constants);
  }

  private static <T, P extends Potential> P read(
      String name,
      String text,
      List<String> wanted,
      int count,
      Function<double[], T> constants,
      Maker<T, P> maker)
      throws ParseException {
    TextWords words = new TextWords(name, text).withoutComments();
    Map<List<String>, double[]> entries = entries(words, count);
    Map<Integer, String> labels = labels(words, entries, wanted);
    try {
      List<T> all = new ArrayList<>();
      for (String i : labels.values()) {
        for (String j : labels.values()) {
          for (String k : labels.values()) {
            double[] values = entries.get(List.of(i, j, k));
            if (values == null) {
              throw words.fail(
                  Code.E_MISSING,
                  "the triple %s %s %s has no constants; choose elements that are complete, such as"
                          .formatted(i, j, k)
                      + " elements="
                      + i);
            }
            all.add(constants.apply(values));
          }
        }
      }
      int[] elements = labels.keySet().stream().mapToInt(Integer::intValue).toArray();
      return maker.make(elements, all);
    } catch (IllegalArgumentException e) {
      throw (ParseException)
          words.fail(Code.E_NUMBER, "it is not sound: " + e.getMessage() + ".").initCause(e);
    }
  }

  private static Map<List<String>, double[]> entries(TextWords words, int count)
      throws ParseException {
    Map<List<String>, double[]> entries = new LinkedHashMap<>();
    while (words.hasNext()) {
      List<String> labels = List.of(words.word(), words.word(), words.word());
      for (String label : labels) {
        words.element(label);
      }
      if (entries.put(labels, words.numbers(count)) != null) {
        throw words.fail(
            Code.E_DUPLICATE, "the triple " + String.join(" ", labels) + " is there twice.");
      }
    }
    if (entries.isEmpty()) {
      throw words.fail(Code.E_EMPTY, "there are no constants in it.");
    }
    return entries;
  }

  /** Label by atomic number, ascending. */
  private static Map<Integer, String> labels(
      TextWords words, Map<List<String>, double[]> entries, List<String> wanted)
      throws ParseException {
    List<String> there =
        entries.keySet().stream().flatMap(List::stream).distinct().collect(Collectors.toList());
    Map<Integer, String> labels = new TreeMap<>();
    for (String label : wanted.isEmpty() ? there : wanted) {
      if (!there.contains(label)) {
        throw words.fail(
            Code.E_MISSING,
            "\"" + TextWords.shortened(label) + "\" is not in it; it has " + there + ".");
      }
      String other = labels.put(words.element(label), label);
      if (other != null) {
        throw words.fail(
            Code.E_DUPLICATE,
            Arrays.asList(other, label)
                + " are the same element; choose one of each, such as elements="
                + label);
      }
    }
    return labels;
  }
}
