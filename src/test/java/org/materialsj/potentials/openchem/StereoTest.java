package org.materialsj.potentials.openchem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.io.ParseException;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.cdk.CdkMolecules;
import org.materialsj.model.Molecule;
import org.materialsj.model.StereoElement;

/**
 * configurations.sdf and drawings.sdf: RDKit 2022.09.3, molecules made from the SMILES in their
 * titles with AddHs and EmbedMolecule(randomSeed=7), or Compute2DCoords for the drawings; the data
 * item CIP holds the labels of rdCIPLabeler, of centres in the order of the atoms, then of double
 * bonds.
 */
class StereoTest {

  /** Their labels read the same the other way round. */
  private static final Set<String> MESO =
      Set.of("O[C@@H]([C@@H](O)C(=O)O)C(=O)O", "C[C@@H]1CCCC[C@@H]1C");

  @TestFactory
  Stream<DynamicTest> positionsTellTheDescriptorsThatRdkitFinds() {
    return each("configurations.sdf", molecule -> assertLabel(molecule, Stereo.of(molecule)));
  }

  @TestFactory
  Stream<DynamicTest> wedgesTellTheDescriptorsThatRdkitFinds() {
    return each("drawings.sdf", molecule -> assertLabel(molecule, Stereo.of(molecule)));
  }

  @TestFactory
  Stream<DynamicTest> theSmilesTellsTheDescriptorsThatRdkitFinds() {
    return each(
        "configurations.sdf",
        molecule -> assertLabel(molecule, Stereo.of(Molecules.smiles(molecule.name()))));
  }

  @TestFactory
  Stream<DynamicTest> elementsAloneTellTheSameConfigurations() {
    return each(
        "configurations.sdf",
        molecule -> {
          List<StereoElement> elements = Stereo.of(molecule).elements();
          assertFalse(elements.isEmpty());
          Stereo again = Stereo.of(Molecules.bare(molecule, elements));
          assertEquals(new HashSet<>(elements), new HashSet<>(again.elements()));
          assertLabel(molecule, again);
        });
  }

  @TestFactory
  Stream<DynamicTest> elementsAgreeWithThePositionsTheyComeFrom() {
    return each(
        "configurations.sdf",
        molecule -> {
          double[] x = molecule.positions().orElseThrow();
          List<StereoElement> elements = Stereo.of(molecule).elements();
          assertTrue(StereoElements.fit(elements, x));
          double[] mirrored = x.clone();
          for (int i = 0; i < x.length; i += 3) {
            mirrored[i] = -x[i];
          }
          boolean chiral = elements.stream().anyMatch(StereoElement.Tetrahedral.class::isInstance);
          assertEquals(!chiral, StereoElements.fit(elements, mirrored));
        });
  }

  @TestFactory
  Stream<DynamicTest> withoutConfigurationsItIsOneOfTheIsomers() {
    return each(
        "configurations.sdf",
        molecule -> {
          Stereoisomers isomers =
              Stereoisomers.of(Molecules.bare(molecule, List.of()), 8, CancelToken.NEVER);
          Set<Set<StereoElement>> all = new HashSet<>();
          isomers.isomers().forEach(isomer -> all.add(Set.copyOf(isomer.molecule().stereo())));
          assertEquals(isomers.isomers().size(), all.size(), "each once");
          if (isomers.complete() && !MESO.contains(molecule.name())) {
            String cip = molecule.properties().get("CIP");
            assertTrue(
                isomers.isomers().stream().anyMatch(isomer -> isomer.label().equals(cip)),
                () -> cip + " is not among " + labels(isomers));
          }
        });
  }

  @Test
  void theMoleculeOfTheTalkHasFourIsomers() {
    Molecule talk = Molecules.named("configurations.sdf", "CCC[C@@H](C)C[C@](C)(O)CCCC");
    Stereoisomers isomers =
        Stereoisomers.of(Molecules.bare(talk, List.of()), 16, CancelToken.NEVER);
    assertTrue(isomers.complete());
    assertEquals(Set.of("RR", "RS", "SR", "SS"), Set.copyOf(labels(isomers)));
  }

  /** Numbers of stereoisomers are those of textbooks: inositol has nine. */
  @ParameterizedTest
  @CsvSource({
    "OC1C(O)C(O)C(O)C(O)C1O, 9",
    "CC1CCC(O)CC1, 2",
    "CC1CC(C)C1, 2",
    "OC1CCC(CC1)C(C)O, 4",
    "CC1CCC(C)(C)CC1, 1",
    "C1CCCCC1, 1",
    "C1CC2CC1CC2, 1",
    "CC1CCCC1C, 3"
  })
  void ringsStandCisAndTrans(String smiles, int count) throws ParseException {
    Molecule molecule = CdkMolecules.readSmiles(smiles, "", "test", 0, ReadOptions.STRICT);
    Stereoisomers isomers = Stereoisomers.of(molecule, 64, CancelToken.NEVER);
    assertTrue(isomers.complete());
    assertEquals(count, isomers.isomers().size(), () -> labels(isomers).toString());
    assertEquals(count, Set.copyOf(labels(isomers)).size(), "labels tell them apart");
  }

  @Test
  void mesoFormsComeOnce() {
    Molecule tartaric = Molecules.named("configurations.sdf", "O[C@@H]([C@H](O)C(=O)O)C(=O)O");
    Stereoisomers isomers =
        Stereoisomers.of(Molecules.bare(tartaric, List.of()), 16, CancelToken.NEVER);
    assertTrue(isomers.complete());
    assertEquals(3, isomers.isomers().size(), () -> labels(isomers).toString());
  }

  @Test
  void moreIsomersThanAskedForAreToldApartFromAll() {
    Molecule glucose =
        Molecules.named("configurations.sdf", "OC[C@H]1O[C@@H](O)[C@H](O)[C@@H](O)[C@@H]1O");
    Molecule bare = Molecules.bare(glucose, List.of());
    Stereoisomers some = Stereoisomers.of(bare, 31, CancelToken.NEVER);
    assertEquals(31, some.isomers().size());
    assertFalse(some.complete());
    assertTrue(Stereoisomers.of(bare, 32, CancelToken.NEVER).complete());
  }

  @Test
  void aDefinedMoleculeIsItsOnlyIsomer() {
    Molecule glucose =
        Molecules.named("configurations.sdf", "OC[C@H]1O[C@@H](O)[C@H](O)[C@@H](O)[C@@H]1O");
    Stereoisomers isomers = Stereoisomers.of(glucose, 1, CancelToken.NEVER);
    assertTrue(isomers.complete());
    assertEquals(List.of(glucose.properties().get("CIP")), labels(isomers));
  }

  @Test
  void doubleBondsOfTheDrawingMarkedAsEitherAreOpen() {
    Molecule butene = Molecules.named("drawings.sdf", "C/C=C/C");
    Molecule open = Molecules.withEitherDoubleBonds(butene);
    assertEquals(
        Set.of("E", "Z"), Set.copyOf(labels(Stereoisomers.of(open, 4, CancelToken.NEVER))));
  }

  private static List<String> labels(Stereoisomers isomers) {
    return isomers.isomers().stream().map(Stereoisomers.Isomer::label).toList();
  }

  private static void assertLabel(Molecule molecule, Stereo stereo) {
    assertEquals(molecule.properties().get("CIP"), stereo.label());
  }

  private interface Check {
    void of(Molecule molecule);
  }

  private static Stream<DynamicTest> each(String file, Check check) {
    return Molecules.resource(file).stream()
        .map(molecule -> DynamicTest.dynamicTest(molecule.name(), () -> check.of(molecule)));
  }

  @Test
  void anElementThatDoesNotFitTheBondsIsRefused() {
    Molecule methane =
        new Molecule(
            "",
            new int[] {6, 1, 1, 1, 1, 2},
            new int[6],
            new int[6],
            new double[0],
            false,
            Molecules.star(4),
            Map.of());
    Molecule odd =
        methane.withStereo(List.of(new StereoElement.Tetrahedral(0, List.of(1, 2, 3, 5), true)));
    String message =
        org.junit.jupiter.api.Assertions.assertThrows(
                IllegalArgumentException.class, () -> Stereo.of(odd))
            .getMessage();
    assertTrue(message.contains("not bonded so"), message);
  }
}
