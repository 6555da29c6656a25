package org.materialsj.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.io.ParseException.Code;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/** Tables above the limit of bytes, which are read as streams; here the limit is one byte. */
class LargeTableTest {

  private static final Limits SMALL = new Limits(1, 1000, 1, 1, 1, 1);
  private static final ReadOptions STRICT = new ReadOptions(SMALL, false);

  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private TableReader.Result stream(String name, String text, boolean lenient) throws Exception {
    return TableReader.read(file(name, text), new ReadOptions(SMALL, lenient));
  }

  private ParseException refused(String name, String text) {
    return assertThrows(ParseException.class, () -> stream(name, text, false));
  }

  static Stream<Arguments> tables() {
    String quoted = "id,x (eV),t,error\n# c\na,1.5,\"b,\n\"\"c\"\"\",\nb,,'=1,no cell\r\nc,-0,,\n";
    return Stream.of(
        Arguments.of("a.csv", quoted),
        Arguments.of("a.csv", "\ufeffx,\u00fc\n1,\u00e9\n2,\n"),
        Arguments.of("a.csv", "x,y\n"),
        Arguments.of("a.csv", ",x,\nr,1,2\n"),
        Arguments.of("a.csv", "x\n\n1\n\nNaN\nInfinity"),
        Arguments.of("a.tsv", "x\ty z\n1\t2,3\n"),
        Arguments.of("a.tab", "x\ty\n1\t\n"),
        Arguments.of("a.txt", "# comment, with commas\n\nx\ty,z\n1\t2\n"),
        Arguments.of("a.txt", "x,y\n1,a b\n"),
        Arguments.of("a.dat", "# c\n  id   x (g cm-3)  y\n a  1   -2.5 \n \"b c\"   3 4  \n\n"),
        Arguments.of("noExtension", "x y\r\n1\t2\r\n3   4\r\n"));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void streamedTableIsTheSame(String name, String text) throws Exception {
    TableReader.Result whole = TableReader.parse(name, Reading.bytes(text), ReadOptions.STRICT);
    assertSame(whole, stream(name, text, false));
  }

  @ParameterizedTest
  @CsvSource({"'x,x\n1,2\n'", "'x,y\n1,2\n3\n,\n'", "'x,y\n1\n'"})
  void repairsAreTheSame(String text) throws Exception {
    TableReader.Result whole = TableReader.parse("a.csv", Reading.bytes(text), ReadOptions.LENIENT);
    assertEquals(1, whole.warnings().size());
    assertSame(whole, stream("a.csv", text, true));
  }

  private static void assertSame(TableReader.Result expected, TableReader.Result actual) {
    assertEquals(expected.warnings(), actual.warnings());
    FeatureTable one = expected.table();
    FeatureTable other = actual.table();
    assertEquals(one.ids(), other.ids());
    assertEquals(one.columns(), other.columns());
    for (ColumnSpec column : one.columns()) {
      String name = column.name();
      assertEquals(one.isNumeric(name), other.isNumeric(name));
      assertEquals(one.texts(name), other.texts(name));
    }
    for (int row = 0; row < one.rows(); row++) {
      assertEquals(one.error(row), other.error(row));
    }
  }

  @Test
  void defectsAreRefusedWithTheirLine() {
    assertEquals(3, refused("a.csv", "x,y\n1,2\n3\n").line());
    assertEquals(Code.E_DUPLICATE, refused("a.csv", "x,x\n1,2\n").code());
    assertEquals(Code.E_EMPTY, refused("a.csv", "# only\n").code());
    assertEquals(Code.E_UNCLOSED, refused("a.csv", "x\n\"1\n").code());
    assertEquals(Code.E_NOT_TEXT, refused("a.csv", "x\n1\0\n").code());
    String blanks = "x\n" + "1\n".repeat(2000);
    ParseException late = refused("a.csv", blanks + "\0\n" + blanks);
    assertEquals(Code.E_NOT_TEXT, late.code());
    assertTrue(late.getMessage().contains("NUL"), late.getMessage());
    ParseException open = refused("a.csv", "x\n1\n\"2\n" + "3\n".repeat(20_000));
    assertEquals(Code.E_TOO_MANY, open.code());
    assertEquals(3, open.line());
  }

  @Test
  void bytesThatAreNoUtf8AreRefused() throws Exception {
    Path latin = folder.resolve("a.csv");
    Files.write(latin, "x\n\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
    ParseException e = assertThrows(ParseException.class, () -> TableReader.read(latin, STRICT));
    assertEquals(Code.E_NOT_TEXT, e.code());
  }

  @Test
  void tableBeyondTheMemoryIsRefusedWithTheNumberOfCellsThatFit() throws Exception {
    Path six = file("a.csv", "x,y\n1,2\n3,4\n5,6\n");
    assertEquals(3, TableReader.read(six, STRICT, CancelToken.NEVER, 6 * 8).table().rows());
    ParseException e =
        assertThrows(
            ParseException.class,
            () -> TableReader.read(six, STRICT, CancelToken.NEVER, 6 * 8 - 1));
    assertEquals(Code.E_TOO_MANY, e.code());
    assertEquals(4, e.line());
    assertTrue(e.getMessage().contains("more than 5 cells, and no more fit into"), e.getMessage());
  }

  @Test
  void cancellingStopsAtTheNextRow() throws Exception {
    Path file = file("a.csv", "x\n1\n2\n3\n4\n");
    // Four rows are counted, two are filled in.
    AtomicInteger polls = new AtomicInteger();
    CancelToken later = () -> polls.incrementAndGet() > 6;
    assertThrows(CancellationException.class, () -> TableReader.read(file, STRICT, later));
    assertEquals(7, polls.get());
  }

  @Test
  void runsOfBlanksBecomeTabsHoweverTheyAreRead() throws IOException {
    String text = "  a \t b\f\"c  d\" e  \n\r\n  f\"g h\n i j ";
    String expected = "a\tb\t\"c  d\"\te\n\r\nf\"g h\ni\tj";
    for (int length = 1; length <= 40; length++) {
      char[] part = new char[length];
      StringBuilder all = new StringBuilder();
      try (Reader in = new BlanksToTabs(new Dribble(new StringReader(text)))) {
        for (int n = in.read(part); n >= 0; n = in.read(part)) {
          all.append(part, 0, n);
        }
      }
      assertEquals(expected, all.toString());
    }
  }

  /** Gives at most three characters at a time. */
  private static final class Dribble extends Reader {
    private final Reader in;

    Dribble(Reader in) {
      this.in = in;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      return in.read(buffer, offset, Math.min(3, length));
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  /** Reads a table in a JVM of its own, and says what became of it. */
  static final class Main {
    private Main() {}

    /** Writes the number of rows, or the reason. */
    public static void main(String... args) throws IOException {
      String said;
      try {
        Path table = Path.of(args[0]);
        said = TableReader.read(table, ReadOptions.STRICT).table().rows() + " rows";
      } catch (ParseException e) {
        said = e.getMessage();
      }
      Files.writeString(Path.of(args[1]), said);
    }
  }

  @Test
  void exhaustedMemoryIsASentence() throws Exception {
    Path table = folder.resolve("a.csv");
    try (Writer out = Files.newBufferedWriter(table)) {
      out.write("a,b,c,d,e,f,g,h,i,j\n");
      for (int row = 0; row < 200_000; row++) {
        out.write("1,2,3,4,5,6,7,8,9,0\n");
      }
    }
    Path said = folder.resolve("said.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx24m",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName(),
                table.toString(),
                said.toString())
            .inheritIO()
            .start();
    try {
      assertTrue(process.waitFor(2, TimeUnit.MINUTES), "still running");
    } finally {
      process.destroyForcibly();
    }
    List<String> lines = Files.readAllLines(said);
    assertEquals(1, lines.size());
    String[] parts = lines.get(0).split("more than | cells, and no more fit into the memory of ");
    assertEquals(3, parts.length, lines.get(0));
    long fitting = Long.parseLong(parts[1]);
    assertTrue(fitting > 100_000 && fitting < 2_000_000, lines.get(0));
    assertTrue(parts[2].contains("leave out columns or rows."), lines.get(0));
  }

  @Test
  void numbersAreTheNearestDoubles() throws Exception {
    double[] read =
        stream("a.csv", "x\n0.1\n1e-320\n123456789012345678\n", false).table().numbers("x");
    assertArrayEquals(new double[] {0.1, 1e-320, 123456789012345678.0}, read, 0);
  }
}
