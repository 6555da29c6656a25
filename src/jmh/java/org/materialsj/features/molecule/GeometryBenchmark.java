package org.materialsj.features.molecule;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.materialsj.features.BlockFeaturizer;
import org.materialsj.features.molecule.Distances.Pairs;
import org.materialsj.features.molecule.Distances.Quantity;
import org.materialsj.features.molecule.InternalCoordinates.Kind;
import org.materialsj.features.molecule.InternalCoordinates.Summary;
import org.materialsj.model.Molecule;
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

/**
 * Molecules per second on one thread: representations by geometry of ethanol (9 atoms) and of the
 * alcohol C12H26O (39 atoms) on a grid of places, each from the molecule alone.
 *
 * <pre>mvn -Pbench test-compile exec:exec -Djmh.args="GeometryBenchmark"</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class GeometryBenchmark {

  /** The representation. */
  @Param({
    "aligned coordinates",
    "inverse distances",
    "equivalent pairs",
    "torsions",
    "Coulomb matrix",
    "eigenvalues",
    "bag of bonds",
    "radial",
    "angular",
    "MBTR"
  })
  public String representation;

  /** The molecule. */
  @Param({"CCO", "CC(CCC)CC(C)(CCCC)O"})
  public String molecule;

  private final Map<String, BlockFeaturizer<MoleculeAnalysis>> all = new TreeMap<>();
  private BlockFeaturizer<MoleculeAnalysis> featurizer;
  private Molecule placed;

  /** Makes the featurizer and the molecule. */
  @Setup
  public void prepare() {
    all.put("aligned coordinates", new Coordinates(Coordinates.Frame.ALIGNED));
    all.put("inverse distances", new Distances(Quantity.INVERSE, Pairs.FILE_ORDER));
    all.put("equivalent pairs", new Distances(Quantity.INVERSE, Pairs.EQUIVALENT));
    all.put("torsions", new InternalCoordinates(Kind.TORSIONS, Summary.SORTED));
    all.put("Coulomb matrix", CoulombMatrix.sorted());
    all.put("eigenvalues", CoulombMatrix.eigenvalues());
    all.put("bag of bonds", new BagOfBonds());
    all.put("radial", new RadialDistribution());
    all.put("angular", new AngularDistribution());
    all.put("MBTR", new ManyBodyTensor());
    featurizer = all.get(representation);
    Molecule graph = SampleMolecules.smiles(molecule);
    double[] positions = new double[3 * graph.size()];
    for (int i = 0; i < graph.size(); i++) {
      // A slightly disturbed cubic lattice of about the density of a molecule.
      positions[3 * i] = 1.6 * (i % 4) + 0.1 * Math.sin(i);
      positions[3 * i + 1] = 1.6 * (i / 4 % 3) + 0.1 * Math.sin(2 * i);
      positions[3 * i + 2] = 1.6 * (i / 12) + 0.1 * Math.sin(3 * i);
    }
    placed = graph.withPositions(positions);
  }

  /**
   * One representation.
   *
   * @return the blocks
   */
  @Benchmark
  public Object blocks() {
    return featurizer.apply(new MoleculeAnalysis(placed));
  }
}
