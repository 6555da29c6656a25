package org.materialsj.features.molecule;

import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.materialsj.features.Golden;
import org.materialsj.model.Molecule;
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
import org.openjdk.jmh.infra.Blackhole;

/**
 * Molecules per second on one thread, each from the molecule alone: graph, rings and aromaticity
 * included. 226 molecules, most of them from the ESOL solubilities. RDKit does 63 000 Morgan
 * fingerprints of ready molecules, 3700 MACCS fingerprints and 190 to 590 times its descriptors.
 *
 * <pre>mvn -Pbench test-compile exec:exec -Djmh.args="FingerprintBenchmark"</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class FingerprintBenchmark {

  private static final int MOLECULES = 226;

  /** What is computed. */
  @Param({
    "ECFP4 counts",
    "ECFP6 bits",
    "FCFP4 bits",
    "Molecular descriptors",
    "MACCS",
    "PubChem",
    "Klekota-Roth",
    "Functional groups",
    "Atom pairs",
    "Paths",
    "Extended paths",
    "E-state",
    "CDK descriptors"
  })
  public String family;

  private MoleculeFeaturizer featurizer;
  private final List<Molecule> molecules = new ArrayList<>();

  /** Reads the molecules and makes the featurizer. */
  @Setup
  public void prepare() {
    for (JsonElement element :
        Golden.json("features/molecule/morgan-rdkit.json").getAsJsonArray("molecules")) {
      molecules.add(SampleMolecules.smiles(element.getAsJsonObject().get("smiles").getAsString()));
    }
    if (molecules.size() != MOLECULES) {
      throw new IllegalStateException("expected " + MOLECULES + ", got " + molecules.size());
    }
    featurizer =
        switch (family) {
          case "ECFP4 counts" -> MorganFingerprint.ecfp(2, 2048, true);
          case "ECFP6 bits" -> MorganFingerprint.ecfp(3, 2048, false);
          case "FCFP4 bits" -> MorganFingerprint.fcfp(2, 2048, false);
          case "Molecular descriptors" -> new MolecularDescriptors();
          case "MACCS" -> CdkFingerprint.maccs();
          case "PubChem" -> CdkFingerprint.pubChem();
          case "Klekota-Roth" -> CdkFingerprint.klekotaRoth();
          case "Functional groups" -> CdkFingerprint.functionalGroups();
          case "Atom pairs" -> CdkFingerprint.atomPairs();
          case "Paths" -> CdkFingerprint.paths();
          case "Extended paths" -> CdkFingerprint.extended();
          case "E-state" -> CdkFingerprint.electrotopologicalStates();
          case "CDK descriptors" -> CdkDescriptors.ofBonds();
          default -> throw new IllegalArgumentException("no featurizer " + family);
        };
  }

  /**
   * Features of all molecules.
   *
   * @param hole takes the features
   */
  @Benchmark
  @OperationsPerInvocation(MOLECULES)
  public void features(Blackhole hole) {
    for (Molecule molecule : molecules) {
      hole.consume(featurizer.apply(molecule));
    }
  }
}
