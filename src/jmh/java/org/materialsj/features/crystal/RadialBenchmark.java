package org.materialsj.features.crystal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.materialsj.features.Featurizer;
import org.materialsj.features.Golden;
import org.materialsj.features.composition.OxidationGuess;
import org.materialsj.model.Crystal;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Structures per second on one thread: features of distances and charges of the 18 ordered golden
 * structures (6.4 sites on average), each from the crystal alone. On two shared cores matminer does
 * 92 (Gaussian radial distribution), 1.7 (electronic one) and 530 (oxidation guess) of them.
 *
 * <pre>mvn -Pbench test-compile exec:exec -Djmh.args="RadialBenchmark"</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class RadialBenchmark {

  private static final int STRUCTURES = 18;

  private final Featurizer<Crystal> gaussians =
      new SiteStats(GeneralizedRadialDistribution.gaussian());
  private final Featurizer<Crystal> electronic = new ElectronicRadialDistribution();
  private final Featurizer<Crystal> distances = new AverageMinimumDistance();
  private final List<Crystal> crystals = new ArrayList<>();

  /** Reads the structures. */
  @Setup
  public void read() {
    for (String name :
        Golden.json("features/crystal/GRDF_gaussian.json").getAsJsonObject("values").keySet()) {
      Crystal crystal = Golden.crystal(name);
      if (crystal.isOrdered()) {
        crystals.add(crystal);
      }
    }
    if (crystals.size() != STRUCTURES) {
      throw new IllegalStateException("expected " + STRUCTURES + ", got " + crystals.size());
    }
  }

  private void all(Featurizer<Crystal> featurizer, Blackhole hole) {
    for (Crystal crystal : crystals) {
      hole.consume(featurizer.apply(crystal));
    }
  }

  /**
   * Gaussian radial distribution of all sites, and its statistics.
   *
   * @param hole takes the features
   */
  @Benchmark
  @OperationsPerInvocation(STRUCTURES)
  public void radialDistribution(Blackhole hole) {
    all(gaussians, hole);
  }

  /**
   * Electronic radial distribution to 20 angstrom, with guessed charges.
   *
   * @param hole takes the features
   */
  @Benchmark
  @OperationsPerInvocation(STRUCTURES)
  public void electronicRadialDistribution(Blackhole hole) {
    all(electronic, hole);
  }

  /**
   * The first 100 average minimum distances.
   *
   * @param hole takes the features
   */
  @Benchmark
  @OperationsPerInvocation(STRUCTURES)
  public void averageMinimumDistances(Blackhole hole) {
    all(distances, hole);
  }

  /**
   * Charges for the reduced formula.
   *
   * @param hole takes the guesses
   */
  @Benchmark
  @OperationsPerInvocation(STRUCTURES)
  public void oxidationGuess(Blackhole hole) {
    for (Crystal crystal : crystals) {
      hole.consume(OxidationGuess.of(crystal.composition()));
    }
  }

  /**
   * Charges for the whole cell, as matminer.
   *
   * @param hole takes the guesses
   */
  @Benchmark
  @OperationsPerInvocation(STRUCTURES)
  public void compatibleOxidationGuess(Blackhole hole) {
    for (Crystal crystal : crystals) {
      hole.consume(OxidationGuess.compatible(crystal.composition()));
    }
  }
}
