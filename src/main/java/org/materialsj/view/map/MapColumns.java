package org.materialsj.view.map;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/**
 * What the places, colours and sizes of a map mean.
 *
 * @param across name of the numeric column of the horizontal axis
 * @param upward name of the numeric column of the vertical axis
 * @param colour name of the column of the colours: numbers, or texts as classes
 * @param size name of the numeric column of the sizes
 * @param scales which of them are logarithmic
 * @param classes whether a numeric column of colours holds classes
 */
public record MapColumns(
    String across,
    String upward,
    Optional<String> colour,
    Optional<String> size,
    Scales scales,
    boolean classes) {

  private static final int SHOWN_NAMES = 8;

  /**
   * Which scales are logarithmic.
   *
   * @param across that of the horizontal axis
   * @param upward that of the vertical axis
   * @param colour that of the colours
   */
  public record Scales(boolean across, boolean upward, boolean colour) {

    /** None. */
    public static final Scales LINEAR = new Scales(false, false, false);
  }

  /**
   * The columns that are used.
   *
   * @return distinct names: across, upward, colour, size
   */
  public List<String> names() {
    return Stream.concat(Stream.of(across, upward), Stream.concat(colour.stream(), size.stream()))
        .distinct()
        .toList();
  }

  /**
   * Checks that a table has the columns.
   *
   * @param table the table
   * @throws IllegalArgumentException with one plain sentence naming the first that is missing, or
   *     holds text where numbers are needed
   */
  public void check(FeatureTable table) {
    numeric(table, across, "the horizontal axis");
    numeric(table, upward, "the vertical axis");
    colour.ifPresent(name -> exists(table, name));
    size.ifPresent(name -> numeric(table, name, "the sizes"));
  }

  private static void numeric(FeatureTable table, String name, String purpose) {
    exists(table, name);
    if (!table.isNumeric(name)) {
      throw new IllegalArgumentException(
          "The column \"%s\" holds text; choose a column of numbers for %s."
              .formatted(name, purpose));
    }
  }

  private static void exists(FeatureTable table, String name) {
    if (!table.has(name)) {
      List<String> names = table.columns().stream().map(ColumnSpec::name).toList();
      int shown = Math.min(SHOWN_NAMES, names.size());
      throw new IllegalArgumentException(
          "There is no column \"%s\"; columns are %s%s."
              .formatted(
                  name,
                  String.join(", ", names.subList(0, shown)),
                  shown < names.size() ? " and %d more".formatted(names.size() - shown) : ""));
    }
  }
}
