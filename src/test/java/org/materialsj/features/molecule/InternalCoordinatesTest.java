package org.materialsj.features.molecule;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.materialsj.features.Block;
import org.materialsj.features.BlockFeaturizer;
import org.materialsj.features.molecule.InternalCoordinates.Kind;
import org.materialsj.features.molecule.InternalCoordinates.Summary;
import org.materialsj.model.Bond;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Molecule;

class InternalCoordinatesTest {

  private abstract static class Contract extends ShapeContract {
    private final Kind kind;
    private final Summary summary;

    Contract(Kind kind, Summary summary) {
      this.kind = kind;
      this.summary = summary;
    }

    @Override
    protected BlockFeaturizer<MoleculeAnalysis> create() {
      return new InternalCoordinates(kind, summary);
    }

    @Override
    boolean needsBonds() {
      return true;
    }

    /** Without water, which has no torsion. */
    @Override
    protected List<Molecule> samples() {
      List<Molecule> samples = super.samples();
      return samples.subList(1, samples.size());
    }
  }

  @Nested
  class SortedBonds extends Contract {
    SortedBonds() {
      super(Kind.BONDS, Summary.SORTED);
    }
  }

  @Nested
  class BondStatistics extends Contract {
    BondStatistics() {
      super(Kind.BONDS, Summary.STATISTICS);
    }
  }

  @Nested
  class SortedAngles extends Contract {
    SortedAngles() {
      super(Kind.ANGLES, Summary.SORTED);
    }
  }

  @Nested
  class AngleHistogram extends Contract {
    AngleHistogram() {
      super(Kind.ANGLES, Summary.HISTOGRAM);
    }
  }

  @Nested
  class SortedTorsions extends Contract {
    SortedTorsions() {
      super(Kind.TORSIONS, Summary.SORTED);
    }
  }

  @Nested
  class TorsionStatistics extends Contract {
    TorsionStatistics() {
      super(Kind.TORSIONS, Summary.STATISTICS);
    }
  }

  private static List<Block> features(Kind kind, Summary summary, Molecule molecule) {
    return ShapeContract.features(new InternalCoordinates(kind, summary), molecule);
  }

  @Test
  void valuesAreThoseOfRdkit() {
    Map<Kind, String> names =
        Map.of(Kind.BONDS, "bonds", Kind.ANGLES, "angles", Kind.TORSIONS, "torsions");
    for (String name : ShapeContract.GOLDEN_NAMES) {
      names.forEach(
          (kind, field) -> {
            // The reference has bonds of all orders together.
            Map<String, double[]> actual = new TreeMap<>();
            for (Block block : features(kind, Summary.SORTED, ShapeContract.named(name))) {
              String key =
                  Arrays.stream(block.key())
                      .limit(kind == Kind.BONDS ? 2 : 4)
                      .mapToObj(String::valueOf)
                      .collect(Collectors.joining(" "));
              actual.merge(
                  key,
                  block.values(),
                  (a, b) ->
                      DoubleStream.concat(Arrays.stream(a), Arrays.stream(b)).sorted().toArray());
            }
            JsonObject expected = ShapeContract.golden(name).getAsJsonObject(field);
            assertEquals(expected.keySet(), actual.keySet());
            actual.forEach(
                (key, values) ->
                    assertArrayEquals(
                        ShapeContract.numbers(expected.getAsJsonArray(key)),
                        values,
                        1e-5,
                        name + " " + key));
          });
    }
  }

  /** H-C=O with both bonds of length 1 and an angle of 120 degrees, and a chain at 90 degrees. */
  private static Molecule bent(double degrees) {
    double x = Math.cos(Math.toRadians(degrees));
    double y = Math.sin(Math.toRadians(degrees));
    return new Molecule(
        "",
        new int[] {1, 6, 8},
        new int[3],
        new int[3],
        new double[] {1, 0, 0, 0, 0, 0, x, y, 0},
        false,
        List.of(
            new Bond(0, 1, Bond.Order.SINGLE, Bond.Stereo.NONE),
            new Bond(2, 1, Bond.Order.DOUBLE, Bond.Stereo.NONE)),
        Map.of());
  }

  @Test
  void columnsNameTheTypeAndItsStatistics() {
    InternalCoordinates bonds = new InternalCoordinates(Kind.BONDS, Summary.STATISTICS);
    List<Block> blocks = ShapeContract.features(bonds, bent(120));
    assertArrayEquals(new double[] {1, 1, 1, 1, 0}, blocks.get(0).values(), 1e-12);
    assertEquals(
        List.of(
            new ColumnSpec("bond H-C count", ""),
            new ColumnSpec("bond H-C mean", "angstrom"),
            new ColumnSpec("bond H-C min", "angstrom"),
            new ColumnSpec("bond H-C max", "angstrom"),
            new ColumnSpec("bond H-C sd", "angstrom")),
        bonds.columns(blocks.get(0).key(), 5));
    assertEquals("bond C=O count", bonds.columns(blocks.get(1).key(), 5).get(0).name());
    InternalCoordinates angles = new InternalCoordinates(Kind.ANGLES, Summary.SORTED);
    assertEquals(
        new ColumnSpec("angle H-C-O 1", "degree"), angles.columns(new int[] {1, 6, 8}, 1).get(0));
  }

  @Test
  void valuesOnALimitBelongToTheBinAboveAndStraightAnglesToTheLast() {
    for (double degrees : new double[] {0.2, 60, 90, 120, 180}) {
      double[] counts = features(Kind.ANGLES, Summary.HISTOGRAM, bent(degrees)).get(0).values();
      assertEquals(36, counts.length);
      assertEquals(1, counts[Math.min(35, (int) (degrees / 5))], degrees + "");
      assertEquals(1, Arrays.stream(counts).sum());
    }
    InternalCoordinates angles = new InternalCoordinates(Kind.ANGLES, Summary.HISTOGRAM);
    assertEquals("angle H-C-O 175-180", angles.columns(new int[] {1, 6, 8}, 36).get(35).name());
    InternalCoordinates bonds = new InternalCoordinates(Kind.BONDS, Summary.HISTOGRAM);
    assertEquals("bond C:C 0.55-0.60", bonds.columns(new int[] {6, 6, 3}, 50).get(1).name());
  }

  @Test
  void torsionsAboutStraightAxesAreLeftOut() {
    Bond.Order single = Bond.Order.SINGLE;
    List<Bond> chain =
        List.of(
            new Bond(0, 1, single, Bond.Stereo.NONE),
            new Bond(1, 2, single, Bond.Stereo.NONE),
            new Bond(2, 3, single, Bond.Stereo.NONE));
    int[] numbers = {1, 8, 8, 1};
    double[] gauche = {0, 1, 0, 0, 0, 0, 1, 0, 0, 1, 0, 1};
    double[] straight = {-1, 1e-4, 0, 0, 0, 0, 1, 0, 0, 1, 0, 1};
    Molecule peroxide =
        new Molecule("", numbers, new int[4], new int[4], gauche, false, chain, Map.of());
    assertEquals(90, features(Kind.TORSIONS, Summary.SORTED, peroxide).get(0).values()[0], 1e-12);
    assertTrue(features(Kind.TORSIONS, Summary.SORTED, peroxide.withPositions(straight)).isEmpty());
  }
}
