package org.materialsj.potentials.conformers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.materialsj.model.Molecule;
import org.materialsj.potentials.openchem.Stereoisomers;

class ConformerEnsembleTest {

  private static ConformerEnsemble ensemble(double... energies) {
    Molecule molecule = ConformerPruningTest.smiles("O").withProperties("water", Map.of());
    List<Conformer> conformers =
        Arrays.stream(energies).mapToObj(e -> new Conformer(new double[9], e, 0, 0.5)).toList();
    return new ConformerEnsemble(
        molecule,
        List.of(new Stereoisomers.Isomer(molecule, "R")),
        conformers,
        new ConformerEnsemble.Tally(2, 0, 0, 0),
        List.of());
  }

  @Test
  void weightsFollowBoltzmann() {
    double rt = 0.0019872042586408316 * 300;
    ConformerEnsemble ensemble = ensemble(-5, -5 + rt * Math.log(3));
    assertArrayEquals(new double[] {0.75, 0.25}, ensemble.weights(300), 1e-12);
    assertEquals(1 / (0.5625 + 0.0625), ensemble.effectiveSize(300), 1e-12);
    assertEquals(2, ensemble.effectiveSize(1e12), 1e-6);
  }

  @Test
  void highEnergiesDoNotOverflow() {
    assertArrayEquals(new double[] {1, 0}, ensemble(1e5, 2e5).weights(1), 0);
  }

  @Test
  void aTemperatureThatIsNotPositiveIsNamed() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> ensemble(1).weights(0));
    assertEquals("temperature must be above 0, got 0.0", e.getMessage());
  }

  @Test
  void aConformerIsAMoleculeWithItsEnergyWeightAndConfiguration() {
    Molecule molecule = ensemble(-1.5).molecule(0, 1, "water#1");
    assertEquals("water#1", molecule.name());
    assertEquals(
        Map.of(
            "energy (kcal/mol)",
            "-1.500000",
            "weight",
            "1.000000e+00",
            "rmsd to lowest (angstrom)",
            "0.5000",
            "stereoisomer",
            "R"),
        molecule.properties());
  }
}
