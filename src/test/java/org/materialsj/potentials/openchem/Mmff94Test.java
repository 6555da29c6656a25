package org.materialsj.potentials.openchem;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.materialsj.model.Bond;
import org.materialsj.model.Molecule;
import org.materialsj.potentials.MolecularForceField.Minimum;
import org.materialsj.potentials.openchem.Mmff94.Variant;

class Mmff94Test {

  private static final double TOLERANCE = 1e-4;

  private static JsonObject json(String resource) {
    try (Reader reader = new InputStreamReader(Molecules.open(resource), StandardCharsets.UTF_8)) {
      return JsonParser.parseReader(reader).getAsJsonObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double[] numbers(JsonElement array) {
    JsonArray values = array.getAsJsonArray();
    return IntStream.range(0, values.size())
        .mapToDouble(i -> values.get(i).getAsDouble())
        .toArray();
  }

  @Test
  void energiesTermsTypesAndChargesAreThoseOfRdkit() {
    List<Molecule> conformers = Molecules.resource("mmff_confs.sdf.gz");
    JsonArray golden = json("mmff94_rdkit.json.gz").getAsJsonArray("conformers");
    assertEquals(440, conformers.size());
    for (int k = 0; k < conformers.size(); k++) {
      Molecule molecule = conformers.get(k);
      JsonObject expected = golden.get(k).getAsJsonObject();
      String name = expected.get("name").getAsString();
      assertEquals(name, molecule.name());
      double[] x = molecule.positions().orElseThrow();
      Mmff94 plain = new Mmff94(molecule, Variant.MMFF94);
      Mmff94 still = new Mmff94(molecule, Variant.MMFF94S);
      assertEquals(expected.get("MMFF94").getAsDouble(), plain.energy(x), TOLERANCE, name);
      assertEquals(expected.get("MMFF94s").getAsDouble(), still.energy(x), TOLERANCE, name);
      EnergyTerms terms = plain.terms(x);
      double[] found = {
        terms.bondStretching(),
        terms.angleBending(),
        terms.stretchBending(),
        terms.outOfPlane(),
        terms.torsion(),
        terms.vanDerWaals(),
        terms.electrostatic()
      };
      assertArrayEquals(numbers(expected.get("terms")), found, TOLERANCE, name);
      assertEquals(plain.energy(x), terms.total(), 1e-9, name);
      if (expected.has("types")) {
        double[] types = Arrays.stream(plain.atomTypes()).asDoubleStream().toArray();
        assertArrayEquals(numbers(expected.get("types")), types, name);
        assertArrayEquals(numbers(expected.get("charges")), plain.charges(), 1e-5, name);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Variant.class)
  void aPartOfTheValidationSuiteHasItsEnergies(Variant variant) {
    List<Molecule> molecules = Molecules.resource("validation_" + variant.label() + ".sdf.gz");
    assertTrue(molecules.size() >= 30);
    assertValid(molecules, variant);
  }

  @ParameterizedTest
  @EnumSource(Variant.class)
  void theWholeValidationSuiteHasItsEnergies(Variant variant) throws IOException {
    Path file =
        Path.of("../shared/data/molecules/mmff94_validation/" + variant.label() + "_dative.sdf");
    assumeTrue(Files.exists(file), file + " is not there");
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      List<Molecule> molecules = Molecules.read(reader, file.toString());
      assertEquals(variant == Variant.MMFF94 ? 761 : 265, molecules.size());
      assertValid(molecules, variant);
    }
  }

  private static void assertValid(List<Molecule> molecules, Variant variant) {
    JsonObject golden = json("mmff_validation_energies.json").getAsJsonObject(variant.label());
    for (Molecule molecule : molecules) {
      double tolerance = variant == Variant.MMFF94 ? 1e-3 : 1e-4;
      assertEquals(
          golden.get(molecule.name()).getAsDouble(),
          new Mmff94(molecule, variant).energy(molecule.positions().orElseThrow()),
          molecule.name().equals("ERULE_03") ? 0.0053 : tolerance,
          molecule.name());
    }
  }

  @ParameterizedTest
  @EnumSource(Variant.class)
  void gradientsAreThoseOfCentralDifferences(Variant variant) {
    List<Molecule> conformers = new ArrayList<>(Molecules.resource("mmff_confs.sdf.gz"));
    for (int k = 0; k < conformers.size(); k += 5) {
      Molecule molecule = conformers.get(k);
      assertGradient(molecule, new Mmff94(molecule, variant));
    }
  }

  private static void assertGradient(Molecule molecule, Mmff94 field) {
    double[] x = molecule.positions().orElseThrow();
    double[] gradient = new double[x.length];
    assertEquals(field.energy(x), field.gradient(x, gradient), 1e-9);
    double scale = Math.max(1, Arrays.stream(gradient).map(Math::abs).max().orElseThrow());
    double h = 1e-3;
    for (int i = 0; i < x.length; i++) {
      double slope =
          (8 * (shifted(field, x, i, h) - shifted(field, x, i, -h))
                  - (shifted(field, x, i, 2 * h) - shifted(field, x, i, -2 * h)))
              / (12 * h);
      assertEquals(slope, gradient[i], 1e-6 * scale, molecule.name() + " coordinate " + i);
    }
  }

  private static double shifted(Mmff94 field, double[] x, int i, double by) {
    double[] moved = x.clone();
    moved[i] += by;
    return field.energy(moved);
  }

  @Test
  void exactlyPlanarAndLinearMoleculesHaveNoForceOutOfPlane() {
    for (String name : List.of("benzene__5", "benzene__6")) {
      Molecule benzene = Molecules.named("mmff_confs.sdf.gz", name);
      Mmff94 field = new Mmff94(benzene, Variant.MMFF94);
      double[] x = hexagon();
      double[] gradient = new double[x.length];
      field.gradient(x, gradient);
      for (int i = 2; i < x.length; i += 3) {
        assertEquals(0, gradient[i], 1e-12);
      }
    }
    Molecule acetylene = Molecules.smiles("C#C");
    double[] x = {0, 0, 0, 1.2, 0, 0, -1.06, 0, 0, 2.26, 0, 0};
    double[] gradient = new double[12];
    double energy = new Mmff94(acetylene, Variant.MMFF94).gradient(x, gradient);
    assertTrue(Double.isFinite(energy));
    assertTrue(Arrays.stream(gradient).allMatch(Double::isFinite));
  }

  private static double[] hexagon() {
    double[] x = new double[36];
    for (int atom = 0; atom < 12; atom++) {
      double r = atom < 6 ? 1.39 : 2.48;
      x[3 * atom] = r * Math.cos(Math.PI / 3 * atom);
      x[3 * atom + 1] = r * Math.sin(Math.PI / 3 * atom);
    }
    return x;
  }

  @Test
  void energyDoesNotChangeWhenHydrogensComeFirst() {
    Molecule talk = Molecules.resource("mmff_confs.sdf.gz").get(0);
    int n = talk.size();
    int[] reversed = new int[n];
    double[] x = talk.positions().orElseThrow();
    double[] y = new double[3 * n];
    for (int atom = 0; atom < n; atom++) {
      reversed[n - 1 - atom] = talk.number(atom);
      System.arraycopy(x, 3 * atom, y, 3 * (n - 1 - atom), 3);
    }
    List<Bond> bonds =
        talk.bonds().stream()
            .map(
                bond ->
                    new Bond(
                        n - 1 - bond.first(), n - 1 - bond.second(), bond.order(), bond.stereo()))
            .toList();
    Molecule other =
        new Molecule("", reversed, new int[n], new int[n], y, false, bonds, talk.properties());
    Mmff94 first = new Mmff94(talk, Variant.MMFF94);
    Mmff94 second = new Mmff94(other, Variant.MMFF94);
    assertEquals(first.energy(x), second.energy(y), 1e-9);
    assertEquals(first.atomTypes()[12], second.atomTypes()[n - 13]);
    double[] forward = new double[3 * n];
    double[] backward = new double[3 * n];
    first.gradient(x, forward);
    second.gradient(y, backward);
    for (int i = 0; i < 3 * n; i++) {
      assertEquals(forward[i], backward[3 * (n - 1 - i / 3) + i % 3], 1e-9);
    }
  }

  @Test
  void minimisationGoesDownToAFlatPlaceAndKeepsTheBest() {
    for (String name : List.of("talk__0", "benzene__0", "guanidinium__0")) {
      Molecule molecule = Molecules.named("mmff_confs.sdf.gz", name);
      Mmff94 field = new Mmff94(molecule, Variant.MMFF94);
      double[] x = molecule.positions().orElseThrow();
      double start = field.energy(x);
      Minimum early = field.minimize(x, 5);
      assertEquals(early.energy(), field.energy(x), 1e-9);
      assertTrue(early.energy() < start && !early.converged(), name);
      Minimum end = field.minimize(x, 5000);
      assertEquals(end.energy(), field.energy(x), 1e-9);
      double[] gradient = new double[x.length];
      field.gradient(x, gradient);
      assertTrue(end.converged() && end.energy() < early.energy(), name);
      assertTrue(Arrays.stream(gradient).allMatch(slope -> Math.abs(slope) <= 1e-3), name);
    }
  }

  @Test
  void aMinimumIsNotAboveThatOfRdkit() {
    JsonArray golden = json("mmff94_rdkit.json.gz").getAsJsonArray("conformers");
    List<Molecule> conformers = Molecules.resource("mmff_confs.sdf.gz");
    for (int k = 5; k < conformers.size(); k += 50) {
      double[] x = conformers.get(k).positions().orElseThrow();
      Minimum minimum = new Mmff94(conformers.get(k), Variant.MMFF94).minimize(x, 5000);
      double rdkit = golden.get(k).getAsJsonObject().get("MMFF94").getAsDouble();
      assertTrue(minimum.energy() <= rdkit + 1e-6, conformers.get(k).name());
    }
  }

  @Test
  void fragmentsFeelEachOther() {
    Molecule pair = Molecules.smiles("[Na+].[Cl-]");
    Mmff94 field = new Mmff94(pair, Variant.MMFF94);
    double far = field.energy(new double[] {0, 0, 0, 100, 0, 0});
    assertEquals(-332.0716 / 100.05, far, 1e-3);
  }

  @Test
  void aromaticBondsGiveTheEnergyOfSingleAndDoubleOnes() {
    Molecule benzene = Molecules.named("mmff_confs.sdf.gz", "benzene__0");
    List<Bond> aromatic =
        benzene.bonds().stream()
            .map(
                bond ->
                    benzene.number(bond.first()) == 6 && benzene.number(bond.second()) == 6
                        ? new Bond(
                            bond.first(), bond.second(), Bond.Order.AROMATIC, Bond.Stereo.NONE)
                        : bond)
            .toList();
    double[] x = benzene.positions().orElseThrow();
    Molecule other =
        new Molecule(
            "",
            benzene.numbers(),
            new int[12],
            new int[12],
            x,
            false,
            aromatic,
            benzene.properties());
    assertEquals(
        new Mmff94(benzene, Variant.MMFF94).energy(x),
        new Mmff94(other, Variant.MMFF94).energy(x),
        1e-9);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CB(O)O | no parameters for the element of atom 2 (B)",
        "[CH3] | atom 1 (C) lacks 1 hydrogen; all hydrogens must be there, and radicals are not",
        "[CH2] | atom 1 (C) lacks 2 hydrogens",
        "C[CH+]C | atom 2 (C)",
        "[CH3-] | atom 1 (C)",
        "FS(F)(F)(F)(F)F | atom 2 (S)",
        "FP(F)(F)(F)F | atom 2 (P)",
        "C[S+](C)C | atom 2 (S)",
        "[Na] | atom 1 (Na)",
        "[He] | element of atom 1 (He)",
        "[H+] | atom 1 (H)",
        "[C-]#[O+] | atom 2 (O)",
      })
  void whatHasNoParametersIsRefusedByAtom(String smiles, String sentence) {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> new Mmff94(Molecules.smiles(smiles), Variant.MMFF94))
            .getMessage();
    assertTrue(message.contains(sentence), message);
  }

  @Test
  void missingBondsAndHydrogensAreRefused() {
    Molecule loose = Molecule.ofAtoms("", new int[] {8, 1, 1}, new double[9], java.util.Map.of());
    String message =
        assertThrows(IllegalArgumentException.class, () -> new Mmff94(loose, Variant.MMFF94))
            .getMessage();
    assertEquals("its bonds are not known, and they are needed", message);
  }

  @Test
  void wrongLengthsAreRefused() {
    Mmff94 field = new Mmff94(Molecules.smiles("O"), Variant.MMFF94);
    assertThrows(IllegalArgumentException.class, () -> field.energy(new double[8]));
    assertThrows(
        IllegalArgumentException.class, () -> field.gradient(new double[9], new double[3]));
    assertThrows(IllegalArgumentException.class, () -> field.minimize(new double[9], 0));
  }

  @Test
  void manyThreadsFindTheSameEnergies() {
    List<Molecule> conformers = Molecules.resource("mmff_confs.sdf.gz");
    double[] alone = conformers.stream().mapToDouble(Mmff94Test::energy).toArray();
    double[] together = conformers.parallelStream().mapToDouble(Mmff94Test::energy).toArray();
    assertArrayEquals(alone, together);
  }

  private static double energy(Molecule molecule) {
    return new Mmff94(molecule, Variant.MMFF94).energy(molecule.positions().orElseThrow());
  }

  @Test
  void positionsInTheBoxNeverGiveNanUnlessTheyCoincide() {
    Mmff94 field = new Mmff94(Molecules.smiles("CC(=O)NC"), Variant.MMFF94);
    SplittableRandom random = new SplittableRandom(1);
    for (int trial = 0; trial < 200; trial++) {
      double[] x = random.doubles(3L * field.size(), -2, 2).toArray();
      double[] gradient = new double[x.length];
      assertTrue(Double.isFinite(field.gradient(x, gradient)));
      assertTrue(Arrays.stream(gradient).allMatch(Double::isFinite));
    }
  }
}
