package org.materialsj.tasks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Featurization;

/**
 * A table that was written to a file.
 *
 * @param table the same table, unless it is too large for the memory
 * @param featurization how its features were computed, when a model can remember it
 * @param warnings plain sentences for the user, in the order of the input
 */
public record StreamedResult(
    Optional<FeatureTable> table, Optional<Featurization> featurization, List<String> warnings) {

  /** Copies the list. */
  public StreamedResult {
    warnings = List.copyOf(warnings);
  }

  /**
   * A table whose features no model remembers.
   *
   * @param table the same table, unless it is too large for the memory
   * @param warnings plain sentences for the user, in the order of the input
   */
  public StreamedResult(Optional<FeatureTable> table, List<String> warnings) {
    this(table, Optional.empty(), warnings);
  }

  /**
   * The same with what a model should remember.
   *
   * @param known how the features were computed
   * @return the result
   */
  StreamedResult with(Featurization known) {
    return new StreamedResult(table, Optional.of(known), warnings);
  }

  static StreamedResult of(RowTable table, int mostCells, List<String> warnings)
      throws IOException {
    if (table.cells() <= mostCells) {
      return new StreamedResult(Optional.of(table.inMemory()), warnings);
    }
    List<String> all = new ArrayList<>(warnings);
    all.add(
        String.format(
            Locale.ROOT,
            "The table has %,d cells; more than %,d are only saved, not shown.",
            table.cells(),
            mostCells));
    return new StreamedResult(Optional.empty(), all);
  }
}
