package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.materialsj.engine.run.RunContext;
import org.materialsj.io.StructureRow;
import org.materialsj.model.Crystal;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Molecule;
import org.materialsj.model.Structure;

/**
 * Finds the structure, or the atom of a structure, that each row of a table is about. A row names
 * its structure by the id that structures have in all lists, by the structure's own name, or by its
 * file without folder and extension, in this order. An atom stands behind the name: {@code
 * quartz.cif:3} or {@code quartz.cif atom 3}, 1 for the first.
 */
public final class LinkStructures {

  private LinkStructures() {}

  /**
   * What to link.
   *
   * @param table its rows
   * @param idColumn column with the names of structures; blank for the ids of the rows
   * @param atomColumn column with the numbers of atoms, 1 for the first; blank for numbers in the
   *     names
   * @param byOrder whether row k is about structure k, whatever the names
   */
  public record Request(FeatureTable table, String idColumn, String atomColumn, boolean byOrder) {}

  /**
   * The links.
   *
   * @param structures the structures that rows are about; without names to compare, all
   * @param structureOfRow for each row the index of its structure, or -1
   * @param atomOfRow for each row the index of its atom, 0 for the first, or -1
   * @param notes plain sentences
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Result(
      List<StructureRow> structures, int[] structureOfRow, int[] atomOfRow, List<String> notes) {

    /**
     * Rows without structures.
     *
     * @param request which rows; its columns are checked all the same
     * @return the links
     * @throws IllegalArgumentException if a column is missing
     */
    public static Result none(Request request) {
      RowNames.of(request.table(), request.idColumn(), request.atomColumn());
      int[] nothing = new int[request.table().rows()];
      Arrays.fill(nothing, -1);
      return new Result(List.of(), nothing, nothing.clone(), List.of());
    }
  }

  /**
   * Links rows and structures.
   *
   * @param request which rows
   * @param structures read once; those that no row is about are not kept
   * @param run progress and cancelling
   * @return the links
   * @throws IllegalArgumentException with one plain sentence if a column is missing, no row is
   *     about any of the structures, or their numbers differ where only the order tells
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static Result run(Request request, Iterator<StructureRow> structures, RunContext run) {
    FeatureTable table = request.table();
    RowNames names = RowNames.of(table, request.idColumn(), request.atomColumn());
    Set<String> wanted = request.byOrder() ? Set.of() : names.all();
    List<StructureRow> kept = new ArrayList<>();
    List<String> idle = new ArrayList<>();
    while (structures.hasNext()) {
      run.cancel().check("reading of structures");
      StructureRow row = structures.next();
      if (request.byOrder() || StructureNames.of(row).stream().anyMatch(wanted::contains)) {
        kept.add(row);
      } else {
        idle.add(row.id());
      }
      run.progress().report(Double.NaN, "read " + (kept.size() + idle.size()) + " structures");
    }
    List<String> notes = new ArrayList<>();
    int[] found = request.byOrder() ? byOrder(table, kept) : byName(names, kept, idle, notes);
    int[] atoms = atoms(names, kept, found, notes);
    note(table, kept, found, idle, notes);
    return new Result(kept, found, atoms, notes);
  }

  private static int[] byOrder(FeatureTable table, List<StructureRow> structures) {
    if (structures.size() != table.rows()) {
      throw new IllegalArgumentException(
          "%s and %s cannot be matched by order; match them by id."
              .formatted(
                  Sentences.count(table.rows(), "row"),
                  Sentences.count(structures.size(), "structure")));
    }
    int[] found = new int[table.rows()];
    Arrays.setAll(found, row -> row);
    return found;
  }

  private static int[] byName(
      RowNames names, List<StructureRow> structures, List<String> idle, List<String> notes) {
    int rows = names.size();
    int[] found = new int[rows];
    if (idle.isEmpty() && agree(names, structures)) {
      Arrays.setAll(found, row -> row); // names that occur twice are no problem then
      return found;
    }
    StructureNames index = new StructureNames(structures);
    Set<String> doubtful = new HashSet<>();
    boolean any = false;
    for (int row = 0; row < rows; row++) {
      found[row] = -1;
      for (String name : names.of(row)) {
        if (found[row] < 0) {
          found[row] = index.find(name);
          if (index.isDoubtful(name)) {
            doubtful.add(name);
          }
        }
      }
      any |= found[row] >= 0;
    }
    if (!any && rows > 0) {
      throw new IllegalArgumentException(
          "No row is about any of the %s: rows are called \"%s\" and so on, structures \"%s\" and so"
                  .formatted(
                      Sentences.count(idle.size(), "structure"),
                      names.of(0).get(0),
                      idle.isEmpty() ? "" : idle.get(0))
              + " on. Name the column with the names of structures, or match by order.");
    }
    if (!doubtful.isEmpty()) {
      notes.add(
          "Several structures are called %s; of each the first is shown."
              .formatted(Sentences.list(doubtful.stream().sorted().toList())));
    }
    return found;
  }

  /** Whether the names agree row by row. */
  private static boolean agree(RowNames names, List<StructureRow> structures) {
    boolean agree = names.size() == structures.size();
    for (int row = 0; agree && row < names.size(); row++) {
      agree = StructureNames.of(structures.get(row)).contains(names.of(row).get(0));
    }
    return agree;
  }

  private static int[] atoms(
      RowNames names, List<StructureRow> structures, int[] found, List<String> notes) {
    int[] atoms = new int[found.length];
    List<String> wrong = new ArrayList<>();
    for (int row = 0; row < atoms.length; row++) {
      atoms[row] = -1;
      if (found[row] >= 0) {
        StructureRow structure = structures.get(found[row]);
        int atom = names.atom(row, StructureNames.of(structure));
        int size = structure.structure().map(LinkStructures::size).orElse(Integer.MAX_VALUE);
        if (atom >= size || atom < -1) {
          wrong.add(names.of(row).get(0));
        } else {
          atoms[row] = atom;
        }
      }
    }
    if (!wrong.isEmpty()) {
      notes.add(
          "The structures of %s have no such atom, so no atom is marked: %s."
              .formatted(Sentences.count(wrong.size(), "row"), Sentences.list(wrong)));
    }
    return atoms;
  }

  private static int size(Structure structure) {
    return structure instanceof Crystal crystal
        ? crystal.sites().size()
        : ((Molecule) structure).size();
  }

  private static void note(
      FeatureTable table,
      List<StructureRow> structures,
      int[] found,
      List<String> idle,
      List<String> notes) {
    List<String> without = new ArrayList<>();
    List<String> unread = new ArrayList<>();
    for (int row = 0; row < found.length; row++) {
      if (found[row] < 0) {
        without.add(table.ids().get(row));
      } else if (structures.get(found[row]).structure().isEmpty()) {
        unread.add(table.ids().get(row));
      }
    }
    if (!without.isEmpty()) {
      notes.add(
          "%s of %d without a structure: %s."
              .formatted(
                  Sentences.count(without.size(), "row"), table.rows(), Sentences.list(without)));
    }
    if (!unread.isEmpty()) {
      notes.add(
          "The structures of %s could not be read: %s."
              .formatted(Sentences.count(unread.size(), "row"), Sentences.list(unread)));
    }
    if (!idle.isEmpty()) {
      notes.add(
          "%s in no row of the table: %s."
              .formatted(Sentences.count(idle.size(), "structure"), Sentences.list(idle)));
    }
  }
}
