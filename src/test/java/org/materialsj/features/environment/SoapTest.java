package org.materialsj.features.environment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.materialsj.features.environment.GoldenEnvironments.numbers;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.materialsj.features.Golden;

class SoapTest extends EnvironmentDescriptorContract {

  @Override
  protected DescriptorFamily create() {
    return new Soap(Soap.Basis.GAUSSIAN, 4, 3, 4, 0.5, true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"water", "methane", "acetone"})
  void gaussianBasisEqualsDscribe(String name) {
    Soap soap = new Soap(Soap.Basis.GAUSSIAN, 5, 4, 4, 0.5, false);
    SoapDescriptor descriptor = soap.forElements(1, 6, 8);
    assertEquals(390, descriptor.length());
    double[][] actual = descriptor.all(GoldenEnvironments.molecule(name, soap.reach()));
    JsonArray expected =
        GoldenEnvironments.DSCRIBE
            .getAsJsonObject("molecules")
            .getAsJsonObject(name)
            .getAsJsonArray("soap");
    for (int atom = 0; atom < expected.size(); atom++) {
      JsonArray row = expected.get(atom).getAsJsonArray();
      GoldenEnvironments.assertRow(row, actual[atom], 1e-10, name + " atom " + atom);
    }
  }

  @Test
  void polynomialBasisEqualsDscribe() {
    Soap soap = new Soap(Soap.Basis.POLYNOMIAL, 4, 3, 3, 0.4, false);
    double[][] actual =
        soap.forElements(1, 8).all(GoldenEnvironments.molecule("water", soap.reach()));
    JsonArray expected = GoldenEnvironments.DSCRIBE.getAsJsonArray("soap_poly_water");
    assertEquals(3, expected.size());
    for (int atom = 0; atom < 3; atom++) {
      JsonArray row = expected.get(atom).getAsJsonArray();
      GoldenEnvironments.assertRow(row, actual[atom], 1e-10, "atom " + atom);
    }
  }

  @Test
  void blocksAreInTheOrderOfDscribe() {
    SoapDescriptor descriptor =
        new Soap(Soap.Basis.GAUSSIAN, 5, 4, 4, 0.5, false).forElements(8, 1, 6);
    JsonObject layout = GoldenEnvironments.DSCRIBE.getAsJsonObject("soap_layout");
    assertEquals(layout.size(), descriptor.blocks().size());
    for (DescriptorBlock block : descriptor.blocks()) {
      double[] range = numbers(layout.get(ElementIndex.symbols(block.elements())));
      assertEquals(range[0], block.start());
      assertEquals(range[1], block.start() + block.length());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaCl", "SiO2_quartz", "SrTiO3_rattled_P1"})
  void crystalsEqualBruteForce(String name) {
    JsonObject golden = GoldenEnvironments.BRUTE_FORCE;
    Soap soap =
        new Soap(
            Soap.Basis.GAUSSIAN,
            golden.get("cutoff").getAsDouble(),
            golden.get("radials").getAsInt(),
            golden.get("degree").getAsInt(),
            golden.get("sigma").getAsDouble(),
            true);
    Environments all = Environments.of(Golden.crystal(name), soap.reach());
    SoapDescriptor descriptor = soap.forElements(all.elements());
    double[][] actual = descriptor.all(all);
    JsonObject structure = golden.getAsJsonObject("structures").getAsJsonObject(name);
    double[] sites = numbers(structure.get("sites"));
    for (int k = 0; k < sites.length; k++) {
      JsonArray row = structure.getAsJsonArray("soap").get(k).getAsJsonArray();
      GoldenEnvironments.assertRow(row, actual[(int) sites[k]], 1e-9, name + " site " + k);
    }
    JsonArray inner = structure.getAsJsonArray("soap_inner");
    GoldenEnvironments.assertRow(inner, descriptor.innerMean(all), 1e-9, name + " inner");
  }

  @Test
  void outerMeanIsTheMeanOfTheRows() {
    Soap soap = Soap.standard();
    Environments water = GoldenEnvironments.molecule("water", soap.reach());
    EnvironmentDescriptor descriptor = soap.forElements(1, 8);
    double[][] rows = descriptor.all(water);
    double[] mean = descriptor.mean(water);
    for (int d = 0; d < mean.length; d++) {
      assertEquals((rows[0][d] + rows[1][d] + rows[2][d]) / 3, mean[d], 1e-12);
    }
  }

  @Test
  void averagesOfOneAtomAreItsOwn() {
    Soap soap = Soap.standard();
    Environments helium = Environments.of(new int[] {2}, new double[3], soap.reach());
    SoapDescriptor descriptor = soap.forElements(2);
    assertArrayEquals(descriptor.all(helium)[0], descriptor.innerMean(helium));
    assertArrayEquals(descriptor.all(helium)[0], descriptor.mean(helium));
  }

  @Test
  void labelsNameDegreeFunctionsAndElements() {
    Soap soap = new Soap(Soap.Basis.GAUSSIAN, 5, 2, 1, 0.5, true);
    assertEquals(
        List.of(
            "l=0 n1=1 n2=1 C-C",
            "l=0 n1=1 n2=2 C-C",
            "l=0 n1=2 n2=2 C-C",
            "l=1 n1=1 n2=1 C-C",
            "l=1 n1=1 n2=2 C-C",
            "l=1 n1=2 n2=2 C-C"),
        soap.labels(new int[] {6, 6}));
    assertEquals(8, soap.labels(new int[] {1, 6}).size());
  }

  @Test
  void parametersOutOfRangeAreNamed() {
    assertThrows(IllegalArgumentException.class, () -> gaussian(1, 4, 4, 0.5));
    assertThrows(IllegalArgumentException.class, () -> gaussian(5, 0, 4, 0.5));
    assertThrows(IllegalArgumentException.class, () -> gaussian(5, 4, 21, 0.5));
    assertThrows(IllegalArgumentException.class, () -> gaussian(5, 4, 4, 0));
    String message =
        assertThrows(IllegalArgumentException.class, () -> gaussian(1.01, 20, 0, 0.5)).getMessage();
    assertEquals("20 radial functions are too alike to be told apart; choose fewer", message);
  }

  private static Soap gaussian(double cutoff, int count, int degree, double sigma) {
    return new Soap(Soap.Basis.GAUSSIAN, cutoff, count, degree, sigma, false);
  }
}
