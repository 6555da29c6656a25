package org.materialsj.features.molecule;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.materialsj.engine.run.RunContext;
import org.materialsj.features.Golden;
import org.materialsj.model.Molecule;

/**
 * Every featurizer of bonds gives on four threads what it gives on one. Some thousand calls; with
 * {@code -Dmaterialsj.calls=10000} as many for each featurizer.
 */
class FourThreadsTest {

  private static final int FAST = 1000;
  private static final int SLOW = 40;

  private static List<Molecule> molecules() {
    List<Molecule> molecules = new ArrayList<>();
    for (JsonElement element :
        Golden.json("features/molecule/morgan-rdkit.json").getAsJsonArray("molecules")) {
      molecules.add(SampleMolecules.smiles(element.getAsJsonObject().get("smiles").getAsString()));
    }
    return molecules;
  }

  @TestFactory
  Stream<DynamicTest> fourThreadsGiveWhatOneGives() {
    List<Molecule> molecules = molecules();
    Map<MoleculeFeaturizer, Integer> calls =
        Map.ofEntries(
            Map.entry(MorganFingerprint.ecfp(2, 2048, true), FAST),
            Map.entry(MorganFingerprint.fcfp(2, 1024, false), FAST),
            Map.entry(new MolecularDescriptors(), FAST),
            Map.entry(CdkFingerprint.atomPairs(), FAST),
            Map.entry(CdkFingerprint.electrotopologicalStates(), FAST),
            Map.entry(CdkFingerprint.paths(), FAST),
            Map.entry(CdkFingerprint.extended(), FAST),
            Map.entry(CdkFingerprint.maccs(), FAST),
            Map.entry(CdkFingerprint.functionalGroups(), SLOW),
            Map.entry(CdkFingerprint.pubChem(), SLOW),
            Map.entry(CdkFingerprint.klekotaRoth(), SLOW),
            Map.entry(CdkDescriptors.ofBonds(), SLOW));
    return calls.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey().spec().name(),
                    () ->
                        compare(
                            entry.getKey(),
                            molecules,
                            Integer.getInteger("materialsj.calls", entry.getValue()))));
  }

  private static void compare(MoleculeFeaturizer featurizer, List<Molecule> molecules, int calls) {
    int different = Math.min(calls, molecules.size());
    List<double[]> alone = new ArrayList<>();
    for (int i = 0; i < different; i++) {
      alone.add(featurizer.apply(molecules.get(i)));
    }
    RunContext run = RunContext.QUIET.withThreads(4);
    List<double[]> together =
        run.executor()
            .map(
                calls,
                i -> featurizer.apply(molecules.get(i % different)),
                "features",
                run.progress(),
                run.cancel());
    assertEquals(calls, together.size());
    for (int i = 0; i < calls; i++) {
      assertArrayEquals(alone.get(i % different), together.get(i));
    }
  }
}
