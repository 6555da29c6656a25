package org.materialsj.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/**
 * A table of any length as tables of some rows each, with memory for one of them. The file is read
 * twice: first to count rows and to find the numeric columns, which therefore are the same in all
 * shards and the same as {@link TableReader} finds. For one thread.
 */
public final class TableShards implements AutoCloseable {

  private final int shardRows;
  private final TableColumns columns;
  private final TableRecords records;
  private long taken;

  private TableShards(Path path, int shardRows, ReadOptions options, CancelToken cancel)
      throws ParseException {
    this.shardRows = shardRows;
    String file = String.valueOf(path.getFileName());
    try (TableRecords survey = TableRecords.stream(path, file, options.limits())) {
      columns = new TableColumns(survey, file, false, CellRoom.ENDLESS, new ArrayList<>(), cancel);
    }
    records = TableRecords.stream(path, file, options.limits());
    records.next();
  }

  /**
   * Opens a table.
   *
   * @param file the table
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

  /**
   * The columns of all shards.
   *
   * @return names and units, without ids and errors
   */
  public List<ColumnSpec> columns() {
    return columns.specs();
  }

  /**
   * The number of rows of the file.
   *
   * @return at least 0
   */
  public long rows() {
    return columns.rows();
  }

  /**
   * The number of shards.
   *
   * @return 1 for a table without rows
   */
  public int shards() {
    return Math.toIntExact(Math.max(1, (rows() + shardRows - 1) / shardRows));
  }

  /**
   * Reads the next shard.
   *
   * @return its rows, with their numbers in the file as ids when it has none; empty at the end
   * @throws ParseException if the file has changed since it was opened
   */
  public Optional<FeatureTable> next() throws ParseException {
    if (taken > 0 && taken >= rows()) {
      return Optional.empty();
    }
    int count = nextRows();
    FeatureTable table = columns.read(records, taken, count);
    taken += Math.max(1, count);
    return Optional.of(table);
  }

  /**
   * Passes over the next shard.
   *
   * @throws ParseException if the file has changed since it was opened
   */
  public void skip() throws ParseException {
    int count = nextRows();
    for (int row = 0; row < count; row++) {
      columns.step(records);
    }
    taken += Math.max(1, count);
  }

  private int nextRows() {
    return (int) Math.min(shardRows, rows() - taken);
  }

  @Override
  public void close() throws ParseException {
    records.close();
  }
}
