package org.materialsj.learn.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The settings among which a search chooses.
 *
 * @param dimensions at least one, of different names
 */
public record SearchSpace(List<Dimension> dimensions) {

  /** More settings than anyone waits for. */
  private static final int MOST_POINTS = 10_000;

  private static final String EXAMPLE = "alpha=1e-4..1e2 log; kernel=rbf,laplacian";

  /** Copies and checks the list. */
  public SearchSpace {
    dimensions = List.copyOf(dimensions);
    if (dimensions.isEmpty()) {
      throw new IllegalArgumentException(
          "There must be at least one setting to search, such as " + EXAMPLE + ".");
    }
    if (dimensions.stream().map(Dimension::name).distinct().count() < dimensions.size()) {
      throw new IllegalArgumentException("Each setting may be given once only.");
    }
  }

  /**
   * A space from text.
   *
   * @param text settings separated by semicolons. Each is a name, "=" and either a range low..high,
   *     followed by "log" when it spans orders of magnitude, in which whole ends mean whole
   *     numbers; or values separated by commas. Single or double quotes around a value keep what is
   *     between them together: preparation='pca components=4; standardize',none
   * @return the space
   * @throws IllegalArgumentException with a plain sentence for another text
   */
  public static SearchSpace parse(String text) {
    List<Dimension> dimensions = new ArrayList<>();
    for (String part : split(text, ';')) {
      if (part.isBlank()) {
        continue;
      }
      int equals = part.indexOf('=');
      if (equals < 1 || part.substring(equals + 1).isBlank()) {
        throw wrong(part);
      }
      String name = part.substring(0, equals).strip();
      String values = part.substring(equals + 1).strip();
      boolean quoted = values.startsWith("'") || values.startsWith("\"");
      dimensions.add(!quoted && values.contains("..") ? range(name, values) : choice(name, values));
    }
    return new SearchSpace(dimensions);
  }

  private static Dimension range(String name, String text) {
    boolean log = text.endsWith(" log");
    String ends = (log ? text.substring(0, text.length() - 4) : text).strip();
    int dots = ends.indexOf("..");
    String low = ends.substring(0, dots).strip();
    String high = ends.substring(dots + 2).strip();
    try {
      return new Dimension.Range(
          name,
          Double.parseDouble(low),
          Double.parseDouble(high),
          log,
          low.matches("[+-]?\\d+") && high.matches("[+-]?\\d+"));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(wrong(name + "=" + text).getMessage(), e);
    }
  }

  private static Dimension choice(String name, String text) {
    return new Dimension.Choice(
        name, split(text, ',').stream().map(SearchSpace::unquoted).toList());
  }

  private static IllegalArgumentException wrong(String part) {
    return new IllegalArgumentException(
        "Settings to search look like "
            + EXAMPLE
            + " or depth=2..8; got \""
            + part.strip()
            + "\".");
  }

  /** Parts between separators outside of quotes. */
  private static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    char quote = 0;
    for (char c : text.toCharArray()) {
      if (quote == 0 && c == separator) {
        parts.add(part.toString());
        part.setLength(0);
        continue;
      }
      if (quote == 0 && (c == '\'' || c == '"')) {
        quote = c;
      } else if (c == quote) {
        quote = 0;
      }
      part.append(c);
    }
    if (quote != 0) {
      throw new IllegalArgumentException(
          "The quote in \"" + part.toString().strip() + "\" never ends.");
    }
    parts.add(part.toString());
    return parts;
  }

  private static String unquoted(String value) {
    String text = value.strip();
    boolean quoted =
        text.length() > 1
            && (text.charAt(0) == '\'' || text.charAt(0) == '"')
            && text.charAt(text.length() - 1) == text.charAt(0);
    return quoted ? text.substring(1, text.length() - 1).strip() : text;
  }

  /**
   * All combinations of evenly spread values, the last setting changing fastest.
   *
   * @param levels values of each range, at least 2
   * @return different settings by name
   * @throws IllegalArgumentException if there are more than {@value #MOST_POINTS} or levels is out
   *     of range
   */
  public List<Map<String, String>> grid(int levels) {
    if (levels < 2) {
      throw new IllegalArgumentException("levels must be at least 2, got " + levels);
    }
    List<Map<String, String>> points = List.of(Map.of());
    for (Dimension dimension : dimensions) {
      List<String> values = dimension.grid(levels);
      if ((long) points.size() * values.size() > MOST_POINTS) {
        throw new IllegalArgumentException(
            "The grid has more than "
                + MOST_POINTS
                + " settings: search fewer of them, or at random.");
      }
      List<Map<String, String>> more = new ArrayList<>();
      for (Map<String, String> point : points) {
        for (String value : values) {
          Map<String, String> next = new LinkedHashMap<>(point);
          next.put(dimension.name(), value);
          more.add(next);
        }
      }
      points = more;
    }
    return points;
  }

  /** The settings at a place, one coordinate of 0 to 1 per setting. */
  Map<String, String> at(double[] place) {
    Map<String, String> point = new LinkedHashMap<>();
    for (int i = 0; i < place.length; i++) {
      point.put(dimensions.get(i).name(), dimensions.get(i).at(place[i]));
    }
    return point;
  }

  /** A random place. */
  double[] draw(SplittableRandom random) {
    double[] place = new double[dimensions.size()];
    for (int i = 0; i < place.length; i++) {
      place[i] = random.nextDouble();
    }
    return place;
  }

  /** All coordinates of settings, each 0 to 1. */
  double[] code(Map<String, String> point) {
    double[] coordinates = new double[dimensions.stream().mapToInt(Dimension::width).sum()];
    int at = 0;
    for (Dimension dimension : dimensions) {
      dimension.code(point.get(dimension.name()), coordinates, at);
      at += dimension.width();
    }
    return coordinates;
  }
}
