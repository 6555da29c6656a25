package org.materialsj.potentials.classical;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.materialsj.io.ParseException;
import org.materialsj.io.ParseException.Code;
import org.materialsj.model.Element;

/**
 * Pair tables as LAMMPS has them ({@code pair_style table}), in metal units: sections of a keyword,
 * a line such as {@code N 500 R 1.0 8.5}, and lines of number, distance, energy and force. Bitmapped
 * tables are not read.
 */
public final class LammpsTables {

  private static final int MOST_POINTS = 1_000_000;

  private LammpsTables() {}

  /**
   * The text of a table.
   *
   * @param potential tables at even distances
   * @return a section for each pair of elements, named such as Ar_Kr, or PAIR where one stands for
   *     all
   */
  public static String text(TabulatedPotential potential) {
    StringBuilder text = new StringBuilder();
    text.append("# UNITS: metal COMMENT: pair potential of MaterialsJ\n");
    List<String> names = names(potential.elements());
    for (int p = 0; p < names.size(); p++) {
      TabulatedPair table = potential.tables().get(p);
      double[] distances = table.distances();
      double[] energies = table.energies();
      double[] forces = table.forces();
      int n = distances.length;
      text.append("\n").append(names.get(p)).append("\n");
      text.append("N ").append(n);
      // The slopes at both ends, for programs that lay splines of their own.
      text.append(" FPRIME ").append(slope(distances, forces, 0));
      text.append(' ').append(slope(distances, forces, n - 2)).append("\n\n");
      for (int i = 0; i < n; i++) {
        text.append(
            String.format(
                Locale.ROOT,
                "%d %.15g %.15g %.15g\n",
                i + 1,
                distances[i],
                energies[i],
                forces[i]));
      }
    }
    return text.toString();
  }

  private static double slope(double[] distances, double[] forces, int i) {
    return (forces[i + 1] - forces[i]) / (distances[i + 1] - distances[i]);
  }

  private static List<String> names(int[] elements) {
    if (elements.length == 0) {
      return List.of("PAIR");
    }
    return new ElementPairs(elements)
        .all().stream()
            .map(pair -> Element.of(pair[0]).symbol() + "_" + Element.of(pair[1]).symbol())
            .toList();
  }

  /**
   * Reads sections of a file.
   *
   * @param name of the file, for messages
   * @param text its content
   * @param sections keywords of the sections, one for each pair; empty for the only one
   * @param elements atomic numbers, ascending; empty for all elements alike
   * @return the potential
   * @throws ParseException if it is none, or a section is missing, with the line that is wrong
   * @throws IllegalArgumentException if there are not as many sections as pairs of elements
   */
  public static TabulatedPotential read(
      String name, String text, List<String> sections, int[] elements) throws ParseException {
    TextWords words = new TextWords(name, text).withoutComments();
    Map<String, TabulatedPair> found = new LinkedHashMap<>();
    while (words.hasNext()) {
      String keyword = words.word();
      if (found.put(keyword, section(words)) != null) {
        throw words.fail(
            Code.E_DUPLICATE,
            "the section " + TextWords.shortened(keyword) + " is there twice.");
      }
    }
    List<String> wanted = new ArrayList<>(sections.isEmpty() ? names(elements) : sections);
    if (sections.isEmpty() && found.size() == 1 && wanted.size() == 1) {
      wanted = List.copyOf(found.keySet());
    }
    List<TabulatedPair> tables = new ArrayList<>();
    for (String section : wanted) {
      TabulatedPair table = found.get(section);
      if (table == null) {
        throw words.fail(
            Code.E_MISSING,
            "there is no section %s; it has %s. Choose with sections=..."
                .formatted(TextWords.shortened(section), found.keySet()));
      }
      tables.add(table);
    }
    return new TabulatedPotential(elements, tables);
  }

  private static TabulatedPair section(TextWords words) throws ParseException {
    List<String> head = words.wordsOfLine();
    while (head.isEmpty()) {
      head = words.wordsOfLine();
    }
    if (head.size() < 2 || !head.get(0).equals("N")) {
      throw words.fail(
          Code.E_SYNTAX, "behind the name of a section a line such as \"N 500\" is needed.");
    }
    int points = words.whole(head.get(1), 2, MOST_POINTS);
    double least = 0;
    double most = 0;
    String spacing = "";
    for (int w = 2; w < head.size(); w++) {
      String word = head.get(w);
      if ((word.equals("R") || word.equals("RSQ")) && w + 2 < head.size()) {
        spacing = word;
        least = words.number(head.get(++w));
        most = words.number(head.get(++w));
      } else if (word.equals("FPRIME") && w + 2 < head.size()) {
        w += 2; // the table's own forces are used
      } else {
        throw words.fail(
            Code.E_SYNTAX, "\"" + TextWords.shortened(word) + "\" is not read in this line.");
      }
    }
    List<double[]> rows = new ArrayList<>();
    for (int i = 0; i < points; i++) {
      words.number();
      double[] row = words.numbers(3);
      double share = i / (points - 1.0);
      if (spacing.equals("R")) {
        row[0] = least + share * (most - least);
      } else if (spacing.equals("RSQ")) {
        row[0] = Math.sqrt(least * least + share * (most * most - least * least));
      }
      rows.add(row);
    }
    try {
      return new TabulatedPair(column(rows, 0), column(rows, 1), column(rows, 2));
    } catch (IllegalArgumentException e) {
      throw (ParseException) words.fail(Code.E_NUMBER, e.getMessage() + ".").initCause(e);
    }
  }

  private static double[] column(List<double[]> rows, int which) {
    return rows.stream().mapToDouble(row -> row[which]).toArray();
  }
}
