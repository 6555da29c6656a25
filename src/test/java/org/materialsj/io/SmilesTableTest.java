package org.materialsj.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.materialsj.io.ParseException.Code;
import org.materialsj.model.Molecule;
import org.materialsj.model.Structure;
import org.materialsj.model.chemistry.Preparation;

class SmilesTableTest {

  private static List<StructureRow> rows(String file, String text) {
    return Reading.rows(file, text, ReadOptions.STRICT);
  }

  private static Structure structure(StructureRow row) {
    return row.structure()
        .orElseThrow(() -> new AssertionError(row.error().orElseThrow().getMessage()));
  }

  @Test
  void columnsBecomePropertiesAndTheNameColumnTheName() {
    String text =
        "\ufeffCompound ID,x (eV),smiles,note\r\n"
            + "\"a, b\",1.50, CCO ,\"said \"\"so\"\"\"\r\n"
            + "c,,'=C,\r\n";
    List<StructureRow> rows = rows("a.csv", text.replace("'=C", "C=C"));
    assertEquals(2, rows.size());
    assertEquals("a.csv#1", rows.get(0).id());
    Structure ethanol = structure(rows.get(0));
    assertEquals("a, b", ethanol.name());
    assertEquals(
        List.of("smiles", "fragments", "Compound ID", "x (eV)", "note"),
        List.copyOf(ethanol.properties().keySet()));
    assertEquals("CCO", ethanol.properties().get("smiles"));
    assertEquals("1.50", ethanol.properties().get("x (eV)"));
    assertEquals("said \"so\"", ethanol.properties().get("note"));
    assertEquals("", structure(rows.get(1)).properties().get("x (eV)"));
    assertEquals(List.of(), rows.get(0).warnings());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "smiles",
        "SMILES",
        "Smiles",
        "canonical_smiles",
        "Canonical SMILES",
        "isomeric-smiles",
        "mol",
        "structure",
        "rdkit smiles (x)"
      })
  void columnOfSmilesIsFoundByItsHeader(String header) {
    assertEquals(
        "C2H6O",
        structure(rows("a.csv", "y," + header + "\n1,CCO\n").get(0)).composition().formula());
  }

  @Test
  void headerSmilesComesBeforeOthers() {
    List<StructureRow> rows = rows("a.csv", "mol,canonical_smiles,smiles\nx,y,C\n");
    assertEquals("CH4", structure(rows.get(0)).composition().formula());
    assertEquals("x", structure(rows.get(0)).properties().get("mol"));
  }

  @Test
  void tableWithoutSmilesIsRefusedInOneSentenceWithItsColumns() {
    List<StructureRow> rows = rows("t.csv", "id,band gap (eV),volume\na,1,2\nb,3,4\n");
    assertEquals(1, rows.size());
    ParseException e = Reading.assertRejected(Code.E_MISSING, 1, rows.get(0));
    assertEquals(
        "t.csv, line 1: to be read as structures a table needs one column called \"smiles\" in its"
            + " first line; its columns are \"id\", \"band gap (eV)\", \"volume\".",
        e.getMessage());
    String wide = "c" + ",c".repeat(0) + String.join(",", numbered(30)) + "\n";
    assertTrue(rows("t.csv", wide).get(0).error().get().getMessage().endsWith(" and 20 more."));
    Reading.assertRejected(Code.E_MISSING, 1, rows("t.csv", "a smiles,b smiles\nC,C\n").get(0));
    Reading.assertRejected(Code.E_DUPLICATE, 1, rows("t.csv", "smiles,Smiles\nC,C\n").get(0));
  }

  private static List<String> numbered(int count) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      names.add("c" + i);
    }
    return names;
  }

  @Test
  void badRowIsARowAndTheOthersAreRead() {
    String text = "smiles,x\nC1CC,1\n\n# comment\nCC,2,3\n,4\nC,5\n";
    List<StructureRow> rows = rows("a.csv", text);
    assertEquals(4, rows.size());
    Reading.assertRejected(Code.E_SYNTAX, 2, rows.get(0));
    Reading.assertRejected(Code.E_SYNTAX, 3, rows.get(1));
    Reading.assertRejected(Code.E_EMPTY, 6, rows.get(2));
    assertEquals("5", structure(rows.get(3)).properties().get("x"));
    assertEquals("a.csv#4", rows.get(3).id());
  }

  @Test
  void shortRowIsFilledLeniently() {
    StructureRow row = Reading.row("a.tsv", "smiles\tx\nC\n", ReadOptions.LENIENT);
    assertEquals("", structure(row).properties().get("x"));
    Reading.assertWarns(2, "1 cells, the header 2", row);
  }

  @Test
  void columnsCalledAsOurPropertiesAreKept() {
    Structure s = structure(rows("a.csv", "smiles,fragments\nC.C,x\n").get(0));
    assertEquals("2", s.properties().get("fragments"));
    assertEquals("x", s.properties().get("file fragments"));
  }

  @ParameterizedTest
  @CsvSource({"'', E_EMPTY, 0", "'smiles\n', E_EMPTY, 0", "'smiles\n\"C\nC\n', E_UNCLOSED, 2"})
  void emptyAndUnclosedTablesAreRefused(String text, Code code, int line) {
    Reading.assertRejected(code, line, rows("a.csv", text).get(0));
  }

  @Test
  void openQuoteIsRefusedBeforeItFillsTheMemory() {
    ReadOptions small = new ReadOptions(new Limits(1 << 20, 1000, 100, 1, 1, 100), false);
    String text = "smiles,x\nC,\"open\n" + "C,1\n".repeat(100_000);
    List<StructureRow> rows = Reading.rows("a.csv", text, small);
    assertEquals(1, rows.size());
    Reading.assertRejected(Code.E_TOO_MANY, 2, rows.get(0));
  }

  @Test
  void bytesThatAreNotUtf8AreNamed() {
    byte[] latin = "smiles,x\nC,\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
    StructureRow row = Reading.rows("a.csv", latin, ReadOptions.STRICT).get(0);
    assertEquals(Code.E_NOT_TEXT, row.error().orElseThrow().code());
  }

  /** Endless rows, made as they are read. */
  private static final class Copies extends Reader {
    private final String row;
    private long left;

    Copies(String row, long times) {
      this.row = row;
      this.left = times;
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
      if (left == 0) {
        return -1;
      }
      String text = left < 0 ? "" : row;
      left--;
      text.getChars(0, text.length(), buffer, offset);
      return text.length();
    }

    @Override
    public void close() {}
  }

  @Test
  void rowsAreStreamed() throws ParseException {
    Reader header = new java.io.StringReader("smiles,x\n");
    Reader both =
        new Reader() {
          private final Reader rows = new Copies("C,1\n", 100_000);

          @Override
          public int read(char[] buffer, int offset, int length) throws IOException {
            int count = header.read(buffer, offset, length);
            return count > 0 ? count : rows.read(buffer, offset, length);
          }

          @Override
          public void close() {}
        };
    Iterator<StructureRow> rows =
        new SmilesTable(both, "a.csv", new ReadOptions(new Limits(100, 100, 10, 1, 1, 10), false));
    int count = 0;
    while (rows.hasNext()) {
      assertTrue(rows.next().structure().isPresent());
      count++;
    }
    assertEquals(100_000, count);
  }

  @Test
  void tablesAreReadByNameAndGlobButNotFromFolders(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("a.csv"), "smiles\nC\n");
    Files.writeString(folder.resolve("b.smi"), "CC ethane\n");
    assertEquals(List.of("b.smi#1"), ids(folder.toString()));
    assertEquals(List.of("a.csv#1"), ids(folder + "/a.csv"));
    assertEquals(List.of("a.csv#1", "b.smi#1"), ids(folder + "/*"));
  }

  private static List<String> ids(String source) throws ParseException {
    List<String> ids = new ArrayList<>();
    try (StructureReader reader = Structures.open(source, ReadOptions.STRICT)) {
      reader.forEachRemaining(row -> ids.add(row.id()));
    }
    return ids;
  }

  @ParameterizedTest
  @CsvSource({
    "delaney-processed.csv, 1128, measured log solubility in mols per litre",
    "freesolv.csv, 642, expt_kcal_mol",
    "lipo.csv, 4200, lipo",
    "chemprop_mol.csv, 100, lipo"
  })
  void publishedTablesAreReadAndNoMoleculeIsRefused(String name, int count, String target)
      throws ParseException {
    Path path = Path.of("../shared/data/molecules", name);
    assumeTrue(Files.exists(path), path + " is not here");
    int rows = 0;
    try (StructureReader reader = Structures.open(path.toString(), ReadOptions.STRICT)) {
      while (reader.hasNext()) {
        Structure structure = structure(reader.next());
        assertTrue(TableRows.looksLikeNumber(structure.properties().get(target)));
        assertTrue(Preparation.DEFAULT.apply((Molecule) structure).size() > 0);
        rows++;
      }
    }
    assertEquals(count, rows);
  }
}
