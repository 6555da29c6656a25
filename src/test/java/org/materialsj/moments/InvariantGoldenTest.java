package org.materialsj.moments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.materialsj.moments.GoldenInvariants.difference;
import static org.materialsj.moments.GoldenInvariants.values;
import static org.materialsj.moments.GoldenMoments.json;
import static org.materialsj.moments.GoldenMoments.numbers;

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

  static Stream<GoldenMoments.Case> cases() {
    return GoldenMoments.cases().stream();
  }

  static Stream<GoldenMoments.Case> casesWithElements() {
    return cases().filter(golden -> !golden.name().endsWith(" unit"));
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
  @MethodSource("cases")
  void compositeFormsHaveTheirGoldenValues(GoldenMoments.Case golden) {
    assertClose(golden, "inv117", InvariantSet.complexMomentForms(7), 1e-13);
  }

  @ParameterizedTest
  @MethodSource("casesWithElements")
  void invertibleSetHasItsGoldenValues(GoldenMoments.Case golden) {
    // Written with 12 digits.
    assertClose(golden, "invertible7", InvariantSet.invertible(7), 5e-12);
  }

  private static void assertClose(
      GoldenMoments.Case golden, String field, InvariantSet set, double tolerance) {
    double[] actual = values(set, golden.points(), golden.weights());
    double off = difference(numbers(golden.expected().get(field)), actual);
    assertTrue(off <= tolerance, field + " is off by " + off);
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
    double[] c = new double[ZernikeIndex.size(7)];
    double[] byPoints = new double[12 * c.length];
    new PointMoments(7)
        .evaluator()
        .jacobian(
            3,
            numbers(json("water").get("scaled_positions")),
            numbers(json("water").get("weights")),
            c,
            byPoints);
    assertGoldenDerivatives(c, byPoints, 12);
  }

  @Test
  void derivativesByWayOfNarrowGaussiansAreGolden() {
    int size = ZernikeIndex.size(7);
    double[] geometric = new double[size];
    double[] byCentres = new double[15 * size];
    new GaussianMoments(7)
        .jacobian(
            3,
            numbers(json("water").get("scaled_positions")),
            new double[3],
            numbers(json("water").get("weights")),
            geometric,
            byCentres);
    GeometricToZernike transform = new GeometricToZernike(7);
    double[] c = new double[size];
    double[] byColumns = new double[15 * size];
    transform.transform(geometric, c);
    transform.jacobian(15, byCentres, byColumns);
    assertGoldenDerivatives(c, byColumns, 15);
  }

  /** The first 12 of the columns are coordinates and weights; the moments are orthonormal. */
  private static void assertGoldenDerivatives(double[] c, double[] byColumns, int columns) {
    InvariantSet set = InvariantSet.complexMomentForms(7);
    double factor = Normalization.NOVOTNI_KLEIN.factor();
    double[] scaled = Arrays.stream(c).map(x -> factor * x).toArray();
    double[] values = new double[set.length()];
    double[] byMoments = new double[set.length() * set.size()];
    set.evaluator().jacobian(scaled, values, byMoments);
    double[] actual = new double[set.length() * 12];
    for (int k = 0; k < set.length(); k++) {
      for (int i = 0; i < set.size(); i++) {
        for (int q = 0; q < 12; q++) {
          actual[12 * k + q] += byMoments[k * set.size() + i] * factor * byColumns[i * columns + q];
        }
      }
    }
    JsonObject golden = json("jacobian_gaussian_water");
    assertTrue(difference(numbers(golden.get("fingerprint")), values) < 1e-11);
    double off = difference(numbers(golden.get("jacobian")), actual);
    // Written with 11 digits.
    assertTrue(off < 5e-11, "derivatives are off by " + off);
  }
}
