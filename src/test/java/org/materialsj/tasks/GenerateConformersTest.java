package org.materialsj.tasks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.materialsj.engine.run.RunContext;
import org.materialsj.io.ParseException;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.SdfWriter;
import org.materialsj.io.StructureReader;
import org.materialsj.io.Structures;
import org.materialsj.io.TableWriter;
import org.materialsj.io.XyzWriter;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Molecule;
import org.materialsj.potentials.conformers.ConformerOptions;

class GenerateConformersTest {

  @TempDir Path folder;

  private static StructureReader smiles(String lines) throws ParseException {
    return Structures.parse("a.smi", lines.getBytes(StandardCharsets.UTF_8), ReadOptions.STRICT);
  }

  private static ConformerTable run(String lines) throws ParseException {
    try (StructureReader reader = smiles(lines)) {
      return GenerateConformers.run(
          reader, ConformerOptions.standard(8, 42), 300, RunContext.QUIET);
    }
  }

  @Test
  void aMoleculeThatFailsIsARowWithItsReasonAndTheOthersFollow() throws ParseException {
    ConformerTable result = run("CCCO propanol\nC1CC broken\n[Na+].[Cl-] salt\nO water\n");
    FeatureTable table = result.table().orElseThrow();
    List<Integer> failed = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      if (table.error(row).isPresent()) {
        failed.add(row);
      }
    }
    assertEquals(2, failed.size());
    assertEquals("a.smi#2", table.ids().get(failed.get(0)));
    assertEquals(
        "it has 2 fragments that no bond joins; give one of them, or let the largest be taken",
        table.error(failed.get(1)).orElseThrow());
    assertTrue(Double.isNaN(table.numbers("energy")[failed.get(0)]));
    assertEquals("a.smi#1#1", table.ids().get(0));
    assertEquals("a.smi#4#1", table.ids().get(table.rows() - 1));
    assertEquals(4 + 36, table.columns().size());
    assertTrue(Double.isNaN(table.numbers("z4")[table.rows() - 1]), "water has three atoms");
    assertEquals("energy (kcal/mol)", table.column("energy").header());
  }

  @Test
  void weightsOfAMoleculeSumToOneAndTheFirstIsTheLowest() throws ParseException {
    FeatureTable table = run("CCCO\n").table().orElseThrow();
    double sum = 0;
    for (double weight : table.numbers("weight")) {
      sum += weight;
    }
    assertEquals(1, sum, 1e-12);
    assertEquals(0, table.numbers("rmsd to lowest")[0]);
  }

  @Test
  void theFileHasTheBytesOfTheTable() throws ParseException, IOException {
    for (String lines : new String[] {"CCCO\n", "CCC(C)O\nC.C\n"}) {
      ConformerTable result = run(lines);
      Path file = folder.resolve("a.csv");
      result.write(file);
      assertEquals(TableWriter.text(result.table().orElseThrow()), Files.readString(file));
    }
  }

  @Test
  void structuresAreReadBackWithEnergyWeightAndConfiguration() throws ParseException, IOException {
    ConformerTable result = run("CCC(C)O butanol\n");
    List<Molecule> molecules = result.molecules().toList();
    assertEquals(result.table().orElseThrow().rows(), molecules.size());
    for (String extension : new String[] {"sdf", "xyz"}) {
      Path file = folder.resolve("a." + extension);
      StringBuilder text = new StringBuilder();
      molecules.forEach(
          m -> text.append(extension.equals("sdf") ? SdfWriter.text(m) : XyzWriter.text(m)));
      Files.writeString(file, text);
      try (StructureReader reader = Structures.open(file.toString(), ReadOptions.STRICT)) {
        for (Molecule molecule : molecules) {
          Molecule read = (Molecule) reader.next().structure().orElseThrow();
          assertEquals(molecule.name(), read.name());
          assertTrue(read.name().startsWith("butanol#"), read.name());
          assertArrayEquals(molecule.numbers(), read.numbers());
          assertArrayEquals(
              molecule.positions().orElseThrow(), read.positions().orElseThrow(), 0.5001e-4);
          assertEquals(molecule.properties(), read.properties());
          assertTrue(read.properties().get("stereoisomer").matches("[RS]"));
        }
      }
    }
  }

  @Test
  void whenNothingHasConformersTheReasonIsSaid() {
    IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> run("C.C\n"));
    assertEquals(
        "There are no conformers of a.smi#1: it has 2 fragments that no bond joins; give one of"
            + " them, or let the largest be taken.",
        e.getMessage());
    assertEquals(
        "There are no conformers of a.smi#1: a.smi: the file has no molecules.",
        assertThrows(IllegalArgumentException.class, () -> run("# none\n")).getMessage());
  }

  @Test
  void theNotesTellStereoisomersCountsAndEnergies() throws ParseException {
    List<String> notes = run("CCC(C)O\n").notes();
    assertEquals(1, notes.size(), notes.toString());
    assertTrue(
        notes
            .get(0)
            .matches(
                "a\\.smi#1: 2 stereoisomers \\([RS], [RS]\\), \\d conformers? of 8 tries kept,"
                    + " \\d alike, \\d strained, 0 failed; energies from \\S+ to \\S+ kcal/mol,"
                    + " effective sample size \\S+ at 300\\.0 K\\."),
        notes.get(0));
  }
}
