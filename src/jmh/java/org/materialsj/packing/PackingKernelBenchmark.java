package org.materialsj.packing;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.materialsj.model.packing.BallUnion;
import org.materialsj.packing.search.Objective;
import org.materialsj.packing.space.PackingGroup;
import org.materialsj.packing.space.PackingSpace;
import org.materialsj.packing.space.Sites;
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
 * Candidates per second of packings of molecules: decoding and exact scale, without early abort
 * (cut 0) and with it. Points are random, or lie about the densest of 20 000 random ones as in a
 * search that closes in. Give {@code -t 2} for two threads; the figure is that of all threads.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PackingKernelBenchmark {

  private static final int POINTS = 1 << 12;

  /** A ball, or the number of rings of an acene: benzene, anthracene, pentacene. */
  @Param({"0", "1", "3", "5"})
  public int rings;

  /** Group and site. */
  @Param({"P1:general", "P2_1/c:-1", "P2_1/c:general", "Pbca:-1", "Pbca:general", "Pa-3:general"})
  public String space;

  /** Density below which a candidate is given up. */
  @Param({"0", "0.4", "0.5", "0.6"})
  public double cut;

  /** Where the candidates lie. */
  @Param({"random", "dense"})
  public String points;

  private PackingSpace objective;
  private double[][] candidates;

  /** The evaluator of one thread. */
  @State(Scope.Thread)
  public static class Worker {

    private Objective.Evaluator evaluator;
    private int next;

    /**
     * Makes the evaluator.
     *
     * @param benchmark what it evaluates
     */
    @Setup(Level.Trial)
    public void make(PackingKernelBenchmark benchmark) {
      evaluator = benchmark.objective.evaluator();
    }
  }

  /** Makes the space and the candidates. */
  @Setup(Level.Trial)
  public void make() {
    BallUnion body =
        rings == 0
            ? BallUnion.of("ball", new double[3], new double[] {1})
            : Bodies.of(Acenes.of(rings), VanDerWaalsRadii.of(RadiusSet.BONDI));
    String[] words = space.split(":", -1);
    PackingGroup group = PackingGroup.parse(words[0], 3).get(0);
    objective =
        new PackingSpace(
            group, Sites.of(group, body, words[1], Sites.TOLERANCE, true).subList(0, 1));
    SplittableRandom random = new SplittableRandom(1);
    int n = objective.dimension();
    candidates = new double[POINTS][];
    for (int k = 0; k < POINTS; k++) {
      candidates[k] = random.doubles(n).toArray();
    }
    if (points.equals("dense")) {
      Objective.Evaluator evaluator = objective.evaluator();
      double[] best = candidates[0];
      double most = 0;
      for (int k = 0; k < 20_000; k++) {
        double[] u = random.doubles(n).toArray();
        double density = evaluator.density(u, most);
        if (density > most) {
          most = density;
          best = u;
        }
      }
      for (double[] u : candidates) {
        for (int i = 0; i < n; i++) {
          u[i] = best[i] + 0.02 * random.nextGaussian();
        }
      }
    }
  }

  /**
   * Evaluates one candidate.
   *
   * @param worker evaluator of the thread
   * @return its density
   */
  @Benchmark
  public double evaluate(Worker worker) {
    worker.next = (worker.next + 1) & (POINTS - 1);
    return worker.evaluator.density(candidates[worker.next], cut);
  }
}
