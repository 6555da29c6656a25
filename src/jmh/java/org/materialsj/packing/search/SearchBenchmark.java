package org.materialsj.packing.search;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.packing.BallUnion;
import org.materialsj.model.packing.Body;
import org.materialsj.model.packing.GenerationStatistics;
import org.materialsj.model.packing.Polygon;
import org.materialsj.packing.space.PackingGroup;
import org.materialsj.packing.space.PackingSpace;
import org.materialsj.packing.space.Sites;
import org.openjdk.jmh.annotations.AuxCounters;
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

/**
 * Packings per second inside CMA-ES, the counter {@code packings}, and refinements per second, on
 * one thread.
 *
 * <pre>mvn -Pbench test-compile exec:exec -Djmh.args="SearchBenchmark"</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class SearchBenchmark {

  /** What is packed, and where. */
  @Param({"anthracene P21/c -1", "anthracene P-1 general", "pentagon p2 general"})
  private String problem;

  private final List<double[]> ends = new ArrayList<>();
  private PackingSpace space;
  private Search search;
  private Refinement refinement;
  private int next;

  /** What is counted besides calls. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Counter {

    /** Evaluations of the density. */
    public long packings;

    /** Begins again. */
    @Setup(Level.Iteration)
    public void clear() {
      packings = 0;
    }
  }

  /** Begins a search that does not end, and collects ends of starts to refine. */
  @Setup
  public void begin() {
    String[] words = problem.split(" ");
    Body body = words[0].equals("pentagon") ? Polygon.regular(5) : anthracene();
    PackingGroup group = PackingGroup.parse(words[1], body.dimension()).get(0);
    space = Sites.spaces(group, List.of(body), List.of(words[2]), Sites.TOLERANCE).get(0);
    search = new CmaesMultistart().start(space, Long.MAX_VALUE, 1);
    refinement = new Refinement(space, CancelToken.NEVER);
    search.step(
        RunContext.QUIET.withThreads(1),
        new SearchListener() {
          @Override
          public void candidate(double[] u, double density) {
            ends.add(u.clone());
          }

          @Override
          public void generation(GenerationStatistics statistics) {}
        });
  }

  /** A flat anthracene, C-C 1.40 and C-H 1.083 angstrom, radii of Bondi 1964. */
  private static BallUnion anthracene() {
    double width = 1.40 * Math.sqrt(3);
    double out = 1.40 + 1.083;
    double end = 1.5 * width + 1.083 * Math.sqrt(3) / 2;
    List<double[]> balls = new ArrayList<>();
    for (int side = -1; side <= 1; side += 2) {
      for (int k = 0; k < 4; k++) {
        balls.add(new double[] {(k - 1.5) * width, side * 0.70, 1.70});
      }
      for (int k = -1; k <= 1; k++) {
        balls.add(new double[] {k * width, side * 1.40, 1.70});
        balls.add(new double[] {k * width, side * out, 1.20});
      }
      balls.add(new double[] {end, side * (0.70 + 1.083 / 2), 1.20});
      balls.add(new double[] {-end, side * (0.70 + 1.083 / 2), 1.20});
    }
    double[] centres = new double[3 * balls.size()];
    double[] radii = new double[balls.size()];
    for (int i = 0; i < radii.length; i++) {
      System.arraycopy(balls.get(i), 0, centres, 3 * i, 2);
      radii[i] = balls.get(i)[2];
    }
    return BallUnion.of("anthracene", centres, radii);
  }

  /**
   * One block of starts.
   *
   * @param counter counts packings
   * @return whether there is more
   */
  @Benchmark
  public boolean starts(Counter counter) {
    long before = search.evaluations();
    boolean more = search.step(RunContext.QUIET.withThreads(1), SearchListener.NONE);
    counter.packings += search.evaluations() - before;
    return more;
  }

  /**
   * One refinement of the end of a start.
   *
   * @return what it found
   */
  @Benchmark
  public Refinement.Refined refine() {
    next = (next + 1) % ends.size();
    return refinement.refine(ends.get(next), 1);
  }
}
