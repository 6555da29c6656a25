package org.materialsj.view;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.packing.CouplingGraph;
import org.materialsj.model.packing.GenerationStatistics;
import org.materialsj.model.packing.Marginals;
import org.materialsj.model.packing.Packing;
import org.materialsj.view.chart.CouplingFigure;
import org.materialsj.view.chart.Figure;
import org.materialsj.view.chart.FigureGrid;
import org.materialsj.view.chart.Histogram;
import org.materialsj.view.chart.LineChart;
import org.materialsj.view.chart.MarginalsFigure;

/** What one search has told so far, and the figures of it. Safe to use from any thread. */
final class PackingHistory {

  /** When there are more points than this, every second one is left out. */
  private static final int MOST_POINTS = 2000;

  private static final int BINS = 40;
  private static final int COLUMNS = 4;
  private static final ColumnSpec EVALUATIONS = new ColumnSpec("evaluations", "");
  private static final ColumnSpec DENSITY = new ColumnSpec("density", "");
  private static final List<LineChart.Series> NOTHING =
      List.of(new LineChart.Series("", new double[0], new double[0]));

  private final String name;
  private final String engine;
  private final long budget;
  private double[][] points = new double[COLUMNS][64];
  private int size;
  private int stride = 1;
  private GenerationStatistics last;
  private CouplingGraph couplings;
  private Packing best;
  private Marginals marginals;
  private String outcome = "";

  /**
   * An empty history.
   *
   * @param name body and group
   * @param engine name of the search engine
   * @param budget evaluations that the search may use
   */
  PackingHistory(String name, String engine, long budget) {
    this.name = name;
    this.engine = engine;
    this.budget = budget;
  }

  /** Adds a generation. */
  synchronized void add(GenerationStatistics statistics) {
    boolean kept = statistics.generation() % stride == 0;
    // The last point is always shown: one that is not to be kept is replaced by the next.
    int at = size > 0 && last != null && last.generation() % stride != 0 ? size - 1 : size;
    if (at == points[0].length) {
      for (int c = 0; c < COLUMNS; c++) {
        points[c] = Arrays.copyOf(points[c], 2 * at);
      }
    }
    points[0][at] = statistics.evaluations();
    points[1][at] = statistics.best();
    points[2][at] = statistics.meanOfBest();
    points[3][at] = statistics.totalCorrelation().orElse(Double.NaN);
    size = at + 1;
    last = statistics;
    statistics.couplings().ifPresent(graph -> couplings = graph);
    if (kept && size > MOST_POINTS) {
      thin();
    }
  }

  private void thin() {
    int kept = 0;
    for (int i = 0; i < size; i += 2) {
      for (int c = 0; c < COLUMNS; c++) {
        points[c][kept] = points[c][i];
      }
      kept++;
    }
    size = kept;
    stride *= 2;
  }

  /** Notes the best packing so far. */
  synchronized void best(Packing packing) {
    best = packing;
  }

  /** Notes the marginals at the end. */
  synchronized void marginals(Marginals told) {
    marginals = told;
  }

  /** Notes how the search ended. */
  synchronized void finish(String how) {
    outcome = how;
  }

  /** One line about the state of the search. */
  synchronized String summary() {
    if (last == null) {
      return name + "   " + engine + (outcome.isEmpty() ? "   starting" : "   " + outcome);
    }
    return String.format(
        Locale.ROOT,
        "%s   %s   generation %,d   %,d of %,d evaluations   best density %.9f%s",
        name,
        engine,
        last.generation(),
        last.evaluations(),
        budget,
        last.best(),
        outcome.isEmpty() ? "" : "   " + outcome);
  }

  /** The couplings that the engine told last. */
  synchronized Optional<Figure> couplings() {
    return Optional.ofNullable(couplings)
        .map(graph -> new CouplingFigure("Couplings of the search: " + name, graph));
  }

  /** The best packing so far. */
  synchronized Optional<Packing> best() {
    return Optional.ofNullable(best);
  }

  /** The marginals that the engine told in the end. */
  synchronized Optional<Figure> marginals() {
    return Optional.ofNullable(marginals)
        .map(told -> new MarginalsFigure("Variables of the search: " + name, told));
  }

  /** The panels of the run. */
  synchronized Figure figure() {
    double[] densities = last == null ? new double[0] : last.densities();
    String generation =
        last == null
            ? "Generation"
            : String.format(Locale.ROOT, "Densities of generation %,d", last.generation());
    return new FigureGrid(
        "Packing of " + name,
        List.of(
            chart("Best density", DENSITY, 1),
            chart("Mean density of the best", DENSITY, 2),
            new Histogram(generation, DENSITY, "packings", densities, BINS),
            correlation()),
        2);
  }

  /** Without values the panel says why. */
  private Figure correlation() {
    boolean told = false;
    for (int i = 0; i < size; i++) {
      told |= Double.isFinite(points[3][i]);
    }
    String title = told || size == 0 ? "Total correlation" : "Total correlation: not told";
    ColumnSpec nats = new ColumnSpec("total correlation", "nats");
    return told ? chart(title, nats, 3) : new LineChart(title, EVALUATIONS, nats, false, NOTHING);
  }

  private LineChart chart(String title, ColumnSpec y, int column) {
    double[] x = Arrays.copyOf(points[0], size);
    double[] values = Arrays.copyOf(points[column], size);
    return new LineChart(
        title, EVALUATIONS, y, false, List.of(new LineChart.Series("", x, values)));
  }

  /** What the run is called in a list. */
  @Override
  public String toString() {
    return name;
  }
}
