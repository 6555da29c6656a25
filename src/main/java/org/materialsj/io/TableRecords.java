package org.materialsj.io;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.materialsj.io.ParseException.Code;

/** The records of a text table, header first. For one thread. */
final class TableRecords implements AutoCloseable {

  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private final String file;
  private final boolean tornAtBlanks;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private CSVRecord record;
  private long line;
  private long lastLine;
  private Optional<BoundedReader> bounded = Optional.empty();

  private TableRecords(String file, Reader reader, char separator, boolean tornAtBlanks)
      throws IOException {
    this.file = file;
    this.tornAtBlanks = tornAtBlanks;
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(separator)
            .setCommentMarker('#')
            .setIgnoreEmptyLines(true)
            .get();
    this.parser = CSVParser.builder().setReader(reader).setFormat(format).get();
    this.records = parser.iterator();
  }

  /**
   * Opens a table.
   *
   * @param file name that tells the separator by its extension
   * @param text the table
   * @return its records
   * @throws ParseException if it cannot be read
   */
  static TableRecords open(String file, Text text) throws ParseException {
    char separator = separator(file, text.bytes(), text.from(), text.to());
    InputStream in = new ByteArrayInputStream(text.bytes(), text.from(), text.to() - text.from());
    try {
      return of(file, new InputStreamReader(in, StandardCharsets.UTF_8), separator);
    } catch (IOException e) {
      throw Text.unreadable(file, e);
    }
  }

  private static TableRecords of(String file, Reader reader, char separator) throws IOException {
    return separator == ' '
        ? new TableRecords(file, new BlanksToTabs(reader), '\t', true)
        : new TableRecords(file, reader, separator, false);
  }

  /**
   * Opens a file that is read as it comes, in memory for one row.
   *
   * @param path the file
   * @param file name that tells the separator by its extension, and appears in messages
   * @param limits characters of a row
   * @return its records
   * @throws ParseException if it cannot be read, or is no text
   */
  static TableRecords stream(Path path, String file, Limits limits) throws ParseException {
    try {
      InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
      try {
        in.mark(limits.lineChars() + 1);
        byte[] head = in.readNBytes(limits.lineChars());
        Text.checkHead(head, head.length, file);
        in.reset();
        Reader reader =
            new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT));
        if (Text.startsWithMark(head, head.length) && reader.read() != BYTE_ORDER_MARK) {
          throw new IOException("the byte order mark cannot be read");
        }
        return bounded(file, reader, separator(file, head, 0, head.length), limits);
      } catch (IOException | ParseException e) {
        in.close();
        throw e;
      }
    } catch (IOException e) {
      throw Text.unreadable(file, e);
    }
  }

  /**
   * Opens a table that is read as it comes, in memory for one row.
   *
   * @param file name that tells the separator by its extension: comma for .csv, else tab
   * @param reader the table
   * @param limits characters of a row
   * @return its records
   * @throws ParseException if it cannot be read
   */
  static TableRecords stream(String file, Reader reader, Limits limits) throws ParseException {
    try {
      boolean comma = file.toLowerCase(Locale.ROOT).endsWith(".csv");
      return bounded(file, reader, comma ? ',' : '\t', limits);
    } catch (IOException e) {
      throw Text.unreadable(file, e);
    }
  }

  private static TableRecords bounded(String file, Reader reader, char separator, Limits limits)
      throws IOException {
    BoundedReader bounded = new BoundedReader(reader, limits.lineChars());
    TableRecords records = of(file, bounded, separator);
    records.bounded = Optional.of(bounded);
    return records;
  }

  private static char separator(String file, byte[] bytes, int from, int to) {
    String lower = file.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".csv")) {
      return ',';
    }
    if (lower.endsWith(".tsv") || lower.endsWith(".tab")) {
      return '\t';
    }
    boolean comment = false;
    boolean lineStart = true;
    boolean any = false;
    boolean comma = false;
    for (int p = from; p < to; p++) {
      byte b = bytes[p];
      if (b == '\n' || b == '\r') {
        if (any) {
          break;
        }
        comment = false;
        lineStart = true;
        continue;
      }
      comment |= lineStart && b == '#';
      lineStart = false;
      if (!comment) {
        any |= !Text.isBlank(b);
        comma |= b == ',';
        if (b == '\t') {
          return '\t';
        }
      }
    }
    return comma ? ',' : ' ';
  }

  /**
   * Moves to the next record.
   *
   * @return false at the end
   * @throws ParseException E_UNCLOSED or E_SYNTAX for wrong quotes
   */
  boolean next() throws ParseException {
    line = lastLine + 1;
    bounded.ifPresent(BoundedReader::startRow);
    try {
      if (!records.hasNext()) {
        return false;
      }
      record = records.next();
    } catch (UncheckedIOException | IllegalStateException e) {
      if (bounded.isPresent() && e.getCause() instanceof CharacterCodingException) {
        throw (ParseException)
            fail(Code.E_NOT_TEXT, "the file is not UTF-8; save it as UTF-8.").initCause(e);
      }
      if (bounded.isPresent() && bounded.get().isBinary()) {
        throw (ParseException)
            fail(Code.E_NOT_TEXT, "there is a NUL byte: the file is binary.").initCause(e);
      }
      if (bounded.isPresent() && bounded.get().isOver()) {
        String sentence =
            "the row has more than %d characters; a double quote may be left open."
                .formatted(bounded.get().most());
        throw (ParseException) fail(Code.E_TOO_MANY, sentence).initCause(e);
      }
      boolean unclosed = String.valueOf(e.getMessage()).contains("EOF");
      throw (ParseException)
          new ParseException(
                  unclosed ? Code.E_UNCLOSED : Code.E_SYNTAX,
                  file,
                  (int) line,
                  0,
                  unclosed
                      ? "a double quote that opens in this row is not closed."
                      : "the quotes of this row are wrong: double quotes go around a whole cell.")
              .initCause(e);
    }
    lastLine = parser.getCurrentLineNumber();
    return true;
  }

  /** Whether blanks separate the cells. */
  boolean tornAtBlanks() {
    return tornAtBlanks;
  }

  int size() {
    return record.size();
  }

  String cell(int column) {
    return record.get(column);
  }

  /** 1-based line at or, after comments and blank lines, before which the record begins. */
  int line() {
    return (int) line;
  }

  ParseException fail(Code code, String sentence) {
    return new ParseException(code, file, line(), 0, sentence);
  }

  @Override
  public void close() throws ParseException {
    try {
      parser.close();
    } catch (IOException e) {
      throw Text.unreadable(file, e);
    }
  }
}
