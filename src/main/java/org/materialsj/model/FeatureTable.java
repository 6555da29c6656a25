package org.materialsj.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A table of numbers and texts, row by structure, column by feature, with an error text for each
 * row that failed. Immutable; numeric columns are column-major {@code double[]} with NaN for
 * missing values.
 */
public final class FeatureTable {

  private final List<String> ids;
  private final Map<String, ColumnSpec> specs;
  private final Map<String, double[]> numeric;
  private final Map<String, List<String>> text;
  private final List<String> errors;

  private FeatureTable(Builder builder) {
    this.ids = List.copyOf(builder.ids);
    this.specs = Collections.unmodifiableMap(new LinkedHashMap<>(builder.specs));
    this.numeric = new LinkedHashMap<>(builder.numeric);
    this.text = new LinkedHashMap<>(builder.text);
    this.errors = List.copyOf(builder.errors);
  }

  /**
   * Starts a table.
   *
   * @param ids one text per row, in order; need not be unique
   * @return a builder
   */
  public static Builder builder(List<String> ids) {
    return new Builder(ids);
  }

  /**
   * Starts a table with the rows, columns and errors of this one.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    Builder builder = new Builder(ids);
    builder.specs.putAll(specs);
    builder.numeric.putAll(numeric);
    builder.text.putAll(text);
    Collections.copy(builder.errors, errors);
    return builder;
  }

  /**
   * The number of rows.
   *
   * @return at least 0
   */
  public int rows() {
    return ids.size();
  }

  /**
   * The row ids.
   *
   * @return unmodifiable, one per row
   */
  public List<String> ids() {
    return ids;
  }

  /**
   * All columns in order, numeric and text.
   *
   * @return unmodifiable
   */
  public List<ColumnSpec> columns() {
    return List.copyOf(specs.values());
  }

  /**
   * Whether a column exists.
   *
   * @param name name of the column
   * @return true when it exists
   */
  public boolean has(String name) {
    return specs.containsKey(name);
  }

  /**
   * Whether a column holds numbers.
   *
   * @param name name of a column
   * @return true for a numeric column, false for text or no such column
   */
  public boolean isNumeric(String name) {
    return numeric.containsKey(name);
  }

  /**
   * The specification of a column.
   *
   * @param name name of the column
   * @return its name and unit
   * @throws IllegalArgumentException if there is no such column
   */
  public ColumnSpec column(String name) {
    ColumnSpec spec = specs.get(name);
    if (spec == null) {
      throw new IllegalArgumentException(
          "there is no column \""
              + name
              + "\"; "
              + (specs.isEmpty()
                  ? "the table has none"
                  : "columns are " + abbreviated(specs.keySet())));
    }
    return spec;
  }

  /**
   * A numeric column.
   *
   * @param name name of the column
   * @return a new array, one number per row, NaN where missing
   * @throws IllegalArgumentException if there is no such column or it holds text
   */
  public double[] numbers(String name) {
    return sharedNumbers(name).clone();
  }

  /**
   * A numeric column itself, for code that reads many long ones: a copy of a large table may be
   * more than the memory holds.
   *
   * @param name name of the column
   * @return the array of this table, read-only: whoever writes to it breaks the table; one number
   *     per row, NaN where missing
   * @throws IllegalArgumentException if there is no such column or it holds text
   */
  public double[] sharedNumbers(String name) {
    column(name);
    double[] values = numeric.get(name);
    if (values == null) {
      throw new IllegalArgumentException("column \"" + name + "\" holds text, not numbers");
    }
    return values;
  }

  /**
   * A text column, or a numeric one as text.
   *
   * @param name name of the column
   * @return one text per row, empty where missing
   * @throws IllegalArgumentException if there is no such column
   */
  public List<String> texts(String name) {
    column(name);
    List<String> values = text.get(name);
    if (values != null) {
      return values;
    }
    List<String> result = new ArrayList<>();
    for (double value : numeric.get(name)) {
      result.add(Double.isNaN(value) ? "" : Double.toString(value));
    }
    return Collections.unmodifiableList(result);
  }

  /**
   * Why a row failed.
   *
   * @param row index of the row
   * @return one sentence, or empty when the row is complete
   */
  public Optional<String> error(int row) {
    return errors.get(row).isEmpty() ? Optional.empty() : Optional.of(errors.get(row));
  }

  /**
   * The number of rows that failed.
   *
   * @return at least 0
   */
  public int errorCount() {
    return (int) errors.stream().filter(e -> !e.isEmpty()).count();
  }

  /**
   * Some of the rows, in a given order, with all columns and their errors.
   *
   * @param rows indices of rows; may repeat
   * @return a new table
   * @throws IllegalArgumentException if there is no such row
   */
  public FeatureTable select(int[] rows) {
    List<String> chosen = new ArrayList<>();
    for (int row : rows) {
      if (row < 0 || row >= ids.size()) {
        throw new IllegalArgumentException("there is no row " + row + " of " + ids.size());
      }
      chosen.add(ids.get(row));
    }
    Builder builder = new Builder(chosen);
    for (ColumnSpec spec : specs.values()) {
      double[] values = numeric.get(spec.name());
      if (values != null) {
        double[] picked = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
          picked[i] = values[rows[i]];
        }
        builder.ownNumbers(spec, picked);
      } else {
        List<String> from = text.get(spec.name());
        builder.texts(spec, Arrays.stream(rows).mapToObj(from::get).toList());
      }
    }
    for (int i = 0; i < rows.length; i++) {
      builder.errors.set(i, errors.get(rows[i]));
    }
    return builder.build();
  }

  /**
   * The table with a unit told for a column that had none.
   *
   * @param name name of the column
   * @param unit its unit; empty to leave the column as it is
   * @return this or a new table
   * @throws IllegalArgumentException if there is no such column or it has another unit
   */
  public FeatureTable withUnit(String name, String unit) {
    ColumnSpec spec = column(name);
    if (unit.isEmpty() || unit.equals(spec.unit())) {
      return this;
    }
    if (!spec.unit().isEmpty()) {
      throw new IllegalArgumentException(
          "column \"" + name + "\" is in " + spec.unit() + ", not in " + unit);
    }
    Builder builder = toBuilder();
    builder.specs.put(name, new ColumnSpec(name, unit));
    return builder.build();
  }

  private static String abbreviated(Set<String> names) {
    String list = String.join(", ", names);
    return list.length() <= 300 ? list : list.substring(0, 300) + " ...";
  }

  /** Collects the columns of a table. For one thread. */
  public static final class Builder {
    private final List<String> ids;
    private final Map<String, ColumnSpec> specs = new LinkedHashMap<>();
    private final Map<String, double[]> numeric = new LinkedHashMap<>();
    private final Map<String, List<String>> text = new LinkedHashMap<>();
    private final List<String> errors;

    private Builder(List<String> ids) {
      this.ids = List.copyOf(ids);
      this.errors = new ArrayList<>(Collections.nCopies(ids.size(), ""));
    }

    /**
     * Adds a numeric column.
     *
     * @param spec name and unit; the name must be new
     * @param values one number per row, NaN where missing; copied
     * @return this
     * @throws IllegalArgumentException if the name is taken or the length does not fit
     */
    public Builder numbers(ColumnSpec spec, double[] values) {
      return ownNumbers(spec, values.clone());
    }

    /**
     * Adds a numeric column that nobody else will write to, without a copy.
     *
     * @param spec name and unit; the name must be new
     * @param values one number per row, NaN where missing; given away: never to be written to again
     * @return this
     * @throws IllegalArgumentException if the name is taken or the length does not fit
     */
    public Builder ownNumbers(ColumnSpec spec, double[] values) {
      add(spec, values.length);
      numeric.put(spec.name(), values);
      return this;
    }

    /**
     * Adds a text column.
     *
     * @param spec name and unit; the name must be new
     * @param values one text per row, empty where missing; copied
     * @return this
     * @throws IllegalArgumentException if the name is taken or the length does not fit
     */
    public Builder texts(ColumnSpec spec, List<String> values) {
      add(spec, values.size());
      text.put(spec.name(), List.copyOf(values));
      return this;
    }

    /**
     * Marks a row as failed.
     *
     * @param row index of the row
     * @param reason one plain sentence, not empty
     * @return this
     * @throws IllegalArgumentException if there is no such row or the reason is blank
     */
    public Builder error(int row, String reason) {
      if (row < 0 || row >= errors.size()) {
        throw new IllegalArgumentException("there is no row " + row + " of " + errors.size());
      }
      if (reason.isBlank()) {
        throw new IllegalArgumentException("the error of row " + row + " needs a reason");
      }
      errors.set(row, reason);
      return this;
    }

    /**
     * Finishes the table.
     *
     * @return the table
     */
    public FeatureTable build() {
      return new FeatureTable(this);
    }

    private void add(ColumnSpec spec, int length) {
      if (length != ids.size()) {
        throw new IllegalArgumentException(
            "column \"" + spec.name() + "\" has " + length + " values for " + ids.size() + " rows");
      }
      if (specs.putIfAbsent(spec.name(), spec) != null) {
        throw new IllegalArgumentException("there are two columns \"" + spec.name() + "\"");
      }
    }
  }
}
