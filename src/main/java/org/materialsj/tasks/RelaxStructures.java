package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.engine.run.RunContext;
import org.materialsj.io.ParseException;
import org.materialsj.io.StructureRow;
import org.materialsj.io.Warning;
import org.materialsj.model.Structure;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.potentials.Potential;
import org.materialsj.potentials.relax.Relaxation;
import org.materialsj.potentials.relax.RelaxationOptions;
import org.materialsj.potentials.relax.RelaxationStep;
import org.materialsj.potentials.relax.Relaxed;

/**
 * Relaxes structures, one after the other. One that cannot be read or relaxed becomes a row with
 * its reason, and the others follow.
 */
public final class RelaxStructures {

  /** Coordinates of all frames of all paths that are kept: 160 MB. */
  private static final long MOST_COORDINATES = 20_000_000;

  private final RelaxRequest request;
  private final RelaxListener listener;
  private final CancelToken stop;
  private final RunContext run;
  private final List<RelaxedRow> rows = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final List<String> ids = new ArrayList<>();
  private final List<double[]> steps = new ArrayList<>();
  private final List<Structure> path = new ArrayList<>();
  private long coordinates;

  private RelaxStructures(
      RelaxRequest request, RelaxListener listener, CancelToken stop, RunContext run) {
    this.request = request;
    this.listener = listener;
    this.stop = stop;
    this.run = run;
  }

  /**
   * Relaxes structures.
   *
   * @param structures read once
   * @param number which one of them, 1 for the first; 0 for all
   * @param request how
   * @param listener watches
   * @param stop asked before each evaluation; when it says so, what has come so far is the result
   * @param run progress and cancelling
   * @return the structures and how they ended
   * @throws IllegalArgumentException with a plain sentence if there is no such structure, or none
   *     could be relaxed: then with the reason of the first
   * @throws CancellationException when cancelled
   */
  public static RelaxResult run(
      Iterator<StructureRow> structures,
      int number,
      RelaxRequest request,
      RelaxListener listener,
      CancelToken stop,
      RunContext run) {
    List<StructureRow> chosen = chosen(structures, number, run);
    RelaxStructures relaxing = new RelaxStructures(request, listener, stop, run);
    for (int i = 0; i < chosen.size() && !stop.cancelled(); i++) {
      run.progress().report((double) i / chosen.size(), "relaxed " + i + " structures");
      relaxing.relax(chosen.get(i));
    }
    return relaxing.result(chosen.size());
  }

  private static List<StructureRow> chosen(
      Iterator<StructureRow> structures, int number, RunContext run) {
    List<StructureRow> rows = new ArrayList<>();
    int count = 0;
    while (structures.hasNext()) {
      run.cancel().check("reading of structures");
      StructureRow row = structures.next();
      count++;
      if (number == 0 || number == count) {
        rows.add(row);
      }
    }
    if (count == 0) {
      throw new IllegalArgumentException("There is no structure in the input.");
    }
    if (rows.isEmpty()) {
      throw new IllegalArgumentException(
          "The number of the structure must be from 0 (all) to " + count + ", got " + number + ".");
    }
    return rows;
  }

  private void relax(StructureRow row) {
    row.warnings().stream().map(Warning::toString).forEach(notes::add);
    Optional<ParseException> unread = row.error();
    if (unread.isPresent()) {
      rows.add(RelaxedRow.failed(row.id(), unread.get().getMessage()));
      return;
    }
    Structure structure = row.structure().orElseThrow();
    try {
      rows.add(relaxed(row.id(), structure));
    } catch (IllegalArgumentException e) {
      rows.add(RelaxedRow.failed(row.id(), e.getMessage()));
    }
  }

  private RelaxedRow relaxed(String id, Structure structure) {
    AtomicFrame frame = AtomicFrame.of(structure);
    Potential potential = request.potential().of(structure);
    RelaxationOptions options = request.options(potential);
    listener.begin(id, potential);
    Relaxed relaxed =
        new Relaxation(potential, options)
            .run(
                frame,
                step -> record(id, structure, step),
                () -> stop.cancelled() || run.cancel().cancelled());
    run.cancel().check("relaxation");
    listener.end(relaxed);
    RelaxedRow row =
        new RelaxedRow(
            id, Optional.of(structure), Optional.of(potential), Optional.of(relaxed), "");
    notes.add(summary(row, relaxed, potential));
    if (row.alone()) {
      notes.add(
          String.format(
              Locale.ROOT,
              "%s: no two atoms are within the reach of the potential (%.4g %s), so that its energy"
                  + " tells nothing.",
              id,
              potential.cutoff(),
              potential.lengthUnit()));
    }
    double grade = row.grade();
    if (grade > 1) {
      notes.add(
          String.format(
              Locale.ROOT,
              "%s: its atoms are beyond what the potential has learned from (grade %.2f, 1 is the"
                  + " edge); trust it less.",
              id,
              grade));
    }
    return row;
  }

  private void record(String id, Structure structure, RelaxationStep step) {
    ids.add(id);
    steps.add(RelaxTables.numbers(step));
    coordinates += 3L * step.frame().size();
    if (coordinates <= MOST_COORDINATES) {
      path.add(RelaxedRow.at(structure, step));
    }
    listener.step(step);
    run.progress().report(Double.NaN, id + ": step " + step.step());
  }

  private static String summary(RelaxedRow row, Relaxed relaxed, Potential potential) {
    return String.format(
        Locale.ROOT,
        "%s: %s after %d steps, energy from %.6g to %.10g %s, largest force %.2g %s/%s.",
        row.id(),
        relaxed.status().label(),
        relaxed.last().step(),
        relaxed.first().energy(),
        relaxed.last().energy(),
        potential.energyUnit(),
        relaxed.last().force(),
        potential.energyUnit(),
        potential.lengthUnit());
  }

  private RelaxResult result(int wanted) {
    boolean stopped =
        rows.size() < wanted
            || rows.stream()
                .flatMap(row -> row.relaxed().stream())
                .anyMatch(each -> each.status() == Relaxed.Status.CANCELLED);
    List<RelaxedRow> good = rows.stream().filter(row -> row.relaxed().isPresent()).toList();
    if (good.isEmpty()) {
      if (rows.isEmpty()) {
        throw new CancellationException("Stopped before the first structure.");
      }
      throw new IllegalArgumentException(
          "No structure could be relaxed. "
              + Sentences.about(rows.get(0).id(), rows.get(0).error()));
    }
    if (coordinates > MOST_COORDINATES) {
      notes.add("Only the first " + path.size() + " frames of the paths are kept; they are many.");
    }
    RelaxTables tables = new RelaxTables(good.get(0).potential().orElseThrow());
    List<Structure> relaxed =
        good.stream()
            .map(row -> RelaxedRow.at(row.structure().orElseThrow(), row.relaxed().get().last()))
            .toList();
    return new RelaxResult(
        tables.structures(rows), tables.history(ids, steps), relaxed, path, stopped, notes);
  }
}
