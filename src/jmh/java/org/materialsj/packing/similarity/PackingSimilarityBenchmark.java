package org.materialsj.packing.similarity;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.materialsj.model.Crystal;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Comparison of anthracene packings without symmetry (two centres, both hands) with the measured
 * crystal on one thread: 419 strained copies of it. The time is that of one comparison.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx1g")
public class PackingSimilarityBenchmark {

  private static final int PACKINGS = 419;

  /** Molecules in the cluster. */
  @Param({"15", "30"})
  public int molecules;

  private final List<Crystal> packings = new ArrayList<>();
  private PackingSimilarity similarity;

  /** Makes the crystals. */
  @Setup
  public void make() {
    Crystal measured = Crystals.measured("anthracene");
    similarity =
        new PackingSimilarity(measured, SimilarityOptions.DEFAULT.withClusterSize(molecules));
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < PACKINGS; i++) {
      packings.add(
          Crystals.strained(
              measured,
              random.nextDouble(-.05, .2),
              random.nextDouble(-.05, .2),
              random.nextDouble(-.05, .2)));
    }
  }

  /**
   * Compares all; the time is that of one.
   *
   * @return molecules in common
   */
  @Benchmark
  @OperationsPerInvocation(PACKINGS)
  public int compare() {
    return packings.stream().mapToInt(each -> similarity.compare(each).inCommon()).sum();
  }
}
