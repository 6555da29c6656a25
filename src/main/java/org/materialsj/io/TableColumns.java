package org.materialsj.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.io.ParseException.Code;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/**
 * What the columns of a table hold, found by reading all of it once; makes tables of its rows when
 * it is read again. For one thread.
 */
final class TableColumns {

  private final String file;
  private final boolean lenient;
  private final CancelToken cancel;
  private final TableText cells = new TableText();
  private final TableHeader header;
  private final boolean[] numeric;
  private final long rows;

  /**
   * Counts the rows and finds the numeric columns.
   *
   * @param records the table, before its header; read to its end
   * @param file its name
   * @param lenient whether to rename columns of the same name and to fill short rows
   * @param room how many cells it may have
   * @param warnings gets each repair
   * @param cancel polled for each row
   * @throws ParseException if it is no table
   */
  TableColumns(
      TableRecords records,
      String file,
      boolean lenient,
      CellRoom room,
      List<Warning> warnings,
      CancelToken cancel)
      throws ParseException {
    this.file = file;
    this.lenient = lenient;
    this.cancel = cancel;
    if (!records.next()) {
      throw new ParseException(Code.E_EMPTY, file, 0, 0, "the table has no header.");
    }
    header = TableHeader.read(records, file, lenient, warnings);
    numeric = new boolean[header.specs().size()];
    Arrays.fill(numeric, true);
    rows = survey(records, room, warnings);
  }

  /** Names and units of the columns, without ids and errors. */
  List<ColumnSpec> specs() {
    return IntStream.range(0, numeric.length)
        .filter(header::isColumn)
        .mapToObj(header.specs()::get)
        .toList();
  }

  private long survey(TableRecords records, CellRoom room, List<Warning> warnings)
      throws ParseException {
    long mostRows = room.cells() / numeric.length;
    long count = 0;
    while (records.next()) {
      cancel.check("reading of " + file);
      checkSize(records, warnings);
      count++;
      if (count > mostRows) {
        throw room.exceeded(records);
      }
      for (int i = 0; i < Math.min(numeric.length, records.size()); i++) {
        numeric[i] = numeric[i] && cells.isNumber(records.cell(i));
      }
    }
    return count;
  }

  private void checkSize(TableRecords row, List<Warning> warnings) throws ParseException {
    int size = row.size();
    if (size == numeric.length) {
      return;
    }
    String sentence = "the row has " + size + " cells, the header " + numeric.length;
    if (!lenient || size > numeric.length) {
      throw row.fail(Code.E_SYNTAX, sentence + ".");
    }
    warnings.add(new Warning(file, row.line(), sentence + "; the last were left empty."));
  }

  /** The number of rows. */
  long rows() {
    return rows;
  }

  /**
   * Passes over a row.
   *
   * @throws ParseException if there is none, although there was
   */
  void step(TableRecords records) throws ParseException {
    cancel.check("reading of " + file);
    boolean there = records.next();
    if (!there
        || records.size() > numeric.length
        || (!lenient && records.size() < numeric.length)) {
      throw changed();
    }
  }

  private ParseException changed() {
    return new ParseException(
        Code.E_IO, file, 0, 0, "the file was changed while it was read; try again.");
  }

  /**
   * Makes a table of the next rows.
   *
   * @param records the table, behind its header or the rows before
   * @param before number of the rows before
   * @param count number of rows
   * @return the rows, with their numbers in the file as ids when it has none
   * @throws ParseException E_TOO_MANY if the memory does not hold them; E_IO if the file has
   *     changed
   */
  FeatureTable read(TableRecords records, long before, int count) throws ParseException {
    Filling filling = new Filling(count);
    try {
      filling.allocate();
      filling.fill(records);
      return filling.table(before);
    } catch (OutOfMemoryError e) {
      throw CellRoom.exhausted(file, filling.fitting, e);
    }
  }

  /** The cells of some rows. */
  private final class Filling {
    private final int count;
    private final double[][] numbers = new double[numeric.length][];
    private final List<List<String>> texts = new ArrayList<>();
    private long fitting;

    Filling(int count) {
      this.count = count;
    }

    /** All at once, so that a table that does not fit fails before it is read again. */
    void allocate() {
      for (int i = 0; i < numeric.length; i++) {
        boolean isNumeric = numeric[i] && header.isColumn(i);
        numbers[i] = isNumeric ? new double[count] : null;
        texts.add(isNumeric ? List.of() : new ArrayList<>(count));
        fitting += count;
      }
    }

    void fill(TableRecords records) throws ParseException {
      for (int row = 0; row < count; row++) {
        fitting = (long) row * numeric.length;
        step(records);
        for (int i = 0; i < numeric.length; i++) {
          String cell = i < records.size() ? records.cell(i) : "";
          if (numbers[i] == null) {
            texts.get(i).add(cells.unprotect(cell));
          } else if (cells.isNumber(cell)) {
            numbers[i][row] = cells.value();
          } else {
            throw changed();
          }
        }
      }
    }

    FeatureTable table(long before) {
      List<String> ids = header.id() < 0 ? new ArrayList<>(count) : texts.get(header.id());
      for (int row = 0; row < count && header.id() < 0; row++) {
        ids.add(String.valueOf(before + row + 1));
      }
      FeatureTable.Builder table = FeatureTable.builder(ids);
      for (int i = 0; i < numeric.length; i++) {
        if (numbers[i] != null) {
          table.ownNumbers(header.specs().get(i), numbers[i]);
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
  }
}
