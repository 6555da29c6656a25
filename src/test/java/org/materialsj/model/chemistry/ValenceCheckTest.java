package org.materialsj.model.chemistry;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.materialsj.io.ParseException;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.cdk.CdkMolecules;
import org.materialsj.model.Bond;
import org.materialsj.model.Molecule;
import org.materialsj.model.chemistry.ValenceCheck.Finding;
import org.materialsj.model.chemistry.ValenceCheck.Kind;

class ValenceCheckTest {

  static Molecule read(String smiles) {
    try {
      return CdkMolecules.readSmiles(smiles, "name", "a.smi", 0, ReadOptions.STRICT);
    } catch (ParseException e) {
      throw new AssertionError(e);
    }
  }

  private static String refusal(Molecule molecule) {
    return assertThrows(IllegalArgumentException.class, () -> ValenceCheck.require(molecule))
        .getMessage();
  }

  @ParameterizedTest
  @CsvSource({
    "[CH5], 1 (C)",
    "C(C)(C)(C)(C)C, 1 (C)",
    "CC(C)(C)=O, 2 (C)",
    "C=C(=C)C, 2 (C)",
    "C[N+](C)(C)(C)C, 2 (N+)",
    "CO(C)C, 2 (O)",
    "CFC, 2 (F)",
    "CB(C)(C)C, 2 (B)",
    "C=N(C)(C)C, 2 (N)",
    "[H]([H])[H], 1 (H)"
  })
  void tooManyBondsAreRefusedWithTheAtomAndItsElement(String smiles, String atom) {
    String sentence = refusal(read(smiles));
    assertTrue(sentence.startsWith("atom " + atom + " has "), sentence);
    assertFalse(sentence.contains("choose"), sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[NH4+]",
        "C[O+](C)C",
        "C[S+](C)C",
        "c1cccc[n+]1[O-]",
        "C[S+](C)[O-]",
        "CS(C)=O",
        "CS(C)(=O)=O",
        "FS(F)(F)(F)(F)F",
        "FP(F)(F)(F)F",
        "F[P-](F)(F)(F)(F)F",
        "OCl(=O)(=O)=O",
        "[O-][Cl+3]([O-])([O-])[O-]",
        "FI(F)(F)(F)(F)(F)F",
        "[I-](I)I",
        "C[B-](C)(C)C",
        "F[Xe]F",
        "[C-]#[O+]",
        "CN=[N+]=[N-]",
        "C[N+](=O)[O-]",
        "[Cu+2].[O-]S(=O)(=O)[O-]",
        "C[Mg]Br",
        "[H+]",
        "[H-]",
        "[CH3+]",
        "[CH3-]",
        "c1ccccc1",
        "[nH]1cccc1",
        "O=[Fe](Cl)(Cl)(Cl)(Cl)(Cl)(Cl)Cl"
      })
  void ionsHypervalentAtomsAndMetalsAreFine(String smiles) {
    assertEquals(List.of(), ValenceCheck.of(read(smiles)));
  }

  @ParameterizedTest
  @CsvSource({
    "C[CH2], 1, RADICAL, a radical",
    "[OH], 0, RADICAL, a radical",
    "[N]=O, 0, RADICAL, a radical",
    "[CH2], 0, CARBENE, a carbene",
    "C[N], 1, CARBENE, a nitrene",
    "C[Si]C, 1, CARBENE, a silylene",
    "[O], 0, CARBENE, 2 free valences",
    "[C], 0, CARBENE, 4 free valences"
  })
  void radicalsAndCarbenesAreNamedAndNotRefused(String smiles, int atom, Kind kind, String name) {
    Molecule molecule = read(smiles);
    List<Finding> findings = ValenceCheck.of(molecule);
    assertEquals(1, findings.size());
    assertEquals(atom, findings.get(0).atom());
    assertEquals(kind, findings.get(0).kind());
    assertTrue(findings.get(0).sentence().endsWith(name), findings.toString());
    assertDoesNotThrow(() -> ValenceCheck.require(molecule));
  }

  @Test
  void hydrogensThatTheFileLeftOutCount() {
    Molecule carbon =
        new Molecule(
            "", new int[] {6}, new int[1], new int[1], new double[0], false, List.of(), Map.of());
    assertEquals(Kind.CARBENE, ValenceCheck.of(carbon).get(0).kind());
    assertEquals(List.of(), ValenceCheck.of(carbon.withMissingHydrogens(new int[] {4})));
    assertTrue(refusal(carbon.withMissingHydrogens(new int[] {5})).contains("5 bonds"));
  }

  @Test
  void moleculeWithoutBondsIsNotJudgedWhenItHasPositions() {
    Molecule water =
        Molecule.ofAtoms(
            "", new int[] {8, 1, 1}, new double[] {0, 0, 0, 1, 0, 0, 0, 1, 0}, Map.of());
    assertEquals(List.of(), ValenceCheck.of(water));
    assertEquals(1, Fragments.count(water));
    assertSame(water, Fragments.largest(water));
  }

  @ParameterizedTest
  @CsvSource({
    "CN(=O)=O, C[N+](=O)[O-]",
    "O=N(=O)c1ccccc1N(=O)=O, O=[N+]([O-])c1ccccc1[N+](=O)[O-]",
    "CON(=O)=O, CO[N+](=O)[O-]",
    "c1ccccn1=O, c1cccc[n+]1[O-]",
    "CN(C)(C)=O, C[N+](C)(C)[O-]",
    "C=N(C)=O, C=[N+](C)[O-]",
    "CC#N=O, CC#[N+][O-]",
    "CN=N#N, CN=[N+]=[N-]",
    "C=N#N, C=[N+]=[N-]"
  })
  void nitrogensOfTheListAreRefusedAndNormalizedOnRequest(String drawn, String separated) {
    Molecule molecule = read(drawn);
    assertTrue(refusal(molecule).contains("choose \"Normalize nitro groups\""));
    Molecule normalized = ChargeSeparation.apply(molecule);
    assertEquals(List.of(), ValenceCheck.of(normalized));
    assertEquals(signature(read(separated)), signature(normalized));
    assertEquals("name", normalized.name());
    assertEquals(molecule.properties(), normalized.properties());
    assertSame(normalized, ChargeSeparation.apply(normalized));
    Preparation ask = new Preparation(Fragments.Choice.KEEP_ALL, false);
    assertThrows(IllegalArgumentException.class, () -> ask.apply(molecule));
    assertEquals(signature(normalized), signature(Preparation.DEFAULT.apply(molecule)));
  }

  /** What the atoms are and have around them, whatever their order. */
  private static List<String> signature(Molecule molecule) {
    return java.util.stream.IntStream.range(0, molecule.size())
        .mapToObj(
            atom ->
                molecule.number(atom)
                    + "/"
                    + molecule.charge(atom)
                    + molecule.bonds().stream()
                        .filter(b -> b.first() == atom || b.second() == atom)
                        .map(Bond::order)
                        .sorted()
                        .toList())
        .sorted()
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"CS(C)=O", "CP(C)(C)=O", "OCl(=O)(=O)=O", "C=N(C)(C)C", "C[N+](=O)[O-]"})
  void nothingElseIsRewritten(String smiles) {
    Molecule molecule = read(smiles);
    assertSame(molecule, ChargeSeparation.apply(molecule));
  }

  @Test
  void severalWrongAtomsAreCounted() {
    assertTrue(refusal(read("C[CH5].C[CH4]")).contains("and so have 1 other atoms"));
  }
}
