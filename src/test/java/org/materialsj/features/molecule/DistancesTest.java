package org.materialsj.features.molecule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.materialsj.features.Block;
import org.materialsj.features.BlockFeaturizer;
import org.materialsj.model.Bond;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Molecule;

class DistancesTest {

  private abstract static class Contract extends ShapeContract {
    private final Distances.Quantity quantity;
    private final Distances.Pairs pairs;

    Contract(Distances.Quantity quantity, Distances.Pairs pairs) {
      this.quantity = quantity;
      this.pairs = pairs;
    }

    @Override
    protected BlockFeaturizer<MoleculeAnalysis> create() {
      return new Distances(quantity, pairs);
    }

    @Override
    protected boolean dependsOnAtomOrder() {
      return pairs == Distances.Pairs.FILE_ORDER;
    }

    @Override
    boolean needsBonds() {
      return pairs == Distances.Pairs.BONDS || pairs == Distances.Pairs.EQUIVALENT;
    }
  }

  @Nested
  class InFileOrder extends Contract {
    InFileOrder() {
      super(Distances.Quantity.DISTANCE, Distances.Pairs.FILE_ORDER);
    }
  }

  @Nested
  class Sorted extends Contract {
    Sorted() {
      super(Distances.Quantity.INVERSE, Distances.Pairs.SORTED);
    }
  }

  @Nested
  class ByElements extends Contract {
    ByElements() {
      super(Distances.Quantity.DISTANCE, Distances.Pairs.ELEMENTS);
    }
  }

  @Nested
  class ByBonds extends Contract {
    ByBonds() {
      super(Distances.Quantity.INVERSE, Distances.Pairs.BONDS);
    }
  }

  @Nested
  class Equivalent extends Contract {
    Equivalent() {
      super(Distances.Quantity.INVERSE, Distances.Pairs.EQUIVALENT);
    }
  }

  @Nested
  class SixthPowers extends Contract {
    SixthPowers() {
      super(Distances.Quantity.INVERSE_SIXTH, Distances.Pairs.EQUIVALENT);
    }
  }

  private static final Molecule WATER =
      new Molecule(
          "water",
          new int[] {8, 1, 1},
          new int[3],
          new int[3],
          new double[] {0, 0, 0, 3, 0, 0, 0, 4, 0},
          false,
          List.of(
              new Bond(0, 1, Bond.Order.SINGLE, Bond.Stereo.NONE),
              new Bond(2, 0, Bond.Order.SINGLE, Bond.Stereo.NONE)),
          Map.of());

  /** The features of the molecule by name. */
  private static String table(Distances featurizer, Molecule molecule) {
    List<String> cells = new ArrayList<>();
    for (Block block : ShapeContract.features(featurizer, molecule)) {
      List<ColumnSpec> columns = featurizer.columns(block.key(), block.values().length);
      for (int i = 0; i < columns.size(); i++) {
        cells.add(columns.get(i).name() + " = " + block.values()[i]);
      }
    }
    return String.join("; ", cells);
  }

  @Test
  void columnsSayWhatTheyAre() {
    assertEquals(
        "d 1-2 = 3.0; d 1-3 = 4.0; d 2-3 = 5.0",
        table(new Distances(Distances.Quantity.DISTANCE, Distances.Pairs.FILE_ORDER), WATER));
    assertEquals(
        "sorted 1/d 1 = 0.3333333333333333; sorted 1/d 2 = 0.25; sorted 1/d 3 = 0.2",
        table(new Distances(Distances.Quantity.INVERSE, Distances.Pairs.SORTED), WATER));
    assertEquals(
        "1/d^6 1-2 = " + 1 / 729.0 + "; 1/d^6 1-3 = " + 1 / 4096.0 + "; 1/d^6 2-3 = " + 1 / 15625.0,
        table(new Distances(Distances.Quantity.INVERSE_SIXTH, Distances.Pairs.FILE_ORDER), WATER));
    assertEquals(
        "d H-H 1 = 5.0; d H-O 1 = 3.0; d H-O 2 = 4.0",
        table(new Distances(Distances.Quantity.DISTANCE, Distances.Pairs.ELEMENTS), WATER));
    assertEquals(
        "d H-H 2 bonds 1 = 5.0; d H-O 1 bond 1 = 3.0; d H-O 1 bond 2 = 4.0",
        table(new Distances(Distances.Quantity.DISTANCE, Distances.Pairs.BONDS), WATER));
    String equivalent = table(new Distances(), WATER);
    String hex = "[0-9a-f]{8}";
    assertTrue(
        equivalent.matches(
            "1/d H-H 2 bonds (HEX)-\\1 1 = 0.2; 1/d H-O 1 bond \\1-HEX 1 = 0.3333333333333333;.*"
                .replace("HEX", hex)),
        equivalent);
    assertEquals("1/angstrom", new Distances().columns(new int[] {1, 1, 2, 0, 0}, 1).get(0).unit());
  }

  @Test
  void partsWithoutBondsBetweenAreApart() {
    Molecule pair =
        new Molecule(
            "",
            new int[] {1, 1, 2},
            new int[3],
            new int[3],
            new double[] {0, 0, 0, 1, 0, 0, 3, 0, 0},
            false,
            WATER.bonds().subList(0, 1),
            Map.of());
    assertEquals(
        "d H-H 1 bond 1 = 1.0; d H-He apart 1 = 2.0; d H-He apart 2 = 3.0",
        table(new Distances(Distances.Quantity.DISTANCE, Distances.Pairs.BONDS), pair));
  }

  @Test
  void equivalentPairsAreThoseOfRdkit() {
    for (Map.Entry<String, JsonElement> golden :
        ShapeContract.GOLDEN.getAsJsonObject("equivalent").entrySet()) {
      Molecule molecule = SampleMolecules.smiles(golden.getKey());
      Molecule placed = molecule.withPositions(ShapeContract.somewhere(molecule.size()));
      List<Integer> expected = new ArrayList<>();
      golden.getValue().getAsJsonArray().forEach(size -> expected.add(size.getAsInt()));
      List<Integer> actual =
          ShapeContract.features(new Distances(), placed).stream()
              .map(block -> block.values().length)
              .sorted()
              .toList();
      assertEquals(expected, actual, golden.getKey());
    }
  }

  @Test
  void surroundingsAreTheSameInEveryMoleculeAndBondOrdersDoNotCount() {
    int[] benzene = new Topology(SampleMolecules.smiles("c1ccccc1")).surroundings(2);
    int[] kekule = new Topology(SampleMolecules.smiles("C1=CC=CC=C1")).surroundings(2);
    int[] toluene = new Topology(SampleMolecules.smiles("c1ccccc1C")).surroundings(2);
    assertEquals(benzene[0], kekule[0]);
    assertEquals(benzene[0], benzene[5]);
    // In toluene the para carbon, two bonds from the ortho ones, sees the same within two bonds.
    assertEquals(benzene[0], toluene[2]);
    assertTrue(benzene[0] != toluene[5]);
  }

  @Test
  void reasonsNameTheAtoms() {
    Molecule twice = ShapeContract.atoms(new int[] {1, 2, 1}, 0, 0, 0, 1, 0, 0, 0, 0, 0);
    Distances distances = new Distances(Distances.Quantity.DISTANCE, Distances.Pairs.SORTED);
    assertEquals("atoms 1 and 3 are at the same place", reason(distances, twice));
    assertEquals(
        "it has 1001 atoms, and distances between all atoms are for at most 1000 atoms",
        reason(distances, ShapeContract.atoms(ones(1001), ShapeContract.somewhere(1001))));
    assertEquals(
        "it needs bonds, and those of this molecule are not known; read it from a MOL or SDF file",
        reason(new Distances(), ShapeContract.atoms(new int[] {1, 1}, 0, 0, 0, 1, 0, 0)));
    Molecule wide = ShapeContract.atoms(new int[] {1, 1}, 0, 0, 0, 1e200, 0, 0);
    assertEquals("atoms 1 and 2 are too far apart for a molecule", reason(distances, wide));
  }

  private static int[] ones(int n) {
    int[] ones = new int[n];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static String reason(Distances featurizer, Molecule molecule) {
    MoleculeAnalysis analysis = new MoleculeAnalysis(molecule);
    return assertThrows(IllegalArgumentException.class, () -> featurizer.apply(analysis))
        .getMessage();
  }
}
