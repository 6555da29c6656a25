package org.materialsj.potentials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.materialsj.engine.run.Settings;
import org.materialsj.io.ParseException;
import org.materialsj.potentials.classical.LennardJones;
import org.materialsj.potentials.classical.MixingRule;
import org.materialsj.potentials.classical.PairCutoff;
import org.materialsj.potentials.classical.PairForm;
import org.materialsj.potentials.classical.PairPotential;
import org.materialsj.potentials.classical.PairUnits;
import org.materialsj.potentials.classical.StillingerWeber;
import org.materialsj.potentials.classical.TabulatedPotential;
import org.materialsj.potentials.classical.Tersoff;
import org.materialsj.potentials.classical.ZblCore;

class PotentialFilesTest {

  static List<Potential> potentials() {
    PairPotential mixed =
        LennardJones.potential(
            new int[] {18, 36},
            List.of(new LennardJones(0.0104, 3.4), new LennardJones(0.014, 3.65)),
            MixingRule.GEOMETRIC,
            PairCutoff.smooth(6.1, 8.3));
    return List.of(
        LennardJones.reduced(),
        mixed,
        PairPotential.of(
            PairForm.MORSE,
            new double[] {0.1 + 0.2, 1.0 / 3, 1e-7},
            PairCutoff.at(PairCutoff.Kind.SHIFTED, 7),
            PairUnits.METAL),
        TabulatedPotential.of(mixed, 2.5, 20),
        new ZblCore(0.7, 1.9),
        StillingerWeber.silicon(),
        Tersoff.silicon());
  }

  private static Potential parse(String name, String text, String... constants)
      throws ParseException {
    return PotentialFiles.parse(name, text, new Settings("The file", Settings.pairs(constants)));
  }

  @ParameterizedTest
  @MethodSource("potentials")
  void numbersComeBackBitByBit(Potential potential) throws ParseException {
    String text = PotentialFiles.text(potential);
    Potential read = parse("p.json", text);
    assertEquals(potential.getClass(), read.getClass());
    assertEquals(text, PotentialFiles.text(read));
    assertEquals(potential.cutoff(), read.cutoff());
    assertEquals(potential.energyUnit(), read.energyUnit());
  }

  @ParameterizedTest
  @MethodSource("potentials")
  void damagedFilesAreRefusedInASentence(Potential potential) {
    String text = PotentialFiles.text(potential);
    SplittableRandom random = new SplittableRandom(3);
    for (int trial = 0; trial < 60; trial++) {
      int at = random.nextInt(text.length());
      String damaged =
          trial % 2 == 0
              ? text.substring(0, at)
              : text.substring(0, at) + "-x".charAt(trial / 2 % 2) + text.substring(at + 1);
      try {
        parse("p.json", damaged);
      } catch (ParseException e) {
        assertTrue(e.getMessage().startsWith("p.json: "), e.getMessage());
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{}|its format is not materialsj-potential",
        "{\"format\":\"materialsj-potential\",\"version\":2,\"kind\":\"zbl\"}|another version",
        "{\"format\":\"materialsj-potential\",\"version\":1,\"kind\":\"x\"}|is not known",
        "{\"format\":\"materialsj-potential\",\"version\":1,\"kind\":\"zbl\",\"start\":2,\"end\":1}"
            + "|cannot go from 2.0 to 1.0"
      })
  void otherJsonIsRefused(String json, String expected) {
    String message =
        assertThrows(ParseException.class, () -> parse("p.json", json)).getMessage();
    assertTrue(message.contains(expected), message);
  }

  @Test
  void formatsAreToldApartByTheEndOfTheName() {
    String message =
        assertThrows(ParseException.class, () -> parse("p.yace", "elements: Si")).getMessage();
    assertTrue(message.contains(".eam.alloy"), message);
  }

  @Test
  void whatHasNoFileIsRefused() {
    Potential stranger =
        new Potential() {
          @Override
          public String name() {
            return "Stranger";
          }

          @Override
          public int[] elements() {
            return new int[0];
          }

          @Override
          public double cutoff() {
            return 0;
          }

          @Override
          public Evaluator evaluator(int[] numbers) {
            return (atoms, response) -> {};
          }
        };
    assertThrows(IllegalArgumentException.class, () -> PotentialFiles.text(stranger));
  }
}
