package org.materialsj.potentials.conformers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.materialsj.model.Bond;
import org.materialsj.model.Molecule;

class RotorTest {

  @ParameterizedTest
  @CsvSource({
    "CC,1,1",
    "CCO,2,3",
    "C1CCCCC1,0,1",
    "Cc1ccccc1,1,1",
    "C=C,0,1",
    "Oc1ccccc1,1,2",
    "NCC,2,3",
    "CC(CCC)CC(C)(CCCC)O,12,3",
    "O,0,1",
    "CC(=O)O,2,2"
  })
  void singleBondsOutsideRingsTurn(String smiles, int count, int folds) {
    List<Rotor> rotors = Rotor.of(ConformerPruningTest.smiles(smiles));
    assertEquals(count, rotors.size());
    assertEquals(folds, rotors.stream().mapToInt(Rotor::folds).max().orElse(1));
  }

  @Test
  void aTurnKeepsBondLengthsAndMovesTheSmallerSideOnly() {
    Molecule molecule = ConformerPruningTest.smiles("CCCCO");
    SplittableRandom random = new SplittableRandom(1);
    double[] x = random.doubles(3L * molecule.size()).toArray();
    for (Rotor rotor : Rotor.of(molecule)) {
      assertTrue(2 * rotor.side().length < molecule.size());
      double[] turned = x.clone();
      rotor.turn(turned, 1);
      int moved = 0;
      for (int atom = 0; atom < molecule.size(); atom++) {
        moved += distance(x, atom, turned, atom) > 1e-9 ? 1 : 0;
      }
      assertEquals(rotor.side().length, moved);
      for (Bond bond : molecule.bonds()) {
        assertEquals(
            distance(x, bond.first(), x, bond.second()),
            distance(turned, bond.first(), turned, bond.second()),
            1e-12);
      }
      rotor.turn(turned, 2 * Math.PI - 1);
      for (int atom = 0; atom < molecule.size(); atom++) {
        assertEquals(0, distance(x, atom, turned, atom), 1e-12);
      }
    }
  }

  private static double distance(double[] x, int i, double[] y, int j) {
    return Math.hypot(
        Math.hypot(x[3 * i] - y[3 * j], x[3 * i + 1] - y[3 * j + 1]), x[3 * i + 2] - y[3 * j + 2]);
  }
}
