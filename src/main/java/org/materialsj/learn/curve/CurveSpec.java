package org.materialsj.learn.curve;

import java.util.ArrayList;
import java.util.List;

/**
 * A model of y over x.
 *
 * @param kind family of functions
 * @param order largest power or frequency, 1 to 2000
 * @param method how the coefficients are found
 */
public record CurveSpec(CurveKind kind, int order, CurveMethod method) {

  private static final int LARGEST = 2000;

  /** Checks the order. */
  public CurveSpec {
    if (order < 1 || order > LARGEST) {
      throw new IllegalArgumentException(
          "The order of a model must be 1 to " + LARGEST + ", got " + order + ".");
    }
  }

  /**
   * Models from a text.
   *
   * @param text such as "polynomial 1..6; trigonometric 3; cosine 200 lasso"
   * @return the models in order, at least one
   * @throws IllegalArgumentException with a plain sentence for another text
   */
  public static List<CurveSpec> parse(String text) {
    List<CurveSpec> specs = new ArrayList<>();
    for (String part : text.split(";", -1)) {
      if (part.isBlank()) {
        continue;
      }
      String[] words = part.strip().split("\\s+", -1);
      if (words.length < 2 || words.length > 3) {
        throw new IllegalArgumentException(
            "A model is written like \"polynomial 3\", \"polynomial 1..6\" or \"cosine 100"
                + " lasso\", got \""
                + part.strip()
                + "\".");
      }
      CurveKind kind = CurveKind.of(words[0]);
      CurveMethod method = CurveMethod.of(words.length == 3 ? words[2] : "");
      String[] ends = words[1].split("\\.\\.", -1);
      int first = number(ends[0], part);
      int last = ends.length == 2 ? number(ends[1], part) : first;
      if (ends.length > 2 || last < first) {
        throw new IllegalArgumentException(
            "Orders are written like 3 or 1..6, got \"" + words[1] + "\".");
      }
      for (int order = first; order <= last; order++) {
        specs.add(new CurveSpec(kind, order, method));
      }
    }
    if (specs.isEmpty()) {
      throw new IllegalArgumentException("Give at least one model, such as \"polynomial 1..6\".");
    }
    return specs;
  }

  private static int number(String text, String part) {
    if (!text.matches("[0-9]{1,4}")) {
      throw new IllegalArgumentException(
          "The order of a model is a whole number, got \"" + part.strip() + "\".");
    }
    return Integer.parseInt(text);
  }

  /**
   * The model in words.
   *
   * @return as {@link #parse} reads it
   */
  public String text() {
    String method = method().label();
    return kind.label() + " " + order + (method.isEmpty() ? "" : " " + method);
  }
}
