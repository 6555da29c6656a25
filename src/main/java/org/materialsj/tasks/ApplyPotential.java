package org.materialsj.tasks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.materialsj.engine.run.RunContext;
import org.materialsj.io.LabelledFrames;
import org.materialsj.io.ParseException;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.StructureReader;
import org.materialsj.io.StructureRow;
import org.materialsj.io.Structures;
import org.materialsj.io.Warning;
import org.materialsj.model.Structure;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.model.atomistic.LabelledFrame;
import org.materialsj.potentials.Potential;
import org.materialsj.potentials.PotentialSource;

/** Evaluates a potential on the frames or structures of a file, and compares with their labels. */
public final class ApplyPotential {

  private static final int MOST_ATOMS = LabelledFrames.MOST_ATOMS;

  private ApplyPotential() {}

  /**
   * What to evaluate.
   *
   * @param file extended XYZ, plain or gzip, whose labels are compared; or any file of structures
   * @param source gives the potential
   * @param align whether energies are compared up to one constant per element
   * @param seed of the bootstrap intervals
   */
  public record Request(Path file, PotentialSource source, boolean align, long seed) {}

  /** Something of the file: a frame and, when it is known, its structure, or why there is none. */
  record Item(
      String id, Optional<LabelledFrame> frame, Optional<Structure> structure, String error) {

    static Item failed(String id, String error) {
      return new Item(id, Optional.empty(), Optional.empty(), error);
    }
  }

  /**
   * Evaluates.
   *
   * @param request what
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return the predictions, and the errors when there are labels
   * @throws ParseException if the file cannot be opened
   * @throws IllegalArgumentException with a plain sentence if nothing in it could be evaluated
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static AppliedPotential run(Request request, RunContext run) throws ParseException {
    List<String> notes = new ArrayList<>();
    List<Item> items = read(request.file(), notes, run);
    List<AppliedFrame> applied =
        run.executor()
            .map(
                items.size(),
                i -> AppliedFrame.of(request.source(), items.get(i)),
                "frames evaluated",
                run.progress(),
                run.cancel());
    AppliedFrame first =
        applied.stream()
            .filter(frame -> frame.judged().isPresent())
            .findFirst()
            .orElseThrow(() -> nothing(applied));
    long failed = applied.stream().filter(frame -> frame.judged().isEmpty()).count();
    if (failed > 0) {
      notes.add(
          failed + " of " + items.size() + " frames could not be evaluated; their rows say why");
    }
    long beyond = applied.stream().filter(AppliedFrame::extrapolates).count();
    if (beyond > 0) {
      notes.add(
          beyond
              + " of "
              + items.size()
              + " frames have atoms beyond the training data (grade above 1); do not trust them");
    }
    Potential potential = first.potential();
    Optional<PotentialErrors> errors = errors(request, potential, applied);
    if (errors.isPresent() && !potential.energyUnit().equals("eV")) {
      notes.add(
          "the potential is in %s and %s; the numbers of the file are taken to be, too"
              .formatted(potential.energyUnit(), potential.lengthUnit()));
    }
    return new AppliedPotential(
        AppliedTable.of(applied, potential),
        applied.stream().flatMap(frame -> frame.text().stream()).toList(),
        errors,
        notes);
  }

  private static IllegalArgumentException nothing(List<AppliedFrame> applied) {
    return new IllegalArgumentException(
        applied.isEmpty()
            ? "There is no frame in the file."
            : "No frame could be evaluated; the first: "
                + Sentences.about(applied.get(0).id(), applied.get(0).error()));
  }

  private static Optional<PotentialErrors> errors(
      Request request, Potential potential, List<AppliedFrame> applied) {
    List<JudgedFrame> labelled =
        applied.stream()
            .flatMap(frame -> frame.judged().stream())
            .filter(frame -> isLabelled(frame.reference()))
            .toList();
    if (labelled.isEmpty()) {
      return Optional.empty();
    }
    PotentialErrors errors =
        PotentialErrors.of(
            labelled, potential.lengthUnit(), potential.energyUnit(), request.seed());
    return Optional.of(request.align() ? errors.aligned() : errors);
  }

  private static boolean isLabelled(LabelledFrame frame) {
    return frame.energy().isPresent() || frame.forces().isPresent() || frame.stress().isPresent();
  }

  private static List<Item> read(Path file, List<String> notes, RunContext run)
      throws ParseException {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    boolean frames = name.endsWith("xyz") || name.endsWith(".gz");
    List<Item> items = frames ? frames(file, notes, run) : structures(file, notes, run);
    long atoms = 0;
    for (Item item : items) {
      atoms += item.frame().map(frame -> frame.atoms().size()).orElse(0);
    }
    if (atoms > MOST_ATOMS) {
      throw new IllegalArgumentException(
          "The file has more than " + MOST_ATOMS + " atoms in all; split it.");
    }
    return items;
  }

  private static List<Item> frames(Path file, List<String> notes, RunContext run)
      throws ParseException {
    List<Item> items = new ArrayList<>();
    try (LabelledFrames rows = LabelledFrames.open(file, ReadOptions.STRICT)) {
      for (Optional<LabelledFrames.Row> next = rows.next(); next.isPresent(); next = rows.next()) {
        run.cancel().check("reading frames");
        LabelledFrames.Row row = next.get();
        row.warnings().stream().map(Warning::sentence).forEach(notes::add);
        items.add(
            new Item(
                row.id(),
                row.frame(),
                Optional.empty(),
                row.error().map(ParseException::getMessage).orElse("")));
      }
    }
    return items;
  }

  private static List<Item> structures(Path file, List<String> notes, RunContext run)
      throws ParseException {
    List<Item> items = new ArrayList<>();
    try (StructureReader rows = Structures.open(file.toString(), ReadOptions.STRICT)) {
      while (rows.hasNext()) {
        run.cancel().check("reading structures");
        StructureRow row = rows.next();
        row.warnings().stream().map(Warning::sentence).forEach(notes::add);
        items.add(
            row.error().isPresent()
                ? Item.failed(row.id(), row.error().get().getMessage())
                : item(row.id(), row.structure().orElseThrow()));
      }
    }
    return items;
  }

  private static Item item(String id, Structure structure) {
    try {
      AtomicFrame atoms = AtomicFrame.of(structure);
      LabelledFrame frame =
          new LabelledFrame(
              atoms.name().isEmpty() ? atoms.withName(id) : atoms,
              "",
              OptionalDouble.empty(),
              Optional.empty(),
              Optional.empty());
      return new Item(id, Optional.of(frame), Optional.of(structure), "");
    } catch (IllegalArgumentException e) {
      return Item.failed(id, String.valueOf(e.getMessage()));
    }
  }
}
