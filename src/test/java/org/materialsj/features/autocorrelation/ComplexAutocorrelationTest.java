package org.materialsj.features.autocorrelation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.materialsj.features.molecule.MoleculeFeaturizer;
import org.materialsj.features.molecule.MoleculeFeaturizerContract;
import org.materialsj.features.molecule.SampleMolecules;
import org.materialsj.model.Bond;
import org.materialsj.model.Molecule;

class ComplexAutocorrelationTest extends MoleculeFeaturizerContract {

  private static final Molecule HEXACARBONYL =
      Octahedra.build("Fe", "C O", "C O", "C O", "C O", "C O", "C O");
  private static final Molecule TRANS =
      Octahedra.build("Fe", "Cl", "Cl", "C O", "C O", "C O", "C O");
  private static final Molecule CIS = Octahedra.build("Fe", "Cl", "C O", "Cl", "C O", "C O", "C O");
  private static final Molecule MER = Octahedra.build("Fe", "Cl", "Cl", "Cl", "C O", "C O", "C O");
  private static final Molecule SIX =
      Octahedra.build("Co", "Cl", "C O", "C N", "N O", "F", "N C S");

  @Override
  protected MoleculeFeaturizer create() {
    return new ComplexAutocorrelation();
  }

  @Override
  protected List<Molecule> samples() {
    return List.of(HEXACARBONYL, TRANS, CIS, MER, SIX);
  }

  @Override
  protected List<Molecule> refused() {
    return List.of(
        SampleMolecules.smiles("CCO"),
        SampleMolecules.smiles("[Na+].[K+]"),
        SampleMolecules.smiles("[Zn+2].[Cl-].[Cl-]"),
        prism(),
        Octahedra.withBonds(TRANS, false, List.of()),
        Octahedra.withBonds(TRANS, false, bonds(TRANS)));
  }

  private static List<Bond> bonds(Molecule molecule) {
    List<Bond> bonds = new ArrayList<>();
    int last = 0;
    for (int atom = 1; atom < molecule.size(); atom++) {
      int number = molecule.number(atom);
      int partner = number == 8 ? last : 0;
      bonds.add(new Bond(partner, atom, Bond.Order.SINGLE, Bond.Stereo.NONE));
      last = atom;
    }
    return bonds;
  }

  /** Six chlorides in a trigonal prism of 2.3 angstrom. */
  private static Molecule prism() {
    double[] positions = new double[21];
    for (int d = 0; d < 6; d++) {
      double angle = Math.toRadians(120 * (d % 3));
      positions[3 * d + 3] = 1.75 * Math.cos(angle);
      positions[3 * d + 4] = 1.75 * Math.sin(angle);
      positions[3 * d + 5] = d < 3 ? 1.5 : -1.5;
    }
    return Molecule.ofAtoms("", new int[] {40, 17, 17, 17, 17, 17, 17}, positions, Map.of());
  }

  private double feature(Molecule molecule, String name) {
    return RacGolden.feature(create().spec(), create().apply(molecule), name);
  }

  @Test
  void equalsTheGoldenIronHexacarbonyl() {
    JsonObject golden =
        RacGolden.JSON
            .getAsJsonObject("complexes")
            .getAsJsonObject("Fe_CO_6")
            .getAsJsonObject("racs");
    ComplexAutocorrelation featurizer = new ComplexAutocorrelation(RacGolden.tables(), 3);
    double[] features = featurizer.apply(HEXACARBONYL);
    assertEquals(180, features.length);
    assertEquals(180, RacGolden.assertEqual(golden, "", featurizer.spec(), features));
    // The columns are in the order of the source, too.
    assertEquals(
        List.copyOf(golden.keySet()),
        featurizer.spec().columns().stream().map(c -> c.name()).toList());
  }

  @Test
  void alikeDonorsNeedNoPositions() {
    Molecule drawn = Octahedra.withBonds(HEXACARBONYL, false, bonds(HEXACARBONYL));
    assertArrayEquals(create().apply(HEXACARBONYL), create().apply(drawn), 1e-12);
  }

  @Test
  void bondsOfTheFileGiveTheSameAsThoseFound() {
    Molecule drawn = Octahedra.withBonds(CIS, true, bonds(CIS));
    assertArrayEquals(create().apply(CIS), create().apply(drawn), 1e-12);
  }

  @Test
  void theOddPairIsAxial() {
    assertEquals(17 * 17, feature(TRANS, "lc-Z-0-ax"));
    assertEquals(36, feature(TRANS, "lc-Z-0-eq"));
    assertEquals(48, feature(TRANS, "lc-Z-1-eq"));
  }

  @Test
  void cisChloridesShareThePlaneWithThreeCarbonyls() {
    // Alike in the plane: three of four; so one chloride is axial, with a carbonyl across.
    assertEquals((289 + 36) / 2.0, feature(CIS, "lc-Z-0-ax"));
    assertEquals((289 + 3 * 36) / 4.0, feature(CIS, "lc-Z-0-eq"));
  }

  @Test
  void meridionalComplexHasItsAlikePairOfLargerFeaturesAxial() {
    // Cl-Cl and CO-CO axes both leave three alike in the plane; chi^2 of the ligand decides: CO has
    // 2.55^2 + 3.44^2, Cl 3.16^2, and lc-chi-0 comes first: Cl 9.99, C 6.50.
    assertEquals(289, feature(MER, "lc-Z-0-ax"));
  }

  @Test
  void ligandsAreCutFromTheMetalBeforeBondsAreCounted() {
    assertEquals(1, feature(HEXACARBONYL, "lc-T-0-ax"));
    assertEquals(36, feature(HEXACARBONYL, "mc-T-0-all"));
    assertEquals(0, feature(TRANS, "lc-T-0-ax"));
  }

  @Test
  void chelatingLigandCountsOnceForEachDonor() {
    // Nitrogens of N-C-C-N bridging x and y, the rest chloride: bonds by hand.
    Molecule base = Octahedra.build("Co", "N C", "Cl", "N C", "Cl", "Cl", "Cl");
    List<Bond> bonds = new ArrayList<>();
    int[][] pairs = {{0, 1}, {1, 2}, {0, 3}, {0, 4}, {4, 5}, {2, 5}, {0, 6}, {0, 7}, {0, 8}};
    for (int[] pair : pairs) {
      bonds.add(new Bond(pair[0], pair[1], Bond.Order.SINGLE, Bond.Stereo.NONE));
    }
    Molecule chelate = Octahedra.withBonds(base, true, bonds);
    // Plane Cl, Cl, Cl, N: one nitrogen axial, with Cl across.
    assertEquals((4 + 1) / 2.0, feature(chelate, "f-I-0-ax"));
    assertEquals((4 + 3) / 4.0, feature(chelate, "f-I-0-eq"));
  }

  @Test
  void counterIonsDoNotCount() {
    double[] old = TRANS.positions().orElseThrow();
    int[] numbers = Arrays.copyOf(TRANS.numbers(), TRANS.size() + 1);
    double[] positions = Arrays.copyOf(old, old.length + 3);
    numbers[TRANS.size()] = 35;
    positions[old.length] = 9;
    Molecule salt = Molecule.ofAtoms("", numbers, positions, Map.of());
    assertArrayEquals(create().apply(TRANS), create().apply(salt), 1e-12);
  }

  @Test
  void refusalsSayWhatIsMissing() {
    assertEquals("an octahedral complex has one metal, and this molecule has none", refusal(0));
    assertEquals("an octahedral complex has one metal, and this molecule has 2", refusal(1));
    assertEquals(
        "its six donors are not near the corners of an octahedron: two that should be opposite"
            + " make an angle of",
        refusal(3).replaceAll(" \\d+ degrees", ""));
    assertEquals(
        "it needs 3D coordinates, and this molecule has none; generate conformers first",
        refusal(5));
    Molecule tetrahedral = Octahedra.build("Zn", "Cl", "Cl", "Cl", "Cl", "Cl", "Cl");
    List<Bond> four = bonds(tetrahedral).subList(0, 4);
    assertEquals(
        "an octahedral complex has six atoms bonded to its metal, and this Zn has 4",
        assertThrows(
                IllegalArgumentException.class,
                () -> create().apply(Octahedra.withBonds(tetrahedral, true, four)))
            .getMessage());
  }

  private String refusal(int index) {
    return assertThrows(IllegalArgumentException.class, () -> create().apply(refused().get(index)))
        .getMessage();
  }
}
