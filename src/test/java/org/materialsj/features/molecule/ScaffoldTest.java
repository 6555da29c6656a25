package org.materialsj.features.molecule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.materialsj.io.ParseException;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.cdk.CdkMolecules;

class ScaffoldTest {

  private static Optional<String> key(String smiles) throws ParseException {
    return Scaffold.key(CdkMolecules.readSmiles(smiles, "", "test", 0, ReadOptions.STRICT));
  }

  @ParameterizedTest
  @CsvSource({
    "c1ccccc1, CCc1ccc(O)cc1", // side chains do not count
    "C1=CC=CC=C1C, c1ccccc1", // nor how aromatic bonds are drawn
    "c1ccccc1CCc1ccncc1, Clc1cc(CCc2ccncc2)ccc1", // nor the order of atoms
    "C1CC2CCC1C2, CC1(C)C2CCC1(C)C(=O)C2" // bridged rings
  })
  void moleculesThatDifferInSideChainsShareAScaffold(String one, String other)
      throws ParseException {
    assertEquals(key(one), key(other));
  }

  @ParameterizedTest
  @CsvSource({
    "c1ccccc1, C1CCCCC1", // kinds of bonds
    "c1ccccc1, c1ccncc1", // elements
    "c1ccccc1CCc1ccccc1, c1ccccc1CCCc1ccccc1", // the chain between rings
    "c1ccccc1-c1ccccc1, c1ccccc1",
    "C1CCC2CCCCC2C1, C1CCCC1C1CCCC1" // as many atoms in other rings
  })
  void otherRingsOrChainsBetweenThemAreAnotherScaffold(String one, String other)
      throws ParseException {
    assertNotEquals(key(one), key(other));
  }

  @Test
  void aMoleculeWithoutRingsHasNone() throws ParseException {
    assertEquals(Optional.empty(), key("CC(C)CO"));
    assertEquals(Optional.empty(), key("[Na+].[Cl-]"));
  }
}
