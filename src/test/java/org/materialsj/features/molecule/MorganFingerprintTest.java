package org.materialsj.features.molecule;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.materialsj.features.molecule.SampleMolecules.smiles;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.materialsj.features.Golden;
import org.materialsj.model.Molecule;

class MorganFingerprintTest {

  private static long[] environments(Molecule molecule, MorganInvariants kind, int radius) {
    MolecularGraph graph = new MolecularGraph(molecule);
    return MorganEnvironments.of(graph, kind.of(graph), radius);
  }

  private static long distinct(long[] environments) {
    return Arrays.stream(environments).distinct().count();
  }

  /** RDKit's 32-bit identifiers of feature classes collide now and then, so only sums compare. */
  @Test
  void numbersOfEnvironmentsAreThoseOfRdkit() {
    for (JsonElement element :
        Golden.json("features/molecule/morgan-rdkit.json").getAsJsonArray("molecules")) {
      JsonObject golden = element.getAsJsonObject();
      String text = golden.get("smiles").getAsString();
      Molecule molecule = smiles(text);
      for (int radius = 0; radius <= 3; radius++) {
        JsonArray numbers = golden.getAsJsonArray("ecfp").get(radius).getAsJsonArray();
        long[] found = environments(molecule, MorganInvariants.CONNECTIVITY, radius);
        assertEquals(numbers.get(0).getAsInt(), distinct(found), text + " radius " + radius);
        assertEquals(numbers.get(1).getAsInt(), found.length, text + " radius " + radius);
        int features = golden.getAsJsonArray("fcfpTotals").get(radius).getAsInt();
        assertEquals(
            features, environments(molecule, MorganInvariants.FEATURES, radius).length, text);
      }
    }
  }

  @Test
  void everySmilesOfAMoleculeGivesTheSame() {
    List<List<String>> same =
        List.of(
            List.of(
                "CC(=O)Oc1ccccc1C(=O)O", "OC(=O)C1=CC=CC=C1OC(C)=O", "C1=CC=CC(C(O)=O)=C1OC(=O)C"),
            List.of("c1ccc2ccccc2c1", "C1=CC2=CC=CC=C2C=C1", "C1=CC=C2C(=C1)C=CC=C2"),
            List.of("CCO", "OCC", "[H]OC([H])([H])C([H])([H])[H]"),
            List.of("O=c1cc[nH]cc1", "O=C1C=CNC=C1"));
    for (MorganFingerprint fingerprint :
        List.of(MorganFingerprint.ecfp(3, 1024, true), MorganFingerprint.fcfp(3, 1024, true))) {
      for (List<String> forms : same) {
        double[] first = fingerprint.apply(smiles(forms.get(0)));
        for (String form : forms) {
          assertArrayEquals(first, fingerprint.apply(smiles(form)), form);
        }
      }
    }
  }

  @Test
  void foldingKeepsEveryEnvironment() {
    Molecule molecule = smiles("Cn1c(=O)c2c(ncn2C)n(C)c1=O");
    long[] all = environments(molecule, MorganInvariants.CONNECTIVITY, 2);
    double[] counts = MorganFingerprint.ecfp(2, 64, true).apply(molecule);
    double[] bits = MorganFingerprint.ecfp(2, 64, false).apply(molecule);
    assertEquals(all.length, Arrays.stream(counts).sum());
    for (int i = 0; i < bits.length; i++) {
      assertEquals(counts[i] > 0 ? 1 : 0, bits[i]);
    }
    double[] wide = MorganFingerprint.ecfp(2, 128, true).apply(molecule);
    for (int i = 0; i < 64; i++) {
      assertEquals(counts[i], wide[i] + wide[i + 64]);
    }
  }

  /** Models are trained on columns: if this changes, the version of the featurizer must rise. */
  @Test
  void identifiersNeverChange() {
    // The first number of SplitMix64 from the seed 0.
    assertEquals(0xE220A8397B1DCDAFL, MorganEnvironments.hash(0, 0x9E3779B97F4A7C15L));
    long[] ethanol = environments(smiles("CCO"), MorganInvariants.CONNECTIVITY, 1);
    assertEquals(1, MorganFingerprint.ecfp(2, 2048, true).spec().version());
    // By an implementation of the definition in another language.
    assertEquals(
        List.of(
            "203e5b6461cf9ad1",
            "43974bd6f2e03962",
            "7abfa0e9f6afc6d9",
            "94660c7d48faa74b",
            "a8841a16ee1090c3",
            "f149490ec4cecc90"),
        Arrays.stream(ethanol).mapToObj(Long::toHexString).sorted().toList());
  }

  @Test
  void largeMoleculesKeepTheirEnvironmentsApart() {
    Molecule chain = smiles("C".repeat(200) + "O");
    long[] found = environments(chain, MorganInvariants.CONNECTIVITY, 2);
    // CH3, CH2 and O; then two at each end and the middle, for either radius. So does RDKit.
    assertEquals(201 + 201 + 199, found.length);
    assertEquals(3 + 5 + 5, distinct(found));
  }

  @Test
  void ofImpossibleParametersAndMoleculesNoneIsMade() {
    assertThrows(IllegalArgumentException.class, () -> MorganFingerprint.ecfp(-1, 1024, true));
    assertThrows(IllegalArgumentException.class, () -> MorganFingerprint.ecfp(2, 0, true));
    String reason =
        assertThrows(
                IllegalArgumentException.class,
                () -> MorganFingerprint.ecfp(2, 64, true).apply(smiles("[CH5]")))
            .getMessage();
    assertTrue(reason.startsWith("atom 1 (C)"), reason);
  }

  @Nested
  class EcfpCounts extends MoleculeFeaturizerContract {
    @Override
    protected MoleculeFeaturizer create() {
      return MorganFingerprint.ecfp(2, 2048, true);
    }

    @Override
    protected List<Molecule> refused() {
      return List.of(smiles("CN(=O)=O"));
    }
  }

  @Nested
  class FcfpBits extends MoleculeFeaturizerContract {
    @Override
    protected MoleculeFeaturizer create() {
      return MorganFingerprint.fcfp(3, 1024, false);
    }
  }
}
