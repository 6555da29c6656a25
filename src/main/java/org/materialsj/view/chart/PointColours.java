package org.materialsj.view.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.materialsj.model.explore.Colouring;
import org.materialsj.view.colour.Palette;

/**
 * The colours and shapes of points, and how they are explained: one for all, by number along a
 * scale, or by class. Points without a value are grey. Immutable.
 */
public final class PointColours {

  /** The colour of points without a value. */
  static final int MISSING = 0xB2B2B2;

  /** The colour of all classes that have none of their own. */
  static final int OTHERS = 0x888888;

  /** So many pairs of a colour and a shape are different; more classes share one. */
  static final int MOST_CLASSES = 40;

  private static final int STEPS = 256;

  private final Colouring colouring;
  private final PlotAxis range;
  private final int[] table;
  private final short[] signs;
  private final short[] levels;
  private final List<Legend.Entry> entries;
  private final int missing;

  /**
   * Colours of points; numbers evenly from the least, dark blue, to the largest, yellow.
   *
   * @param colouring by what; of very many classes, those with most points have their own signs
   */
  public PointColours(Colouring colouring) {
    this(colouring, false);
  }

  /**
   * Colours of points.
   *
   * @param colouring by what; of very many classes, those with most points have their own signs
   * @param logarithmic whether equal factors of numbers are equally far apart; those that are not
   *     positive are then grey
   */
  public PointColours(Colouring colouring, boolean logarithmic) {
    this.colouring = colouring;
    signs = colouring instanceof Colouring.ByClass by ? signs(by) : new short[0];
    if (colouring instanceof Colouring.ByValue by) {
      range = PlotAxis.around(0, logarithmic, List.of(by.values()));
      table = new int[STEPS];
      Arrays.setAll(table, k -> Gradient.VIRIDIS.rgb((k + 0.5) / STEPS));
      levels = new short[by.values().length];
      for (int i = 0; i < levels.length; i++) {
        levels[i] = range.shows(by.values()[i]) ? step(range.place(by.values()[i])) : -1;
      }
      entries = List.of();
    } else if (colouring instanceof Colouring.ByClass by) {
      range = null;
      levels = new short[by.labels().length];
      for (int i = 0; i < levels.length; i++) {
        levels[i] = by.labels()[i] < 0 ? -1 : signs[by.labels()[i]];
      }
      entries = entries(by, signs);
      table = entries.stream().mapToInt(Legend.Entry::rgb).toArray();
    } else {
      range = null;
      table = new int[] {Palette.rgb(0)};
      levels = new short[0];
      entries = List.of();
    }
    int none = 0;
    for (short level : levels) {
      none += level < 0 ? 1 : 0;
    }
    missing = none;
  }

  private static short step(double place) {
    return (short) Math.max(0, Math.min(STEPS - 1, (int) (place * STEPS)));
  }

  /** The sign of each class; {@value #MOST_CLASSES} where it shares one with others. */
  private static short[] signs(Colouring.ByClass by) {
    int count = by.classes().size();
    int[] sizes = new int[count];
    for (int label : by.labels()) {
      if (label >= 0) {
        sizes[label]++;
      }
    }
    int[] own =
        IntStream.range(0, count)
            .boxed()
            .sorted(Comparator.comparingInt(k -> -sizes[k]))
            .limit(MOST_CLASSES)
            .mapToInt(Integer::intValue)
            .sorted()
            .toArray();
    short[] signs = new short[count];
    Arrays.fill(signs, (short) MOST_CLASSES);
    for (int k = 0; k < own.length; k++) {
      signs[own[k]] = (short) k;
    }
    return signs;
  }

  private static List<Legend.Entry> entries(Colouring.ByClass by, short[] signs) {
    List<Legend.Entry> entries = new ArrayList<>();
    for (int k = 0; k < signs.length; k++) {
      if (signs[k] < MOST_CLASSES) {
        int sign = signs[k];
        entries.add(new Legend.Entry(by.classes().get(k), Palette.rgb(sign), Marker.of(sign), 0));
      }
    }
    int others = others(signs.length);
    if (others > 0) {
      String name = others == 1 ? "1 other class" : others + " other classes";
      entries.add(new Legend.Entry(name, OTHERS, Marker.DISC, 0));
    }
    return List.copyOf(entries);
  }

  /**
   * The number of points that are grey because they have no value or class.
   *
   * @return at least 0
   */
  public int missing() {
    return missing;
  }

  /**
   * The number of classes that have no sign of their own but are all of one dark grey.
   *
   * @return at least 0
   */
  public int others() {
    return others(signs.length);
  }

  private static int others(int classes) {
    return Math.max(0, classes - MOST_CLASSES);
  }

  /** The place of a point's colour among all, -1 for grey. */
  int level(int point) {
    return levels.length == 0 ? 0 : levels[point];
  }

  /** The number of colours, without grey. */
  int levels() {
    return table.length;
  }

  /** Red, green and blue of a level. */
  int ofLevel(int level) {
    return level < 0 ? MISSING : table[level];
  }

  /** Whether a point has no value or class. */
  boolean isMissing(int point) {
    return level(point) < 0;
  }

  /** The colour of a point. */
  int rgb(int point) {
    return ofLevel(level(point));
  }

  /** The colour of a class, whether or not there are points of it. */
  int ofClass(int label) {
    return ofLevel(signs[label]);
  }

  /** The shape of a point. */
  Marker marker(int point) {
    return entries.isEmpty() || isMissing(point) ? Marker.DISC : entries.get(level(point)).marker();
  }

  /** Whether a point is of a class. */
  boolean isOfClass(int point, int label) {
    return colouring instanceof Colouring.ByClass by && by.labels()[point] == label;
  }

  /** Whether colours are free to tell how densely points lie. */
  boolean isPlain() {
    return colouring instanceof Colouring.Plain;
  }

  /** Whether points may be paler where they are few: their hue, not their lightness, counts. */
  boolean isByClass() {
    return colouring instanceof Colouring.ByClass;
  }

  /** How many points or classes are grey and why, if any. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (missing > 0) {
      String name =
          colouring instanceof Colouring.ByValue by
              ? by.column().name()
              : ((Colouring.ByClass) colouring).name();
      notes.add(
          missing + (missing == 1 ? " point is" : " points are") + " grey: no value of " + name);
    }
    if (others() > 0) {
      notes.add(MOST_CLASSES + " classes have signs of their own, " + others() + " are dark grey");
    }
    return notes;
  }

  /** Name and unit of the numbers that give the colours. */
  Optional<String> scaleName() {
    return colouring instanceof Colouring.ByValue by
        ? Optional.of(by.column().header())
        : Optional.empty();
  }

  /** The scale of the numbers that give the colours. */
  ValueScale scale() {
    return new ValueScale(range);
  }

  /** The signs of the classes, none when there are no classes. */
  List<Legend.Entry> entries() {
    if (missing == 0 || entries.isEmpty()) {
      return entries;
    }
    List<Legend.Entry> all = new ArrayList<>(entries);
    all.add(new Legend.Entry("none", MISSING, Marker.DISC, 0));
    return all;
  }

  /** What the classes are; empty when there are no classes. */
  String legendName() {
    return colouring instanceof Colouring.ByClass by ? by.name() : "";
  }
}
