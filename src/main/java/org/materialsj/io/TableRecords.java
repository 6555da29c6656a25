package org.materialsj.io;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.materialsj.io.ParseException.Code;

/** The records of a text table, header first. For one thread. */
final class TableRecords implements AutoCloseable {

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
    char separator = separator(file, text);
    try {
      if (separator == ' ') {
        byte[] tabs = toTabs(text);
        return new TableRecords(file, reader(tabs, 0, tabs.length), '\t', true);
      }
      Reader reader = reader(text.bytes(), text.from(), text.to());
      return new TableRecords(file, reader, separator, false);
    } catch (IOException e) {
      throw Text.unreadable(file, e);
    }
  }

  private static Reader reader(byte[] bytes, int from, int to) {
    return new InputStreamReader(
        new ByteArrayInputStream(bytes, from, to - from), StandardCharsets.UTF_8);
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
      BoundedReader bounded = new BoundedReader(reader, limits.lineChars());
      TableRecords records = new TableRecords(file, bounded, comma ? ',' : '\t', false);
      records.bounded = Optional.of(bounded);
      return records;
    } catch (IOException e) {
      throw Text.unreadable(file, e);
    }
  }

  private static char separator(String file, Text text) {
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
    for (int p = text.from(); p < text.to(); p++) {
      byte b = text.bytes()[p];
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

  /** Makes one tab of each run of blanks outside double quotes, none at the ends of lines. */
  private static byte[] toTabs(Text text) {
    byte[] bytes = text.bytes();
    ByteArrayOutputStream tabs = new ByteArrayOutputStream(text.to() - text.from());
    boolean quoted = false;
    boolean gap = false;
    boolean lineStart = true;
    for (int p = text.from(); p < text.to(); p++) {
      byte b = bytes[p];
      if (b == '\n' || b == '\r') {
        tabs.write(b);
        quoted = false;
        gap = false;
        lineStart = true;
      } else if (!quoted && Text.isBlank(b)) {
        gap = true;
      } else {
        if (gap && !lineStart) {
          tabs.write('\t');
        }
        quoted ^= b == '"';
        gap = false;
        lineStart = false;
        tabs.write(b);
      }
    }
    return tabs.toByteArray();
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
