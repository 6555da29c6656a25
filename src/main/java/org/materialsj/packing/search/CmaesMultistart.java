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
   * @param step standard deviation of the first generation (torus of length 1), positive
   * @param tolerance spread of density at which a start has converged, positive
   */
  public record Options(int evaluations, int draws, double step, double tolerance) {

    /** Values that served on spheres, polygons and molecules. */
    public static final Options DEFAULT = new Options(4000, 8, 0.2, 1e-6);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public Options {
      if (evaluations < 1 || draws < 1 || !(step > 0) || !(tolerance > 0)) {
        throw new IllegalArgumentException(
            "evaluations, draws, step and tolerance must be positive, got %d, %d, %s and %s"
                .formatted(evaluations, draws, step, tolerance));
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
