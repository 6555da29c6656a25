package org.materialsj.features.environment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.materialsj.engine.algebra.Vectors;
import org.materialsj.features.molecule.MoleculeAnalysis;
import org.materialsj.features.molecule.SampleMolecules;
import org.materialsj.model.Molecule;
import org.materialsj.moments.BallFrame;
import org.materialsj.moments.InvariantSet;
import org.materialsj.moments.MoleculeFrame;
import org.materialsj.moments.MoleculeGolden;
import org.materialsj.moments.PointInvariants;
import org.materialsj.moments.SpeciesWeights;

class MoleculeInvariantsTest {

  private static final SpeciesWeights SPECIES = SpeciesWeights.of(new int[] {1, 6, 8}, 1, 6);

  private static PointInvariants forms() {
    return new PointInvariants(InvariantSet.complexMomentForms(7), false);
  }

  private static Molecule molecule(String name) {
    JsonObject json = MoleculeGolden.json(name);
    return Molecule.ofAtoms(
        name,
        MoleculeGolden.integers(json.get("Z")),
        MoleculeGolden.numbers(json.get("positions_A")),
        Map.of());
  }

  private static double largest(double[] values) {
    return Arrays.stream(values).map(Math::abs).max().orElseThrow();
  }

  @Test
  void acetoneEqualsTheReferenceDescriptor() {
    JsonObject golden = MoleculeGolden.json("descriptor_acetone");
    double[] range = MoleculeGolden.numbers(golden.get("range"));
    SpeciesWeights weights =
        SpeciesWeights.of(MoleculeGolden.integers(golden.get("species")), range[0], range[1]);
    double[] expected = MoleculeGolden.numbers(golden.get("fingerprint"));
    double cutoff = golden.get("cutoff").getAsDouble();
    double[] actual =
        MoleculeInvariants.within(forms(), weights, cutoff, false).apply(molecule("acetone"));
    assertArrayEquals(expected, actual, 1e-10 * largest(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"acetone", "urea", "methane", "water", "benzene", "CHFClBr"})
  void scaledMoleculesHaveTheInvariantsOfTheReference(String name) {
    JsonObject meta = MoleculeGolden.json("meta");
    double[] range = MoleculeGolden.numbers(meta.get("species_range"));
    SpeciesWeights weights =
        SpeciesWeights.of(MoleculeGolden.integers(meta.get("species_numbers")), range[0], range[1]);
    JsonObject data = MoleculeGolden.json(name).getAsJsonObject("data");
    double[] unit = MoleculeGolden.numbers(data.getAsJsonObject("unit").get("inv117"));
    double[] species = MoleculeGolden.numbers(data.getAsJsonObject("species").get("inv117"));
    Molecule molecule = molecule(name);
    assertArrayEquals(
        unit,
        MoleculeInvariants.scaled(forms(), SpeciesWeights.unit()).apply(molecule),
        1e-10 * largest(unit));
    assertArrayEquals(
        species,
        MoleculeInvariants.scaled(forms(), weights).apply(molecule),
        1e-10 * largest(species));
  }

  @Test
  void derivativesOfWaterEqualTheReference() {
    JsonObject golden = MoleculeGolden.json("jacobian_gaussian_water");
    JsonObject meta = MoleculeGolden.json("meta");
    double[] range = MoleculeGolden.numbers(meta.get("species_range"));
    SpeciesWeights weights =
        SpeciesWeights.of(MoleculeGolden.integers(meta.get("species_numbers")), range[0], range[1]);
    double scale = MoleculeGolden.json("water").get("scale_A").getAsDouble();
    MoleculeInvariants.Jacobian jacobian =
        MoleculeInvariants.scaled(forms(), weights)
            .jacobian(new MoleculeAnalysis(molecule("water")));
    double[] expected = MoleculeGolden.numbers(golden.get("jacobian"));
    double tolerance = 1e-10 * largest(expected);
    for (int d = 0; d < 117; d++) {
      for (int k = 0; k < 9; k++) {
        assertEquals(
            expected[12 * d + k] / scale, jacobian.byPosition()[117 * k + d], tolerance / scale);
      }
      for (int atom = 0; atom < 3; atom++) {
        assertEquals(expected[12 * d + 9 + atom], jacobian.byWeight()[117 * atom + d], tolerance);
      }
    }
    double[] values = MoleculeGolden.numbers(golden.get("fingerprint"));
    assertArrayEquals(values, jacobian.values(), 1e-10 * largest(values));
  }

  /** Differences in the ball that is held where it is. */
  @ParameterizedTest
  @CsvSource({"false,false", "true,false", "false,true", "true,true"})
  void derivativesAreThoseOfDifferences(boolean smooth, boolean roots) {
    PointInvariants invariants = new PointInvariants(InvariantSet.standard(4), roots);
    Molecule molecule = SampleMolecules.threeDimensional().get(0);
    SpeciesWeights charges = SpeciesWeights.nuclearCharges();
    double cutoff = 6;
    MoleculeInvariants featurizer = MoleculeInvariants.within(invariants, charges, cutoff, smooth);
    MoleculeInvariants.Jacobian jacobian = featurizer.jacobian(new MoleculeAnalysis(molecule));
    double[] positions = molecule.positions().orElseThrow();
    double[] weights = charges.weights(molecule.numbers());
    BallFrame ball = MoleculeFrame.within(positions, cutoff);
    assertArrayEquals(
        featurizer.apply(molecule), jacobian.values(), 1e-12 * largest(jacobian.values()));
    int length = invariants.set().length();
    double step = 1e-5;
    for (int k = 0; k < positions.length + weights.length; k++) {
      double[][] ends = new double[2][];
      for (int end = 0; end < 2; end++) {
        double[] moved = positions.clone();
        double[] changed = weights.clone();
        double by = end == 0 ? -step : step;
        if (k < moved.length) {
          moved[k] += by;
        } else {
          changed[k - moved.length] += by;
        }
        ends[end] = inBall(invariants, ball.toBall(moved), changed, smooth);
      }
      for (int d = 0; d < length; d++) {
        double expected = (ends[1][d] - ends[0][d]) / (2 * step);
        double actual =
            k < positions.length
                ? jacobian.byPosition()[k * length + d]
                : jacobian.byWeight()[(k - positions.length) * length + d];
        double size = 1 + Math.abs(expected) + Math.abs(ends[0][d]);
        // Near zero the slope of a root is large, and differences of it are rounded.
        double tolerance = roots ? 1e-3 : 1e-5;
        assertEquals(expected, actual, tolerance * size, "coordinate " + k + ", " + d);
      }
    }
  }

  private static double[] inBall(
      PointInvariants invariants, double[] points, double[] weights, boolean smooth) {
    double[] faded = weights.clone();
    for (int i = 0; i < weights.length && smooth; i++) {
      double r = Vectors.norm(new double[] {points[3 * i], points[3 * i + 1], points[3 * i + 2]});
      faded[i] *= (Math.cos(Math.PI * r) + 1) / 2;
    }
    return invariants.invariants(points, faded);
  }

  @Test
  void atomsBeyondTheCutoffAreRefusedUnlessLeavingThemOutIsAskedFor() {
    Molecule far =
        Molecule.ofAtoms(
            "far",
            new int[] {6, 8, 1, 1},
            new double[] {0, 0, 0, 1.2, 0, 0, -1.1, 0, 3, -1.1, 0, -3},
            Map.of());
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> MoleculeInvariants.within(forms(), SPECIES, 2, false).apply(far))
            .getMessage();
    assertTrue(message.contains("beyond the cutoff of 2.0 angstrom"), message);
    assertThrows(
        IllegalArgumentException.class,
        () -> MoleculeInvariants.within(forms(), SPECIES, 2, true).apply(far));
    MoleculeInvariants cut = MoleculeInvariants.cut(forms(), SPECIES, 2, false);
    BallFrame ball = MoleculeFrame.around(far.positions().orElseThrow(), 2);
    double[] inside = ball.toBall(new double[] {0, 0, 0, 1.2, 0, 0});
    double[] weights = SPECIES.weights(new int[] {6, 8});
    boolean secondFits = Math.abs(inside[3]) < 1;
    double[] expected =
        secondFits
            ? forms().invariants(inside, weights)
            : forms().invariants(Arrays.copyOf(inside, 3), new double[] {weights[0]});
    assertArrayEquals(expected, cut.apply(far), 1e-12 * largest(expected));
    double[] byPosition = cut.jacobian(new MoleculeAnalysis(far)).byPosition();
    for (int k = 6 * 117; k < byPosition.length; k++) {
      assertEquals(0, byPosition[k]);
    }
  }

  @Test
  void moleculesWithoutPositionsAndUnknownElementsAreRefused() {
    MoleculeInvariants featurizer = MoleculeInvariants.scaled(forms(), SPECIES);
    assertEquals(
        "it needs 3D coordinates, and this molecule has none; generate conformers first",
        assertThrows(
                IllegalArgumentException.class,
                () -> featurizer.apply(SampleMolecules.smiles("CCO")))
            .getMessage());
    assertEquals(
        "atom 2 is N, which is not among the species H, C, O; add it to the species",
        assertThrows(IllegalArgumentException.class, () -> featurizer.apply(molecule("urea")))
            .getMessage());
    assertThrows(
        IllegalArgumentException.class,
        () -> MoleculeInvariants.within(forms(), SPECIES, 0, false));
  }

  @Test
  void columnsAreTheLabelsWithoutUnit() {
    MoleculeInvariants featurizer = MoleculeInvariants.scaled(forms(), SPECIES);
    assertEquals("Moment invariants", featurizer.spec().name());
    assertEquals(117, featurizer.spec().columns().size());
    assertEquals(forms().set().labels().get(0), featurizer.spec().columns().get(0).name());
    assertTrue(featurizer.spec().columns().stream().allMatch(c -> c.unit().isEmpty()));
  }
}
