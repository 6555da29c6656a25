package org.materialsj.learn.curve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The functions of a model, made for a range of x: the first one is 1.
 *
 * @param kind family of functions
 * @param order largest power or frequency
 * @param shift what is subtracted: from x, or from x^(-2/3)
 * @param scale by what it is divided then: half the range, the period, or the whole range
 */
public record CurveBasis(CurveKind kind, int order, double shift, double scale) {

  private static final double ROOT = -2.0 / 3;

  /**
   * The functions for some points.
   *
   * @param spec the model
   * @param x coordinates, at least two different ones
   * @param period period of trigonometric functions; 0 for the range of x
   * @return the functions
   * @throws IllegalArgumentException if all x are equal, or a volume is not positive
   */
  public static CurveBasis of(CurveSpec spec, double[] x, double period) {
    double least = Arrays.stream(x).min().orElseThrow();
    double most = Arrays.stream(x).max().orElseThrow();
    if (!(most > least)) {
      throw new IllegalArgumentException("A curve needs points at two different x or more.");
    }
    CurveKind kind = spec.kind();
    return switch (kind) {
      case POLYNOMIAL -> scaled(spec, least, most);
      case BIRCH_MURNAGHAN -> {
        if (!(least > 0)) {
          throw new IllegalArgumentException(
              "The model birch-murnaghan needs positive volumes, got " + least + ".");
        }
        yield scaled(spec, Math.pow(most, ROOT), Math.pow(least, ROOT));
      }
      case TRIGONOMETRIC ->
          new CurveBasis(kind, spec.order(), 0, period > 0 ? period : most - least);
      case COSINE -> new CurveBasis(kind, spec.order(), least, most - least);
    };
  }

  private static CurveBasis scaled(CurveSpec spec, double low, double high) {
    return new CurveBasis(spec.kind(), spec.order(), (low + high) / 2, (high - low) / 2);
  }

  /** Whether the functions are powers of one function. */
  boolean hasPowers() {
    return kind == CurveKind.POLYNOMIAL || kind == CurveKind.BIRCH_MURNAGHAN;
  }

  /**
   * The names of the functions.
   *
   * @return such as "1", "t", "t^2"
   */
  public List<String> terms() {
    List<String> terms = new ArrayList<>(List.of("1"));
    for (int k = 1; k <= order; k++) {
      switch (kind) {
        case POLYNOMIAL, BIRCH_MURNAGHAN -> terms.add(k == 1 ? "t" : "t^" + k);
        case COSINE -> terms.add("cos " + k);
        case TRIGONOMETRIC -> {
          terms.add("cos " + k);
          terms.add("sin " + k);
        }
      }
    }
    return terms;
  }

  /**
   * What the names mean.
   *
   * @param x name of the variable
   * @return such as "t = (V - 40) / 5"
   */
  public String meaning(String x) {
    String s = number(shift);
    String w = number(scale);
    return switch (kind) {
      case POLYNOMIAL -> "t = (" + x + " - " + s + ") / " + w;
      case BIRCH_MURNAGHAN -> "t = (" + x + "^(-2/3) - " + s + ") / " + w;
      case TRIGONOMETRIC -> "cos k = cos(2 pi k " + x + " / " + w + ")";
      case COSINE -> "cos k = cos(pi k (" + x + " - " + s + ") / " + w + ")";
    };
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.10g", value)
        .replaceAll("(\\.[0-9]*?)0+$", "$1")
        .replaceAll("\\.$", "");
  }

  /**
   * The values of the functions.
   *
   * @param x n coordinates; not modified
   * @return one array of n numbers per function
   */
  public double[][] columns(double[] x) {
    int n = x.length;
    double[][] columns = new double[terms().size()][n];
    Arrays.fill(columns[0], 1);
    for (int i = 0; i < n; i++) {
      double t = scaled(x[i]);
      for (int k = 1; k <= order; k++) {
        switch (kind) {
          case POLYNOMIAL, BIRCH_MURNAGHAN -> columns[k][i] = columns[k - 1][i] * t;
          case COSINE -> columns[k][i] = Math.cos(Math.PI * k * t);
          case TRIGONOMETRIC -> {
            columns[2 * k - 1][i] = Math.cos(2 * Math.PI * k * t);
            columns[2 * k][i] = Math.sin(2 * Math.PI * k * t);
          }
        }
      }
    }
    return columns;
  }

  /** The variable of the powers or waves. */
  double scaled(double x) {
    return ((kind == CurveKind.BIRCH_MURNAGHAN ? Math.pow(x, ROOT) : x) - shift) / scale;
  }

  /**
   * The values of a curve.
   *
   * @param coefficients one per function
   * @param x n coordinates; not modified
   * @return n values
   */
  public double[] values(double[] coefficients, double[] x) {
    double[][] columns = columns(x);
    double[] values = new double[x.length];
    for (int k = 0; k < columns.length; k++) {
      for (int i = 0; i < x.length; i++) {
        values[i] += coefficients[k] * columns[k][i];
      }
    }
    return values;
  }
}
