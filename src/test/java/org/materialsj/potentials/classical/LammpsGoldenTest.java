package org.materialsj.potentials.classical;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.materialsj.engine.run.Settings;
import org.materialsj.io.ParseException;
import org.materialsj.io.json.JsonMembers;
import org.materialsj.io.json.JsonTree;
import org.materialsj.model.Lattice;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.potentials.AtomicResponse;
import org.materialsj.potentials.Calculator;
import org.materialsj.potentials.Potential;
import org.materialsj.potentials.PotentialFiles;

/** Energies, forces and stresses of LAMMPS, from lammps.json, which tells how they were made. */
class LammpsGoldenTest {

  static String resource(String name) throws IOException {
    try (var stream = LammpsGoldenTest.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static Potential file(String name, String... constants) throws IOException, ParseException {
    Settings settings = new Settings(name, Settings.pairs(constants));
    Potential potential = PotentialFiles.parse(name, resource(name), settings);
    settings.checkNames();
    return potential;
  }

  /** A potential of a resource that is known to be sound. */
  static Potential readable(String name, String... constants) {
    try {
      return file(name, constants);
    } catch (IOException | ParseException e) {
      throw new AssertionError(e);
    }
  }

  private static PairPotential pairs(PairForm form, PairCutoff.Kind kind, double... constants) {
    return PairPotential.of(form, constants, PairCutoff.at(kind, 6), PairUnits.METAL);
  }

  private static Potential potential(String name) throws IOException, ParseException {
    List<LennardJones> gases =
        List.of(new LennardJones(0.0104, 3.4), new LennardJones(0.014, 3.65));
    int[] numbers = {18, 36};
    return switch (name) {
      case "Si.sw" -> StillingerWeber.silicon();
      case "Si(B)" -> file("Si.tersoff", "elements=Si(B)");
      case "Si(C)" -> Tersoff.silicon();
      case "lennard-jones sharp" ->
          LennardJones.potential(
              numbers,
              gases,
              MixingRule.LORENTZ_BERTHELOT,
              PairCutoff.at(PairCutoff.Kind.SHARP, 6));
      case "lennard-jones shifted" ->
          LennardJones.potential(
              numbers, gases, MixingRule.WALDMAN_HAGLER, PairCutoff.at(PairCutoff.Kind.SHIFTED, 6));
      case "lennard-jones force-shifted" ->
          pairs(PairForm.LENNARD_JONES, PairCutoff.Kind.FORCE_SHIFTED, 0.0104, 3.4);
      case "morse shifted" -> pairs(PairForm.MORSE, PairCutoff.Kind.SHIFTED, 0.3429, 2.866, 1.3588);
      case "exp-6 shifted" -> pairs(PairForm.EXP6, PairCutoff.Kind.SHIFTED, 4000, 3.6, 60);
      case "table" -> file("argon-krypton.table", "elements=Ar,Kr");
      default -> file(name);
    };
  }

  static List<JsonMembers> cases() throws IOException, ParseException {
    return JsonTree.parse(resource("lammps.json"), "lammps.json").objects("cases");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void energiesForcesAndStressesAreThoseOfLammps(JsonMembers golden)
      throws IOException, ParseException {
    String name = golden.text("name");
    int[] numbers = Arrays.stream(golden.numbers("numbers")).mapToInt(z -> (int) z).toArray();
    AtomicFrame frame =
        new AtomicFrame(
            name,
            numbers,
            golden.numbers("positions"),
            Optional.of(new Lattice(golden.numbers("cell"))));
    Calculator calculator = new Calculator(potential(name), frame, 0);
    AtomicResponse response = calculator.at(frame.positions());
    double relative = name.equals("table") ? 1e-5 : name.equals("test.eam") ? 1e-6 : 1e-9;
    double energy = golden.number("energy");
    assertEquals(energy, response.energy(), relative * Math.abs(energy), name);
    assertNear(golden.numbers("forces"), response.forces(), relative, name);
    assertNear(golden.numbers("stress"), calculator.stress(), Math.max(relative, 1e-6), name);
  }

  private static void assertNear(double[] expected, double[] actual, double relative, String what) {
    double scale = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], actual[i], relative * scale, what + " " + i);
    }
  }
}
