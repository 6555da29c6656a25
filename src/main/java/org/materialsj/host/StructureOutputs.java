package org.materialsj.host;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.materialsj.io.json.ProvenanceJson;
import org.materialsj.model.Molecule;
import org.materialsj.model.Provenance;
import org.materialsj.model.Structure;
import org.materialsj.tasks.ConformerTable;
import org.materialsj.tasks.ListStructures;

/** The files of structures that a command writes, part of its {@link Outputs}. For one thread. */
public final class StructureOutputs {

  private final Outputs outputs;
  private final PendingFiles files;

  StructureOutputs(Outputs outputs, PendingFiles files) {
    this.outputs = outputs;
    this.files = files;
  }

  /**
   * Adds a list of structures, or the structures themselves.
   *
   * @param file a .csv file for the list, a .cif file (crystals) or an .xyz file for the
   *     structures, or null for none
   * @param result the structures
   * @param provenance what made them
   * @throws IOException if they cannot be written
   * @throws IllegalArgumentException if the format cannot hold a structure
   */
  public void list(File file, ListStructures.Result result, Provenance provenance)
      throws IOException {
    if (file == null) {
      return;
    }
    if (Outputs.extension(file, "csv", "cif", "xyz").equals("csv")) {
      outputs.table(file, result.table(), provenance);
    } else {
      all(file, result.structures(), provenance);
    }
  }

  /**
   * Adds structures.
   *
   * @param file a .cif file, which holds crystals alone, or an .xyz file, or null for none
   * @param structures molecules with positions, and crystals
   * @param provenance what made them
   * @throws IOException if it cannot be written
   */
  public void all(File file, List<? extends Structure> structures, Provenance provenance)
      throws IOException {
    if (file == null) {
      return;
    }
    List<Structure> copies = List.copyOf(structures);
    if (Outputs.extension(file, "cif", "xyz").equals("cif")) {
      files.addText(file.toPath(), StructureTexts.cif(copies, ProvenanceJson.text(provenance)));
    } else {
      files.addText(file.toPath(), StructureTexts.xyz(copies));
      outputs.sidecar(file, provenance);
    }
  }

  /**
   * Adds crystals, one block each.
   *
   * @param file a .cif file, or null for none
   * @param crystals at least one when there is a file
   * @param provenance what made them
   * @throws IOException if it cannot be written
   * @throws IllegalArgumentException if a file is wanted and there is no crystal
   */
  public void crystals(File file, List<? extends Structure> crystals, Provenance provenance)
      throws IOException {
    if (file != null) {
      Outputs.extension(file, "cif");
      if (crystals.isEmpty()) {
        throw new IllegalArgumentException(
            "There is no crystal for %s: only packings of molecules are crystals.".formatted(file));
      }
      all(file, crystals, provenance);
    }
  }

  /**
   * Adds conformers, as a table and as structures.
   *
   * @param table a .csv file, or null for none
   * @param structures an .sdf or .xyz file, or null for none
   * @param provenance what made them
   * @param maker makes them; not called when the files cannot be written
   * @return the conformers
   * @throws IOException if they cannot be written
   */
  public ConformerTable conformers(
      File table, File structures, Provenance provenance, Supplier<ConformerTable> maker)
      throws IOException {
    if (table != null) {
      Outputs.extension(table, "csv");
    }
    boolean sdf = structures != null && Outputs.extension(structures, "sdf", "xyz").equals("sdf");
    ConformerTable result = maker.get();
    if (table != null) {
      files.add(table.toPath(), result::write);
      outputs.sidecar(table, provenance);
    }
    if (structures != null) {
      files.add(structures.toPath(), path -> StructureTexts.write(result.molecules(), sdf, path));
      outputs.sidecar(structures, provenance);
    }
    return result;
  }

  /**
   * Adds molecules.
   *
   * @param file an .xyz file, or null for none
   * @param molecules molecules with positions
   * @param provenance what made them
   * @throws IOException if they cannot be written
   */
  public void molecules(File file, List<Molecule> molecules, Provenance provenance)
      throws IOException {
    if (file != null) {
      Outputs.extension(file, "xyz");
      files.add(file.toPath(), path -> StructureTexts.write(molecules.stream(), false, path));
      outputs.sidecar(file, provenance);
    }
  }

  /**
   * Adds a file of text that grows while some work is done, such as the frames of a run.
   *
   * @param <R> type of what the work returns
   * @param file an .xyz file, or null for none
   * @param provenance what makes it
   * @param work is given what takes the pieces of text, in their order; a piece is not made when
   *     there is no file
   * @return what the work returned
   * @throws IOException if it cannot be written
   */
  public <R> R frames(
      File file, Provenance provenance, Function<Consumer<Supplier<String>>, R> work)
      throws IOException {
    if (file == null) {
      return work.apply(piece -> {});
    }
    Outputs.extension(file, "xyz");
    Path written = files.reserve(file.toPath(), UUID.randomUUID().toString());
    R result = GrowingText.write(written, work);
    outputs.sidecar(file, provenance);
    return result;
  }
}
