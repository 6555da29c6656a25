package org.materialsj.learn.formula;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The functions of expressions. What has no finite value is NaN. */
public enum Function {
  /** e to a pure number. */
  EXP(1),
  /** The natural logarithm of a pure number. */
  LOG(1),
  /** The decimal logarithm of a pure number. */
  LOG10(1),
  /** The square root. */
  SQRT(1),
  /** The cube root, also of negative numbers. */
  CBRT(1),
  /** The absolute value. */
  ABS(1),
  /** The second power. */
  SQUARE(1),
  /** The third power. */
  CUBE(1),
  /** One over a number. */
  INVERSE(1),
  /** The smaller of two numbers of one unit. */
  MIN(2),
  /** The larger of two numbers of one unit. */
  MAX(2);

  private final int arguments;

  Function(int arguments) {
    this.arguments = arguments;
  }

  /**
   * The number of arguments.
   *
   * @return 1 or 2
   */
  public int arguments() {
    return arguments;
  }

  /**
   * How it is written.
   *
   * @return such as "exp"
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The function of a name.
   *
   * @param label such as "exp"
   * @return the function, empty when there is none of that name
   */
  public static Optional<Function> ofLabel(String label) {
    return Arrays.stream(values()).filter(f -> f.label().equals(label)).findFirst();
  }

  /** All names, for messages. */
  static String labels() {
    return String.join(", ", Arrays.stream(values()).map(Function::label).toList());
  }

  /**
   * The unit of the result.
   *
   * @param argument unit of the first argument
   * @return the unit; empty when the function needs a pure number and the argument is none
   */
  public Optional<Unit> unit(Unit argument) {
    return switch (this) {
      case EXP, LOG, LOG10 -> argument.pure() ? Optional.of(argument) : Optional.empty();
      case SQRT -> Optional.of(argument.power(1.0 / 2));
      case CBRT -> Optional.of(argument.power(1.0 / 3));
      case SQUARE -> Optional.of(argument.power(2));
      case CUBE -> Optional.of(argument.power(3));
      case INVERSE -> Optional.of(argument.power(-1));
      case ABS, MIN, MAX -> Optional.of(argument);
    };
  }

  /**
   * The value.
   *
   * @param x first argument
   * @param y second argument; not used by functions of one
   * @return the value, which may be infinite or NaN
   */
  double apply(double x, double y) {
    return switch (this) {
      case EXP -> Math.exp(x);
      case LOG -> Math.log(x);
      case LOG10 -> Math.log10(x);
      case SQRT -> Math.sqrt(x);
      case CBRT -> Math.cbrt(x);
      case ABS -> Math.abs(x);
      case SQUARE -> x * x;
      case CUBE -> x * x * x;
      case INVERSE -> 1 / x;
      case MIN -> Math.min(x, y);
      case MAX -> Math.max(x, y);
    };
  }
}
