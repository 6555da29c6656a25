package org.materialsj.view.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.materialsj.view.colour.Palette;

/**
 * The colours of points: one for all, by number along a scale, or by class. What has no value is
 * grey. Immutable.
 */
public final class MapColours {

  /** The colour of points without a value, and of classes beyond the palette. */
  static final int GREY = PointColours.MISSING;

  private static final int LEVELS = 256;

  private final String name;
  private final short[] levels;
  private final int[] table;
  private final PlotAxis axis;
  private final List<String> classes;
  private final int missing;

  private MapColours(
      String name, short[] levels, int[] table, PlotAxis axis, List<String> classes) {
    this.name = name;
    this.levels = levels;
    this.table = table;
    this.axis = axis;
    this.classes = List.copyOf(classes);
    int none = 0;
    for (short level : levels) {
      none += level < 0 ? 1 : 0;
    }
    missing = none;
  }

  /**
   * One colour for all.
   *
   * @return the colours
   */
  public static MapColours same() {
    return new MapColours("", new short[0], new int[] {Palette.rgb(0)}, null, List.of());
  }

  /**
   * Colours by number, from dark blue for the least to yellow for the largest.
   *
   * @param name what the numbers are, with their unit
   * @param values one per point; grey where not finite, or not positive on a logarithmic scale
   * @param logarithmic whether equal factors are equally far apart
   * @return the colours
   */
  public static MapColours byNumber(String name, double[] values, boolean logarithmic) {
    PlotAxis axis = PlotAxis.around(0, logarithmic, List.of(values));
    short[] levels = new short[values.length];
    for (int i = 0; i < levels.length; i++) {
      levels[i] =
          axis.shows(values[i])
              ? (short) Math.max(0, Math.min(LEVELS - 1, (int) (axis.place(values[i]) * LEVELS)))
              : -1;
    }
    int[] table = new int[LEVELS];
    for (int k = 0; k < LEVELS; k++) {
      table[k] = Gradient.VIRIDIS.rgb((k + 0.5) / LEVELS);
    }
    return new MapColours(name, levels, table, axis, List.of());
  }

  /**
   * Colours by class: the classes with most points have colours of their own, the rest share grey.
   *
   * @param name what the classes are
   * @param labels one per point; blank for none
   * @return the colours; classes in the order of their labels, whole numbers by value
   */
  public static MapColours byClass(String name, List<String> labels) {
    Map<String, Integer> counts = new HashMap<>();
    labels.stream()
        .filter(label -> !label.isBlank())
        .forEach(label -> counts.merge(label, 1, Integer::sum));
    List<String> shown = new ArrayList<>(counts.keySet());
    shown.sort(Comparator.<String, Integer>comparing(counts::get).reversed().thenComparing(l -> l));
    int most = Palette.size();
    int others = shown.size() > most ? shown.size() - (most - 1) : 0;
    shown = new ArrayList<>(shown.subList(0, shown.size() - others));
    shown.sort(Comparator.comparingDouble(MapColours::number).thenComparing(label -> label));
    Map<String, Short> index = new HashMap<>();
    int[] table = new int[shown.size() + (others > 0 ? 1 : 0)];
    for (int k = 0; k < shown.size(); k++) {
      index.put(shown.get(k), (short) k);
      table[k] = Palette.rgb(k);
    }
    if (others > 0) {
      table[shown.size()] = GREY;
    }
    short[] levels = new short[labels.size()];
    for (int i = 0; i < levels.length; i++) {
      String label = labels.get(i);
      levels[i] = label.isBlank() ? -1 : index.getOrDefault(label, (short) shown.size());
    }
    if (others > 0) {
      shown.add(others + " other classes");
    }
    return new MapColours(name, levels, table, null, shown);
  }

  private static double number(String label) {
    try {
      return Double.parseDouble(label);
    } catch (NumberFormatException e) {
      return Double.POSITIVE_INFINITY; // names stand behind numbers
    }
  }

  /**
   * The number of points that are grey because they have no value.
   *
   * @return at least 0
   */
  public int missing() {
    return missing;
  }

  String name() {
    return name;
  }

  /** Whether all points have the same colour. */
  boolean areSame() {
    return levels.length == 0;
  }

  /** The range of the numbers; null for classes or one colour. */
  PlotAxis axis() {
    return axis;
  }

  /** Names of the classes; empty for numbers or one colour. */
  List<String> classes() {
    return classes;
  }

  /** The place of a point's colour in the table, -1 for grey. */
  int level(int point) {
    return areSame() ? 0 : levels[point];
  }

  /** Red, green and blue of a level. */
  int ofLevel(int level) {
    return level < 0 ? GREY : table[level];
  }

  /** Red, green and blue of a point. */
  int rgb(int point) {
    return ofLevel(level(point));
  }

  /** The number of levels. */
  int levels() {
    return table.length;
  }
}
