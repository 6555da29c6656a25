package org.materialsj.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of facts that ships inside the program: UTF-8, comment lines beginning with "#", one line
 * of column names, then rows; cells are separated by tabs and may be empty. Immutable.
 */
public final class ResourceTable {

  private final String name;
  private final List<String> columns;
  private final List<List<String>> rows;

  private ResourceTable(String name, List<String> columns, List<List<String>> rows) {
    this.name = name;
    this.columns = columns;
    this.rows = rows;
  }

  /**
   * Reads a table.
   *
   * @param owner class in whose package the table lies
   * @param name file name of the table
   * @return the table
   * @throws IllegalStateException if the table is missing or damaged, with its name and line
   */
  public static ResourceTable read(Class<?> owner, String name) {
    try (InputStream stream = owner.getResourceAsStream(name)) {
      if (stream == null) {
        throw damaged(name, "is missing", null);
      }
      return parse(name, new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw damaged(name, "cannot be read", e);
    }
  }

  private static ResourceTable parse(String name, BufferedReader reader) throws IOException {
    List<String> columns = null;
    List<List<String>> rows = new ArrayList<>();
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (line.startsWith("#")) {
        continue;
      }
      List<String> cells = List.of(line.split("\t", -1));
      if (columns == null) {
        columns = cells;
      } else if (cells.size() == columns.size()) {
        rows.add(cells);
      } else {
        throw damaged(
            name,
            "is damaged: line "
                + number
                + " has "
                + cells.size()
                + " cells instead of "
                + columns.size(),
            null);
      }
    }
    if (rows.isEmpty()) {
      throw damaged(name, "is empty", null);
    }
    return new ResourceTable(name, columns, List.copyOf(rows));
  }

  private static IllegalStateException damaged(String name, String what, IOException cause) {
    return new IllegalStateException(
        "MaterialsJ's table " + name + " " + what + "; install MaterialsJ again", cause);
  }

  /**
   * The number of rows.
   *
   * @return at least 1
   */
  public int rows() {
    return rows.size();
  }

  /**
   * One cell.
   *
   * @param row index of the row
   * @param column name of the column
   * @return its text, possibly empty
   * @throws IllegalStateException if there is no such column
   */
  public String text(int row, String column) {
    int index = columns.indexOf(column);
    if (index < 0) {
      throw damaged(name, "has no column \"" + column + "\"", null);
    }
    return rows.get(row).get(index);
  }

  /**
   * One cell as a number.
   *
   * @param row index of the row
   * @param column name of the column
   * @return the number, NaN when the cell is empty
   * @throws IllegalStateException if there is no such column or the cell holds no number
   */
  public double number(int row, String column) {
    String text = text(row, column);
    try {
      return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalStateException(
          "MaterialsJ's table "
              + name
              + " holds \""
              + text
              + "\" instead of a number in column \""
              + column
              + "\"; install MaterialsJ again",
          e);
    }
  }
}
