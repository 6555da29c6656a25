package org.materialsj.view.map;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.materialsj.engine.random.Seeds;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.view.chart.PlotLimits;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the map of a million rows costs the event thread, in a panel of 760 x 620 pixels. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx2g", "-Djava.awt.headless=true"})
public class MapBenchmark {

  private static final int WIDTH = 760;
  private static final int HEIGHT = 620;

  /** Points. */
  @Param({"10000", "1000000"})
  public int points;

  private MapModel model;
  private MapFigure figure;
  private MapState state;
  private int[] rows;
  private int call;

  /** Makes two normal clouds. */
  @Setup(Level.Trial)
  public void make() {
    double[] x = new double[points];
    double[] y = new double[points];
    double[] z = new double[points];
    SplittableRandom random = Seeds.forItem(Seeds.DEFAULT, 0);
    for (int i = 0; i < points; i++) {
      x[i] = random.nextGaussian() + 4 * (i % 2);
      y[i] = random.nextGaussian() * (1 + i % 2);
      z[i] = x[i] * y[i];
    }
    List<String> ids = IntStream.range(0, points).mapToObj(Integer::toString).toList();
    FeatureTable table =
        FeatureTable.builder(ids)
            .numbers(new ColumnSpec("x", "eV"), x)
            .numbers(new ColumnSpec("y", ""), y)
            .numbers(new ColumnSpec("z", ""), z)
            .build();
    int[] none = new int[points];
    Arrays.fill(none, -1);
    model = new MapModel("clouds", table, List.of(), none, none);
    state =
        MapState.of(
            new MapColumns(
                "x", "y", Optional.of("z"), Optional.empty(), MapColumns.Scales.LINEAR, false));
    figure = new MapFigure(model, state);
    rows = IntStream.range(0, points).toArray();
  }

  /**
   * Shows another part of the plane, as a step of the wheel does.
   *
   * @return the picture
   */
  @Benchmark
  public BufferedImage zoom() {
    double far = 9 + 0.01 * (call++ % 50);
    PlotLimits limits = new PlotLimits(-far, far, -far, far);
    return figure.with(state.withZoom(Optional.of(limits))).plot().image(WIDTH, HEIGHT);
  }

  /**
   * Shows other columns.
   *
   * @return the picture
   */
  @Benchmark
  public BufferedImage columns() {
    MapColumns columns = state.columns();
    Optional<String> colour = call++ % 2 == 0 ? Optional.empty() : Optional.of("y");
    MapColumns others = new MapColumns("x", "z", colour, Optional.empty(), columns.scales(), false);
    return figure.with(state.withColumns(others)).plot().image(WIDTH, HEIGHT);
  }

  /**
   * Finds the point at a pixel.
   *
   * @return its row
   */
  @Benchmark
  public OptionalInt click() {
    return figure.plot().at(200 + call++ % 300, 300, WIDTH, HEIGHT);
  }

  /**
   * Marks all rows.
   *
   * @return the picture
   */
  @Benchmark
  public BufferedImage marks() {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    MapFigure all = figure.with(state.withSelected(RowSet.of(rows)));
    all.plot().drawMarks(image.createGraphics(), WIDTH, HEIGHT, all.marks());
    return image;
  }

  /**
   * Brushes a quarter of the map.
   *
   * @return the number of rows
   */
  @Benchmark
  public int brush() {
    Rectangle2D box = new Rectangle2D.Double(100 + call++ % 50, 100, 350, 300);
    RowSet rows = RowSet.of(figure.plot().within(box, WIDTH, HEIGHT));
    return SelectionStatistics.of(model.table(), state.columns().names(), rows).rows()
        + rows.size();
  }
}
