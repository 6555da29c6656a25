package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.RunContext;
import org.materialsj.io.ParseException;
import org.materialsj.io.StructureRow;
import org.materialsj.io.Warning;
import org.materialsj.model.Molecule;
import org.materialsj.potentials.conformers.ConformerEnsemble;
import org.materialsj.potentials.conformers.ConformerGenerator;
import org.materialsj.potentials.conformers.ConformerOptions;
import org.materialsj.potentials.openchem.Stereoisomers;

/**
 * Makes the conformers of molecules, molecule by molecule. A molecule that cannot be read or has no
 * conformers becomes a row with its reason and the others follow.
 */
public final class GenerateConformers {

  /** Numbers of all conformers that are kept in memory, 8 bytes each. */
  private static final long MOST_COORDINATES = 60_000_000;

  private GenerateConformers() {}

  /**
   * Makes conformers.
   *
   * @param structures read once
   * @param options how; molecule i takes item i of their seed
   * @param temperature temperature of the Boltzmann weights (K), above 0
   * @param run progress, cancelling and threads
   * @return the conformers of all molecules
   * @throws IllegalArgumentException if no molecule has conformers, with the reason of the first;
   *     if the temperature is not positive and finite; if there are too many conformers
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static ConformerTable run(
      Iterator<StructureRow> structures,
      ConformerOptions options,
      double temperature,
      RunContext run) {
    List<StructureRow> rows = new ArrayList<>();
    while (structures.hasNext()) {
      run.cancel().check("reading of molecules");
      rows.add(structures.next());
    }
    List<ConformerTable.Entry> entries = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    long coordinates = 0;
    for (int i = 0; i < rows.size(); i++) {
      StructureRow row = rows.get(i);
      row.warnings().stream().map(Warning::toString).forEach(notes::add);
      RunContext part = run.part((double) i / rows.size(), (i + 1.0) / rows.size());
      ConformerTable.Entry entry =
          entry(row, options.withSeed(Seeds.ofItem(options.seed(), i)), part);
      entries.add(entry);
      if (entry.ensemble().isPresent()) {
        ConformerEnsemble ensemble = entry.ensemble().get();
        notes.add(summary(row.id(), ensemble, temperature));
        ensemble.notes().forEach(note -> notes.add(row.id() + ": " + note + "."));
        coordinates += 3L * ensemble.molecule().size() * ensemble.conformers().size();
      }
      if (coordinates > MOST_COORDINATES) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "The conformers of the first %d of %d molecules already fill the memory; ask for"
                    + " fewer conformers or molecules.",
                i + 1,
                rows.size()));
      }
    }
    checkAny(entries);
    return new ConformerTable(entries, temperature, notes);
  }

  private static void checkAny(List<ConformerTable.Entry> entries) {
    if (entries.isEmpty()) {
      throw new IllegalArgumentException("There is no molecule in the input.");
    }
    if (entries.stream().allMatch(entry -> entry.ensemble().isEmpty())) {
      ConformerTable.Entry first = entries.get(0);
      String others = entries.size() == 1 ? "" : ", and none of the other molecules has any";
      throw new IllegalArgumentException(
          "There are no conformers of " + first.id() + ": " + first.error() + others + ".");
    }
  }

  private static ConformerTable.Entry entry(
      StructureRow row, ConformerOptions options, RunContext run) {
    Optional<ParseException> unread = row.error();
    if (unread.isPresent()) {
      return failed(row, unread.get().getMessage());
    }
    if (!(row.structure().get() instanceof Molecule molecule)) {
      return failed(row, "it is a crystal; conformers are made of molecules");
    }
    try {
      ConformerEnsemble ensemble = ConformerGenerator.generate(molecule, options, run);
      return new ConformerTable.Entry(row.id(), Optional.of(ensemble), "");
    } catch (IllegalArgumentException e) {
      return failed(row, e.getMessage());
    }
  }

  private static ConformerTable.Entry failed(StructureRow row, String reason) {
    String end = reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
    return new ConformerTable.Entry(row.id(), Optional.empty(), end);
  }

  private static String summary(String id, ConformerEnsemble ensemble, double temperature) {
    ConformerEnsemble.Tally tally = ensemble.tally();
    int kept = ensemble.conformers().size();
    String isomers =
        ensemble.isomers().size() < 2
            ? ""
            : Sentences.count(ensemble.isomers().size(), "stereoisomer")
                + " ("
                + Sentences.list(
                    ensemble.isomers().stream().map(Stereoisomers.Isomer::label).toList())
                + "), ";
    return String.format(
        Locale.ROOT,
        "%s: %s%s of %d tries kept, %d alike, %d strained, %d failed; energies from %.2f to %.2f"
            + " kcal/mol, effective sample size %.1f at %s K.",
        id,
        isomers,
        Sentences.count(kept, "conformer"),
        tally.tried(),
        tally.alike(),
        tally.strained(),
        tally.failed(),
        ensemble.conformers().get(0).energy(),
        ensemble.conformers().get(kept - 1).energy(),
        ensemble.effectiveSize(temperature),
        Sentences.number(temperature));
  }
}
