package org.materialsj.features.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.materialsj.features.environment.GoldenEnvironments.numbers;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.materialsj.features.Golden;

class AcsfTest extends EnvironmentDescriptorContract {

  @Override
  protected DescriptorFamily create() {
    return new Acsf(
        4,
        List.of(
            SymmetryFunction.g1(),
            SymmetryFunction.g2(0.5, 1),
            SymmetryFunction.g2(0, 0),
            SymmetryFunction.g3(1.5),
            SymmetryFunction.g4(0.02, 1, -1),
            SymmetryFunction.g4(0.02, 2.5, 1),
            SymmetryFunction.g5(0.1, 4, 1),
            SymmetryFunction.g5(0, 1, -1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"water", "methane", "acetone"})
  void equalsDscribe(String name) {
    JsonObject parameters = GoldenEnvironments.DSCRIBE.getAsJsonObject("acsf_params");
    List<SymmetryFunction> functions = new ArrayList<>(List.of(SymmetryFunction.g1()));
    for (JsonElement row : parameters.getAsJsonArray("g2_params")) {
      double[] p = numbers(row);
      functions.add(SymmetryFunction.g2(p[0], p[1]));
    }
    for (JsonElement row : parameters.getAsJsonArray("g4_params")) {
      double[] p = numbers(row);
      functions.add(SymmetryFunction.g4(p[0], p[1], p[2]));
    }
    Acsf acsf = new Acsf(parameters.get("r_cut").getAsDouble(), functions);
    double[][] actual =
        acsf.forElements(1, 6, 8).all(GoldenEnvironments.molecule(name, acsf.reach()));
    JsonArray expected =
        GoldenEnvironments.DSCRIBE
            .getAsJsonObject("molecules")
            .getAsJsonObject(name)
            .getAsJsonArray("acsf");
    assertEquals(expected.size(), actual.length);
    for (int atom = 0; atom < actual.length; atom++) {
      JsonArray row = expected.get(atom).getAsJsonArray();
      GoldenEnvironments.assertRow(row, actual[atom], 1e-10, name + " atom " + atom);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"water", "ethanol", "acetamide", "talk"})
  void equalsTheFormulasOfAllFiveFunctions(String name) {
    JsonObject molecule =
        Golden.json("features/environment/symmetry_functions.json")
            .getAsJsonObject("molecules")
            .getAsJsonObject(name);
    int[] elements = GoldenEnvironments.elements(molecule.getAsJsonArray("symbols"));
    Environments all = Environments.of(elements, numbers(molecule.get("positions")), 6);
    Map<SymmetryFunction, double[][]> known = new LinkedHashMap<>();
    int compared = 0;
    for (JsonElement entry : molecule.getAsJsonArray("functions")) {
      JsonObject golden = entry.getAsJsonObject();
      SymmetryFunction function = function(golden);
      EnvironmentDescriptor descriptor = new Acsf(6, List.of(function)).forElements(all.elements());
      double[][] actual = known.computeIfAbsent(function, f -> descriptor.all(all));
      int place = place(descriptor, golden.getAsJsonArray("elements"));
      double[] expected = numbers(golden.get("values"));
      for (int atom = 0; atom < elements.length; atom++) {
        assertEquals(expected[atom], actual[atom][place], 1e-10, golden + " atom " + atom);
        compared++;
      }
    }
    assertEquals(molecule.getAsJsonArray("functions").size() * elements.length, compared);
  }

  private static SymmetryFunction function(JsonObject golden) {
    JsonObject p = golden.getAsJsonObject("params");
    return switch (golden.get("kind").getAsString()) {
      case "G1" -> SymmetryFunction.g1();
      case "G2" -> SymmetryFunction.g2(p.get("eta").getAsDouble(), p.get("rs").getAsDouble());
      case "G3" -> SymmetryFunction.g3(p.get("kappa").getAsDouble());
      case "G4" ->
          SymmetryFunction.g4(
              p.get("eta").getAsDouble(), p.get("zeta").getAsDouble(), p.get("lam").getAsDouble());
      default ->
          SymmetryFunction.g5(
              p.get("eta").getAsDouble(), p.get("zeta").getAsDouble(), p.get("lam").getAsDouble());
    };
  }

  private static int place(EnvironmentDescriptor descriptor, JsonArray symbols) {
    int[] wanted = GoldenEnvironments.elements(symbols);
    Arrays.sort(wanted);
    for (DescriptorBlock block : descriptor.blocks()) {
      if (Arrays.equals(wanted, block.elements())) {
        return block.start();
      }
    }
    throw new IllegalArgumentException("no block for " + symbols);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaCl", "SiO2_quartz", "SrTiO3_rattled_P1"})
  void crystalsEqualBruteForce(String name) {
    JsonObject golden = GoldenEnvironments.BRUTE_FORCE;
    List<SymmetryFunction> functions = new ArrayList<>();
    for (JsonElement row : golden.getAsJsonArray("g2")) {
      double[] p = numbers(row);
      functions.add(SymmetryFunction.g2(p[0], p[1]));
    }
    for (JsonElement row : golden.getAsJsonArray("g4")) {
      double[] p = numbers(row);
      functions.add(SymmetryFunction.g4(p[0], p[1], p[2]));
    }
    Acsf acsf = new Acsf(golden.get("cutoff").getAsDouble(), functions);
    Environments all = Environments.of(Golden.crystal(name), acsf.reach());
    double[][] actual = acsf.forElements(all.elements()).all(all);
    JsonObject structure = golden.getAsJsonObject("structures").getAsJsonObject(name);
    double[] sites = numbers(structure.get("sites"));
    for (int k = 0; k < sites.length; k++) {
      JsonArray row = structure.getAsJsonArray("acsf").get(k).getAsJsonArray();
      GoldenEnvironments.assertRow(row, actual[(int) sites[k]], 1e-10, name + " site " + k);
    }
  }

  @Test
  void anAtomAloneHasZeros() {
    Acsf acsf = Acsf.standard();
    double[][] values = acsf.forElements(2).all(Environments.of(new int[] {2}, new double[3], 6));
    for (double value : values[0]) {
      assertEquals(0, value);
    }
  }

  @Test
  void labelsNameFunctionParametersAndElements() {
    Acsf acsf =
        new Acsf(
            6,
            List.of(
                SymmetryFunction.g1(),
                SymmetryFunction.g2(0.5, 1),
                SymmetryFunction.g3(2),
                SymmetryFunction.g5(0.01, 4, -1)));
    assertEquals(
        List.of("G1 C", "G2 eta=0.5 Rs=1.0 C", "G3 kappa=2.0 C"), acsf.labels(new int[] {6}));
    assertEquals(List.of("G5 eta=0.01 zeta=4.0 lambda=-1.0 H-O"), acsf.labels(new int[] {1, 8}));
  }

  @Test
  void parametersOutOfRangeAreNamed() {
    List<SymmetryFunction> one = List.of(SymmetryFunction.g1());
    assertThrows(IllegalArgumentException.class, () -> new Acsf(0, one));
    assertThrows(IllegalArgumentException.class, () -> new Acsf(6, List.of()));
    List<SymmetryFunction> twice = List.of(SymmetryFunction.g1(), SymmetryFunction.g1());
    assertThrows(IllegalArgumentException.class, () -> new Acsf(6, twice));
    assertThrows(IllegalArgumentException.class, () -> SymmetryFunction.g2(-1, 0));
    assertThrows(IllegalArgumentException.class, () -> SymmetryFunction.g2(1, Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> SymmetryFunction.g3(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> SymmetryFunction.g4(1, 0.5, 1));
    assertThrows(IllegalArgumentException.class, () -> SymmetryFunction.g5(1, 1, 0.5));
  }
}
