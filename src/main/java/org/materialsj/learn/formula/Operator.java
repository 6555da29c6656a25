package org.materialsj.learn.formula;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The operators from which the search builds features. */
public enum Operator {
  /** The sum of two features of one unit. */
  ADD("+", 2),
  /** The difference of two features of one unit. */
  SUBTRACT("-", 2),
  /** The product. */
  MULTIPLY("*", 2),
  /** The quotient, both ways round. */
  DIVIDE("/", 2),
  /** e to a pure number. */
  EXP("exp", 1),
  /** The natural logarithm of a pure number. */
  LOG("log", 1),
  /** One over the feature. */
  INVERSE("inverse", 1),
  /** The second power. */
  SQUARE("square", 1),
  /** The third power. */
  CUBE("cube", 1),
  /** The square root. */
  SQRT("sqrt", 1),
  /** The cube root. */
  CBRT("cbrt", 1),
  /** The absolute value. */
  ABS("abs", 1);

  private final String label;
  private final int arguments;

  Operator(String label, int arguments) {
    this.label = label;
    this.arguments = arguments;
  }

  /**
   * How it is written in a list.
   *
   * @return such as "+" or "exp"
   */
  public String label() {
    return label;
  }

  /** The number of features that it joins. */
  int arguments() {
    return arguments;
  }

  /**
   * Reads a list.
   *
   * @param list labels with blanks or commas between them
   * @return the operators, at least one
   * @throws IllegalArgumentException if a label is none, or there is none
   */
  public static Set<Operator> parse(String list) {
    Set<Operator> operators = EnumSet.noneOf(Operator.class);
    for (String item : list.strip().split("[,\\s]+")) {
      String wanted = item.toLowerCase(Locale.ROOT);
      operators.add(
          Arrays.stream(values())
              .filter(o -> o.label.equals(wanted))
              .findFirst()
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "An operator is one of "
                              + String.join(
                                  " ", Arrays.stream(values()).map(Operator::label).toList())
                              + ", got \""
                              + item
                              + "\".")));
    }
    return operators;
  }

  /** The unit of the result, empty when units forbid the operator. */
  Optional<Unit> unit(Unit left, Unit right) {
    return switch (this) {
      case ADD, SUBTRACT -> left.fits(right) ? Optional.of(left) : Optional.empty();
      case MULTIPLY -> Optional.of(left.times(right));
      case DIVIDE -> Optional.of(left.times(right.power(-1)));
      default -> function().unit(left);
    };
  }

  /** The function that an operator of one feature is. */
  private Function function() {
    return Function.valueOf(name());
  }

  /**
   * Computes all rows.
   *
   * @param a values of the first feature
   * @param b values of the second one; not read by operators of one
   * @param to result, which may hold infinite and NaN values
   */
  void apply(double[] a, double[] b, double[] to) {
    int n = to.length;
    switch (this) {
      case ADD -> {
        for (int i = 0; i < n; i++) {
          to[i] = a[i] + b[i];
        }
      }
      case SUBTRACT -> {
        for (int i = 0; i < n; i++) {
          to[i] = a[i] - b[i];
        }
      }
      case MULTIPLY -> {
        for (int i = 0; i < n; i++) {
          to[i] = a[i] * b[i];
        }
      }
      case DIVIDE -> {
        for (int i = 0; i < n; i++) {
          to[i] = a[i] / b[i];
        }
      }
      default -> {
        Function function = function();
        for (int i = 0; i < n; i++) {
          to[i] = function.apply(a[i], 0);
        }
      }
    }
  }

  /** How strongly the written result binds: 1 sum, 2 product, 3 power, 4 name or call. */
  int binding() {
    return switch (this) {
      case ADD, SUBTRACT -> 1;
      case MULTIPLY, DIVIDE, INVERSE -> 2;
      case SQUARE, CUBE -> 3;
      default -> 4;
    };
  }
}
