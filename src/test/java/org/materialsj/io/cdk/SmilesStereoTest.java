package org.materialsj.io.cdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.materialsj.io.ParseException;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.Warning;
import org.materialsj.model.Molecule;
import org.materialsj.model.StereoElement;
import org.materialsj.model.StereoElement.DoubleBond;
import org.materialsj.model.StereoElement.Tetrahedral;

class SmilesStereoTest {

  private final List<Warning> warnings = new ArrayList<>();

  private Molecule read(String smiles) throws ParseException {
    return CdkMolecules.readSmiles(smiles, "", "a.smi", 2, ReadOptions.STRICT, warnings);
  }

  static List<JsonElement> molecules() throws IOException {
    try (InputStream in = SmilesStereoTest.class.getResourceAsStream("smiles-stereo.json")) {
      return JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .getAsJsonObject()
          .getAsJsonArray("molecules")
          .asList();
    }
  }

  @ParameterizedTest
  @MethodSource("molecules")
  void configurationsAreThoseOfRdkit(JsonElement golden) throws ParseException {
    JsonObject expected = golden.getAsJsonObject();
    Molecule molecule = read(expected.get("smiles").getAsString());
    JsonArray centres = expected.getAsJsonArray("tetrahedral");
    JsonArray bonds = expected.getAsJsonArray("doubleBonds");
    assertEquals(centres.size() + bonds.size(), molecule.stereo().size());
    for (JsonElement e : centres) {
      assertCentre(e.getAsJsonObject(), molecule);
    }
    for (JsonElement e : bonds) {
      assertBond(e.getAsJsonObject(), molecule);
    }
    assertEquals(List.of(), warnings);
  }

  private static void assertCentre(JsonObject expected, Molecule molecule) {
    int centre = expected.get("centre").getAsInt();
    Tetrahedral ours =
        molecule.stereo().stream()
            .filter(e -> e instanceof Tetrahedral t && t.centre() == centre)
            .map(Tetrahedral.class::cast)
            .findFirst()
            .orElseThrow();
    List<Integer> order =
        expected.getAsJsonArray("neighbors").asList().stream().map(JsonElement::getAsInt).toList();
    boolean clockwise = expected.get("clockwise").getAsBoolean();
    assertEquals(clockwise, ours.clockwise() ^ isOdd(ours.neighbors(), order));
  }

  private static boolean isOdd(List<Integer> from, List<Integer> to) {
    boolean odd = false;
    for (int i = 0; i < to.size(); i++) {
      for (int j = 0; j < i; j++) {
        odd ^= from.indexOf(to.get(j)) > from.indexOf(to.get(i));
      }
    }
    return odd;
  }

  private static void assertBond(JsonObject expected, Molecule molecule) {
    int first = expected.get("first").getAsInt();
    int second = expected.get("second").getAsInt();
    DoubleBond ours =
        molecule.stereo().stream()
            .filter(e -> e instanceof DoubleBond d && d.first() + d.second() == first + second)
            .filter(e -> e.atoms().contains(first))
            .map(DoubleBond.class::cast)
            .findFirst()
            .orElseThrow();
    boolean swapped = ours.first() != first;
    int mine = swapped ? ours.secondNeighbor() : ours.firstNeighbor();
    int other = swapped ? ours.firstNeighbor() : ours.secondNeighbor();
    boolean together =
        ours.together()
            ^ (mine != expected.get("firstNeighbor").getAsInt())
            ^ (other != expected.get("secondNeighbor").getAsInt());
    assertEquals(expected.get("together").getAsBoolean(), together);
  }

  @Test
  void lonePairIsTheCentreItself() throws ParseException {
    StereoElement sulfoxide = read("C[S@](=O)c1ccccc1").stereo().get(0);
    assertEquals(new Tetrahedral(1, List.of(0, 1, 2, 3), false), sulfoxide);
  }

  @Test
  void hydrogenOfACentreIsAnAtom() throws ParseException {
    Molecule alanine = read("N[C@@H](C)C(=O)O");
    assertEquals(new Tetrahedral(1, List.of(0, 8, 2, 3), true), alanine.stereo().get(0));
    assertEquals(1, alanine.number(8));
  }

  @Test
  void undefinedCentresHaveNoConfiguration() throws ParseException {
    assertEquals(List.of(), read("NC(C)C(=O)O.FC=CF").stereo());
  }

  @ParameterizedTest
  @CsvSource({
    "CC=[C@]=CC, an allene at atom 3",
    "C[Pt@SP1](F)(Cl)[H], square planar configuration at atom 2",
    "C[As@TB1](F)(Cl)(Br)N, trigonal bipyramidal configuration at atom 2",
    "C[Co@OH1](F)(Cl)(Br)(I)S, octahedral configuration at atom 2",
    "C/C=C=C=C/C, a cumulene"
  })
  void otherConfigurationsAreLeftOutWithAWarning(String smiles, String what) throws ParseException {
    assertEquals(List.of(), read(smiles).stereo());
    assertEquals(1, warnings.size(), warnings.toString());
    assertEquals(2, warnings.get(0).line());
    assertTrue(warnings.get(0).sentence().contains(what), warnings.toString());
  }
}
