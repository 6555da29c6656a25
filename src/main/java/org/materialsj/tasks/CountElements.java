package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.materialsj.engine.run.RunContext;
import org.materialsj.io.StructureRow;
import org.materialsj.io.Warning;
import org.materialsj.model.Composition;
import org.materialsj.model.ElementOccurrence;
import org.materialsj.model.FeatureTable;

/** Counts in how many structures, or formulas, of a data set each element occurs. */
public final class CountElements {

  private CountElements() {}

  /**
   * The counts.
   *
   * @param occurrence items by element
   * @param notes what was left out, repaired or doubtful, as plain sentences
   */
  public record Result(ElementOccurrence occurrence, List<String> notes) {
    /** Copies the list. */
    public Result {
      notes = List.copyOf(notes);
    }
  }

  /**
   * Counts structures; on a site that elements share, each of them occurs.
   *
   * @param structures read once, one in memory at a time
   * @param run progress and cancelling
   * @return the counts of the structures that could be read
   * @throws IllegalArgumentException if none could be read
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static Result ofStructures(Iterator<StructureRow> structures, RunContext run) {
    ElementOccurrence.Counter counter = ElementOccurrence.counter("structures");
    List<String> notes = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    int rows = 0;
    while (structures.hasNext()) {
      run.cancel().check("counting of elements");
      StructureRow row = structures.next();
      rows++;
      row.structure().ifPresent(structure -> counter.add(structure.composition()));
      row.error().ifPresent(error -> leftOut.add(row.id() + " (" + error.getMessage() + ")"));
      row.warnings().stream().map(Warning::toString).forEach(notes::add);
      run.progress().report(Double.NaN, "read " + rows + " structures");
    }
    return result(counter, rows, leftOut, notes);
  }

  /**
   * Counts formulas.
   *
   * @param table a table
   * @param formulaColumn name of its text column with formulas such as "Fe2O3"
   * @param run progress and cancelling
   * @return the counts of the formulas that could be read
   * @throws IllegalArgumentException if there is no such column, it holds numbers, or no formula
   *     could be read
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static Result ofFormulas(FeatureTable table, String formulaColumn, RunContext run) {
    List<String> formulas = table.texts(formulaColumn);
    if (table.isNumeric(formulaColumn)) {
      throw new IllegalArgumentException(
          "Column \"" + formulaColumn + "\" holds numbers, not formulas such as Fe2O3.");
    }
    ElementOccurrence.Counter counter = ElementOccurrence.counter("formulas");
    List<String> leftOut = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      run.cancel().check("counting of elements");
      String formula = formulas.get(row).strip();
      try {
        if (formula.isEmpty()) {
          throw new IllegalArgumentException("The formula is missing.");
        }
        counter.add(Composition.parse(formula));
      } catch (IllegalArgumentException e) {
        leftOut.add(table.ids().get(row) + " (" + e.getMessage() + ")");
      }
      run.progress().report((row + 1.0) / table.rows(), "read " + (row + 1) + " formulas");
    }
    return result(counter, table.rows(), leftOut, new ArrayList<>());
  }

  private static Result result(
      ElementOccurrence.Counter counter, int rows, List<String> leftOut, List<String> notes) {
    ElementOccurrence occurrence = counter.build();
    String list = Sentences.list(leftOut);
    if (occurrence.itemCount() == 0) {
      throw new IllegalArgumentException(
          "No "
              + occurrence.items()
              + " could be read; there are no elements to count."
              + (list.isEmpty() ? "" : " Left out: " + list + "."));
    }
    if (!leftOut.isEmpty()) {
      notes.add(
          "Left out %d of %d %s: %s.".formatted(leftOut.size(), rows, occurrence.items(), list));
    }
    return new Result(occurrence, notes);
  }
}
