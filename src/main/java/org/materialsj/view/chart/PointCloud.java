package org.materialsj.view.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Points of a plane, each with its place on two axes, linear or logarithmic. A point without two
 * finite coordinates (positive ones on a logarithmic axis) has no place, is never drawn and never
 * hit. Immutable; one pass over a million points takes milliseconds, so hits need no index.
 */
public final class PointCloud {

  /** The axes are longer than the points need by this share at both ends. */
  private static final double PADDING = 0.04;

  private final boolean logAcross;
  private final boolean logUp;
  private final double[] u;
  private final double[] v;
  private final PlotLimits limits;
  private final int placed;

  /**
   * Points.
   *
   * @param x n coordinates; not modified
   * @param logAcross whether the horizontal axis is logarithmic
   * @param y n coordinates; not modified
   * @param logUp whether the vertical axis is logarithmic
   */
  public PointCloud(double[] x, boolean logAcross, double[] y, boolean logUp) {
    this.logAcross = logAcross;
    this.logUp = logUp;
    int n = x.length;
    PlotAxis anyAcross = PlotAxis.around(0, logAcross, List.of());
    PlotAxis anyUp = PlotAxis.around(0, logUp, List.of());
    double[] shownX = new double[n];
    double[] shownY = new double[n];
    u = new double[n];
    v = new double[n];
    int count = 0;
    for (int i = 0; i < n; i++) {
      if (anyAcross.shows(x[i]) && anyUp.shows(y[i])) {
        shownX[count] = x[i];
        shownY[count++] = y[i];
        u[i] = scaled(x[i], logAcross);
        v[i] = scaled(y[i], logUp);
      } else {
        u[i] = Double.NaN;
        v[i] = Double.NaN;
      }
    }
    placed = count;
    PlotAxis across = PlotAxis.around(PADDING, logAcross, List.of(Arrays.copyOf(shownX, count)));
    PlotAxis up = PlotAxis.around(PADDING, logUp, List.of(Arrays.copyOf(shownY, count)));
    limits = new PlotLimits(across.at(0), across.at(1), up.at(0), up.at(1));
  }

  private static double scaled(double value, boolean logarithmic) {
    return logarithmic ? Math.log10(value) : value;
  }

  /**
   * The number of points, with or without a place.
   *
   * @return at least 0
   */
  public int size() {
    return u.length;
  }

  /**
   * The number of points that have a place.
   *
   * @return at least 0
   */
  public int placed() {
    return placed;
  }

  /**
   * The points that have no place.
   *
   * @return indices, ascending
   */
  public int[] unplaced() {
    return IntStream.range(0, u.length).filter(i -> Double.isNaN(u[i])).toArray();
  }

  /**
   * Limits in which all points are seen, with some room.
   *
   * @return 0 to 1, or 1 to 10, along each axis when there are none
   */
  public PlotLimits limits() {
    return limits;
  }

  /**
   * Limits that this cloud can be shown in.
   *
   * @param wanted limits; those of all points when empty
   * @return the limits
   * @throws IllegalArgumentException if a logarithmic axis would have a limit that is not positive
   */
  public PlotLimits limits(Optional<PlotLimits> wanted) {
    wanted.ifPresent(
        chosen -> {
          checkLogarithmic("horizontal", logAcross, chosen.left());
          checkLogarithmic("vertical", logUp, chosen.bottom());
        });
    return wanted.orElse(limits);
  }

  private static void checkLogarithmic(String axis, boolean logarithmic, double low) {
    if (logarithmic && !(low > 0)) {
      throw new IllegalArgumentException(
          "The %s axis is logarithmic, so its limits must be positive, got %s."
              .formatted(axis, low));
    }
  }

  /** The horizontal axis within limits. */
  PlotAxis across(PlotLimits shown) {
    return PlotAxis.range(logAcross, shown.left(), shown.right());
  }

  /** The vertical axis within limits. */
  PlotAxis up(PlotLimits shown) {
    return PlotAxis.range(logUp, shown.bottom(), shown.top());
  }

  /** The range of the scaled coordinates within limits: left, right, bottom, top. */
  double[] scaled(PlotLimits shown) {
    return new double[] {
      scaled(shown.left(), logAcross),
      scaled(shown.right(), logAcross),
      scaled(shown.bottom(), logUp),
      scaled(shown.top(), logUp)
    };
  }

  /** Horizontal coordinates, logarithms on a logarithmic axis, NaN without a place; read-only. */
  double[] u() {
    return u;
  }

  /** Vertical coordinates, logarithms on a logarithmic axis, NaN without a place; read-only. */
  double[] v() {
    return v;
  }

  /** The points between two scaled coordinates along each axis: left, right, bottom, top. */
  int[] within(double[] range) {
    int[] found = new int[16];
    int count = 0;
    for (int i = 0; i < u.length; i++) {
      if (u[i] >= range[0] && u[i] <= range[1] && v[i] >= range[2] && v[i] <= range[3]) {
        if (count == found.length) {
          found = Arrays.copyOf(found, 2 * count);
        }
        found[count++] = i;
      }
    }
    return Arrays.copyOf(found, count);
  }

  /**
   * The point nearest to a place, the uppermost of equals, or -1 when none is within an ellipse.
   *
   * @param uc centre of the ellipse (scaled)
   * @param vc centre of the ellipse (scaled)
   * @param ur horizontal half axis (scaled)
   * @param vr vertical half axis (scaled)
   */
  int nearest(double uc, double vc, double ur, double vr) {
    double best = 1;
    int nearest = -1;
    for (int i = 0; i < u.length; i++) {
      double du = (u[i] - uc) / ur;
      double dv = (v[i] - vc) / vr;
      double square = du * du + dv * dv;
      boolean above = nearest < 0 || DotRaster.fairRank(i) > DotRaster.fairRank(nearest);
      if (square < best || square == best && above) {
        best = square;
        nearest = i;
      }
    }
    return nearest;
  }
}
