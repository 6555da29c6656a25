package org.materialsj.features.autocorrelation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.materialsj.features.FeatureSpec;
import org.materialsj.features.Golden;
import org.materialsj.model.Bond;
import org.materialsj.model.Crystal;
import org.materialsj.model.Element;
import org.materialsj.model.Lattice;
import org.materialsj.model.Molecule;
import org.materialsj.model.Site;
import org.materialsj.model.Species;
import org.materialsj.model.chemistry.AtomGraph;
import org.materialsj.model.symmetry.SymmetryOperation;

/** Reads the golden autocorrelations. */
final class RacGolden {

  static final JsonObject JSON = Golden.json("features/autocorrelation/racs.json");

  static final List<String> FRAMEWORKS = List.of("UXUPEK", "SETDUS", "FOKYIP", "FAVGUH", "YICDAR");

  private RacGolden() {}

  /** The tables of the source, and for elements that they leave out (Nd, Eu) the default. */
  static ElementProperties tables() {
    JsonObject tables = JSON.getAsJsonObject("tables");
    return (property, element) -> {
      JsonElement row = tables.get(element.symbol());
      return row == null
          ? ElementProperties.tabulated().value(property, element)
          : OptionalDouble.of(row.getAsJsonObject().get(property.symbol()).getAsDouble());
    };
  }

  static JsonObject molecule(String name) {
    return JSON.getAsJsonObject("molecules").getAsJsonObject(name);
  }

  static JsonObject framework(String name) {
    return JSON.getAsJsonObject("mofs").getAsJsonObject(name);
  }

  static int[] numbers(JsonObject item) {
    return item.getAsJsonArray("symbols").asList().stream()
        .mapToInt(s -> Element.ofSymbol(s.getAsString()).orElseThrow().number())
        .toArray();
  }

  static int[][] rows(JsonObject item, String key) {
    return item.getAsJsonArray(key).asList().stream()
        .map(
            row -> row.getAsJsonArray().asList().stream().mapToInt(JsonElement::getAsInt).toArray())
        .toArray(int[][]::new);
  }

  static Molecule toMolecule(JsonObject item) {
    int[] numbers = numbers(item);
    List<Bond> bonds = new ArrayList<>();
    for (int[] bond : rows(item, "bonds")) {
      bonds.add(new Bond(bond[0], bond[1], Bond.Order.SINGLE, Bond.Stereo.NONE));
    }
    int[] zeros = new int[numbers.length];
    return new Molecule("", numbers, zeros, zeros, new double[0], false, bonds, Map.of());
  }

  static AtomGraph graph(JsonObject item) {
    return AtomGraph.of(numbers(item).length, rows(item, "bonds_with_image"));
  }

  static Crystal crystal(String name) {
    return crystal(framework(name));
  }

  /** A framework whose parts are known from textbooks: MOF-5, HKUST-1, Mg-MOF-74, UiO-66, ZIF-8. */
  static Crystal known(String name) {
    return crystal(
        Golden.json("features/autocorrelation/known-frameworks.json")
            .getAsJsonObject("frameworks")
            .getAsJsonObject(name));
  }

  private static Crystal crystal(JsonObject item) {
    int[] numbers = numbers(item);
    double[] fractional = coordinates(item.getAsJsonArray("frac"));
    return crystal(new Lattice(coordinates(item.getAsJsonArray("cell"))), numbers, fractional);
  }

  static Crystal crystal(Lattice lattice, int[] numbers, double[] fractional) {
    List<Site> sites = new ArrayList<>();
    for (int i = 0; i < numbers.length; i++) {
      Species species = new Species(Element.of(numbers[i]), 1, OptionalDouble.empty());
      sites.add(
          new Site(
              List.of(species),
              fractional[3 * i],
              fractional[3 * i + 1],
              fractional[3 * i + 2],
              "",
              i,
              0));
    }
    return new Crystal("", lattice, sites, List.of(SymmetryOperation.IDENTITY), Map.of());
  }

  /** The crystal described by a cell that is so many times as long. */
  static Crystal supercell(Crystal crystal, int na, int nb, int nc) {
    double[] rows = crystal.lattice().rows();
    for (int k = 0; k < 3; k++) {
      rows[k] *= na;
      rows[3 + k] *= nb;
      rows[6 + k] *= nc;
    }
    int copies = na * nb * nc;
    double[] old = crystal.fractional();
    double[] fractional = new double[copies * old.length];
    int[] numbers = new int[copies * crystal.sites().size()];
    for (int i = 0; i < numbers.length; i++) {
      int site = i / copies;
      int copy = i % copies;
      int[] cell = {copy % na, copy / na % nb, copy / (na * nb)};
      int[] times = {na, nb, nc};
      numbers[i] = crystal.sites().get(site).species().get(0).element().number();
      for (int k = 0; k < 3; k++) {
        fractional[3 * i + k] = (old[3 * site + k] + cell[k]) / times[k];
      }
    }
    return crystal(new Lattice(rows), numbers, fractional);
  }

  private static double[] coordinates(JsonArray rows) {
    List<Double> all = new ArrayList<>();
    rows.forEach(row -> row.getAsJsonArray().forEach(x -> all.add(x.getAsDouble())));
    return all.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /**
   * Compares the golden values with the features of the same names.
   *
   * @param infix what the golden keys have after the scope and the columns have not
   * @return how many were compared
   */
  static int assertEqual(JsonObject golden, String infix, FeatureSpec spec, double[] features) {
    List<String> names = spec.columns().stream().map(c -> c.name()).toList();
    for (Map.Entry<String, JsonElement> entry : golden.entrySet()) {
      int column = names.indexOf(entry.getKey().replace(infix, ""));
      assertTrue(column >= 0, entry.getKey());
      double expected = entry.getValue().getAsDouble();
      double tolerance = 1e-10 * Math.max(1, Math.abs(expected));
      assertEquals(expected, features[column], tolerance, entry.getKey());
    }
    return golden.size();
  }

  /** The feature of a name. */
  static double feature(FeatureSpec spec, double[] features, String name) {
    int column = spec.columns().stream().map(c -> c.name()).toList().indexOf(name);
    assertTrue(column >= 0, name);
    return features[column];
  }
}
