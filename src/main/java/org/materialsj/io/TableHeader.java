package org.materialsj.io;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.materialsj.io.ParseException.Code;
import org.materialsj.model.ColumnSpec;

/**
 * The columns of a table that is being read.
 *
 * @param specs name and unit of every column, with the ids and errors among them
 * @param id index of the column of ids, or -1
 * @param error index of the column of errors, or -1
 */
record TableHeader(List<ColumnSpec> specs, int id, int error) {

  /** Copies the list. */
  TableHeader {
    specs = List.copyOf(specs);
  }

  /** Whether a column is one of the table proper. */
  boolean isColumn(int index) {
    return index != id && index != error;
  }

  /**
   * Reads the header.
   *
   * @param records at their first record
   * @param file name for warnings
   * @param lenient whether to rename columns of the same name
   * @param warnings gets renamed and nameless columns
   * @return the columns
   * @throws ParseException E_DUPLICATE
   */
  static TableHeader read(
      TableRecords records, String file, boolean lenient, List<Warning> warnings)
      throws ParseException {
    TableText cells = new TableText();
    List<String> headers = headers(records);
    List<ColumnSpec> specs = new ArrayList<>();
    Set<String> names = new HashSet<>();
    int id = headers.indexOf(TableWriter.ID);
    boolean unitsTellApart = false;
    for (int i = 0; i < headers.size(); i++) {
      ColumnSpec spec;
      if (!headers.get(i).isBlank()) {
        spec = cells.spec(headers.get(i));
      } else if (i == 0 && id < 0) {
        id = 0;
        spec = new ColumnSpec(TableWriter.ID, "");
        warnings.add(
            new Warning(file, records.line(), "the first column has no name; it gives the ids."));
      } else {
        spec = new ColumnSpec("column " + (i + 1), "");
        warnings.add(
            new Warning(
                file, records.line(), "column " + (i + 1) + " has no name; it got this one."));
      }
      specs.add(spec);
      unitsTellApart |= !names.add(spec.name());
    }
    if (unitsTellApart) {
      specs = distinct(specs, records, file, lenient, warnings);
    }
    return new TableHeader(specs, id, headers.indexOf(TableWriter.ERROR));
  }

  /** The cells, with units that blanks have torn off joined again. */
  private static List<String> headers(TableRecords records) {
    List<String> headers = new ArrayList<>();
    for (int i = 0; i < records.size(); i++) {
      headers.add(records.cell(i).strip());
    }
    if (!records.tornAtBlanks()) {
      return headers;
    }
    List<String> joined = new ArrayList<>();
    boolean open = false;
    for (String header : headers) {
      if (!joined.isEmpty() && (open || header.startsWith("("))) {
        joined.set(joined.size() - 1, joined.get(joined.size() - 1) + " " + header);
        open = !header.endsWith(")");
      } else {
        joined.add(header);
      }
    }
    return joined;
  }

  /** Tells columns apart by their units, or numbers them when lenient. */
  private static List<ColumnSpec> distinct(
      List<ColumnSpec> specs,
      TableRecords records,
      String file,
      boolean lenient,
      List<Warning> warnings)
      throws ParseException {
    Set<String> once = new HashSet<>();
    Set<String> twice = new HashSet<>();
    for (ColumnSpec spec : specs) {
      if (!once.add(spec.name())) {
        twice.add(spec.name());
      }
    }
    List<ColumnSpec> result = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (ColumnSpec spec : specs) {
      ColumnSpec full = twice.contains(spec.name()) ? new ColumnSpec(spec.header(), "") : spec;
      String name = full.name();
      for (int copy = 2; !names.add(name); copy++) {
        if (!lenient) {
          throw records.fail(
              Code.E_DUPLICATE, "there are two columns " + Text.quoted(full.name()) + ".");
        }
        name = full.name() + "_" + copy;
      }
      if (!name.equals(full.name())) {
        String sentence = "there are two columns " + Text.quoted(full.name());
        warnings.add(
            new Warning(
                file, records.line(), sentence + "; one became " + Text.quoted(name) + "."));
      }
      result.add(name.equals(full.name()) ? full : new ColumnSpec(name, full.unit()));
    }
    return result;
  }
}
