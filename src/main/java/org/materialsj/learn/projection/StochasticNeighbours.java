package org.materialsj.learn.projection;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.run.Settings;
import org.materialsj.engine.statistics.ComponentAnalysis;
import org.materialsj.engine.statistics.Descriptive;
import org.materialsj.learn.neighbours.NeighbourGraph;

/**
 * t-SNE: keeps neighbours together. Starts from principal components. Up to {@value #MOST_EXACT}
 * rows all pairs are summed; above, affinities reach to 3 x perplexity neighbours and far points
 * repel as groups. Cost per step n log n. Coordinates have no unit.
 *
 * @param perplexity how many neighbours each row looks at; 0 for 30, or a third of the other rows
 *     if these are fewer than 90
 * @param iterations steps of the descent
 * @param exaggeration factor of the affinities at first
 * @param rate length of a step; 0 for n / exaggeration / 4, at least 50
 * @see "van der Maaten and Hinton 2008, Journal of Machine Learning Research 9, 2579; van der
 *     Maaten 2014, Journal of Machine Learning Research 15, 3221"
 */
record StochasticNeighbours(double perplexity, int iterations, double exaggeration, double rate)
    implements Projection {

  static final String NAME = "t-SNE";

  static final ProjectionKind KIND =
      new ProjectionKind(
          NAME,
          false,
          "t-SNE places only the rows that it is given: add the new rows to the table and make the"
              + " map again.",
          StochasticNeighbours::of);

  static final int MOST_EXACT = 1000;
  private static final int MOST_DIMENSIONS = 3;
  private static final int LEAST_ROWS = 4;
  private static final double USUAL_PERPLEXITY = 30;
  private static final double START_DEVIATION = 1e-4;
  private static final String AUTO = "auto";

  private static StochasticNeighbours of(Settings settings) {
    return new StochasticNeighbours(
        automatic(settings, "perplexity", 1, 1000),
        settings.integer("iterations", 1000, 1, 100_000),
        settings.number("exaggeration", 12, 1, 100),
        automatic(settings, "rate", 1e-3, 1e6));
  }

  private static double automatic(Settings settings, String name, double least, double most) {
    return settings.text(name, AUTO).equals(AUTO) ? 0 : settings.number(name, 0, least, most);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public SortedMap<String, String> settings() {
    SortedMap<String, String> map = new TreeMap<>();
    map.put("perplexity", perplexity == 0 ? AUTO : Double.toString(perplexity));
    map.put("iterations", Integer.toString(iterations));
    map.put("exaggeration", Double.toString(exaggeration));
    map.put("rate", rate == 0 ? AUTO : Double.toString(rate));
    return map;
  }

  @Override
  public ProjectionResult fit(
      double[][] columns, double[] classes, int dimensions, long seed, RunContext run) {
    ProjectionInput.check(NAME, columns, dimensions, MOST_DIMENSIONS);
    int n = columns[0].length;
    double used = usedPerplexity(n);
    boolean exact = n <= MOST_EXACT;
    int neighbours = exact ? n - 1 : Math.min(n - 1, (int) (3 * used) + 1);
    NeighbourGraph graph = NeighbourGraph.of(columns, neighbours, run.part(0, 0.1));
    Affinities affinities = Affinities.of(graph, used, run);
    double[][] start = start(columns, dimensions, seed, run.part(0.1, 0.2));
    StochasticDescent descent = new StochasticDescent(affinities, start, exact, run.part(0.2, 1));
    double step = rate > 0 ? rate : Math.max(50, n / exaggeration / 4);
    descent.descend(iterations, step, exaggeration);
    return new ProjectionResult(
        descent.points(),
        ProjectionInput.axes(NAME, dimensions),
        new double[0],
        Map.of("Kullback-Leibler divergence (nats)", descent.divergence()),
        notes(used),
        Optional.empty(),
        Optional.empty());
  }

  private double usedPerplexity(int n) {
    if (n < LEAST_ROWS) {
      throw new IllegalArgumentException(
          NAME + " needs at least " + LEAST_ROWS + " rows, got " + n + ": choose PCA.");
    }
    double most = (n - 1) / 3.0;
    if (perplexity > most) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "A perplexity of %s needs at least %d rows, got %d: set perplexity to at most %d, or"
                  + " to auto.",
              Double.toString(perplexity),
              (int) Math.ceil(3 * perplexity + 1),
              n,
              (int) most));
    }
    return perplexity > 0 ? perplexity : Math.min(USUAL_PERPLEXITY, most);
  }

  /** Principal components, made tiny, and a hundredth of that at random to part equal rows. */
  private static double[][] start(double[][] columns, int dimensions, long seed, RunContext run) {
    ComponentAnalysis found = ComponentAnalysis.of(columns, dimensions, run);
    SplittableRandom random = Seeds.forItem(seed, 0);
    double[][] start = new double[dimensions][columns[0].length];
    double scale = 0;
    for (int k = 0; k < dimensions; k++) {
      for (int f = 0; k < found.directions().length && f < columns.length; f++) {
        double weight = found.directions()[k][f];
        for (int i = 0; i < start[k].length; i++) {
          start[k][i] += weight * (columns[f][i] - found.mean()[f]);
        }
      }
      scale = k == 0 ? START_DEVIATION / Descriptive.deviation(start[0]) : scale;
      double factor = scale;
      start[k] =
          Arrays.stream(start[k])
              .map(x -> factor * x + 0.01 * START_DEVIATION * (2 * random.nextDouble() - 1))
              .toArray();
    }
    return start;
  }

  private static List<String> notes(double perplexity) {
    return List.of(
        String.format(
            Locale.ROOT,
            "In a t-SNE map near rows are alike, but distances between clusters and their sizes say"
                + " little. The perplexity was %.4g: compare maps of several, such as 5 and 50.",
            perplexity));
  }
}
