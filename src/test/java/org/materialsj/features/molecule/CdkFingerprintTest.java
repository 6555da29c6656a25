package org.materialsj.features.molecule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.materialsj.features.molecule.SampleMolecules.smiles;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.materialsj.features.Golden;
import org.materialsj.model.Molecule;

class CdkFingerprintTest {

  /**
   * Keys that CDK and RDKit define differently, or where the public definition is unclear; they
   * differ in about a third of all molecules.
   */
  private static final Set<Integer> DISPUTED =
      Set.of(1, 22, 24, 44, 49, 101, 112, 113, 118, 120, 125, 128, 136, 137, 138, 139, 160, 166);

  @Test
  void maccsKeysAreThoseOfRdkit() {
    CdkFingerprint maccs = CdkFingerprint.maccs();
    int equal = 0;
    int all = 0;
    for (JsonElement element :
        Golden.json("features/molecule/morgan-rdkit.json").getAsJsonArray("molecules")) {
      JsonObject golden = element.getAsJsonObject();
      Set<Integer> expected =
          golden.getAsJsonArray("maccs").asList().stream()
              .map(JsonElement::getAsInt)
              .collect(Collectors.toSet());
      double[] keys = maccs.apply(smiles(golden.get("smiles").getAsString()));
      for (int key = 1; key <= 166; key++) {
        if (!DISPUTED.contains(key)) {
          all++;
          equal += expected.contains(key) == (keys[key - 1] > 0) ? 1 : 0;
        }
      }
    }
    assertTrue(equal >= 0.998 * all, equal + " of " + all);
  }

  @Test
  void columnsAreNumberedAsInTheSources() {
    assertEquals("MACCS keys #166", CdkFingerprint.maccs().spec().columns().get(165).name());
    assertEquals("PubChem keys #880", CdkFingerprint.pubChem().spec().columns().get(880).name());
    assertEquals(4860, CdkFingerprint.klekotaRoth().spec().columns().size());
    assertEquals(780, CdkFingerprint.atomPairs().spec().columns().size());
    assertEquals(79, CdkFingerprint.electrotopologicalStates().spec().columns().size());
  }

  @Test
  void knownPatternsAreFound() {
    // By PubChem's list: 9 and 10 are at least two and four carbons, 18 is at least one oxygen.
    double[] ethanol = CdkFingerprint.pubChem().apply(smiles("CCO"));
    assertEquals(1, ethanol[9]);
    assertEquals(0, ethanol[10]);
    assertEquals(1, ethanol[18]);
    // By Laggner's list: 12 is an alcohol and 13 a primary one.
    double[] glycerol = CdkFingerprint.functionalGroups().apply(smiles("OCC(O)CO"));
    assertEquals(3, glycerol[11]);
    assertEquals(2, glycerol[12]);
    double[] benzene = CdkFingerprint.electrotopologicalStates().apply(smiles("c1ccccc1"));
    assertEquals(1, Arrays.stream(benzene).sum());
  }

  @Nested
  class Maccs extends MoleculeFeaturizerContract {
    @Override
    protected MoleculeFeaturizer create() {
      return CdkFingerprint.maccs();
    }

    @Override
    protected List<Molecule> refused() {
      return List.of(smiles("[CH5]"));
    }
  }

  @Nested
  class PubChem extends MoleculeFeaturizerContract {
    @Override
    protected MoleculeFeaturizer create() {
      return CdkFingerprint.pubChem();
    }

    @Override
    protected List<Molecule> samples() {
      return super.samples().subList(0, 2);
    }
  }

  @Nested
  class KlekotaRoth extends MoleculeFeaturizerContract {

    /** One for all tests, because each compiles its 4860 patterns for each thread. */
    private final CdkFingerprint shared = KlekotaRothKeys.SHARED;

    @Override
    protected MoleculeFeaturizer create() {
      return shared;
    }

    @Override
    protected List<Molecule> samples() {
      return super.samples().subList(0, 2);
    }
  }

  /** The slow one. */
  private static final class KlekotaRothKeys {
    static final CdkFingerprint SHARED = CdkFingerprint.klekotaRoth();
  }

  @Nested
  class FunctionalGroups extends MoleculeFeaturizerContract {
    @Override
    protected MoleculeFeaturizer create() {
      return CdkFingerprint.functionalGroups();
    }

    @Override
    protected List<Molecule> samples() {
      return super.samples().subList(0, 2);
    }
  }

  @Nested
  class AtomPairs extends MoleculeFeaturizerContract {
    @Override
    protected MoleculeFeaturizer create() {
      return CdkFingerprint.atomPairs();
    }
  }

  @Nested
  class Paths extends MoleculeFeaturizerContract {
    @Override
    protected MoleculeFeaturizer create() {
      return CdkFingerprint.paths();
    }
  }

  @Nested
  class ExtendedPaths extends MoleculeFeaturizerContract {
    @Override
    protected MoleculeFeaturizer create() {
      return CdkFingerprint.extended();
    }
  }

  @Nested
  class ElectrotopologicalStates extends MoleculeFeaturizerContract {
    @Override
    protected MoleculeFeaturizer create() {
      return CdkFingerprint.electrotopologicalStates();
    }
  }
}
