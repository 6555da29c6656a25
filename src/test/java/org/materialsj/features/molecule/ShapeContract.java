package org.materialsj.features.molecule;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.materialsj.features.Block;
import org.materialsj.features.BlockFeaturizer;
import org.materialsj.features.Golden;
import org.materialsj.model.Bond;
import org.materialsj.model.Molecule;

/** What every featurizer keeps besides that goes by the distances between atoms. */
abstract class ShapeContract extends BlockFeaturizerContract {

  static final JsonObject GOLDEN = Golden.json("features/molecule/geometry.json");

  static final List<String> GOLDEN_NAMES = List.of("ethanol", "thiophene", "chlorofluoromethane");

  /** Whether it goes by bonds. */
  boolean needsBonds() {
    return false;
  }

  static Molecule named(String name) {
    return SampleMolecules.threeDimensional().stream()
        .filter(molecule -> molecule.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  static JsonObject golden(String name) {
    return GOLDEN.getAsJsonObject("molecules").getAsJsonObject(name);
  }

  static double[] numbers(JsonArray array) {
    double[] numbers = new double[array.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = array.get(i).getAsDouble();
    }
    return numbers;
  }

  /** Coordinates of n atoms, none near another. */
  static double[] somewhere(int n) {
    double[] positions = new double[3 * n];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = 2 * (i / 3) * Math.sin(1.7 * i + 0.3);
    }
    return positions;
  }

  static Molecule atoms(int[] numbers, double... positions) {
    return Molecule.ofAtoms("", numbers, positions, Map.of());
  }

  static List<Block> features(BlockFeaturizer<MoleculeAnalysis> featurizer, Molecule molecule) {
    return featurizer.apply(new MoleculeAnalysis(molecule));
  }

  /** Compares blocks with golden ones by key. */
  static void assertBlocks(JsonObject expected, List<Block> actual, String what) {
    assertEquals(expected.size(), actual.size(), what);
    for (Block block : actual) {
      String key =
          Arrays.stream(block.key()).mapToObj(String::valueOf).collect(Collectors.joining(" "));
      assertTrue(expected.has(key), what + " has no " + key);
      double[] values = numbers(expected.getAsJsonArray(key));
      assertArrayEquals(values, block.values(), 1e-9, what + " " + key);
    }
  }

  /** Without positions, of a drawing, with two atoms at one place, too large, without bonds. */
  @Override
  protected List<Molecule> refused() {
    List<Molecule> refused = new ArrayList<>();
    refused.add(SampleMolecules.smiles("CCO"));
    Bond bond = new Bond(0, 1, Bond.Order.SINGLE, Bond.Stereo.NONE);
    double[] line = {0, 0, 0, 1.5, 0, 0};
    int[] carbons = {6, 6};
    refused.add(
        new Molecule(
            "drawing", carbons, new int[2], new int[2], line, true, List.of(bond), Map.of()));
    if (refusesSamePlace()) {
      Molecule ethanol = named("ethanol");
      double[] positions = ethanol.positions().orElseThrow();
      System.arraycopy(positions, 0, positions, 6, 3);
      refused.add(ethanol.withPositions(positions));
    }
    int many = PairDistances.MOST_ATOMS + 1;
    int[] helium = new int[many];
    Arrays.fill(helium, 2);
    if (!needsBonds() && refusesSamePlace()) {
      refused.add(atoms(helium, somewhere(many)));
    }
    if (needsBonds()) {
      refused.add(atoms(carbons, line));
    }
    return refused;
  }

  /** Whether two atoms at one place have no features. */
  boolean refusesSamePlace() {
    return true;
  }

  @Test
  void numbersAreFiniteAlsoOfOneAtomAndOfAtomsOnALine() {
    List<Molecule> molecules = new ArrayList<>(samples());
    molecules.add(atoms(new int[] {18}, 1, 2, 3));
    if (!needsBonds()) {
      molecules.add(atoms(new int[] {1, 9}, 0, 0, 0, 0, 0, 0.92));
      molecules.add(atoms(new int[] {8, 6, 8}, 0, 0, -1.16, 0, 0, 0, 0, 0, 1.16));
      molecules.add(atoms(new int[] {118, 118}, 0, 0, 0, 1e-5, 0, 0));
    }
    for (Molecule molecule : molecules) {
      for (Block block : features(create(), molecule)) {
        for (double value : block.values()) {
          assertTrue(Double.isFinite(value), molecule.name() + " " + Arrays.toString(block.key()));
        }
      }
    }
  }

  @Test
  void mirrorImagesAreAlike() {
    if (dependsOnFrame()) {
      return;
    }
    for (Molecule sample : samples()) {
      double[] mirrored = sample.positions().orElseThrow();
      for (int i = 0; i < mirrored.length; i += 3) {
        mirrored[i] = -mirrored[i];
      }
      List<Block> one = features(create(), sample);
      List<Block> other = features(create(), sample.withPositions(mirrored));
      for (int i = 0; i < one.size(); i++) {
        assertArrayEquals(one.get(i).values(), other.get(i).values(), 1e-9, sample.name());
      }
    }
  }
}
