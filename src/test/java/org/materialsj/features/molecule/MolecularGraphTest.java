package org.materialsj.features.molecule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.materialsj.features.molecule.SampleMolecules.smiles;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.materialsj.features.Golden;
import org.materialsj.model.Bond;
import org.materialsj.model.Molecule;

class MolecularGraphTest {

  private static final String GOLDEN = "features/molecule/morgan-rdkit.json";

  private static List<Integer> aromaticAtoms(MolecularGraph graph) {
    List<Integer> atoms = new ArrayList<>();
    for (int v = 0; v < graph.size(); v++) {
      if (graph.isAromatic(v)) {
        atoms.add(v);
      }
    }
    return atoms;
  }

  private static int aromaticBonds(MolecularGraph graph) {
    int count = 0;
    for (int e = 0; e < graph.graph().edges(); e++) {
      count += graph.isAromaticBond(e) ? 1 : 0;
    }
    return count;
  }

  @Test
  void aromaticAtomsBondsAndRingsAreThoseOfRdkit() {
    for (JsonElement element : Golden.json(GOLDEN).getAsJsonArray("molecules")) {
      JsonObject golden = element.getAsJsonObject();
      String text = golden.get("smiles").getAsString();
      MolecularGraph graph = new MolecularGraph(smiles(text));
      List<Integer> atoms =
          golden.getAsJsonArray("aromaticAtoms").asList().stream()
              .map(JsonElement::getAsInt)
              .toList();
      assertEquals(atoms, aromaticAtoms(graph), text);
      assertEquals(golden.get("aromaticBonds").getAsInt(), aromaticBonds(graph), text);
      assertEquals(golden.get("rings").getAsInt(), graph.rings().cycles().size(), text);
    }
  }

  @Test
  void featuresOfAtomsAreThoseOfRdkit() {
    for (JsonElement element : Golden.json(GOLDEN).getAsJsonArray("molecules")) {
      JsonObject golden = element.getAsJsonObject();
      String text = golden.get("smiles").getAsString();
      MolecularGraph graph = new MolecularGraph(smiles(text));
      StringBuilder features = new StringBuilder();
      for (int v = 0; v < graph.size(); v++) {
        features.append(String.format(java.util.Locale.ROOT, "%02x", Pharmacophore.of(graph, v)));
      }
      assertEquals(golden.get("features").getAsString(), features.toString(), text);
    }
  }

  @Test
  void bothKekuleFormsOfAMoleculeAreAromatic() {
    for (String text : List.of("C1=CC=CC=C1C", "C1C=CC=CC=1C", "CC1=CC=CC=C1")) {
      assertEquals(6, aromaticAtoms(new MolecularGraph(smiles(text))).size(), text);
    }
    for (String text : List.of("C1=CC2=CC=CC=C2N1", "C1=CC=C2C(=C1)C=CN2", "c1ccc2[nH]ccc2c1")) {
      assertEquals(10, aromaticBonds(new MolecularGraph(smiles(text))), text);
    }
  }

  @Test
  void aromaticBondsOfAFileGiveTheSameGraph() {
    Molecule drawn = smiles("Cc1ccc2[nH]ccc2c1");
    MolecularGraph expected = new MolecularGraph(drawn);
    List<Bond> bonds = new ArrayList<>();
    for (Bond bond : drawn.bonds()) {
      boolean delocalised =
          bond.first() < expected.size()
              && bond.second() < expected.size()
              && isAromatic(expected, bond);
      bonds.add(
          new Bond(
              bond.first(),
              bond.second(),
              delocalised ? Bond.Order.AROMATIC : bond.order(),
              bond.stereo()));
    }
    int[] zeros = new int[drawn.size()];
    MolecularGraph graph =
        new MolecularGraph(
            new Molecule("", drawn.numbers(), zeros, zeros, new double[0], false, bonds, Map.of()));
    assertEquals(aromaticAtoms(expected), aromaticAtoms(graph));
    assertEquals(aromaticBonds(expected), aromaticBonds(graph));
    for (int v = 0; v < graph.size(); v++) {
      assertEquals(expected.valence(v), graph.valence(v));
    }
  }

  private static boolean isAromatic(MolecularGraph graph, Bond bond) {
    for (int e = 0; e < graph.graph().edges(); e++) {
      if (graph.graph().first(e) == bond.first() && graph.graph().second(e) == bond.second()) {
        return graph.isAromaticBond(e);
      }
    }
    return false;
  }

  @Test
  void hydrogensThatAFileLeftOutAreCounted() {
    Molecule whole = smiles("c1ccccc1O");
    int[] numbers = {6, 6, 6, 6, 6, 6, 8};
    int[] zeros = new int[7];
    List<Bond> bonds = whole.bonds().stream().filter(b -> b.first() < 7 && b.second() < 7).toList();
    Molecule bare =
        new Molecule("", numbers, zeros, zeros, new double[0], false, bonds, Map.of())
            .withMissingHydrogens(new int[] {1, 1, 1, 1, 1, 0, 1});
    MolecularGraph graph = new MolecularGraph(bare);
    assertEquals(6, aromaticAtoms(graph).size());
    assertEquals(1, graph.hydrogens(6));
  }

  @Test
  void onlyPlainHydrogensOfHeavyAtomsAreCounted() {
    MolecularGraph methanol = new MolecularGraph(smiles("[2H]C([2H])([2H])O"));
    assertEquals(5, methanol.size());
    assertEquals(1, methanol.hydrogens(4));
    assertEquals(2, new MolecularGraph(smiles("[H][H]")).size());
    assertEquals(1, new MolecularGraph(smiles("[H+]")).size());
    assertEquals(4, new MolecularGraph(smiles("[NH4+]")).hydrogens(0));
  }

  @Test
  void unknownBondsAndImpossibleValencesAreRefused() {
    Molecule unbound =
        Molecule.ofAtoms("", new int[] {6, 8}, new double[] {0, 0, 0, 1.1, 0, 0}, Map.of());
    String reason =
        assertThrows(IllegalArgumentException.class, () -> new MolecularGraph(unbound))
            .getMessage();
    assertTrue(reason.contains("bonds"), reason);
    for (String text : List.of("C(C)(C)(C)(C)C", "[CH5]", "CN(=O)=O")) {
      Molecule wrong = smiles(text);
      String sentence =
          assertThrows(IllegalArgumentException.class, () -> new MolecularGraph(wrong))
              .getMessage();
      assertTrue(sentence.startsWith("atom "), sentence);
    }
  }

  @Test
  void ringsOfAtomsAndBondsAgree() {
    MolecularGraph graph = new MolecularGraph(smiles("C1CC1CC2CCC2"));
    boolean[] expected = {true, true, true, false, true, true, true, true};
    boolean[] found = new boolean[graph.size()];
    for (int v = 0; v < found.length; v++) {
      found[v] = graph.onRing(v);
    }
    assertTrue(Arrays.equals(expected, found));
  }
}
