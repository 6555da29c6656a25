package org.materialsj.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.materialsj.model.Crystal;
import org.materialsj.model.Site;

/** The golden structures read as their JSON says, from CIF and from POSCAR. */
class CifGoldenTest {

  private static final String FOLDER = "/org/materialsj/golden/crystal-structures/";

  static String resource(String name) throws IOException {
    try (InputStream in = CifGoldenTest.class.getResourceAsStream(FOLDER + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C_diamond", "CaCO3_calcite", "CaF2", "CsCl", "Cu2O", "Cu3Au_L12", "Cu3Au_disordered",
        "Cu_fcc", "Fe_bcc", "MgAl2O4_spinel", "Mg_hcp", "MoS2_2H", "NaCl", "SiO2_quartz",
        "SrTiO3", "SrTiO3_rattled_P1", "TiO2_rutile", "ZnO_wurtzite", "ZrO2_monoclinic"
      })
  void cifEqualsItsJson(String name) throws IOException {
    Crystal crystal = Reading.crystal(resource(name + ".cif"));
    JsonObject golden = JsonParser.parseString(resource(name + ".json")).getAsJsonObject();
    // The CIF keeps lengths and angles only, so metric tensors are compared.
    double[][] rows = new double[3][];
    for (int i = 0; i < 3; i++) {
      rows[i] = numbers(golden.getAsJsonArray("lattice").get(i).getAsJsonArray());
    }
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        double sum = 0;
        for (int k = 0; k < 3; k++) {
          sum += crystal.lattice().get(i, k) * crystal.lattice().get(j, k);
        }
        assertEquals(dot(rows[i], rows[j]), sum, 1e-7);
      }
    }
    JsonArray positions = golden.getAsJsonArray("frac");
    assertEquals(positions.size(), crystal.sites().size());
    for (int i = 0; i < positions.size(); i++) {
      double[] x = numbers(positions.get(i).getAsJsonArray());
      Site site = crystal.sites().get(i);
      double[] y = {site.x(), site.y(), site.z()};
      for (int k = 0; k < 3; k++) {
        double d = x[k] - y[k];
        assertEquals(0, d - Math.rint(d), 1e-9);
      }
      assertEquals(golden.getAsJsonArray("species").get(i).getAsString(), species(site));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"CaCO3_calcite", "NaCl", "SiO2_quartz", "SrTiO3_rattled_P1"})
  void poscarEqualsItsJson(String name) throws IOException {
    Crystal crystal = (Crystal) Reading.structure(name + ".poscar", resource(name + ".poscar"));
    JsonObject golden = JsonParser.parseString(resource(name + ".json")).getAsJsonObject();
    for (int i = 0; i < 3; i++) {
      double[] row = numbers(golden.getAsJsonArray("lattice").get(i).getAsJsonArray());
      for (int k = 0; k < 3; k++) {
        assertEquals(row[k], crystal.lattice().get(i, k), 1e-14);
      }
    }
    for (int i = 0; i < crystal.sites().size(); i++) {
      double[] x = numbers(golden.getAsJsonArray("frac").get(i).getAsJsonArray());
      Site site = crystal.sites().get(i);
      assertEquals(x[0], site.x(), 1e-14);
      assertEquals(x[1], site.y(), 1e-14);
      assertEquals(x[2], site.z(), 1e-14);
      assertEquals(golden.getAsJsonArray("species").get(i).getAsString(), species(site));
    }
    assertTrue(crystal.isOrdered());
  }

  private static String species(Site site) {
    if (site.isOrdered()) {
      return site.majority().element().symbol();
    }
    assertEquals(
        List.of(OptionalDouble.empty()),
        site.species().stream().map(s -> s.oxidationState()).distinct().toList());
    return site.species().stream()
        .map(s -> s.element().symbol() + s.occupancy())
        .collect(Collectors.joining(" "));
  }

  private static double dot(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }

  private static double[] numbers(JsonArray array) {
    double[] numbers = new double[array.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = array.get(i).getAsDouble();
    }
    return numbers;
  }
}
