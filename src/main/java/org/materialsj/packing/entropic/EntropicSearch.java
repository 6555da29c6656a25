package org.materialsj.packing.entropic;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.TotalCorrelation;
import org.materialsj.model.packing.CouplingGraph;
import org.materialsj.model.packing.GenerationStatistics;
import org.materialsj.model.packing.Marginals;
import org.materialsj.packing.search.Objective;
import org.materialsj.packing.search.Search;
import org.materialsj.packing.search.SearchListener;
import org.materialsj.packing.search.SearchState;

/** A search of {@link EntropicTrustRegion} under way. */
final class EntropicSearch implements Search {

  /** Points of a generation: at least so many, and so many per statistic of the field. */
  private static final int LEAST_POINTS = 320;

  private static final int POINTS_PER_STATISTIC = 2;

  /** A small budget still has this many generations, unless they had fewer points than below. */
  private static final int GENERATIONS = 25;

  private static final int FEWEST_POINTS = 40;

  /** Points drawn and evaluated by one item of parallel work. */
  private static final int BLOCK = 64;

  /** Sweeps of the Gibbs sampler per generation. */
  private static final int SWEEPS = 4;

  /** Least weight of the diagonal of the Fisher matrix. */
  private static final double LEAST_SHRINKAGE = 0.02;

  /**
   * What is added to the diagonal of the correlations of products of third order (a cosine with a
   * sine) and fourth order (two cosines). Where the field is narrow they tell little, but large
   * parameters of theirs make spurious modes far from the sample.
   */
  private static final double THIRD_ORDER = 0.3;

  private static final double FOURTH_ORDER = 1;

  /** Trust radius (nats): first, smallest, largest, and its factors on gain and loss. */
  private static final double RADIUS = 0.3;

  private static final double SMALLEST = 0.02;
  private static final double LARGEST = 1;
  private static final double GAIN = 1.2;
  private static final double LOSS = 0.7;

  /** Part of a generation whose density tells gain from loss. */
  private static final double UPPER = 0.25;

  /**
   * After so many generations without gain the sample is taken to be divided among equivalent
   * optima, and the best are taken from those near the densest.
   */
  private static final int DIVIDED = 3;

  /** After so many generations without gain the field is left. */
  private static final int STALLED = 12;

  /** The field is left when its densest tenth lies within this range of density. */
  private static final double NARROW = 3e-4;

  /** Of how many densities the mean of the best is taken. */
  private static final int BEST = 100;

  /** Most points for the estimate of total correlation, and its number of neighbours. */
  private static final int CORRELATED = 1000;

  private static final int NEIGHBOURS = 4;

  /** Below every density, so that the first one is a gain. */
  private static final double NONE = -1;

  private static final String CHAINS = "chains";
  private static final String FRAME = "frame";
  private static final String PARAMETERS = "parameters";
  private static final String COUNTS = "counts";
  private static final String CONTROL = "control";
  private static final String TOP = "densest of this field";
  private static final String BEST_DENSITIES = "best densities";

  private final Objective objective;
  private final long budget;
  private final long seed;
  private final int n;
  private final int size;

  private long evaluations;
  private int generation;
  private double[] best;

  // What follows is of the present field.
  private VonMisesField field;
  private double[][] chains;
  private double radius;

  // Densities, NONE before the first generation of a field.
  private double quantile;
  private double bestQuantile;
  private double topDensity;
  private int stalled;
  private double cut;
  private double[] top;

  /** Whether the next step begins with another field. */
  private boolean left;

  /** A block of points and their densities. */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  private record Block(double[][] points, double[] densities) {}

  EntropicSearch(Objective objective, long budget, long seed) {
    if (budget < 1) {
      throw new IllegalArgumentException("evaluations must be at least 1, got " + budget);
    }
    this.objective = objective;
    this.budget = budget;
    this.seed = seed;
    n = objective.dimension();
    size = size(n, budget);
    best = new double[0];
    begin();
  }

  EntropicSearch(Objective objective, SearchState state) {
    n = objective.dimension();
    double[] frame = state.values().get(FRAME);
    if (!state.engine().equals(EntropicTrustRegion.NAME) || frame == null || frame.length != n) {
      throw new IllegalArgumentException(
          "the state is of another engine or objective: "
              + state.engine()
              + (frame == null ? "" : ", " + frame.length + " variables"));
    }
    this.objective = objective;
    budget = state.budget();
    seed = state.seed();
    evaluations = state.evaluations();
    size = size(n, budget);
    double[] flat = state.values().get(CHAINS);
    chains = new double[size][];
    for (int k = 0; k < size; k++) {
      chains[k] = Arrays.copyOfRange(flat, k * n, (k + 1) * n);
    }
    field = VonMisesField.of(frame, state.values().get(PARAMETERS));
    generation = (int) state.values().get(COUNTS)[0];
    stalled = (int) state.values().get(COUNTS)[1];
    left = state.values().get(COUNTS)[2] > 0;
    double[] control = state.values().get(CONTROL);
    radius = control[0];
    quantile = control[1];
    bestQuantile = control[2];
    cut = control[3];
    topDensity = control[4];
    top = state.values().get(TOP).clone();
    best = state.values().get(BEST_DENSITIES).clone();
  }

  private static int size(int n, long budget) {
    long wanted = Math.max(LEAST_POINTS, POINTS_PER_STATISTIC * 2L * n * n);
    return (int) Math.max(FEWEST_POINTS, Math.min(wanted, budget / GENERATIONS));
  }

  /** Goes back to the uniform field, from which one sweep draws independent points. */
  private void begin() {
    field = VonMisesField.uniform(n);
    chains = new double[size][n];
    radius = RADIUS;
    quantile = NONE;
    bestQuantile = NONE;
    stalled = 0;
    cut = 0;
    topDensity = NONE;
    top = new double[n];
    left = false;
  }

  @Override
  public boolean step(RunContext run, SearchListener listener) {
    if (evaluations >= budget) {
      return false;
    }
    if (left) {
      begin();
    }
    int count = (int) Math.min(size, budget - evaluations);
    long stream = Seeds.ofItem(seed, generation);
    Generation drawn = draw(count, stream, run);
    Optional<FisherMatrix> fisher = Optional.empty();
    double[] centre = drawn.centre();
    VonMisesField centred = field.inFrame(centre);
    double[][] statistics = new double[count][2 * n * n];
    for (int k = 0; k < count; k++) {
      centred.statistics(drawn.points()[k], statistics[k]);
    }
    if (count == size) {
      fisher = Optional.of(FisherMatrix.estimate(statistics, LEAST_SHRINKAGE, penalties(n), run));
    }
    OptionalDouble correlation = totalCorrelation(drawn.points());

    // From here on nothing is cancelled, so that the search is never half a step ahead.
    evaluations += count;
    double told = cut;
    keepBest(drawn.densities());
    fisher.ifPresent(f -> move(drawn, statistics, centred, f, Seeds.ofItem(~seed, generation)));
    Optional<CouplingGraph> graph = fisher.map(f -> field.graph(objective.names(), f.deviations()));
    for (int k : drawn.distinct(told)) {
      listener.candidate(turns(drawn.points()[k]), drawn.densities()[k]);
    }
    listener.generation(
        new GenerationStatistics(
            generation++,
            evaluations,
            best[0],
            Arrays.stream(best).average().orElseThrow(),
            drawn.densities(),
            correlation,
            graph));
    left = finished(drawn);
    return true;
  }

  /** See {@link EntropicTrustRegion#marginals}. */
  Marginals marginals(int points, int bins, int sweeps, RunContext run) {
    BeliefPropagation beliefs = BeliefPropagation.of(field, points, run);
    GibbsHistograms gibbs = new GibbsHistograms(field, Seeds.ofItem(seed, ~generation));
    double[][] histograms = gibbs.of(chains, bins, sweeps, run);
    return new Marginals(
        objective.names(), beliefs.densities(), histograms, beliefs.converged(), beliefs.sweeps());
  }

  private Generation draw(int count, long stream, RunContext run) {
    List<Block> blocks =
        run.executor()
            .map(
                (count + BLOCK - 1) / BLOCK,
                b -> block(b * BLOCK, Math.min(count, (b + 1) * BLOCK), stream),
                "blocks of packings",
                run.progress(),
                run.cancel());
    double[][] points = new double[count][];
    double[] densities = new double[count];
    for (int b = 0; b < blocks.size(); b++) {
      Block block = blocks.get(b);
      System.arraycopy(block.points, 0, points, b * BLOCK, block.points.length);
      System.arraycopy(block.densities, 0, densities, b * BLOCK, block.points.length);
    }
    return Generation.of(points, densities);
  }

  /** Lets some chains go on and evaluates where they are. */
  private Block block(int from, int to, long stream) {
    Objective.Evaluator evaluator = objective.evaluator();
    double[][] points = new double[to - from][];
    double[] densities = new double[to - from];
    double[] work = new double[2 * n];
    for (int k = from; k < to; k++) {
      SplittableRandom random = Seeds.forItem(stream, k);
      double[] point = chains[k].clone();
      field.sweep(point, work, random, SWEEPS);
      points[k - from] = point;
      densities[k - from] = evaluator.density(turns(point), cut);
    }
    return new Block(points, densities);
  }

  /** Adapts the radius and takes a step of the field; the chains follow. */
  private void move(
      Generation drawn,
      double[][] statistics,
      VonMisesField centred,
      FisherMatrix fisher,
      long stream) {
    double upper = drawn.quantile(UPPER);
    if (quantile > NONE) {
      double factor = upper > quantile ? GAIN : LOSS;
      radius = Math.max(SMALLEST, Math.min(LARGEST, radius * factor));
    }
    quantile = upper;
    stalled = upper > bestQuantile ? 0 : stalled + 1;
    bestQuantile = Math.max(bestQuantile, upper);
    if (drawn.quantile(0) > topDensity) {
      topDensity = drawn.quantile(0);
      top = drawn.best().clone();
    }
    // Densities below the cut are not exact; the denser half decides, so the cut lies below it.
    cut = drawn.quantile(0.5);
    int[] order = stalled < DIVIDED ? drawn.order() : drawn.niche(top);
    TrustStep step = TrustStep.of(statistics, order, fisher, radius);
    field = centred.plus(step.change());
    chains = drawn.resampled(step.weights(), new SplittableRandom(stream));
  }

  /** The penalty of each statistic, in the order of {@link VonMisesField#statistics}. */
  private static double[] penalties(int n) {
    double[] penalties = new double[2 * n * n];
    for (int pair = 2 * n; pair < penalties.length; pair += 4) {
      penalties[pair] = FOURTH_ORDER;
      penalties[pair + 1] = THIRD_ORDER;
      penalties[pair + 2] = THIRD_ORDER;
    }
    return penalties;
  }

  private boolean finished(Generation drawn) {
    return stalled > STALLED || (drawn.quantile(0) - drawn.quantile(0.1) < NARROW && cut > 0);
  }

  private static OptionalDouble totalCorrelation(double[][] points) {
    if (points.length <= NEIGHBOURS) {
      return OptionalDouble.empty();
    }
    int stride = (points.length + CORRELATED - 1) / CORRELATED;
    int count = (points.length + stride - 1) / stride;
    double[][] some = new double[count][];
    for (int k = 0; k < count; k++) {
      some[k] = points[k * stride];
    }
    return OptionalDouble.of(TotalCorrelation.estimate(some, 2 * Math.PI, NEIGHBOURS));
  }

  private void keepBest(double[] densities) {
    double[] all = Arrays.copyOf(best, best.length + densities.length);
    System.arraycopy(densities, 0, all, best.length, densities.length);
    Arrays.sort(all);
    best = new double[Math.min(BEST, all.length)];
    for (int i = 0; i < best.length; i++) {
      best[i] = all[all.length - 1 - i];
    }
  }

  private static double[] turns(double[] angles) {
    double[] u = new double[angles.length];
    for (int i = 0; i < u.length; i++) {
      u[i] = angles[i] / (2 * Math.PI);
    }
    return u;
  }

  @Override
  public long evaluations() {
    return evaluations;
  }

  @Override
  public SearchState state() {
    double[] flat = new double[size * n];
    for (int k = 0; k < size; k++) {
      System.arraycopy(chains[k], 0, flat, k * n, n);
    }
    return new SearchState(
        EntropicTrustRegion.NAME,
        budget,
        seed,
        evaluations,
        Map.of(
            CHAINS, flat,
            FRAME, field.frame(),
            PARAMETERS, field.parameters(),
            COUNTS, new double[] {generation, stalled, left ? 1 : 0},
            CONTROL, new double[] {radius, quantile, bestQuantile, cut, topDensity},
            TOP, top.clone(),
            BEST_DENSITIES, best.clone()));
  }
}
