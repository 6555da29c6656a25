package org.materialsj.tasks;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.materialsj.model.FeatureTable;

/** What the rows of a table call their structures, and the atoms in them. */
final class RowNames {

  private static final Pattern ATOM = Pattern.compile("(.*\\S)(?::| atom )(\\d{1,9})");

  private final List<String> names;
  private final double[] atoms;

  private RowNames(List<String> names, double[] atoms) {
    this.names = names;
    this.atoms = atoms;
  }

  /**
   * Reads the names.
   *
   * @param idColumn a column, or blank for the ids
   * @param atomColumn a numeric column, or blank
   * @throws IllegalArgumentException if there is no such column
   */
  static RowNames of(FeatureTable table, String idColumn, String atomColumn) {
    List<String> names = table.ids();
    if (!idColumn.isBlank()) {
      Sentences.said(() -> table.column(idColumn));
      names =
          table.isNumeric(idColumn)
              ? Arrays.stream(table.sharedNumbers(idColumn)).mapToObj(Sentences::plain).toList()
              : table.texts(idColumn);
    }
    double[] atoms =
        atomColumn.isBlank() ? null : Sentences.said(() -> table.sharedNumbers(atomColumn));
    return new RowNames(names.stream().map(String::strip).toList(), atoms);
  }

  int size() {
    return names.size();
  }

  /** The name of a row, and the same without the number of an atom when it ends in one. */
  List<String> of(int row) {
    String name = names.get(row);
    Matcher matcher = ATOM.matcher(name);
    return matcher.matches() ? List.of(name, matcher.group(1)) : List.of(name);
  }

  /** All names, with and without numbers of atoms. */
  Set<String> all() {
    Set<String> all = new HashSet<>();
    for (int row = 0; row < names.size(); row++) {
      all.addAll(of(row));
    }
    return all;
  }

  /**
   * The index of a row's atom, 0 for the first; -1 for none, less for one that cannot be.
   *
   * @param structure what the row's structure is called: a number at the end of it is no atom
   */
  int atom(int row, List<String> structure) {
    if (atoms != null) {
      double atom = atoms[row];
      boolean possible = atom >= 1 && atom < Integer.MAX_VALUE && atom == Math.rint(atom);
      return Double.isNaN(atom) ? -1 : possible ? (int) atom - 1 : -2;
    }
    Matcher matcher = ATOM.matcher(names.get(row));
    boolean named = matcher.matches() && !structure.contains(names.get(row));
    return named ? index(Integer.parseInt(matcher.group(2))) : -1;
  }

  private static int index(int number) {
    return number == 0 ? -2 : number - 1;
  }
}
