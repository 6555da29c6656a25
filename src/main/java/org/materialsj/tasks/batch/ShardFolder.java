package org.materialsj.tasks.batch;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.io.ParseException;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.TableRows;
import org.materialsj.io.TableShards;
import org.materialsj.io.TableWriter;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/**
 * A folder with the finished shards of one job, one CSV file each, and the identity of the job. A
 * shard appears under its name only when it is complete. For one thread.
 */
final class ShardFolder implements ShardSink {

  private static final String IDENTITY = "job.txt";

  private final Path folder;

  private ShardFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Opens the folder of a job, or makes it.
   *
   * @param folder where the shards are
   * @param identity everything that the result depends on, as one text
   * @return the folder
   * @throws IOException if the file system fails
   * @throws IllegalArgumentException if it holds another job
   */
  static ShardFolder open(Path folder, String identity) throws IOException {
    Path mark = folder.resolve(IDENTITY);
    if (Files.exists(folder)) {
      if (!Files.isRegularFile(mark) || !Files.readString(mark).equals(identity)) {
        throw new IllegalArgumentException(
            "The folder "
                + folder
                + " holds the unfinished work of another job, or of another version of the files:"
                + " delete it to start anew.");
      }
    } else {
      Files.createDirectories(folder);
      Files.writeString(mark, identity);
    }
    return new ShardFolder(folder);
  }

  private Path file(int shard) {
    return folder.resolve(String.format(Locale.ROOT, "shard-%06d.csv", shard));
  }

  @Override
  public boolean has(int shard) {
    return Files.isRegularFile(file(shard));
  }

  @Override
  public void write(int shard, FeatureTable rows) throws IOException {
    Path unfinished = folder.resolve("unfinished.csv");
    TableWriter.write(rows, unfinished);
    Files.move(unfinished, file(shard), StandardCopyOption.ATOMIC_MOVE);
  }

  private FeatureTable read(int shard, CancelToken cancel) throws ParseException {
    try (TableShards all =
        TableShards.open(file(shard), Integer.MAX_VALUE, ReadOptions.STRICT, cancel)) {
      return all.next().orElseThrow(() -> new IllegalStateException("a table has a first shard"));
    }
  }

  /**
   * The file of all shards.
   *
   * @param columns its columns
   * @param failed number of rows that failed
   */
  record Merged(List<ColumnSpec> columns, long failed) {}

  /**
   * Puts all shards into one file, the same as if they had been one table.
   *
   * @param shards how many there are
   * @param csv where to; replaced when it exists
   * @param cancel polled for each shard
   * @return what is in the file
   * @throws IOException if the file system fails
   * @throws ParseException if a shard was damaged
   */
  Merged merge(int shards, Path csv, CancelToken cancel) throws IOException, ParseException {
    FeatureTable first = read(0, cancel);
    List<ColumnSpec> specs = first.columns();
    boolean[] numeric = new boolean[specs.size()];
    boolean[] quoted = new boolean[specs.size()];
    for (int c = 0; c < numeric.length; c++) {
      numeric[c] = first.isNumeric(specs.get(c).name());
      quoted[c] = !numeric[c];
    }
    long failed = 0;
    for (int shard = 0; shard < shards; shard++) {
      cancel.check("joining of shards");
      FeatureTable table = read(shard, cancel);
      check(specs, numeric, table, shard);
      failed += table.errorCount();
      for (int c = 0; c < numeric.length; c++) {
        quoted[c] =
            quoted[c]
                && table.texts(specs.get(c).name()).stream().allMatch(TableRows::looksLikeNumber);
      }
    }
    List<TableRows.Column> columns = new ArrayList<>();
    for (int c = 0; c < numeric.length; c++) {
      columns.add(new TableRows.Column(specs.get(c), numeric[c], quoted[c]));
    }
    try (Writer out = Files.newBufferedWriter(csv, StandardCharsets.UTF_8);
        TableRows rows = new TableRows(out, columns, failed > 0)) {
      for (int shard = 0; shard < shards; shard++) {
        cancel.check("joining of shards");
        add(read(shard, cancel), columns, rows);
      }
    }
    return new Merged(specs, failed);
  }

  private static void check(
      List<ColumnSpec> specs, boolean[] numeric, FeatureTable table, int shard) {
    boolean same = table.columns().equals(specs);
    for (int c = 0; same && c < numeric.length; c++) {
      same = table.isNumeric(specs.get(c).name()) == numeric[c];
    }
    if (!same) {
      throw new IllegalArgumentException(
          "Shard "
              + (shard + 1)
              + " has other columns than the first: choose descriptors whose columns do not depend"
              + " on the data.");
    }
  }

  private static void add(FeatureTable table, List<TableRows.Column> columns, TableRows rows)
      throws IOException {
    double[][] numbers = new double[columns.size()][];
    List<List<String>> texts = new ArrayList<>();
    for (int c = 0; c < numbers.length; c++) {
      String name = columns.get(c).spec().name();
      numbers[c] = columns.get(c).numeric() ? table.numbers(name) : new double[0];
      texts.add(columns.get(c).numeric() ? List.of() : table.texts(name));
    }
    double[] rowNumbers = new double[numbers.length];
    String[] rowTexts = new String[numbers.length];
    for (int row = 0; row < table.rows(); row++) {
      for (int c = 0; c < numbers.length; c++) {
        if (columns.get(c).numeric()) {
          rowNumbers[c] = numbers[c][row];
        } else {
          rowTexts[c] = texts.get(c).get(row);
        }
      }
      rows.row(table.ids().get(row), rowNumbers, rowTexts, table.error(row).orElse(""));
    }
  }

  /** Deletes the folder with the shards of so many. */
  void delete(int shards) throws IOException {
    for (int shard = 0; shard < shards; shard++) {
      Files.deleteIfExists(file(shard));
    }
    Files.deleteIfExists(folder.resolve("unfinished.csv"));
    Files.deleteIfExists(folder.resolve(IDENTITY));
    Files.deleteIfExists(folder);
  }
}
