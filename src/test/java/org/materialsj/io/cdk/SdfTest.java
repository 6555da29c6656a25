package org.materialsj.io.cdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.materialsj.io.Limits;
import org.materialsj.io.ParseException.Code;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.StructureRow;
import org.materialsj.model.Molecule;
import org.materialsj.model.chemistry.ChargeSeparation;
import org.materialsj.model.chemistry.ValenceCheck;

class SdfTest {

  private static final String HELIUM =
      "helium\n\n\n  1  0  0     0  0            999 V2000\n"
          + "    0.0000    0.0000    0.0000 He  0  0\nM  END\n";

  private static List<StructureRow> read(String text) {
    return read(text, ReadOptions.STRICT);
  }

  private static List<StructureRow> read(String text, ReadOptions options) {
    List<StructureRow> rows = new ArrayList<>();
    CdkMolecules.readSdf(new StringReader(text), "a.sdf", options).forEachRemaining(rows::add);
    return rows;
  }

  private static void assertError(StructureRow row, Code code, int line) {
    assertEquals(code, row.error().orElseThrow().code(), row.toString());
    assertEquals(line, row.error().orElseThrow().line(), row.toString());
  }

  @Test
  void badRecordBecomesARowAndTheNextOnesAreRead() {
    String bad = HELIUM.replace("  1  0  0 ", " -1 -1  0 ");
    List<StructureRow> rows =
        read(HELIUM + "$$$$\n" + bad + "$$$$\n" + HELIUM.replace("He", "Xx") + "$$$$\n" + HELIUM);
    assertEquals(4, rows.size());
    assertEquals("helium", rows.get(0).structure().orElseThrow().name());
    assertEquals("a.sdf#2", rows.get(1).id());
    assertError(rows.get(1), Code.E_NUMBER, 11);
    assertError(rows.get(2), Code.E_ELEMENT, 19);
    assertEquals("a.sdf#4", rows.get(3).id());
    assertTrue(rows.get(3).structure().isPresent());
  }

  @Test
  void missingEndCostsOnlyItsOwnRecord() {
    List<StructureRow> rows = read(HELIUM.replace("M  END\n", "") + "$$$$\n" + HELIUM + "$$$$\n");
    assertEquals(2, rows.size());
    assertError(rows.get(0), Code.E_MISSING, 5);
    assertTrue(rows.get(1).structure().isPresent());
  }

  @Test
  void dollarsInsideAValueAreTextUnlessTheyStartTheLine() {
    String inside = HELIUM + "> <PRICE>\nabout $$$$ 5\n\n$$$$\n";
    assertEquals(
        "about $$$$ 5", read(inside).get(0).structure().orElseThrow().properties().get("PRICE"));
    String starting = HELIUM + "> <PRICE>\n$$$$ 5\nrest\n\n$$$$\n" + HELIUM + "$$$$\n";
    List<StructureRow> rows = read(starting);
    assertEquals(3, rows.size());
    assertEquals("", rows.get(0).structure().orElseThrow().properties().get("PRICE"));
    assertError(rows.get(1), Code.E_MISSING, 10);
    assertTrue(rows.get(2).structure().isPresent());
  }

  @Test
  void garbageBetweenRecordsCostsOneRow() {
    String garbage = "%PDF-1.4 \u00ff\n<html>\n  1e9  9\n".repeat(50);
    List<StructureRow> rows =
        read(HELIUM + "$$$$\n" + garbage + "$$$$\n" + HELIUM + "$$$$\n" + garbage);
    assertEquals(4, rows.size());
    assertTrue(rows.get(0).structure().isPresent());
    assertError(rows.get(1), Code.E_FORMAT, 11);
    assertTrue(rows.get(2).structure().isPresent());
    assertEquals(Code.E_FORMAT, rows.get(3).error().orElseThrow().code());
  }

  @Test
  void recordsOfBothVersionsMayBeMixed() throws IOException {
    String v3000;
    try (InputStream in = SdfTest.class.getResourceAsStream("rdkit-v3000.mol")) {
      v3000 = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    List<StructureRow> rows = read(HELIUM + "$$$$\n" + v3000 + "$$$$\n" + HELIUM + "$$$$\n");
    assertEquals(3, rows.size());
    assertTrue(rows.stream().allMatch(row -> row.structure().isPresent()), rows::toString);
  }

  @Test
  void emptyRecordsAndEmptyFilesAreRejected() {
    assertError(read("").get(0), Code.E_EMPTY, 0);
    assertError(read("\n\n").get(0), Code.E_EMPTY, 0);
    List<StructureRow> rows = read("$$$$\n" + HELIUM + "$$$$\n\n  \n");
    assertEquals(2, rows.size());
    assertError(rows.get(0), Code.E_EMPTY, 1);
  }

  @Test
  void recordOverTheLimitsIsSkipped() {
    ReadOptions small = new ReadOptions(new Limits(300, 80, 100, 1, 1, 100), false);
    String large = HELIUM + "> <X>\n" + "text\n".repeat(100) + "\n";
    String wide = HELIUM + "> <X>\n" + "t".repeat(81) + "\n\n";
    List<StructureRow> rows = read(large + "$$$$\n" + wide + "$$$$\n" + HELIUM + "$$$$\n", small);
    assertEquals(3, rows.size());
    assertEquals(Code.E_TOO_MANY, rows.get(0).error().orElseThrow().code());
    assertError(rows.get(1), Code.E_TOO_MANY, 117);
    assertTrue(rows.get(2).structure().isPresent());
  }

  @Test
  void failureOfTheStreamIsTheLastRow() {
    Reader broken =
        new StringReader(HELIUM + "$$$$\n" + HELIUM) {
          private boolean first = true;

          @Override
          public int read(char[] buffer) throws IOException {
            if (first) {
              first = false;
              return super.read(buffer);
            }
            throw new IOException("disk gone");
          }
        };
    Iterator<StructureRow> rows = CdkMolecules.readSdf(broken, "a.sdf", ReadOptions.STRICT);
    assertTrue(rows.next().structure().isPresent());
    StructureRow last = rows.next();
    assertEquals(Code.E_IO, last.error().orElseThrow().code());
    assertFalse(rows.hasNext());
    assertThrows(NoSuchElementException.class, rows::next);
  }

  @Test
  void bytesThatAreNotUtf8AreNamed() {
    byte[] bytes = HELIUM.replace("helium", "h\u00e9lium").getBytes(StandardCharsets.ISO_8859_1);
    Reader in =
        new InputStreamReader(
            new java.io.ByteArrayInputStream(bytes), StandardCharsets.UTF_8.newDecoder());
    StructureRow row = CdkMolecules.readSdf(in, "a.sdf", ReadOptions.STRICT).next();
    assertError(row, Code.E_NOT_TEXT, 1);
  }

  /** Endless copies of a record, made as they are read. */
  private static final class Copies extends Reader {
    private final String record;
    private long left;
    private int position;

    Copies(String record, long times) {
      this.record = record;
      this.left = times;
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
      if (left == 0) {
        return -1;
      }
      int count = Math.min(length, record.length() - position);
      record.getChars(position, position + count, buffer, offset);
      position += count;
      if (position == record.length()) {
        position = 0;
        left--;
      }
      return count;
    }

    @Override
    public void close() {}
  }

  @Test
  void hundredThousandRecordsAreStreamed() {
    Iterator<StructureRow> rows =
        CdkMolecules.readSdf(
            new Copies(HELIUM + "> <X>\n1\n\n$$$$\n", 100_000), "a.sdf", ReadOptions.STRICT);
    int count = 0;
    while (rows.hasNext()) {
      StructureRow row = rows.next();
      assertTrue(row.structure().isPresent(), row::toString);
      count++;
    }
    assertEquals(100_000, count);
  }

  @ParameterizedTest
  @CsvSource({"gdb1k.sdf, 1000, true", "solubility.train.sdf, 1025, false"})
  void everyRecordOfPublishedFilesIsRead(String name, int records, boolean spatial)
      throws IOException {
    Path path = Path.of("../shared/data/molecules", name);
    assumeTrue(Files.exists(path), path + " is not here");
    List<String> failures = new ArrayList<>();
    List<Integer> impossible = new ArrayList<>();
    int count = 0;
    try (InputStream in = Files.newInputStream(path)) {
      Iterator<StructureRow> rows =
          CdkMolecules.readSdf(
              new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()),
              name,
              ReadOptions.STRICT);
      while (rows.hasNext()) {
        StructureRow row = rows.next();
        count++;
        row.error().ifPresent(e -> failures.add(e.getMessage()));
        row.structure()
            .map(Molecule.class::cast)
            .filter(m -> m.size() > 1)
            .ifPresent(m -> assertEquals(spatial, m.has3d(), row.id()));
        int number = count;
        row.structure()
            .map(Molecule.class::cast)
            .filter(SdfTest::hasTooManyBonds)
            .ifPresent(m -> impossible.add(number));
      }
    }
    assertEquals(List.of(), failures);
    assertEquals(records, count);
    // Those that RDKit 2022.09.3 refuses to sanitise: SDMolSupplier(file, removeHs=False).
    List<Integer> refused =
        spatial ? List.of(199, 203, 222, 366, 445, 592, 668, 810, 935) : List.of();
    assertEquals(refused, impossible);
  }

  private static boolean hasTooManyBonds(Molecule molecule) {
    return ValenceCheck.of(ChargeSeparation.apply(molecule)).stream()
        .anyMatch(finding -> finding.kind() == ValenceCheck.Kind.TOO_MANY_BONDS);
  }
}
