package org.materialsj.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.model.ColumnSpec;

/**
 * What is done to feature columns before a model sees them, fitted on training rows alone: columns
 * that tell nothing are dropped, missing numbers are replaced, a text becomes one column per
 * category.
 *
 * @param imputation what stands in for missing numbers
 * @param kept the columns that the model uses, in its order: numbers, then categories
 * @param dropped the columns that it does not use, with the reason
 */
public record Preprocessing(Imputation imputation, List<Kept> kept, List<Dropped> dropped) {

  /** More texts than this name rows rather than kinds. */
  private static final int MOST_CATEGORIES = 1000;

  /** Copies the lists. */
  public Preprocessing {
    kept = List.copyOf(kept);
    dropped = List.copyOf(dropped);
  }

  /**
   * A column that the model uses.
   *
   * @param column name and unit
   * @param fill stands in for a missing value
   * @param minimum smallest training value
   * @param maximum largest training value
   * @param category of a column that says by 1 and 0 whether a text is this one; else empty
   */
  public record Kept(
      ColumnSpec column, double fill, double minimum, double maximum, Optional<Category> category) {

    /** Checks that the numbers are finite and in order. */
    public Kept {
      if (!Double.isFinite(fill)
          || !Double.isFinite(minimum)
          || !Double.isFinite(maximum)
          || minimum > maximum) {
        throw new IllegalArgumentException(
            "column "
                + column.name()
                + " needs finite numbers with minimum <= maximum, got "
                + minimum
                + ", "
                + maximum
                + " and "
                + fill
                + " for missing values");
      }
    }

    /**
     * A column of numbers.
     *
     * @param column name and unit
     * @param fill stands in for a missing value
     * @param minimum smallest training value
     * @param maximum largest training value
     */
    public Kept(ColumnSpec column, double fill, double minimum, double maximum) {
      this(column, fill, minimum, maximum, Optional.empty());
    }

    /**
     * The column of a table that it is made of.
     *
     * @return name of a column of numbers, or of the texts of a category
     */
    public String source() {
      return category.map(Category::column).orElse(column.name());
    }
  }

  /**
   * One of the texts of a column.
   *
   * @param column name of the column of texts
   * @param value the text, not blank
   */
  public record Category(String column, String value) {

    /** Checks that it can occur. */
    public Category {
      if (value.isBlank() || !value.equals(value.strip())) {
        throw new IllegalArgumentException(
            "column " + column + " cannot have the category \"" + value + "\"");
      }
    }
  }

  /**
   * A column that the model does not use.
   *
   * @param column name and unit
   * @param reason "constant" or "no values"
   */
  public record Dropped(ColumnSpec column, String reason) {}

  /**
   * Fits to training rows.
   *
   * @param data features, with NaN or infinity or blank for missing values
   * @param rows the training rows
   * @param cancel polled for each column
   * @return what to do
   * @throws IllegalArgumentException if missing values are refused and a column has one in any row
   *     of the data set, or a column of texts has more than {@value #MOST_CATEGORIES} of them
   */
  static Preprocessing fit(Dataset data, int[] rows, CancelToken cancel) {
    List<Kept> kept = new ArrayList<>();
    List<Dropped> dropped = new ArrayList<>();
    for (int f = 0; f < data.features().size(); f++) {
      cancel.check("preprocessing of features");
      ColumnSpec spec = data.features().get(f);
      double[] column = data.columns()[f];
      double[] sorted =
          Arrays.stream(rows).mapToDouble(r -> column[r]).filter(Double::isFinite).toArray();
      Arrays.sort(sorted);
      int n = sorted.length;
      if (n == 0) {
        dropped.add(new Dropped(spec, "no values"));
      } else if (sorted[0] == sorted[n - 1]) {
        dropped.add(new Dropped(spec, "constant"));
      } else {
        refuseMissing(data, spec, row -> !Double.isFinite(column[row]));
        kept.add(new Kept(spec, data.imputation().of(sorted), sorted[0], sorted[n - 1]));
      }
    }
    Set<String> names = new HashSet<>();
    kept.forEach(k -> names.add(k.column().name()));
    for (TextColumn text : data.texts()) {
      cancel.check("preprocessing of features");
      TreeSet<String> categories = new TreeSet<>();
      Arrays.stream(rows).mapToObj(text.texts()::get).forEach(categories::add);
      categories.remove("");
      if (categories.size() < 2) {
        dropped.add(new Dropped(text.column(), categories.isEmpty() ? "no values" : "constant"));
      } else if (categories.size() > MOST_CATEGORIES) {
        throw new IllegalArgumentException(
            "Column \""
                + text.column().name()
                + "\" has "
                + categories.size()
                + " different texts, more than "
                + MOST_CATEGORIES
                + ": it names rows rather than kinds of them. Leave it out.");
      } else {
        refuseMissing(data, text.column(), row -> text.texts().get(row).isEmpty());
        for (String category : categories) {
          kept.add(indicator(text.column().name(), category, names));
        }
      }
    }
    return new Preprocessing(data.imputation(), kept, dropped);
  }

  private static Kept indicator(String column, String category, Set<String> names) {
    String name = column + "=" + category.replaceAll("\\R", " ");
    while (!names.add(name)) {
      name += "'";
    }
    return new Kept(new ColumnSpec(name, ""), 0, 0, 1, Optional.of(new Category(column, category)));
  }

  private static void refuseMissing(Dataset data, ColumnSpec spec, IntPredicate isMissing) {
    if (data.imputation().kind() != Imputation.Kind.NONE) {
      return;
    }
    int[] rows = IntStream.range(0, data.size()).filter(isMissing).toArray();
    if (rows.length > 0) {
      throw new IllegalArgumentException(
          "Feature \""
              + spec.name()
              + "\" has no value in "
              + rows.length
              + " of "
              + data.size()
              + " rows, the first being \""
              + data.ids().get(rows[0])
              + "\", and missing values are to be refused. Let the median, the mean or a constant"
              + " replace them, or leave out the column or the rows.");
    }
  }

  /**
   * A column that the model uses, with its gaps.
   *
   * @param f index of the kept column
   * @param numbers numbers by name of a column, NaN or infinity where missing
   * @param texts texts by name of a column, blank where missing
   * @return the numbers of its source, shared; or 1 and 0 for a category, NaN where missing
   */
  double[] raw(int f, Function<String, double[]> numbers, Function<String, List<String>> texts) {
    Kept column = kept.get(f);
    if (column.category().isEmpty()) {
      return numbers.apply(column.source());
    }
    String value = column.category().get().value();
    return texts.apply(column.source()).stream()
        .map(String::strip)
        .mapToDouble(text -> text.isEmpty() ? Double.NaN : text.equals(value) ? 1 : 0)
        .toArray();
  }

  /**
   * A column that the model uses, with missing values replaced.
   *
   * @param f index of the kept column
   * @param column its numbers, NaN or infinity where missing; not modified
   * @return finite numbers, the same array when none is missing; a row without a text has 0 for
   *     each of its categories
   */
  double[] fill(int f, double[] column) {
    for (double value : column) {
      if (!Double.isFinite(value)) {
        double fill = kept.get(f).fill();
        return Arrays.stream(column).map(v -> Double.isFinite(v) ? v : fill).toArray();
      }
    }
    return column;
  }
}
