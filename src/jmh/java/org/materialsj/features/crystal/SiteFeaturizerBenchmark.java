package org.materialsj.features.crystal;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.materialsj.features.Golden;
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
 * Statistics of site features of the 18 ordered golden structures (6.4 sites on average), on one
 * thread, in structures per second. Nothing is shared between featurizers.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class SiteFeaturizerBenchmark {

  private static final int STRUCTURES = 18;

  private static final List<String> NAMES =
      List.of(
          "C_diamond",
          "NaCl",
          "CsCl",
          "CaF2",
          "TiO2_rutile",
          "SrTiO3",
          "ZnO_wurtzite",
          "SiO2_quartz",
          "Mg_hcp",
          "Fe_bcc",
          "Cu_fcc",
          "MgAl2O4_spinel",
          "ZrO2_monoclinic",
          "Cu3Au_L12",
          "MoS2_2H",
          "CaCO3_calcite",
          "Cu2O",
          "SrTiO3_rattled_P1");

  private final SiteStats orderParameters = new SiteStats(new OPSiteFingerprint());
  private final SiteStats motifs = new SiteStats(CrystalNNFingerprint.ops());
  private final SiteStats coordination = new SiteStats(CrystalNNFingerprint.cn());
  private final SiteStats voronoi = new SiteStats(new VoronoiFingerprint());
  private final ChemicalOrdering ordering = new ChemicalOrdering();
  private List<Crystal> crystals;

  /** Reads the structures. */
  @Setup
  public void read() {
    crystals = NAMES.stream().map(Golden::crystal).toList();
  }

  /**
   * Order parameters of shells.
   *
   * @param sink takes the features
   */
  @Benchmark
  @OperationsPerInvocation(STRUCTURES)
  public void opSite(Blackhole sink) {
    crystals.forEach(crystal -> sink.consume(orderParameters.apply(crystal)));
  }

  /**
   * CrystalNN with motifs.
   *
   * @param sink takes the features
   */
  @Benchmark
  @OperationsPerInvocation(STRUCTURES)
  public void crystalNnMotifs(Blackhole sink) {
    crystals.forEach(crystal -> sink.consume(motifs.apply(crystal)));
  }

  /**
   * CrystalNN without motifs.
   *
   * @param sink takes the features
   */
  @Benchmark
  @OperationsPerInvocation(STRUCTURES)
  public void crystalNnCoordination(Blackhole sink) {
    crystals.forEach(crystal -> sink.consume(coordination.apply(crystal)));
  }

  /**
   * Voronoi cells and their fingerprint.
   *
   * @param sink takes the features
   */
  @Benchmark
  @OperationsPerInvocation(STRUCTURES)
  public void voronoiFingerprint(Blackhole sink) {
    crystals.forEach(crystal -> sink.consume(voronoi.apply(crystal)));
  }

  /**
   * Voronoi cells and chemical ordering in three shells.
   *
   * @param sink takes the features
   */
  @Benchmark
  @OperationsPerInvocation(STRUCTURES)
  public void chemicalOrdering(Blackhole sink) {
    crystals.forEach(crystal -> sink.consume(ordering.apply(crystal)));
  }
}
