package org.materialsj.learn.formula;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import org.materialsj.model.FeatureTable;

/** Computes the parts of an expression on all rows of a table. For one call. */
final class Evaluation {

  enum Kind {
    NUMBER,
    TEXT,
    CONDITION
  }

  /** One value per row: numbers, or texts with empty ones where missing. */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  record Value(Kind kind, Unit unit, double[] numbers, List<String> texts) {}

  private static final double[] NONE = {};
  private static final int LARGEST_EXPONENT = 100;

  private final String text;
  private final FeatureTable table;

  Evaluation(String text, FeatureTable table) {
    this.text = text;
    this.table = table;
  }

  Value of(Node node) {
    if (node instanceof Node.Number number) {
      double[] same = new double[table.rows()];
      Arrays.fill(same, number.value());
      return number(Unit.UNSTATED, same);
    } else if (node instanceof Node.Column column) {
      return column(column);
    } else if (node instanceof Node.Text constant) {
      return text(IntStream.range(0, table.rows()).mapToObj(row -> constant.text()).toList());
    } else if (node instanceof Node.Call call) {
      return call(call);
    } else if (node instanceof Node.Missing missing) {
      return missing(missing);
    } else if (node instanceof Node.Minus minus) {
      Value value = numbers(minus.argument());
      return number(value.unit, Arrays.stream(value.numbers).map(x -> -x).toArray());
    } else if (node instanceof Node.Arithmetic arithmetic) {
      return arithmetic(arithmetic);
    } else if (node instanceof Node.Comparison comparison) {
      return comparison(comparison);
    } else if (node instanceof Node.Joint joint) {
      return joint(joint);
    }
    double[] holds = condition(((Node.Not) node).argument());
    return condition(Arrays.stream(holds).map(x -> 1 - x).toArray());
  }

  private static Value number(Unit unit, double[] numbers) {
    return new Value(Kind.NUMBER, unit, numbers, List.of());
  }

  private static Value text(List<String> texts) {
    return new Value(Kind.TEXT, Unit.UNSTATED, NONE, texts);
  }

  private static Value condition(double[] holds) {
    return new Value(Kind.CONDITION, Unit.UNSTATED, holds, List.of());
  }

  private IllegalArgumentException error(Node node, String reason) {
    return ExpressionParser.error(text, node.at(), reason);
  }

  private void check(Node.Column column) {
    if (!table.has(column.name())) {
      try {
        table.column(column.name());
      } catch (IllegalArgumentException e) {
        throw error(column, e.getMessage() + "; a text stands in double quotes");
      }
    }
  }

  private Value column(Node.Column column) {
    check(column);
    if (!table.isNumeric(column.name())) {
      return text(table.texts(column.name()));
    }
    double[] numbers = table.sharedNumbers(column.name());
    return number(Unit.parse(table.column(column.name()).unit()), numbers);
  }

  private Value missing(Node.Missing missing) {
    Value value = column(missing.column());
    return condition(
        value.kind == Kind.TEXT
            ? value.texts.stream().mapToDouble(t -> t.isBlank() ? 1 : 0).toArray()
            : Arrays.stream(value.numbers).map(x -> Double.isNaN(x) ? 1 : 0).toArray());
  }

  private Value numbers(Node node) {
    Value value = of(node);
    if (value.kind == Kind.TEXT) {
      String said = node instanceof Node.Text constant ? constant.text() : "";
      throw error(
          node,
          table.has(said)
              ? "a number is needed, not a text; the column is written in single quotes, "
                  + Expression.quoted(said)
              : "a number is needed, not a text");
    }
    if (value.kind == Kind.CONDITION) {
      throw error(node, "a number is needed, not a condition");
    }
    return value;
  }

  private double[] condition(Node node) {
    Value value = of(node);
    if (value.kind != Kind.CONDITION) {
      throw error(node, "a condition is needed, such as x > 1");
    }
    return value.numbers;
  }

  private Value call(Node.Call call) {
    Value first = numbers(call.arguments().get(0));
    Value last = call.arguments().size() == 2 ? numbers(call.arguments().get(1)) : first;
    Unit common = common(call, call.function().label() + " of", first, last);
    Optional<Unit> unit = call.function().unit(common);
    if (unit.isEmpty()) {
      throw error(
          call,
          call.function().label()
              + " needs a pure number, but this is in "
              + common
              + "; divide it by something in that unit");
    }
    return number(unit.get(), zip(first.numbers, last.numbers, call.function()::apply));
  }

  private Value arithmetic(Node.Arithmetic node) {
    Value left = numbers(node.left());
    Value right = numbers(node.right());
    return switch (node.operator()) {
      case '+' ->
          number(
              common(node, "the sum of", left, right),
              zip(left.numbers, right.numbers, Double::sum));
      case '-' ->
          number(
              common(node, "the difference of", left, right),
              zip(left.numbers, right.numbers, (x, y) -> x - y));
      case '*' ->
          number(left.unit.times(right.unit), zip(left.numbers, right.numbers, (x, y) -> x * y));
      case '/' ->
          number(
              left.unit.times(right.unit.power(-1)),
              zip(left.numbers, right.numbers, (x, y) -> x / y));
      default ->
          number(power(node, left, right), zip(left.numbers, right.numbers, Evaluation::power));
    };
  }

  /** The unit of a power: an exponent that changes from row to row needs a pure number below. */
  private Unit power(Node.Arithmetic node, Value base, Value exponent) {
    if (!exponent.unit.pure()) {
      throw error(node, "the exponent must be a pure number, but is in " + exponent.unit);
    }
    if (base.unit.pure()) {
      return base.unit;
    }
    double same = constant(node.right()) ? evaluated(node.right()) : Double.NaN;
    if (!(Math.abs(same) <= LARGEST_EXPONENT)) {
      throw error(
          node,
          "what is in "
              + base.unit
              + " can only be raised to a number that stands in the formula, of at most "
              + LARGEST_EXPONENT);
    }
    return base.unit.power(same);
  }

  /** The value of what needs no column. */
  private double evaluated(Node node) {
    return new Evaluation(text, FeatureTable.builder(List.of("")).build()).of(node).numbers[0];
  }

  /** x to the y, missing when one of them is. */
  private static double power(double x, double y) {
    return Double.isNaN(x) ? x : Math.pow(x, y);
  }

  private static boolean constant(Node node) {
    if (node instanceof Node.Arithmetic arithmetic) {
      return constant(arithmetic.left()) && constant(arithmetic.right());
    }
    return node instanceof Node.Number
        || node instanceof Node.Minus minus && constant(minus.argument())
        || node instanceof Node.Call call
            && call.arguments().stream().allMatch(Evaluation::constant);
  }

  private Unit common(Node node, String what, Value left, Value right) {
    if (!left.unit.fits(right.unit)) {
      throw error(
          node, what + " " + said(left.unit) + " and " + said(right.unit) + " does not exist");
    }
    return left.unit.stated() ? left.unit : right.unit;
  }

  private static String said(Unit unit) {
    return unit.pure() ? "a pure number" : unit.toString();
  }

  private Value comparison(Node.Comparison node) {
    Value left = of(node.left());
    Value right = of(node.right());
    if (left.kind == Kind.TEXT && right.kind == Kind.TEXT) {
      return condition(texts(node, left.texts, right.texts));
    }
    if (left.kind != Kind.NUMBER || right.kind != Kind.NUMBER) {
      throw error(node, "only two numbers or two texts can be compared");
    }
    if (!left.unit.fits(right.unit)) {
      throw error(node, said(left.unit) + " cannot be compared with " + said(right.unit));
    }
    DoubleBinaryOperator holds =
        switch (node.operator()) {
          case "<" -> (x, y) -> x < y ? 1 : 0;
          case "<=" -> (x, y) -> x <= y ? 1 : 0;
          case ">" -> (x, y) -> x > y ? 1 : 0;
          case ">=" -> (x, y) -> x >= y ? 1 : 0;
          case "=" -> (x, y) -> x == y ? 1 : 0;
          default -> (x, y) -> x != y ? 1 : 0;
        };
    return condition(
        zip(
            left.numbers,
            right.numbers,
            (x, y) -> Double.isNaN(x) || Double.isNaN(y) ? Double.NaN : holds.applyAsDouble(x, y)));
  }

  private double[] texts(Node.Comparison node, List<String> left, List<String> right) {
    boolean equal = node.operator().equals("=");
    if (!equal && !node.operator().equals("!=")) {
      throw error(node, "texts can be compared by = and != only");
    }
    return IntStream.range(0, left.size())
        .mapToDouble(
            row ->
                left.get(row).isBlank() || right.get(row).isBlank()
                    ? Double.NaN
                    : left.get(row).equals(right.get(row)) == equal ? 1 : 0)
        .toArray();
  }

  /** What is known although one side is missing: a false side of "and", a true side of "or". */
  private Value joint(Node.Joint node) {
    double[] left = condition(node.left());
    double[] right = condition(node.right());
    double decides = node.both() ? 0 : 1;
    return condition(
        zip(
            left,
            right,
            (x, y) ->
                x == decides || y == decides
                    ? decides
                    : Double.isNaN(x) || Double.isNaN(y) ? Double.NaN : 1 - decides));
  }

  /** Row by row; what is not finite is NaN. */
  private static double[] zip(double[] left, double[] right, DoubleBinaryOperator operator) {
    double[] result = new double[left.length];
    for (int row = 0; row < result.length; row++) {
      double value = operator.applyAsDouble(left[row], right[row]);
      result[row] = Double.isInfinite(value) ? Double.NaN : value;
    }
    return result;
  }
}
