package org.materialsj.packing.search;

/** Many independent runs of CMA-ES from random points. Stateless. */
public final class CmaesMultistart implements SearchEngine {

  /** The name of this engine. */
  public static final String NAME = "CMA-ES";

  private final Options options;

  /**
   * How each start is run.
   *
   * @param evaluations most evaluations of one start, at least 1
   * @param draws random points of which the densest is the start, at least 1
   * @param leastStep least standard deviation of the first generation (torus of length 1), positive
   * @param mostStep largest one; each start draws its own between the two, evenly by its logarithm
   * @param tolerance spread of density of the best half of a generation at which a start ends,
   *     positive
   */
  public record Options(
      int evaluations, int draws, double leastStep, double mostStep, double tolerance) {

    /**
     * Values that served on spheres, polygons and molecules. Small steps keep the start near where
     * it began, so that starts end at many different maxima; large ones pass over rough ground. The
     * last digits are the refinement's, which takes them in a few evaluations.
     */
    public static final Options DEFAULT = new Options(4000, 10, 0.02, 0.1, 3e-3);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public Options {
      if (evaluations < 1 || draws < 1 || !(leastStep > 0) || !(tolerance > 0)) {
        throw new IllegalArgumentException(
            "evaluations, draws, steps and tolerance must be positive, got %d, %d, %s and %s"
                .formatted(evaluations, draws, leastStep, tolerance));
      }
      if (!(leastStep <= mostStep)) {
        throw new IllegalArgumentException(
            "the largest step must not be below the least, got " + mostStep + " and " + leastStep);
      }
    }
  }

  /** An engine with the default options. */
  public CmaesMultistart() {
    this(Options.DEFAULT);
  }

  /**
   * An engine.
   *
   * @param options how each start is run
   */
  public CmaesMultistart(Options options) {
    this.options = options;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Search start(Objective objective, long evaluations, long seed) {
    return new MultistartSearch(objective, options, evaluations, seed);
  }

  @Override
  public Search resume(Objective objective, SearchState state) {
    return new MultistartSearch(objective, options, state);
  }
}
