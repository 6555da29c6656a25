package org.materialsj.features.autocorrelation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.materialsj.features.molecule.MoleculeFeaturizer;
import org.materialsj.features.molecule.MoleculeFeaturizerContract;
import org.materialsj.features.molecule.SampleMolecules;
import org.materialsj.model.Molecule;

class MoleculeAutocorrelationTest extends MoleculeFeaturizerContract {

  private static final MoleculeAutocorrelation GOLDEN =
      new MoleculeAutocorrelation(RacGolden.tables(), 3);

  @Override
  protected MoleculeFeaturizer create() {
    return new MoleculeAutocorrelation();
  }

  @Override
  protected List<Molecule> refused() {
    return List.of(
        Molecule.ofAtoms("", new int[] {8, 1, 1}, new double[9], Map.of()),
        Molecule.ofAtoms("", new int[] {10}, new double[3], Map.of()));
  }

  @Test
  void equalsTheGoldenMolecules() {
    int compared = 0;
    for (String name : RacGolden.JSON.getAsJsonObject("molecules").keySet()) {
      JsonObject item = RacGolden.molecule(name);
      double[] features = GOLDEN.apply(RacGolden.toMolecule(item));
      compared += RacGolden.assertEqual(item.getAsJsonObject("racs"), "", GOLDEN.spec(), features);
    }
    assertEquals(7 * 72 + 3 * 24, compared);
  }

  @Test
  void furanIsThatOfItsSmilesWithTheDefaultTables() {
    JsonObject golden = RacGolden.molecule("furan").getAsJsonObject("racs");
    double[] features = create().apply(SampleMolecules.smiles("c1ccoc1"));
    assertEquals(72, RacGolden.assertEqual(golden, "", create().spec(), features));
  }

  @Test
  void scopesWithoutAStartAreZero() {
    double[] features = create().apply(SampleMolecules.smiles("C"));
    assertEquals(0, RacGolden.feature(create().spec(), features, "func-I-0"));
    assertEquals(1, RacGolden.feature(create().spec(), features, "heavy-I-0"));
    assertEquals(4, RacGolden.feature(create().spec(), features, "heavy-I-1"));
    // Carbon minus hydrogen, four times.
    assertEquals(20, RacGolden.feature(create().spec(), features, "D_heavy-Z-1"));
  }

  @Test
  void fragmentsAddUp() {
    double[] features = create().apply(SampleMolecules.smiles("C.C"));
    double[] one = create().apply(SampleMolecules.smiles("C"));
    for (String name : List.of("f-chi-0", "f-Z-1", "f-I-2", "f-alpha-2")) {
      assertEquals(
          2 * RacGolden.feature(create().spec(), one, name),
          RacGolden.feature(create().spec(), features, name),
          1e-9);
    }
  }

  @Test
  void singleAtomNeedsNoBond() {
    double[] features = create().apply(SampleMolecules.smiles("[Na+]"));
    assertEquals(121, RacGolden.feature(create().spec(), features, "f-Z-0"));
  }

  @Test
  void ionsOfSmilesNeedNoBond() {
    double[] features = create().apply(SampleMolecules.smiles("[Na+].[Cl-]"));
    assertEquals(121 + 289, RacGolden.feature(create().spec(), features, "f-Z-0"));
  }

  @Test
  void moleculeWithoutBondsIsToldWhatToDo() {
    assertEquals(
        "autocorrelations need bonds, and this molecule comes without; read it from SMILES, MOL or"
            + " SDF instead",
        assertThrows(IllegalArgumentException.class, () -> create().apply(refused().get(0)))
            .getMessage());
  }

  @Test
  void depthIsAChoice() {
    MoleculeAutocorrelation deep = new MoleculeAutocorrelation(ElementProperties.tabulated(), 5);
    assertEquals(5 * 6 * 6, deep.spec().columns().size());
    double[] benzene = deep.apply(SampleMolecules.smiles("c1ccccc1"));
    // Opposite hydrogens of benzene, and nothing else, are five bonds apart.
    assertEquals(6, RacGolden.feature(deep.spec(), benzene, "f-I-5"));
  }
}
