package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.materialsj.learn.MixedTexts;
import org.materialsj.learn.TargetTransform;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/** The column to predict: numbers, or classes that are texts or numbers. */
final class TargetColumn {

  /** More numbers than this are no classes. */
  private static final int MOST_NUMBERED_CLASSES = 100;

  private static final double LARGEST_WHOLE = 1e15;

  private final FeatureTable table;
  private final ColumnSpec column;
  private final TargetTransform transform;
  private final boolean numeric;
  private final boolean classes;
  private final double[] numbers;
  private final List<String> texts;

  /**
   * The target of a request.
   *
   * @throws IllegalArgumentException if there is no such column, or classes are to be transformed
   */
  TargetColumn(TrainRequest request) {
    table = request.table();
    column = table.column(request.target());
    transform = request.transform();
    numeric = table.isNumeric(column.name());
    classes = !numeric || request.options().classes();
    numbers = numeric ? table.sharedNumbers(column.name()) : new double[0];
    texts = numeric ? List.of() : ModelTarget.classTexts(table, column.name());
    if (!numeric && !request.options().classes()) {
      checkTexts();
    }
    if (classes && transform != TargetTransform.NONE) {
      throw new IllegalArgumentException(
          "The target \""
              + column.name()
              + "\" holds classes, which cannot be transformed by "
              + transform.label()
              + ".");
    }
  }

  /** A mistyped number must not turn all numbers into classes. */
  private void checkTexts() {
    MixedTexts mixed = MixedTexts.of(texts);
    if (mixed.mostlyNumbers()) {
      throw new IllegalArgumentException(
          "The target \""
              + column.name()
              + "\" holds "
              + Sentences.count(mixed.numbers(), "number")
              + ", but also texts, such as \""
              + texts.get(mixed.firstOther())
              + "\" in row \""
              + table.ids().get(mixed.firstOther())
              + "\": correct them or leave the cells empty, or say that all stand for classes.");
    }
  }

  ColumnSpec column() {
    return column;
  }

  /**
   * Why a row cannot be learned from.
   *
   * @return a sentence, or empty for a good row
   * @throws IllegalArgumentException if its number cannot be transformed
   */
  String reason(int row) {
    if (numeric ? Double.isNaN(numbers[row]) : texts.get(row).isBlank()) {
      return "The target is missing.";
    }
    if (numeric && Double.isInfinite(numbers[row])) {
      return "The target is infinite.";
    }
    return "";
  }

  /**
   * Checks that the number of a good row can be transformed.
   *
   * @throws IllegalArgumentException naming the row if it cannot
   */
  void checkTransform(int row) {
    if (numeric && !transform.accepts(numbers[row])) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "The target \"%s\" of row \"%s\" is %s; its logarithm needs a positive number."
                  + " Choose no transform, or remove the row.",
              column.name(),
              table.ids().get(row),
              Sentences.number(numbers[row])));
    }
  }

  /** The class of a good row: its text, or its number as briefly as it can be written. */
  private String className(int row) {
    return numeric ? numberName(numbers[row]) : texts.get(row);
  }

  /** A number as the name of a class. */
  static String numberName(double value) {
    double number = value + 0.0;
    return number == Math.rint(number) && Math.abs(number) < LARGEST_WHOLE
        ? Long.toString((long) number)
        : Double.toString(number);
  }

  /**
   * The names of the classes, sorted as what they are.
   *
   * @param rows good rows
   * @return at least two; empty when the target holds numbers
   * @throws IllegalArgumentException if there is one class only, or there are too many numbers
   */
  List<String> classNames(int[] rows) {
    if (!classes) {
      return List.of();
    }
    List<String> names;
    if (numeric) {
      int[] sorted =
          Arrays.stream(rows)
              .boxed()
              .sorted((a, b) -> Double.compare(numbers[a], numbers[b]))
              .mapToInt(Integer::intValue)
              .toArray();
      names = new ArrayList<>(Arrays.stream(sorted).mapToObj(this::className).distinct().toList());
    } else {
      names = new ArrayList<>(new TreeSet<>(Arrays.stream(rows).mapToObj(texts::get).toList()));
    }
    if (names.size() < 2) {
      throw new IllegalArgumentException(
          "The target \""
              + column.name()
              + "\" has only one class, \""
              + names.get(0)
              + "\"; there is nothing to learn.");
    }
    if (numeric && names.size() > MOST_NUMBERED_CLASSES) {
      throw new IllegalArgumentException(
          "The target \""
              + column.name()
              + "\" holds "
              + names.size()
              + " different numbers, too many for classes (at most "
              + MOST_NUMBERED_CLASSES
              + "); learn it as numbers.");
    }
    return names;
  }

  /**
   * What the learner is to predict.
   *
   * @param rows good rows
   * @param names of the classes; empty for numbers
   * @return transformed numbers, or indices of classes
   * @throws IllegalArgumentException if all numbers are equal
   */
  double[] values(int[] rows, List<String> names) {
    if (classes) {
      Map<String, Integer> index = new HashMap<>();
      names.forEach(name -> index.put(name, index.size()));
      return Arrays.stream(rows).mapToDouble(row -> index.get(className(row))).toArray();
    }
    double[] values =
        Arrays.stream(rows).mapToDouble(row -> transform.apply(numbers[row])).toArray();
    if (Arrays.stream(values).allMatch(v -> v == values[0])) {
      throw new IllegalArgumentException(
          "The target \""
              + column.name()
              + "\" is the same in all usable rows; there is nothing to learn.");
    }
    return values;
  }

  /** The classes of all rows as texts, empty where missing. */
  List<String> classTexts() {
    List<String> result = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      result.add(reason(row).isEmpty() ? className(row) : numeric ? "" : texts.get(row));
    }
    return result;
  }
}
