package org.materialsj.potentials.crystal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.Structures;
import org.materialsj.model.Crystal;
import org.materialsj.model.Lattice;
import org.materialsj.model.Molecule;
import org.materialsj.model.packing.BallUnion;
import org.materialsj.model.packing.PackedSite;
import org.materialsj.model.packing.Packing;
import org.materialsj.model.packing.RelaxedPacking;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Energy with gradient, and relaxation, of crystalline anthracene (P2_1/c, Z' = 1/2). */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx1g")
public class RigidCrystalBenchmark {

  /** Whether atoms carry charges, summed by Ewald's method (then FIT, otherwise Williams). */
  @Param({"false", "true"})
  public boolean charged;

  private Packing packing;
  private List<RigidMolecule> molecules;
  private CrystalPotential potential;
  private RigidCrystal crystal;
  private double[] x;
  private double[] gradient;

  /**
   * Reads the crystal.
   *
   * @throws Exception if the test resource is not there
   */
  @Setup
  public void make() throws Exception {
    Crystal read =
        (Crystal)
            Structures.first(
                "src/test/resources/org/materialsj/packing/experimental/anthracene.cif",
                ReadOptions.STRICT);
    // The molecule at the origin: the listed atoms and their images by inversion.
    List<double[]> half =
        read.sites().stream()
            .filter(site -> site.operation() == 0)
            .map(site -> new double[] {site.x(), site.y(), site.z()})
            .toList();
    int[] listed =
        read.sites().stream()
            .filter(site -> site.operation() == 0)
            .mapToInt(site -> site.majority().element().number())
            .toArray();
    int n = listed.length;
    int[] numbers = new int[2 * n];
    double[] fractional = new double[6 * n];
    double[] radii = new double[2 * n];
    double[] charges = new double[2 * n];
    for (int i = 0; i < 2 * n; i++) {
      numbers[i] = listed[i % n];
      radii[i] = numbers[i] == 1 ? 1.2 : 1.7;
      charges[i] = charged ? numbers[i] == 1 ? 0.14 : -0.1 : 0;
      for (int k = 0; k < 3; k++) {
        fractional[3 * i + k] = (i < n ? 1 : -1) * half.get(i % n)[k];
      }
    }
    Lattice lattice = read.lattice();
    double[] positions = lattice.toCartesian(fractional);
    BallUnion body =
        BallUnion.of(Molecule.ofAtoms("anthracene", numbers, positions, Map.of()), radii);
    packing =
        new Packing(
            "P2_1/c",
            read.operations(),
            List.of(new PackedSite(body, List.of(0, 1))),
            lattice.rows(),
            new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1},
            new double[3],
            2 * body.measure() / lattice.volume());
    molecules = List.of(new RigidMolecule(numbers, body.centres(), charges));
    // The charges are given, not asked of MMFF94: the molecule of the file has no bonds.
    potential = charged ? CrystalPotential.STANDARD : CrystalPotential.HYDROCARBON;
    crystal = new RigidCrystal(packing, molecules, potential);
    x = new double[crystal.variables()];
    gradient = new double[x.length];
    Arrays.fill(x, 0.01);
  }

  /**
   * An energy with its gradient, standard cutoff.
   *
   * @return kcal/mol
   */
  @Benchmark
  public double energyWithGradient() {
    return crystal.evaluate(x, gradient);
  }

  /**
   * A relaxation from the experimental crystal.
   *
   * @return the relaxed packing
   */
  @Benchmark
  public RelaxedPacking relaxation() {
    return RigidRelaxation.STANDARD.relax(packing, molecules, potential, CancelToken.NEVER);
  }
}
