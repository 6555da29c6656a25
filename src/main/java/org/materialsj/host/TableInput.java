package org.materialsj.host;

import ij.measure.ResultsTable;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.materialsj.engine.run.RunContext;
import org.materialsj.io.ParseException;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.TableReader;
import org.materialsj.io.Warning;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Featurization;

/**
 * A table that a command was given: a file, or a table that is open in ImageJ.
 *
 * @param table the table
 * @param hashes SHA-256 by input, for the provenance
 * @param featurization how its features were computed, when the file beside it or the open table
 *     knows
 * @param warnings what to tell the user
 */
public record TableInput(
    FeatureTable table,
    Map<String, String> hashes,
    Optional<Featurization> featurization,
    List<String> warnings) {

  /**
   * Reads the table.
   *
   * @param file a CSV file of any size that fits into memory, or null
   * @param openTable title of a window with a table, or blank
   * @param run progress and cancelling
   * @return the table of the one that is given
   * @throws ParseException if the file is no table, or the memory does not hold it
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException if both or none are given, or no such table is open
   */
  public static TableInput read(File file, String openTable, RunContext run)
      throws ParseException, IOException {
    boolean open = openTable != null && !openTable.isBlank();
    if ((file != null) == open) {
      throw new IllegalArgumentException(
          open
              ? "Give either a file or the title of an open table, not both."
              : "There is no table: give a CSV file or the title of an open table.");
    }
    if (open) {
      ResultsTable shown =
          Windows.table(openTable)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "No table \"" + openTable + "\" is open" + others() + "."));
      FeatureTable table = Tables.of(shown);
      return new TableInput(
          table, Provenances.hash(openTable, table), Tables.featurization(shown), List.of());
    }
    run.progress().report(Double.NaN, "reading of " + file.getName());
    TableReader.Result result = TableReader.read(file.toPath(), ReadOptions.STRICT, run.cancel());
    return new TableInput(
        result.table(),
        Provenances.hashes(List.of(file.toPath()), run.cancel()),
        Sidecars.featurization(file.toPath()),
        result.warnings().stream().map(Warning::toString).toList());
  }

  private static String others() {
    List<String> titles = Windows.tables();
    return titles.isEmpty() ? "" : "; open are: " + String.join(", ", titles);
  }
}
