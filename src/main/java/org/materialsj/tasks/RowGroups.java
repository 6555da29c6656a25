package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.features.molecule.Scaffold;
import org.materialsj.io.ParseException;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.cdk.CdkMolecules;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Composition;
import org.materialsj.model.FeatureTable;

/**
 * What tells which rows of a table belong together and must not be split: the value in a column,
 * the composition of a formula, or the scaffold of a SMILES.
 *
 * @param column name of the column
 * @param meaning what a text of the column says of its row
 */
record RowGroups(String column, UnaryOperator<String> meaning) {

  private static final String COMPOSITION = "composition";
  private static final String SCAFFOLD = "scaffold";
  private static final List<String> FORMULAS = List.of("formula", "composition");
  private static final List<String> SMILES =
      List.of("smiles", "canonical_smiles", "isomeric_smiles");

  /**
   * Finds the column.
   *
   * @param table the rows
   * @param by name of a column; or "composition of x" or "scaffold of x", where x is a column of
   *     formulas or SMILES; "of x" may be left out where the column is named formula or
   *     composition, or smiles
   * @return the groups
   * @throws IllegalArgumentException with one plain sentence if there is no such column
   */
  static RowGroups of(FeatureTable table, String by) {
    String asked = by.strip();
    String[] words = asked.split("\\s+", 3);
    boolean bare = words.length == 1;
    if (bare || words[1].equals("of")) {
      switch (words[0].toLowerCase(Locale.ROOT)) {
        case COMPOSITION -> {
          return new RowGroups(column(table, words, FORMULAS), RowGroups::composition);
        }
        case SCAFFOLD -> {
          return new RowGroups(column(table, words, SMILES), RowGroups::scaffold);
        }
        default -> {}
      }
    }
    if (!table.has(asked)) {
      throw new IllegalArgumentException(
          "Groups are told by a column of the table, by \"composition of\" a column of formulas or"
              + " by \"scaffold of\" a column of SMILES; there is no column \""
              + asked
              + "\".");
    }
    return new RowGroups(asked, UnaryOperator.identity());
  }

  private static String column(FeatureTable table, String[] words, List<String> usual) {
    if (words.length == 3) {
      return table.column(words[2]).name();
    }
    return table.columns().stream()
        .map(ColumnSpec::name)
        .filter(name -> usual.contains(name.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Groups by "
                        + words[0]
                        + " need a column: name it, such as \""
                        + words[0]
                        + " of "
                        + usual.get(0)
                        + "\"."));
  }

  /**
   * The groups of some rows.
   *
   * @param table the table that the column was found in
   * @param rows indices of rows
   * @param cancel polled for each row
   * @return a text for each of the rows, equal for rows of one group, blank where the column is
   * @throws IllegalArgumentException with one plain sentence for a text that is no formula or
   *     SMILES
   */
  List<String> names(FeatureTable table, int[] rows, CancelToken cancel) {
    List<String> texts = table.texts(column);
    List<String> names = new ArrayList<>();
    IntStream.of(rows)
        .forEach(
            row -> {
              cancel.check("grouping of rows");
              String text = texts.get(row).strip();
              names.add(text.isEmpty() ? "" : name(text, table.ids().get(row)));
            });
    return names;
  }

  private String name(String text, String id) {
    try {
      return meaning.apply(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "Row \""
              + id
              + "\" cannot be grouped by its "
              + column
              + " \""
              + text
              + "\": "
              + Sentences.sentence(e.getMessage()),
          e);
    }
  }

  private static String composition(String formula) {
    return Composition.parse(formula).reducedFormula();
  }

  /** A molecule without rings has no scaffold and stands for itself. */
  private static String scaffold(String smiles) {
    try {
      return Scaffold.key(CdkMolecules.readSmiles(smiles, "", "SMILES", 0, ReadOptions.STRICT))
          .orElse(smiles);
    } catch (ParseException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }
}
