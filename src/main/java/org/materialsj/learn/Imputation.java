package org.materialsj.learn;

import java.util.Arrays;

/**
 * What stands in for a missing value of a numeric feature.
 *
 * @param kind which number
 * @param constant the number, for {@link Kind#CONSTANT}; else 0
 */
public record Imputation(Kind kind, double constant) {

  /** The median of the training rows. */
  public static final Imputation MEDIAN = new Imputation(Kind.MEDIAN, 0);

  /** Nothing: missing values are refused. */
  public static final Imputation NONE = new Imputation(Kind.NONE, 0);

  /** Which number stands in. */
  public enum Kind {
    /** The median of the training rows. */
    MEDIAN,
    /** The mean of the training rows. */
    MEAN,
    /** The same number for all features. */
    CONSTANT,
    /** None: missing values are refused. */
    NONE
  }

  /** Checks the constant. */
  public Imputation {
    if (!Double.isFinite(constant) || (kind != Kind.CONSTANT && constant != 0)) {
      throw new IllegalArgumentException(
          "the constant for missing values must be a finite number, got " + constant);
    }
  }

  /**
   * The imputation of a text.
   *
   * @param text "median", "mean", "none", or a constant such as "constant=0"
   * @return the imputation
   * @throws IllegalArgumentException for another text
   */
  public static Imputation of(String text) {
    String word = text.strip();
    try {
      return switch (word) {
        case "median" -> MEDIAN;
        case "mean" -> new Imputation(Kind.MEAN, 0);
        case "none" -> NONE;
        default -> {
          if (!word.startsWith("constant=")) {
            throw unknown(text, null);
          }
          String number = word.substring("constant=".length());
          yield new Imputation(Kind.CONSTANT, Double.parseDouble(number) + 0.0);
        }
      };
    } catch (NumberFormatException e) {
      throw unknown(text, e);
    }
  }

  private static IllegalArgumentException unknown(String text, NumberFormatException cause) {
    return new IllegalArgumentException(
        "missing values are replaced by median, mean, a constant such as constant=0, or none; got"
            + " \""
            + text
            + "\"",
        cause);
  }

  /**
   * The imputation as text, of which {@link #of} makes the same one.
   *
   * @return such as "median" or "constant=0.0"
   */
  public String text() {
    return switch (kind) {
      case MEDIAN -> "median";
      case MEAN -> "mean";
      case CONSTANT -> "constant=" + constant;
      case NONE -> "none";
    };
  }

  /**
   * What stands in for a missing value.
   *
   * @param sorted the known training values, ascending, finite, at least one; not modified
   * @return a finite number; the median where missing values are refused
   */
  double of(double[] sorted) {
    int n = sorted.length;
    return switch (kind) {
      case MEDIAN, NONE -> sorted[(n - 1) / 2] / 2 + sorted[n / 2] / 2;
      case MEAN -> Arrays.stream(sorted).map(v -> v / n).sum();
      case CONSTANT -> constant;
    };
  }
}
