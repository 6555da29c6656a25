package org.materialsj.features.molecule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.materialsj.features.molecule.SampleMolecules.smiles;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.materialsj.features.Golden;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Molecule;

class DescriptorsTest {

  private static int column(MoleculeFeaturizer featurizer, String name) {
    List<String> names = featurizer.spec().columns().stream().map(ColumnSpec::name).toList();
    assertTrue(names.contains(name), name);
    return names.indexOf(name);
  }

  /**
   * All but these: partial charges with sulfur, phosphorus or formal charges, whose hybridization
   * RDKit sees otherwise, and paths of three and four bonds beside rings of three or four atoms,
   * where RDKit counts the closed ones (and gives a shape index of 0 where there are no paths,
   * which is none here).
   */
  @Test
  void descriptorsAreThoseOfRdkit() {
    MolecularDescriptors descriptors = new MolecularDescriptors();
    JsonObject golden = Golden.json("features/molecule/descriptors-rdkit.json");
    List<String> names =
        golden.getAsJsonArray("names").asList().stream().map(JsonElement::getAsString).toList();
    List<String> wrong = new ArrayList<>();
    for (JsonElement element : golden.getAsJsonArray("molecules")) {
      JsonObject molecule = element.getAsJsonObject();
      String text = molecule.get("smiles").getAsString();
      MoleculeAnalysis analysis = new MoleculeAnalysis(smiles(text));
      double[] found = descriptors.compute(analysis);
      boolean charges = !text.matches(".*[SPsp\\[B].*");
      boolean paths = analysis.graph().rings().cycles().stream().allMatch(c -> c.length > 4);
      for (int k = 0; k < names.size(); k++) {
        JsonElement value = molecule.getAsJsonArray("values").get(k);
        String name = names.get(k);
        boolean excepted =
            value.isJsonNull()
                || name.contains("PartialCharge") && !charges
                || name.matches("Chi[34].|Kappa3") && !paths
                || name.startsWith("Kappa") && Double.isNaN(found[column(descriptors, name)]);
        double expected = excepted ? 0 : value.getAsDouble();
        double actual = excepted ? 0 : found[column(descriptors, name)];
        if (!(Math.abs(expected - actual) <= 1e-4 * Math.max(1, Math.abs(expected)))) {
          wrong.add(name + " of " + text + " is " + actual + ", expected " + expected);
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void whatDoesNotApplyIsNotANumber() {
    CdkDescriptors descriptors = CdkDescriptors.ofBonds();
    double[] salt = descriptors.apply(smiles("[K+].[I-]"));
    assertTrue(Double.isNaN(salt[column(descriptors, "BCUTc-1l")]));
    assertFalse(Double.isNaN(salt[column(descriptors, "MW")]));
    MolecularDescriptors own = new MolecularDescriptors();
    assertTrue(Double.isNaN(own.apply(smiles("C[Se]C"))[column(own, "MaxPartialCharge")]));
  }

  @Test
  void columnsOfCdkHaveItsValues() {
    CdkDescriptors descriptors = CdkDescriptors.ofBonds();
    double[] aspirin = descriptors.apply(smiles("CC(=O)Oc1ccccc1C(=O)O"));
    assertEquals(63.6, aspirin[column(descriptors, "TopoPSA")], 1e-9);
    assertEquals(180.159, aspirin[column(descriptors, "MW")], 0.01);
    assertEquals(6, aspirin[column(descriptors, "naAromAtom")]);
    assertEquals(1, aspirin[column(descriptors, "nHBDon")]);
    assertEquals("g/mol", descriptors.spec().columns().get(column(descriptors, "MW")).unit());
  }

  @Nested
  class Own extends MoleculeFeaturizerContract {
    @Override
    protected MoleculeFeaturizer create() {
      return new MolecularDescriptors();
    }

    @Override
    protected List<Molecule> refused() {
      return List.of(smiles("CN(=O)=O"));
    }
  }

  @Nested
  class CdkBonds extends MoleculeFeaturizerContract {
    @Override
    protected MoleculeFeaturizer create() {
      return CdkDescriptors.ofBonds();
    }

    @Override
    protected List<Molecule> samples() {
      return super.samples().subList(0, 3);
    }

    @Override
    protected double tolerance() {
      return 1e-6;
    }
  }

  @Nested
  class CdkShape extends MoleculeFeaturizerContract {
    @Override
    protected MoleculeFeaturizer create() {
      return CdkDescriptors.ofShape();
    }

    @Override
    protected List<Molecule> samples() {
      return SampleMolecules.threeDimensional();
    }

    @Override
    protected List<Molecule> refused() {
      return SampleMolecules.flat();
    }

    @Override
    protected double tolerance() {
      return 1e-6;
    }
  }

  @Test
  void polymersAreRefusedByCdkDescriptors() {
    MoleculeAnalysis polymer = new MoleculeAnalysis(smiles("C".repeat(501)));
    CdkDescriptors descriptors = CdkDescriptors.ofBonds();
    assertEquals(
        "it takes molecules of up to 500 heavy atoms, and this one has 501",
        assertThrows(IllegalArgumentException.class, () -> descriptors.compute(polymer))
            .getMessage());
  }

  @Test
  void pathsOfCagesAreNotFollowed() {
    String fullerene =
        "c12c3c4c5c1c1c6c7c2c2c8c3c3c9c4c4c%10c5c5c1c1c6c6c%11c7c2c2c7c8c3c3c8c9c4c4c9c%10c5c5c1c1c6c6"
            + "c%11c2c2c7c3c3c8c4c4c9c5c1c1c6c2c3c41";
    CdkDescriptors descriptors = CdkDescriptors.ofBonds();
    double[] values =
        assertTimeoutPreemptively(
            Duration.ofMinutes(1),
            () -> descriptors.compute(new MoleculeAnalysis(smiles(fullerene))));
    List<String> names = descriptors.spec().columns().stream().map(ColumnSpec::name).toList();
    assertTrue(Double.isNaN(values[names.indexOf("WTPT-1")]));
    assertEquals(60, values[names.indexOf("nAtom")]);
  }
}
