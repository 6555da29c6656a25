package org.materialsj.view.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.materialsj.model.explore.Colouring;
import org.materialsj.view.colour.Palette;

/** The colours of points, and how they are explained. Points without a value are grey. */
final class PointColours {

  static final int MISSING = 0xB2B2B2;

  private static final int STEPS = 512;

  private final Colouring colouring;
  private final PlotAxis range;
  private final int[] steps = new int[STEPS];
  private final int missing;

  /**
   * Colours of points.
   *
   * @param colouring by what
   */
  PointColours(Colouring colouring) {
    this.colouring = colouring;
    if (colouring instanceof Colouring.ByValue by) {
      range = PlotAxis.around(0, false, List.of(by.values()));
      missing = (int) Arrays.stream(by.values()).filter(v -> !range.shows(v)).count();
    } else {
      range = PlotAxis.shares(0);
      missing =
          colouring instanceof Colouring.ByClass by
              ? (int) Arrays.stream(by.labels()).filter(label -> label < 0).count()
              : 0;
    }
    Arrays.setAll(steps, k -> Gradient.VIRIDIS.rgb(k / (STEPS - 1.0)));
  }

  /** Whether a point has no value or class. */
  boolean isMissing(int point) {
    return colouring instanceof Colouring.ByValue by && !range.shows(by.values()[point])
        || colouring instanceof Colouring.ByClass of && of.labels()[point] < 0;
  }

  /** The colour of a point. */
  int rgb(int point) {
    if (isMissing(point)) {
      return MISSING;
    }
    if (colouring instanceof Colouring.ByValue by) {
      double place = range.place(by.values()[point]);
      return steps[(int) Math.round(Math.max(0, Math.min(1, place)) * (STEPS - 1))];
    }
    return colouring instanceof Colouring.ByClass of
        ? Palette.rgb(of.labels()[point])
        : Palette.rgb(0);
  }

  /** The shape of a point. */
  Marker marker(int point) {
    return colouring instanceof Colouring.ByClass by && by.labels()[point] >= 0
        ? Marker.of(by.labels()[point])
        : Marker.DISC;
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

  /** How many points are grey and why, if any. */
  Optional<String> note() {
    if (missing == 0) {
      return Optional.empty();
    }
    String name =
        colouring instanceof Colouring.ByValue by
            ? by.column().name()
            : ((Colouring.ByClass) colouring).name();
    return Optional.of(
        missing + (missing == 1 ? " point is" : " points are") + " grey: no value of " + name);
  }

  /** Name and unit of the numbers that give the colours. */
  Optional<String> scaleName() {
    return colouring instanceof Colouring.ByValue by
        ? Optional.of(by.column().header())
        : Optional.empty();
  }

  ValueScale scale() {
    return new ValueScale(range);
  }

  /** The signs of the classes, none when there are no classes. */
  List<Legend.Entry> entries() {
    if (!(colouring instanceof Colouring.ByClass by)) {
      return List.of();
    }
    List<Legend.Entry> entries = new ArrayList<>();
    IntStream.range(0, by.classes().size())
        .mapToObj(k -> new Legend.Entry(by.classes().get(k), Palette.rgb(k), Marker.of(k), 0))
        .forEach(entries::add);
    if (missing > 0) {
      entries.add(new Legend.Entry("none", MISSING, Marker.DISC, 0));
    }
    return entries;
  }

  /** What the classes are; empty when there are no classes. */
  String legendName() {
    return colouring instanceof Colouring.ByClass by ? by.name() : "";
  }
}
