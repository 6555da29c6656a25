package org.materialsj.learn.formula;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/**
 * A formula or condition over the columns of a table, such as {@code 0.5 * (rA + rX) / 'r B'} or
 * {@code gap > 1 and phase = "fcc"}.
 *
 * <p>A column is written by its name; in single quotes or square brackets when the name has other
 * characters than letters, digits, dots and underscores. A text stands in double quotes. There are
 * + - * / ^, brackets, the {@linkplain Function functions}, the comparisons {@code < <= > >= = !=},
 * {@code and}, {@code or}, {@code not}, and {@code missing(column)}. The logarithm "log" is the
 * natural one.
 *
 * <p>Units are checked where columns have them: what is added or compared must have one unit, and a
 * number written in the formula takes the unit of what it is added to. Units are not converted.
 * Immutable.
 */
public final class Expression {

  private final String text;
  private final Node root;

  private Expression(String text, Node root) {
    this.text = text;
    this.root = root;
  }

  /**
   * Reads an expression.
   *
   * @param text one line of at most 2000 characters
   * @return the expression
   * @throws IllegalArgumentException with one sentence that names the place when it cannot be read
   */
  public static Expression parse(String text) {
    return new Expression(text, new ExpressionParser(text).parse());
  }

  /**
   * The columns that it needs.
   *
   * @return their names, sorted, unmodifiable
   */
  public Set<String> columns() {
    Set<String> names = new TreeSet<>();
    collect(root, names);
    return Collections.unmodifiableSet(names);
  }

  private static void collect(Node node, Set<String> names) {
    if (node instanceof Node.Column column) {
      names.add(column.name());
    } else if (node instanceof Node.Missing missing) {
      names.add(missing.column().name());
    } else if (node instanceof Node.Call call) {
      call.arguments().forEach(argument -> collect(argument, names));
    } else if (node instanceof Node.Minus minus) {
      collect(minus.argument(), names);
    } else if (node instanceof Node.Not not) {
      collect(not.argument(), names);
    } else if (node instanceof Node.Arithmetic arithmetic) {
      collect(arithmetic.left(), names);
      collect(arithmetic.right(), names);
    } else if (node instanceof Node.Comparison comparison) {
      collect(comparison.left(), names);
      collect(comparison.right(), names);
    } else if (node instanceof Node.Joint joint) {
      collect(joint.left(), names);
      collect(joint.right(), names);
    }
  }

  /**
   * The numbers of all rows, or whether the condition holds in them.
   *
   * @param table has the columns
   * @return numbers with their unit, or a condition
   * @throws IllegalArgumentException with one sentence that names the place when a column is not
   *     there, or numbers, texts, conditions or units do not fit together
   */
  public Values evaluate(FeatureTable table) {
    Evaluation.Value value = new Evaluation(text, table).of(root);
    if (value.kind() == Evaluation.Kind.TEXT) {
      throw ExpressionParser.error(
          text, root.at(), "a formula gives numbers or a condition, but this is a text");
    }
    return new Values(
        value.kind() == Evaluation.Kind.CONDITION,
        value.numbers().clone(),
        unit(value.unit(), table));
  }

  /** The unit as one of the columns writes it, if one has the same. */
  private String unit(Unit unit, FeatureTable table) {
    if (root instanceof Node.Column column) {
      return table.column(column.name()).unit();
    }
    if (unit.pure()) {
      return "";
    }
    return columns().stream()
        .map(table::column)
        .map(ColumnSpec::unit)
        .filter(written -> !written.isBlank() && Unit.parse(written).equals(unit))
        .findFirst()
        .orElse(unit.toString());
  }

  /**
   * What an expression gives.
   *
   * @param condition whether this is a condition: 1 where it holds, 0 where it does not
   * @param numbers one per row of the table, NaN where a value is missing or does not exist
   * @param unit unit of the numbers, empty for none
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  public record Values(boolean condition, double[] numbers, String unit) {}

  /** The text it was read from. */
  @Override
  public String toString() {
    return text;
  }

  /**
   * A column's name as an expression writes it.
   *
   * @param name name of a column
   * @return the name, quoted when it must be
   */
  public static String quoted(String name) {
    return ExpressionParser.bare(name)
        ? name
        : name.indexOf('\'') < 0 ? "'" + name + "'" : "[" + name + "]";
  }
}
