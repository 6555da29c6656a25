package org.materialsj.potentials.classical;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.materialsj.engine.run.Settings;
import org.materialsj.io.ParseException;
import org.materialsj.potentials.PotentialFiles;

/** Files of other programs, sound and not. */
class TextFormatsTest {

  private static String refusal(String name, String text, String... constants) {
    Settings settings = new Settings("The file", Settings.pairs(constants));
    return assertThrows(
            ParseException.class, () -> PotentialFiles.parse(name, text, settings))
        .getMessage();
  }

  private static String resource(String name) throws IOException {
    return LammpsGoldenTest.resource(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"test.eam.alloy", "test.eam.fs", "test.eam", "GaN.sw"})
  void filesThatEndTooEarlyAreRefusedWithTheirName(String name) throws IOException {
    String text = resource(name);
    for (int cut = 1; cut < 24; cut++) {
      String message = refusal(name, text.substring(0, text.length() * cut / 25));
      assertTrue(message.startsWith(name), message);
    }
  }

  @Test
  void numbersThatAreNoneAreNamedWithTheirLine() throws IOException {
    String text = resource("test.eam").replaceFirst("\n50 ", "\nfifty ");
    assertEquals("test.eam, line 3: a number is needed, not \"fifty\".", refusal("test.eam", text));
    String endless = resource("SiC.tersoff").replaceFirst("38049", "NaN");
    assertTrue(refusal("SiC.tersoff", endless).contains("a finite number is needed"));
  }

  @Test
  void fortranExponentsAreRead() throws IOException, ParseException {
    String text = resource("test.eam").replace("e+00", "D+00");
    Settings none = new Settings("The file", Settings.pairs());
    assertArrayEquals(
        new int[] {29}, PotentialFiles.parse("test.eam", text, none).elements());
  }

  @Test
  void missingTriplesAndUnknownLabelsAreNamed() throws IOException {
    String text = resource("GaN.sw").replaceFirst("(?m)^Ga Ga N .*$", "");
    assertTrue(refusal("GaN.sw", text).contains("the triple Ga Ga N has no constants"));
    assertTrue(refusal("GaN.sw", text, "elements=Al").contains("\"Al\" is not in it"));
    assertTrue(refusal("x.sw", "Qq Qq Qq 1").contains("\"Qq\" is no element"));
    assertTrue(refusal("Si.tersoff", resource("Si.tersoff")).contains("are the same element"));
  }

  @Test
  void onePairTableStandsForAllElementsAndSeveralForTheirPairs()
      throws IOException, ParseException {
    String text = resource("argon-krypton.table");
    TabulatedPotential all = LammpsTables.read("t.table", text, List.of("Ar_Kr"), new int[0]);
    assertEquals(0, all.elements().length);
    TabulatedPotential both = LammpsTables.read("t.table", text, List.of(), new int[] {18, 36});
    assertEquals(all.between(1, 1).value(4), both.between(36, 18).value(4));
    assertTrue(refusal("t.table", text).contains("there is no section PAIR; it has [Ar_Ar"));
    assertTrue(refusal("t.table", text, "sections=Xe").contains("there is no section Xe"));
  }

  @Test
  void theTableThatLammpsReadIsTheOneThatIsWritten() throws IOException {
    PairPotential gases =
        LennardJones.potential(
            new int[] {18, 36},
            List.of(new LennardJones(0.0104, 3.4), new LennardJones(0.014, 3.65)),
            MixingRule.LORENTZ_BERTHELOT,
            PairCutoff.smooth(5, 6));
    assertEquals(
        resource("argon-krypton.table"),
        LammpsTables.text(TabulatedPotential.of(gases, 2.5, 200)));
  }

  @Test
  void tablesFollowTheirFunctionBetweenThePoints() {
    PairFunction function = PairCutoff.smooth(5, 6).applyTo(new LennardJones(0.0104, 3.4));
    TabulatedPair table = TabulatedPair.of(function, 2.5, 6, 2000);
    for (double r = 2.6; r < 6.2; r += 0.0173) {
      assertEquals(function.value(r), table.value(r), 1e-8, "V at " + r);
      assertEquals(function.slope(r), table.slope(r), 1e-5, "dV/dr at " + r);
    }
    String message =
        assertThrows(IllegalArgumentException.class, () -> table.value(2.4)).getMessage();
    assertTrue(message.contains("begins at 2.5"), message);
  }

  @Test
  void spacingsOfTablesAreRead() throws ParseException {
    String rows = "\n1 0 4 1\n2 0 2 1\n3 0 0 0\n";
    String even = "A\nN 3 R 1 3 FPRIME -1 0\n" + rows;
    String squares = "A\nN 3 RSQ 1 3\n" + rows;
    assertArrayEquals(
        new double[] {1, 2, 3},
        LammpsTables.read("t.table", even, List.of(), new int[0]).tables().get(0).distances());
    assertEquals(
        Math.sqrt(5),
        LammpsTables.read("t.table", squares, List.of(), new int[0])
            .tables()
            .get(0)
            .distances()[1]);
    assertTrue(
        refusal("t.table", "A\nN 3 BITMAP 1 3\n" + rows).contains("\"BITMAP\" is not read"));
    assertTrue(refusal("t.table", "A\nN 3\n" + rows).contains("does not ascend"));
  }
}
