package org.materialsj.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.materialsj.io.ParseException.Code;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

class TableTest {

  private static final double NAN = Double.NaN;

  private static TableReader.Result read(String file, String text, ReadOptions options)
      throws ParseException {
    return TableReader.parse(file, Reading.bytes(text), options);
  }

  private static FeatureTable table(String file, String text) throws ParseException {
    return read(file, text, ReadOptions.STRICT).table();
  }

  private static ParseException rejected(String file, String text) {
    return assertThrows(ParseException.class, () -> read(file, text, ReadOptions.STRICT));
  }

  @Test
  void columnsAreNumericWhenEveryCellIsANumberOrEmpty() throws ParseException {
    FeatureTable table =
        table(
            "a.csv",
            "# made by hand\nid,density (g/cm3),name,B (GPa),code\nNaCl, 2.17 ,salt,,7\n"
                + "# half way\nC,3.5e0,\"dia,\"\"mond\"\"\",443,x7\n\n");
    assertEquals(List.of("NaCl", "C"), table.ids());
    assertEquals(
        List.of(
            new ColumnSpec("density", "g/cm3"),
            new ColumnSpec("name", ""),
            new ColumnSpec("B", "GPa"),
            new ColumnSpec("code", "")),
        table.columns());
    assertArrayEquals(new double[] {2.17, 3.5}, table.numbers("density"));
    assertArrayEquals(new double[] {NAN, 443}, table.numbers("B"));
    assertEquals(List.of("salt", "dia,\"mond\""), table.texts("name"));
    assertEquals(List.of("7", "x7"), table.texts("code"));
  }

  @ParameterizedTest
  @CsvSource({"a.tsv", "a.tab", "a.txt", "a"})
  void tabsSeparateToo(String file) throws ParseException {
    FeatureTable table = table(file, "id\tx (1/A)\tt\nr 1\t1\ta b\nr2\t\t\n");
    assertEquals(List.of("r 1", "r2"), table.ids());
    assertEquals(new ColumnSpec("x", "1/A"), table.columns().get(0));
    assertEquals(List.of("a b", ""), table.texts("t"));
  }

  @Test
  void blanksSeparateInOtherFiles() throws ParseException {
    FeatureTable table =
        table("a.dat", "# c\n  id   x (g cm-3)  y\n a  1   -2.5 \n \"b c\"   3 4\n");
    assertEquals(List.of("a", "b c"), table.ids());
    assertEquals(new ColumnSpec("x", "g cm-3"), table.columns().get(0));
    assertArrayEquals(new double[] {-2.5, 4}, table.numbers("y"));
    assertArrayEquals(new double[] {1, 2}, table("a.txt", "x,y\n1,3\n2,4\n").numbers("x"));
  }

  @Test
  void withoutIdsRowsAreCounted() throws ParseException {
    assertEquals(List.of("1", "2"), table("a.csv", "x\n1\n2\n").ids());
    TableReader.Result nameless = read("a.csv", ",x\nr,1\n", ReadOptions.STRICT);
    assertEquals(List.of("r"), nameless.table().ids());
    assertEquals(1, nameless.warnings().size());
    TableReader.Result blank = read("a.csv", "id,,x\nr,1,2\n", ReadOptions.STRICT);
    assertTrue(blank.table().has("column 2"));
    assertEquals(1, blank.warnings().size());
  }

  @Test
  void errorsOfRowsAreKept() throws ParseException {
    FeatureTable table = table("a.csv", "id,x,error\na,1,\nb,,no symmetry\n");
    assertEquals(1, table.errorCount());
    assertEquals("no symmetry", table.error(1).orElseThrow());
    assertFalse(table.has("error"));
  }

  @Test
  void columnsOfTheSameNameAreRefusedUnlessUnitsTellThemApart() throws ParseException {
    ParseException e = rejected("a.csv", "# c\nid,x,x\na,1,2\n");
    assertEquals(Code.E_DUPLICATE, e.code());
    assertEquals(1, e.line());
    TableReader.Result lenient = read("a.csv", "id,x,x\na,1,2\n", ReadOptions.LENIENT);
    assertArrayEquals(new double[] {2}, lenient.table().numbers("x_2"));
    assertEquals(1, lenient.warnings().size());
    assertTrue(table("a.csv", "E (eV),E (kJ)\n1,2\n").has("E (kJ)"));
  }

  @Test
  void defectsAreRefusedWithTheirLine() throws ParseException {
    assertEquals(Code.E_EMPTY, rejected("a.csv", "").code());
    assertEquals(Code.E_EMPTY, rejected("a.csv", "# only\n\n").code());
    ParseException ragged = rejected("a.csv", "x,y\n1,2\n3\n4,5\n");
    assertEquals(Code.E_SYNTAX, ragged.code());
    assertEquals(3, ragged.line());
    assertEquals(3, rejected("a.csv", "x,y\n1,2\n3,4,5\n").line());
    ParseException open = rejected("a.csv", "x,y\n1,\"2\n3,4\n");
    assertEquals(Code.E_UNCLOSED, open.code());
    assertEquals(2, open.line());
    assertEquals(Code.E_SYNTAX, rejected("a.csv", "x,y\n1,\"2\"3\n").code());
    assertEquals(Code.E_NOT_TEXT, rejected("a.csv", "x,y\n1,\0\n").code());
    TableReader.Result filled = read("a.csv", "x,y\n1,2\n3\n", ReadOptions.LENIENT);
    assertArrayEquals(new double[] {2, NAN}, filled.table().numbers("y"));
    Limits small = new Limits(1000, 100, 1, 1, 4, 1);
    ParseException many =
        assertThrows(
            ParseException.class,
            () -> read("a.csv", "x,y\n1,2\n1,2\n1,2\n", new ReadOptions(small, false)));
    assertEquals(Code.E_TOO_MANY, many.code());
    assertEquals(4, many.line());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1/3", "0,5", "0x10", "1 2", "12a", "1(2)"})
  void whatIsNoDecimalMakesTheColumnText(String cell) throws ParseException {
    assertFalse(table("a.tsv", "id\tx\na\t1\nb\t" + cell + "\n").isNumeric("x"));
  }

  @Test
  void tableIsWrittenAsSpreadsheetsExpect(@TempDir Path folder) throws Exception {
    FeatureTable table =
        FeatureTable.builder(List.of("a", "=b", "#c"))
            .numbers(new ColumnSpec("x", "eV"), new double[] {1, NAN, 0.1})
            .texts(new ColumnSpec("t", ""), List.of("-1+2", "plain", "a,\"b\""))
            .texts(new ColumnSpec("zip", ""), List.of("007", "1", ""))
            .error(1, "@home failed")
            .build();
    Path file = folder.resolve("t.csv");
    TableWriter.write(table, file);
    String expected =
        "id,x (eV),t,zip,error\n"
            + "a,1,'-1+2,'007,\n"
            + "'=b,,plain,'1,'@home failed\n"
            + "\"#c\",0.1,\"a,\"\"b\"\"\",',\n";
    assertEquals(expected, Files.readString(file, StandardCharsets.UTF_8));
    assertEquals(expected, TableWriter.text(table));
    FeatureTable back = TableReader.read(file, ReadOptions.STRICT).table();
    assertEquals(List.of("007", "1", ""), back.texts("zip"));
    assertEquals(List.of("a", "=b", "#c"), back.ids());
    assertEquals(expected, TableWriter.text(back));
  }

  @Test
  void columnThatCouldNotBeReadBackIsRefused() {
    for (String name : List.of("id", "error", " x", "x\t")) {
      FeatureTable table =
          FeatureTable.builder(List.of("a"))
              .numbers(new ColumnSpec(name, ""), new double[1])
              .build();
      assertThrows(IllegalArgumentException.class, () -> TableWriter.text(table), name);
    }
  }

  @Test
  void foreignApostrophesStay() throws ParseException {
    assertEquals(List.of("'tis", "x"), table("a.csv", "id,t\na,'tis\nb,x\n").texts("t"));
  }

  @Test
  void rowsWrittenOneByOneKeepWhatTheHeaderAnnounced() throws IOException {
    StringBuilder text = new StringBuilder();
    List<TableRows.Column> columns =
        List.of(
            new TableRows.Column(new ColumnSpec("x", "eV"), true, false),
            new TableRows.Column(new ColumnSpec("t", ""), false, true));
    try (TableRows rows = new TableRows(text, columns, false)) {
      rows.row("=a", new double[] {0.1, 0}, new String[] {null, "7"}, "");
      IllegalArgumentException e =
          assertThrows(
              IllegalArgumentException.class,
              () -> rows.row("b", new double[2], new String[] {null, "8"}, "why"));
      assertTrue(e.getMessage().contains("row b must not have an error"), e.getMessage());
    }
    assertEquals("id,x (eV),t\n'=a,0.1,'7\n", text.toString());
    List<TableRows.Column> reserved =
        List.of(new TableRows.Column(new ColumnSpec("error", ""), true, false));
    assertThrows(
        IllegalArgumentException.class, () -> new TableRows(new StringBuilder(), reserved, false));
  }

  @Test
  void aFileThatIsNotThereIsSaidToBeSo(@TempDir Path folder) {
    ParseException e =
        assertThrows(
            ParseException.class,
            () -> TableReader.read(folder.resolve("no.csv"), ReadOptions.STRICT));
    assertEquals("no.csv: there is no such file.", e.getMessage());
  }
}
