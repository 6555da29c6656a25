package org.materialsj.packing.search;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.packing.GenerationStatistics;

/** The starts of {@link CmaesMultistart}, in blocks. Start i draws from stream i of the seed. */
final class MultistartSearch implements Search {

  /** Largest number of starts of one block; the first blocks are smaller, to be told of soon. */
  private static final int BLOCK = 16;

  private static final int FIRST_BLOCK = 4;

  /** How many of the best ends are averaged. */
  private static final int BEST = 100;

  private static final String DIMENSION = "dimension";
  private static final String OPTIONS = "options";
  private static final String COUNTS = "starts and blocks";
  private static final String ENDS = "best ends";

  private final Objective objective;
  private final CmaesMultistart.Options options;
  private final long budget;
  private final long seed;
  private long evaluations;
  private int starts;
  private int blocks;

  /** Densities of the best ends, descending. */
  private double[] best = {};

  /** What one start found. */
  private record End(double[] point, double density, int evaluations) {}

  MultistartSearch(Objective objective, CmaesMultistart.Options options, long budget, long seed) {
    if (budget < 1) {
      throw new IllegalArgumentException("evaluations must be at least 1, got " + budget);
    }
    this.objective = objective;
    this.options = options;
    this.budget = budget;
    this.seed = seed;
  }

  MultistartSearch(Objective objective, CmaesMultistart.Options options, SearchState state) {
    this(objective, options, state.budget(), state.seed());
    if (!state.engine().equals(CmaesMultistart.NAME)
        || !Arrays.equals(state.values().get(DIMENSION), new double[] {objective.dimension()})
        || !Arrays.equals(state.values().get(OPTIONS), numbers(options))) {
      throw new IllegalArgumentException(
          "the state is of another engine, objective or options: "
              + state.engine()
              + ", "
              + Arrays.toString(state.values().get(DIMENSION))
              + " variables");
    }
    evaluations = state.evaluations();
    starts = (int) state.values().get(COUNTS)[0];
    blocks = (int) state.values().get(COUNTS)[1];
    best = state.values().get(ENDS).clone();
  }

  private static double[] numbers(CmaesMultistart.Options options) {
    return new double[] {
      options.evaluations(),
      options.draws(),
      options.leastStep(),
      options.mostStep(),
      options.tolerance()
    };
  }

  @Override
  public boolean step(RunContext run, SearchListener listener) {
    if (evaluations >= budget) {
      return false;
    }
    int first = starts;
    int block = Math.min(BLOCK, Math.max(FIRST_BLOCK, starts));
    List<End> ends =
        run.executor()
            .map(
                block,
                i -> new Start(objective, options, run.cancel()).run(seed, first + i),
                "starts of CMA-ES",
                run.progress(),
                run.cancel());
    double[] densities = ends.stream().mapToDouble(End::density).toArray();
    for (End end : ends) {
      evaluations += end.evaluations();
      listener.candidate(end.point(), end.density());
    }
    starts += block;
    keepBest(densities);
    listener.generation(
        new GenerationStatistics(
            blocks++,
            evaluations,
            best[0],
            Arrays.stream(best).average().orElseThrow(),
            densities,
            OptionalDouble.empty(),
            Optional.empty()));
    return true;
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

  @Override
  public long evaluations() {
    return evaluations;
  }

  @Override
  public SearchState state() {
    return new SearchState(
        CmaesMultistart.NAME,
        budget,
        seed,
        evaluations,
        Map.of(
            DIMENSION,
            new double[] {objective.dimension()},
            OPTIONS,
            numbers(options),
            COUNTS,
            new double[] {starts, blocks},
            ENDS,
            best.clone()));
  }

  /** One run of CMA-ES. */
  private static final class Start {

    private final CmaesMultistart.Options options;
    private final CancelToken cancel;
    private final Objective.Evaluator evaluator;
    private final int n;
    private final double[] best;
    private double density = -1;
    private int used;

    Start(Objective objective, CmaesMultistart.Options options, CancelToken cancel) {
      this.options = options;
      this.cancel = cancel;
      evaluator = objective.evaluator();
      n = objective.dimension();
      best = new double[n];
    }

    End run(long seed, long index) {
      SplittableRandom random = Seeds.forItem(seed, index);
      double[] point = new double[n];
      for (int draw = 0; draw < options.draws(); draw++) {
        for (int i = 0; i < n; i++) {
          point[i] = random.nextDouble();
        }
        offer(point, evaluate(point, Math.max(0, density)));
      }
      Cmaes cmaes = new Cmaes(n);
      double range = Math.log(options.mostStep() / options.leastStep());
      double step = options.leastStep() * StrictMath.exp(range * random.nextDouble());
      cmaes.start(best, step, random);
      while (used < options.evaluations()) {
        cancel.check("a start of CMA-ES");
        cmaes.ask();
        for (int k = 0; k < cmaes.samples(); k++) {
          cmaes.tell(evaluate(cmaes.sample(k), cmaes.cut()));
        }
        int top = cmaes.ranked(0);
        offer(cmaes.sample(top), cmaes.value(top));
        cmaes.update();
        if (cmaes.spread() < options.tolerance() && cmaes.value(top) > 0) {
          break;
        }
      }
      return new End(best, density, used);
    }

    private double evaluate(double[] u, double cut) {
      used++;
      return evaluator.density(u, cut);
    }

    private void offer(double[] u, double value) {
      if (value > density) {
        density = value;
        System.arraycopy(u, 0, best, 0, n);
      }
    }
  }
}
