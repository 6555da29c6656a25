package org.materialsj.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.io.ParseException.Code;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/**
 * A CSV or TSV file of any length as tables of some rows each, with memory for one of them. The
 * file is read twice: first to count rows and to find the numeric columns, which therefore are the
 * same in all shards and the same as {@link TableReader} finds. For one thread.
 */
public final class TableShards implements AutoCloseable {

  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private final Path path;
  private final String file;
  private final ReadOptions options;
  private final int shardRows;
  private final TableText cells = new TableText();
  private final TableHeader header;
  private final boolean[] numeric;
  private final long rows;
  private final TableRecords records;
  private long taken;

  private TableShards(Path path, int shardRows, ReadOptions options, CancelToken cancel)
      throws ParseException {
    this.path = path;
    this.file = String.valueOf(path.getFileName());
    this.options = options;
    this.shardRows = shardRows;
    try (TableRecords survey = open()) {
      header = header(survey);
      numeric = new boolean[header.specs().size()];
      Arrays.fill(numeric, true);
      rows = survey(survey, cancel);
    }
    records = open();
    header(records);
  }

  /**
   * Opens a table.
   *
   * @param file a .csv file, or one with tabs
   * @param shardRows rows of a shard, at least 1; the last one may have fewer
   * @param options limits of one row; leniency has no meaning here
   * @param cancel polled for each row
   * @return the shards, before the first one
   * @throws ParseException if it cannot be read as a table
   */
  public static TableShards open(Path file, int shardRows, ReadOptions options, CancelToken cancel)
      throws ParseException {
    if (shardRows < 1) {
      throw new IllegalArgumentException("shardRows must be at least 1, got " + shardRows);
    }
    return new TableShards(file, shardRows, options, cancel);
  }

  private TableRecords open() throws ParseException {
    try {
      InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
      try {
        in.mark(Text.HEAD + 1);
        byte[] head = in.readNBytes(Text.HEAD);
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
        return TableRecords.stream(file, reader, options.limits());
      } catch (IOException | ParseException e) {
        in.close();
        throw e;
      }
    } catch (IOException e) {
      throw Text.unreadable(file, e);
    }
  }

  private TableHeader header(TableRecords from) throws ParseException {
    if (!from.next()) {
      throw new ParseException(Code.E_EMPTY, file, 0, 0, "the table has no header.");
    }
    return TableHeader.read(from, file, false, new ArrayList<>());
  }

  private long survey(TableRecords survey, CancelToken cancel) throws ParseException {
    long count = 0;
    while (survey.next()) {
      cancel.check("reading of " + file);
      checkSize(survey);
      count++;
      for (int i = 0; i < numeric.length; i++) {
        numeric[i] = numeric[i] && cells.isNumber(survey.cell(i));
      }
    }
    return count;
  }

  private void checkSize(TableRecords row) throws ParseException {
    if (row.size() != numeric.length) {
      throw row.fail(
          Code.E_SYNTAX,
          "the row has " + row.size() + " cells, the header " + numeric.length + ".");
    }
  }

  /**
   * The columns of all shards.
   *
   * @return names and units, without ids and errors
   */
  public List<ColumnSpec> columns() {
    return IntStream.range(0, numeric.length)
        .filter(header::isColumn)
        .mapToObj(header.specs()::get)
        .toList();
  }

  /**
   * The number of rows of the file.
   *
   * @return at least 0
   */
  public long rows() {
    return rows;
  }

  /**
   * The number of shards.
   *
   * @return 1 for a table without rows
   */
  public int shards() {
    return Math.toIntExact(Math.max(1, (rows + shardRows - 1) / shardRows));
  }

  /**
   * Reads the next shard.
   *
   * @return its rows, with their numbers in the file as ids when it has none; empty at the end
   * @throws ParseException if the file has changed since it was opened
   */
  public Optional<FeatureTable> next() throws ParseException {
    if (taken > 0 && taken >= rows) {
      return Optional.empty();
    }
    int count = (int) Math.min(shardRows, rows - taken);
    double[][] numbers = new double[numeric.length][];
    List<List<String>> texts = new ArrayList<>();
    for (int i = 0; i < numeric.length; i++) {
      boolean isNumeric = numeric[i] && header.isColumn(i);
      numbers[i] = isNumeric ? new double[count] : null;
      texts.add(new ArrayList<>());
    }
    for (int row = 0; row < count; row++) {
      step();
      for (int i = 0; i < numeric.length; i++) {
        if (numbers[i] == null) {
          texts.get(i).add(cells.unprotect(records.cell(i)));
        } else {
          cells.isNumber(records.cell(i));
          numbers[i][row] = cells.value();
        }
      }
    }
    FeatureTable table = table(count, numbers, texts);
    taken += Math.max(1, count);
    return Optional.of(table);
  }

  /**
   * Passes over the next shard.
   *
   * @throws ParseException if the file has changed since it was opened
   */
  public void skip() throws ParseException {
    int count = (int) Math.min(shardRows, rows - taken);
    for (int row = 0; row < count; row++) {
      step();
    }
    taken += Math.max(1, count);
  }

  private void step() throws ParseException {
    if (!records.next()) {
      throw new ParseException(
          Code.E_IO, file, 0, 0, "the file was changed while it was read; run the job again.");
    }
    checkSize(records);
  }

  private FeatureTable table(int count, double[][] numbers, List<List<String>> texts) {
    List<String> ids = new ArrayList<>();
    for (int row = 0; row < count; row++) {
      ids.add(header.id() < 0 ? String.valueOf(taken + row + 1) : texts.get(header.id()).get(row));
    }
    FeatureTable.Builder table = FeatureTable.builder(ids);
    for (int i = 0; i < numeric.length; i++) {
      if (numbers[i] != null) {
        table.numbers(header.specs().get(i), numbers[i]);
      } else if (header.isColumn(i)) {
        table.texts(header.specs().get(i), texts.get(i));
      }
    }
    for (int row = 0; row < count && header.error() >= 0; row++) {
      String reason = texts.get(header.error()).get(row);
      if (!reason.isBlank()) {
        table.error(row, reason);
      }
    }
    return table.build();
  }

  @Override
  public void close() throws ParseException {
    records.close();
  }
}
