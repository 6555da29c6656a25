package org.materialsj.io;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
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

  private TableRecords(
      String file, byte[] bytes, int from, int to, char separator, boolean tornAtBlanks)
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
    Reader reader =
        new InputStreamReader(
            new ByteArrayInputStream(bytes, from, to - from), StandardCharsets.UTF_8);
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
        return new TableRecords(file, tabs, 0, tabs.length, '\t', true);
      }
      return new TableRecords(file, text.bytes(), text.from(), text.to(), separator, false);
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
    try {
      if (!records.hasNext()) {
        return false;
      }
      record = records.next();
    } catch (UncheckedIOException | IllegalStateException e) {
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
