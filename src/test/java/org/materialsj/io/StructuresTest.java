package org.materialsj.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.materialsj.io.ParseException.Code;
import org.materialsj.model.Crystal;
import org.materialsj.model.Molecule;

class StructuresTest {

  private static final String XYZ = "1\nhelium\nHe 0 0 0\n";

  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    Path path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, text);
  }

  private static List<StructureRow> rows(String source) throws ParseException {
    List<StructureRow> rows = new ArrayList<>();
    try (StructureReader reader = Structures.open(source, ReadOptions.STRICT)) {
      reader.forEachRemaining(rows::add);
    }
    return rows;
  }

  private static List<String> ids(String source) throws ParseException {
    return rows(source).stream().map(StructureRow::id).toList();
  }

  private static Code rejected(String source) {
    return assertThrows(
            ParseException.class, () -> Structures.open(source, ReadOptions.STRICT), source)
        .code();
  }

  @Test
  void folderIsReadOneLevelByNameAndABadFileIsOneRow() throws Exception {
    file("b.xyz", XYZ + XYZ);
    file("a.cif", "data_x _cell_length_a 0\n");
    file("C.poscar", CifGoldenTest.resource("NaCl.poscar"));
    file("CONTCAR.relaxed", CifGoldenTest.resource("CsCl.poscar"));
    file("notes.txt", "hello");
    file("table.csv", "x\n1\n");
    file("POSCAR.md", "# about");
    file("sub/d.xyz", XYZ);
    assertEquals(
        List.of("C.poscar", "CONTCAR.relaxed", "a.cif", "b.xyz#1", "b.xyz#2"),
        ids(folder.toString()));
    List<StructureRow> rows = rows(folder.toString());
    assertEquals(Code.E_MISSING, rows.get(2).error().orElseThrow().code());
    assertTrue(rows.get(4).structure().isPresent());
    try (StructureReader reader = Structures.open(folder.toString(), ReadOptions.STRICT)) {
      assertEquals(4, reader.inputs().size());
      assertTrue(reader.inputs().stream().allMatch(Files::isRegularFile));
    }
  }

  @Test
  void globsMatchWithinAndAcrossFolders() throws Exception {
    file("b.xyz", XYZ);
    file("a.xyz", XYZ);
    file("a.cif", CifReaderTest.HEAD);
    file("sub/c.xyz", XYZ);
    file("sub/deep/[d] é.xyz", XYZ);
    assertEquals(List.of("a.xyz", "b.xyz"), ids(folder + "/*.xyz"));
    assertEquals(List.of("sub/c.xyz"), ids(folder + "/*/*.xyz"));
    assertEquals(
        List.of("a.xyz", "b.xyz", "sub/c.xyz", "sub/deep/[d] é.xyz"), ids(folder + "/**.xyz"));
    assertEquals(List.of("a.xyz", "b.xyz"), ids(folder + "/{a,b}.xyz"));
    assertEquals(List.of("[d] é.xyz"), ids(folder + "/sub/deep/[d] é.xyz"));
    assertEquals(Code.E_MISSING, rejected(folder + "/*.sdf"));
    assertEquals(Code.E_MISSING, rejected(folder + "/none/*.xyz"));
    assertEquals(Code.E_IO, rejected(folder + "/[.xyz"));
  }

  @Test
  void contentTellsTheFormatWhereItIsClear() throws Exception {
    assertTrue(Structures.first(file("x", XYZ).toString(), ReadOptions.STRICT) instanceof Molecule);
    String cif = "# c\n\n" + CifReaderTest.HEAD + CifReaderTest.LOOP + "A Na 0 0 0 1\n";
    assertTrue(
        Structures.first(file("y.txt", cif).toString(), ReadOptions.STRICT) instanceof Crystal);
    String poscar = CifGoldenTest.resource("NaCl.poscar");
    assertTrue(
        Structures.first(file("z.1", poscar).toString(), ReadOptions.STRICT) instanceof Crystal);
    assertEquals(Code.E_FORMAT, rejected(file("w.txt", "hello\nworld\n").toString()));
    assertEquals(Code.E_FORMAT, rejected(file("w2", "3\nhello\nworld\n").toString()));
    assertEquals(Code.E_NOT_TEXT, rejected(file("w3", "\0\0").toString()));
    assertEquals(Code.E_EMPTY, rejected(file("w4", "").toString()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a.cml", "a.xml", "a.spt", "a.jmol", "a.png", "a.pngj", "a.json", "a.zip"})
  void foreignFormatsAreRefusedWhateverTheyHold(String name) throws Exception {
    Path path = file(name, XYZ);
    ParseException e =
        assertThrows(
            ParseException.class, () -> Structures.open(path.toString(), ReadOptions.STRICT));
    assertEquals(Code.E_FORMAT, e.code());
    assertTrue(e.getMessage().contains(".cif"), e.getMessage());
    file("b.xyz", XYZ);
    List<StructureRow> rows = rows(folder + "/*.*");
    assertEquals(Code.E_FORMAT, rows.get(0).error().orElseThrow().code());
    assertTrue(rows.get(1).structure().isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:1/a.cif",
        "https://localhost/a.xyz",
        "file:///etc/passwd",
        "file:/x.cif",
        "jar:file:/x.jar!/a.cif",
        "ftp://localhost/a.sdf",
        "HTTP://LOCALHOST/a.cif"
      })
  void urlIsRefused(String url) {
    assertEquals(Code.E_FORMAT, rejected(url));
  }

  @Test
  void compressedFileIsRefusedWithAdvice() throws Exception {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
      gzip.write(Reading.bytes(XYZ));
    }
    for (String name :
        List.of(
            "a.xyz.gz", "a.xyz", "a.cif", "POSCAR", "a.sdf", "a.mol", "a.smi", "a.pdb", "a.csv")) {
      Path path = Files.write(folder.resolve(name), zipped.toByteArray());
      ParseException e =
          assertThrows(
              ParseException.class, () -> Structures.first(path.toString(), ReadOptions.STRICT));
      assertEquals(Code.E_NOT_TEXT, e.code(), name);
      assertTrue(e.getMessage().contains("decompress"), e.getMessage());
    }
  }

  @Test
  void missingFilesFoldersAndSamplesAreRefused() throws Exception {
    assertEquals(Code.E_IO, rejected(folder.resolve("none.cif").toString()));
    assertEquals(Code.E_IO, rejected(""));
    assertEquals(Code.E_IO, rejected("a\0b.cif"));
    Files.createDirectories(folder.resolve("empty"));
    assertEquals(Code.E_MISSING, rejected(folder.resolve("empty").toString()));
    assertEquals(Code.E_MISSING, rejected("sample:none"));
  }

  @Test
  void fileThatVanishesWhileReadingIsARow() throws Exception {
    Path first = file("a.xyz", XYZ);
    Path second = file("b.xyz", XYZ);
    try (StructureReader reader = Structures.open(folder.toString(), ReadOptions.STRICT)) {
      Files.delete(first);
      Files.delete(second);
      assertEquals(Code.E_IO, reader.next().error().orElseThrow().code());
      assertEquals("b.xyz", reader.next().id());
    }
  }

  @Test
  void moleculeFormatsGoThroughTheirReader() throws Exception {
    file("a.smi", "CCO ethanol\nC( bad\nO water\n");
    List<StructureRow> rows = rows(folder.toString());
    assertEquals(3, rows.size());
    assertTrue(rows.get(1).error().isPresent());
    assertEquals("water", rows.get(2).structure().orElseThrow().name());
    byte[] latin = "CCO \u00e9".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(folder.resolve("a.smi"), latin);
    assertTrue(rows(folder.toString()).get(0).error().isPresent());
  }

  @Test
  void samplesAreShipped() throws Exception {
    List<StructureRow> crystals = rows("sample:elemental-crystals");
    assertEquals(71, crystals.size());
    assertTrue(crystals.stream().allMatch(r -> r.structure().orElseThrow() instanceof Crystal));
    long measured =
        crystals.stream()
            .filter(r -> r.structure().get().properties().containsKey("exp_B"))
            .count();
    assertEquals(58, measured);
    List<StructureRow> molecules = rows("sample:g2-molecules");
    assertEquals(162, molecules.size());
    assertTrue(molecules.stream().allMatch(r -> r.structure().orElseThrow() instanceof Molecule));
    assertEquals("PH3", molecules.get(0).structure().get().name());
    assertEquals("elemental-crystals.xyz#1", crystals.get(0).id());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "elemental-crystals.xyz",
        "g2-molecules.xyz",
        "polar-molecules.xyz",
        "chiral-molecules.xyz"
      })
  void samplesAreAsOurWriterWritesThem(String name) throws Exception {
    Path shipped = Path.of("test-data", name);
    assertEquals(Files.readString(shipped), SampleFiles.rewritten(shipped));
  }

  @ParameterizedTest
  @ValueSource(strings = {"elemental-crystals.xyz", "g2-molecules.xyz"})
  void samplesAreThoseOfTheirSource(String name) throws Exception {
    Path source = Path.of("../shared/data/samples", name);
    assumeTrue(Files.exists(source), "the source of the samples is not there");
    assertEquals(Files.readString(Path.of("test-data", name)), SampleFiles.rewritten(source));
  }

  @Test
  void theFractionReadGrowsToOneOverAllFiles() throws Exception {
    for (int i = 0; i < 20; i++) {
      Files.writeString(
          folder.resolve("f" + i + ".xyz"), "1\nx\nHe 0 0 0\n".repeat(i == 7 ? 9000 : 1));
    }
    try (StructureReader reader = Structures.open(folder.toString(), ReadOptions.STRICT)) {
      assertEquals(0, reader.fractionRead());
      double last = 0;
      boolean inside = false;
      while (reader.hasNext()) {
        reader.next();
        double now = reader.fractionRead();
        assertTrue(now >= last && now <= 1, last + " to " + now);
        inside |= now > 0.3 && now < 0.7;
        last = now;
      }
      assertTrue(inside, "a large file is followed, too");
      assertEquals(1, last);
    }
    try (StructureReader reader =
        Structures.open("sample:elemental-crystals", ReadOptions.STRICT)) {
      assertTrue(Double.isNaN(reader.fractionRead()));
    }
  }
}
