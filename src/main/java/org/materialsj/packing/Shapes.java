package org.materialsj.packing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.materialsj.model.packing.BallUnion;
import org.materialsj.model.packing.Body;
import org.materialsj.model.packing.Disc;
import org.materialsj.model.packing.Polygon;
import org.materialsj.model.packing.Polyhedron;
import org.materialsj.model.packing.Solids;

/**
 * Shapes as users write them. Shapes stand between semicolons; each is, in upper or lower case,
 *
 * <ul>
 *   <li>{@code disc} or {@code disc 1.5}: a disc of radius 1 or of another radius;
 *   <li>{@code triangle}, {@code square}, {@code pentagon}, {@code hexagon}, {@code heptagon},
 *       {@code octagon}, {@code nonagon}, {@code decagon}, {@code hendecagon}, {@code dodecagon}:
 *       the regular polygon of circumradius 1;
 *   <li>{@code regular 7}: the regular polygon of 7 sides; {@code regular 3-12}: ten of them;
 *   <li>{@code polygon 0 0, 2 0, 2 1, 0 1}: a polygon by its corners, in either order of rotation,
 *       not necessarily convex;
 *   <li>{@code tetrahedron}, {@code cube}, {@code octahedron}, {@code dodecahedron}, {@code
 *       icosahedron} and the other {@link Solids}: circumradius 1;
 *   <li>{@code points 0 0 0, 1 0 0, 0 1 0, 0 0 1}: the convex hull of points in space;
 *   <li>{@code sphere} or {@code sphere 1.5}: a ball of radius 1 or of another radius.
 * </ul>
 */
public final class Shapes {

  /** The most shapes that one text may ask for. */
  public static final int MAX_SHAPES = 100;

  private static final List<String> NAMES =
      List.of(
          "triangle",
          "square",
          "pentagon",
          "hexagon",
          "heptagon",
          "octagon",
          "nonagon",
          "decagon",
          "hendecagon",
          "dodecagon");

  /** Lengths from which areas and volumes neither vanish nor overflow (angstrom). */
  private static final double LEAST_LENGTH = 1e-6;

  private static final double MOST_LENGTH = 1e9;

  private Shapes() {}

  /**
   * Reads shapes.
   *
   * @param text as described above
   * @return at least one body, in the order of the text
   * @throws IllegalArgumentException in one plain sentence, if there is no shape or too many, a
   *     word is unknown, or a shape is impossible, far too large, too small or too thin
   */
  public static List<Body> parse(String text) {
    List<Body> bodies = new ArrayList<>();
    for (String item : text.toLowerCase(Locale.ROOT).split(";", -1)) {
      if (!item.isBlank()) {
        bodies.addAll(shapes(item.strip()));
      }
    }
    if (bodies.isEmpty() || bodies.size() > MAX_SHAPES) {
      throw new IllegalArgumentException(
          "the text must name 1 to " + MAX_SHAPES + " shapes, got " + bodies.size());
    }
    bodies.forEach(Bodies::requireFilling);
    return List.copyOf(bodies);
  }

  private static List<Body> shapes(String item) {
    int place = NAMES.indexOf(item);
    if (place >= 0) {
      return List.of(Polygon.regular(place + 3));
    }
    for (Solids solid : Solids.values()) {
      if (solid.label().equals(item)) {
        return List.of(solid.polyhedron());
      }
    }
    String[] words = item.split("\\s+", 2);
    String rest = words.length > 1 ? words[1] : "";
    return switch (words[0]) {
      case "disc" -> List.of(new Disc(radius(rest, item)));
      case "regular" -> regular(rest, item);
      case "polygon" -> List.of(Polygon.of("polygon", numbers(rest, 2, item)));
      case "points" -> List.of(Polyhedron.hull("polyhedron", numbers(rest, 3, item)));
      case "sphere" -> List.of(sphere(radius(rest, item)));
      default -> throw unknown(item);
    };
  }

  private static BallUnion sphere(double radius) {
    if (!(radius > 0)) {
      throw new IllegalArgumentException("the radius of a sphere must be positive, got " + radius);
    }
    String name = radius == 1 ? "sphere" : "sphere of radius " + radius;
    return BallUnion.of(name, new double[3], new double[] {radius});
  }

  private static IllegalArgumentException unknown(String item) {
    return new IllegalArgumentException(
        "unknown shape \""
            + item
            + "\"; known are disc, "
            + String.join(", ", NAMES)
            + ", regular n, regular n-m, polygon x y, x y, x y, ..., "
            + Arrays.stream(Solids.values()).map(Solids::label).collect(Collectors.joining(", "))
            + ", points x y z, x y z, ..., sphere");
  }

  private static double radius(String text, String item) {
    double radius = text.isEmpty() ? 1 : number(text, item);
    if (radius > 0) {
      checkSize(item, radius);
    }
    return radius;
  }

  /** Asks for lengths whose squares and cubes are ordinary numbers. */
  private static void checkSize(String item, double... lengths) {
    double largest = Arrays.stream(lengths).map(Math::abs).max().orElse(0);
    if (!(largest >= LEAST_LENGTH && largest <= MOST_LENGTH)) {
      throw new IllegalArgumentException(
          "the shape \""
              + item
              + "\" is out of all proportion; its largest number must be from "
              + LEAST_LENGTH
              + " to "
              + MOST_LENGTH
              + " angstrom");
    }
  }

  private static double number(String text, String item) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "\"" + text + "\" in the shape \"" + item + "\" is not a number", e);
    }
  }

  private static List<Body> regular(String text, String item) {
    String[] ends = text.split("-", -1);
    int first = sides(ends[0], item);
    int last = ends.length == 1 ? first : sides(ends[1], item);
    if (ends.length > 2 || last < first || last - first >= MAX_SHAPES) {
      throw new IllegalArgumentException(
          "\"" + item + "\" must be like \"regular 7\" or \"regular 3-12\"");
    }
    List<Body> bodies = new ArrayList<>();
    for (int n = first; n <= last; n++) {
      bodies.add(Polygon.regular(n));
    }
    return bodies;
  }

  private static int sides(String text, String item) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "\"" + item + "\" must be like \"regular 7\" or \"regular 3-12\"", e);
    }
  }

  private static double[] numbers(String text, int dimension, String item) {
    List<Double> numbers = new ArrayList<>();
    for (String corner : text.split(",", -1)) {
      String[] words = corner.strip().split("\\s+");
      if (words.length != dimension) {
        throw new IllegalArgumentException(
            "the corner \""
                + corner.strip()
                + "\" of the shape \""
                + item
                + "\" must have "
                + dimension
                + " numbers");
      }
      for (String word : words) {
        numbers.add(number(word, item));
      }
    }
    double[] all = numbers.stream().mapToDouble(Double::doubleValue).toArray();
    checkSize(item, all);
    return all;
  }
}
