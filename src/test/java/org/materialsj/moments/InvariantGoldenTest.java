package org.materialsj.moments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.materialsj.moments.GoldenInvariants.difference;
import static org.materialsj.moments.GoldenInvariants.json;
import static org.materialsj.moments.GoldenInvariants.numbers;
import static org.materialsj.moments.GoldenInvariants.values;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Invariants against golden values of 60-digit arithmetic, signs and order included. */
class InvariantGoldenTest {

  private static final JsonObject META = json("meta");

  static Stream<String> molecules() {
    return GoldenInvariants.MOLECULES.stream();
  }

  @Test
  void compositeFormsComeInTheOrderInUse() {
    assertEquals(
        GoldenInvariants.forms(META.getAsJsonArray("labels117")),
        InvariantSet.complexMomentForms(7).invariants());
  }

  @Test
  void invertibleSetComesInTheOrderInUse() {
    assertEquals(
        GoldenInvariants.products(META.getAsJsonArray("invertible7_labels")),
        InvariantSet.invertible(7).invariants());
  }

  @ParameterizedTest
  @MethodSource("molecules")
  void compositeFormsHaveTheirGoldenValues(String name) {
    InvariantSet set = InvariantSet.complexMomentForms(7);
    JsonObject molecule = json(name);
    JsonObject data = molecule.getAsJsonObject("data");
    double[] points = numbers(molecule.get("scaled_positions"));
    double[] rotated = numbers(molecule.get("rotated_scaled_positions"));
    double[] weights = numbers(molecule.get("weights"));
    double[] unit = new double[weights.length];
    Arrays.fill(unit, 1);
    assertClose(data, "unit", "inv117", values(set, points, unit), 1e-13);
    assertClose(data, "species", "inv117", values(set, points, weights), 1e-13);
    assertClose(data, "species_rot", "inv117", values(set, rotated, weights), 1e-13);
  }

  @ParameterizedTest
  @MethodSource("molecules")
  void invertibleSetHasItsGoldenValues(String name) {
    InvariantSet set = InvariantSet.invertible(7);
    JsonObject molecule = json(name);
    JsonObject data = molecule.getAsJsonObject("data");
    double[] weights = numbers(molecule.get("weights"));
    // Written with 12 digits.
    assertClose(
        data,
        "species",
        "invertible7",
        values(set, numbers(molecule.get("scaled_positions")), weights),
        5e-12);
    assertClose(
        data,
        "species_rot",
        "invertible7",
        values(set, numbers(molecule.get("rotated_scaled_positions")), weights),
        5e-12);
  }

  private static void assertClose(
      JsonObject data, String kind, String field, double[] actual, double tolerance) {
    double off = difference(numbers(data.getAsJsonObject(kind).get(field)), actual);
    assertTrue(off <= tolerance, field + " of " + kind + " is off by " + off);
  }

  @Test
  void pseudoscalarsHaveTheirGoldenImaginaryParts() {
    List<Invariant> list = GoldenInvariants.products(META.getAsJsonArray("chiral5_labels"));
    JsonObject molecule = json("CHFClBr");
    JsonArray golden =
        molecule.getAsJsonObject("data").getAsJsonObject("species").getAsJsonArray("chiral5");
    double[] expected = new double[list.size()];
    int odd = 0;
    for (int k = 0; k < expected.length; k++) {
      int part = list.get(k).isPseudoscalar() ? 1 : 0;
      odd += part;
      expected[k] = golden.get(k).getAsJsonArray().get(part).getAsDouble();
    }
    double[] actual =
        values(
            InvariantSet.of(5, list),
            numbers(molecule.get("scaled_positions")),
            numbers(molecule.get("weights")));
    assertEquals(10, odd);
    // Each with 12 digits, and the pseudoscalars are small.
    for (int k = 0; k < expected.length; k++) {
      assertEquals(
          expected[k],
          actual[k],
          6e-12 * Math.max(1e-2, Math.abs(expected[k])),
          list.get(k).label());
    }
  }

  @Test
  void onlyPseudoscalarsTellAMoleculeFromItsMirrorImage() {
    InvariantSet set = InvariantSet.standard(5).withPseudoscalars();
    JsonObject left = json("CHFClBr");
    JsonObject right = json("CHFClBr_mirror");
    double[] weights = numbers(left.get("weights"));
    double[] one = values(set, numbers(left.get("scaled_positions")), weights);
    double[] other = values(set, numbers(right.get("scaled_positions")), weights);
    int different = 0;
    for (int k = 0; k < one.length; k++) {
      int sign = set.invariants().get(k).isPseudoscalar() ? -1 : 1;
      assertEquals(one[k], sign * other[k], 1e-12 * Math.max(1, Math.abs(one[k])));
      different += Math.abs(one[k] - other[k]) > 1e-9 ? 1 : 0;
    }
    assertEquals(9, different);
  }

  @Test
  void standardSetTellsTwoEnvironmentsWithTheSameTriplesApart() {
    JsonObject pair = json("pozdnyakov_pair");
    double[] minus = numbers(pair.get("minus"));
    double[] plus = numbers(pair.get("plus"));
    double[] weights = new double[8];
    Arrays.fill(weights, 1);
    InvariantSet forms = InvariantSet.complexMomentForms(7);
    assertTrue(
        difference(numbers(pair.get("inv117_minus")), values(forms, minus, weights)) < 1e-11);
    assertTrue(difference(numbers(pair.get("inv117_plus")), values(forms, plus, weights)) < 1e-11);

    InvariantSet blind = InvariantSet.invertible(7).withPseudoscalars();
    assertTrue(difference(values(blind, minus, weights), values(blind, plus, weights)) < 1e-13);
    InvariantSet set = InvariantSet.standard(7);
    double[] one = values(set, minus, weights);
    double[] other = values(set, plus, weights);
    int different = 0;
    double most = 0;
    for (int k = 0; k < one.length; k++) {
      different += Math.abs(one[k] - other[k]) > 1e-9 ? 1 : 0;
      most = Math.max(most, Math.abs(one[k] - other[k]));
    }
    assertEquals(21, different);
    assertEquals(3.9e-3, most, 1e-4);
  }

  @Test
  void derivativesByPositionsAndWeightsAreGolden() {
    JsonObject water = json("water");
    JsonObject golden = json("jacobian_gaussian_water");
    double[] points = numbers(water.get("scaled_positions"));
    double[] weights = numbers(water.get("weights"));
    InvariantSet set = InvariantSet.complexMomentForms(7);
    double[] c = new double[set.size()];
    double[] byPoints = new double[12 * set.size()];
    new PointMoments(7).evaluator().jacobian(3, points, weights, c, byPoints);
    double factor = Normalization.NOVOTNI_KLEIN.factor();
    for (int i = 0; i < c.length; i++) {
      c[i] *= factor;
    }
    double[] values = new double[set.length()];
    double[] byMoments = new double[set.length() * set.size()];
    set.evaluator().jacobian(c, values, byMoments);
    double[] actual = new double[set.length() * 12];
    for (int k = 0; k < set.length(); k++) {
      for (int i = 0; i < set.size(); i++) {
        for (int q = 0; q < 12; q++) {
          actual[12 * k + q] += byMoments[k * set.size() + i] * factor * byPoints[i * 12 + q];
        }
      }
    }
    assertTrue(difference(numbers(golden.get("fingerprint")), values) < 1e-11);
    double off = difference(numbers(golden.get("jacobian")), actual);
    // Written with 11 digits.
    assertTrue(off < 5e-11, "derivatives are off by " + off);
  }
}
