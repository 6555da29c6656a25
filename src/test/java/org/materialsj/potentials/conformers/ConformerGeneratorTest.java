package org.materialsj.potentials.conformers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.materialsj.potentials.conformers.ConformerPruningTest.smiles;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.engine.run.LocalExecutor;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.Molecule;
import org.materialsj.potentials.conformers.ConformerOptions.Method;
import org.materialsj.potentials.openchem.Mmff94;
import org.materialsj.potentials.openchem.Stereoisomers;

class ConformerGeneratorTest {

  private static final String FLEXIBLE = "CC(CCC)CC(C)(CCCC)O";
  private static final RunContext QUIET = RunContext.QUIET;

  private static ConformerOptions options(int count, Method method, boolean minimize) {
    return new ConformerOptions(count, method, minimize, 0.2, Mmff94.Variant.MMFF94, 80, false, 42);
  }

  private static ConformerEnsemble generate(String smiles, ConformerOptions options) {
    return ConformerGenerator.generate(smiles(smiles), options, QUIET);
  }

  private static double[] energies(ConformerEnsemble ensemble) {
    return ensemble.conformers().stream().mapToDouble(Conformer::energy).toArray();
  }

  /**
   * Lowest MMFF94 energies (kcal/mol) that RDKit 2022.09.3 found: EmbedMultipleConfs with 50 seeds,
   * MMFFOptimizeMoleculeConfs with 2000 steps.
   */
  @ParameterizedTest
  @CsvSource({"CCO,10,-1.517", "C1CCCCCCC1,20,12.140", "C1CCCCCCCCCCC1,50,13.383"})
  void thoroughMinimisationFindsTheLowestMinimum(String smiles, int count, double energy) {
    ConformerEnsemble ensemble = generate(smiles, options(count, Method.THOROUGH, true));
    assertEquals(energy, energies(ensemble)[0], 0.002);
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void benzeneHasOneConformer(Method method) {
    ConformerEnsemble ensemble = generate("c1ccccc1", options(12, method, true));
    assertEquals(1, ensemble.conformers().size());
    // RDKit 2022.09.3, as above.
    assertEquals(16.2, energies(ensemble)[0], 0.05);
    assertEquals(new ConformerEnsemble.Tally(12, 0, 0, 11), ensemble.tally());
  }

  @Test
  void torsionsFindBothPositionsOfAHydroxylGroup() {
    ConformerEnsemble ensemble = generate("CCO", options(20, Method.TORSIONS, true));
    assertEquals(-1.517, energies(ensemble)[0], 0.002);
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void theResultDoesNotDependOnTheThreads(Method method) {
    ConformerOptions options = options(10, method, false);
    Molecule molecule = smiles(FLEXIBLE);
    ConformerEnsemble one = ConformerGenerator.generate(molecule, options, QUIET.withThreads(1));
    assertTrue(one.conformers().size() > 5);
    ConformerEnsemble other = ConformerGenerator.generate(molecule, options, QUIET.withThreads(8));
    assertEquals(one.tally(), other.tally());
    assertArrayEquals(energies(one), energies(other), 0);
    for (int i = 0; i < one.conformers().size(); i++) {
      assertArrayEquals(
          one.conformers().get(i).positions(), other.conformers().get(i).positions(), 0);
    }
  }

  @Test
  void anotherSeedGivesOtherConformers() {
    ConformerOptions options = options(4, Method.TORSIONS, false);
    double first = energies(generate("CCCCO", options))[0];
    assertTrue(first != energies(generate("CCCCO", options.withSeed(43)))[0]);
  }

  @Test
  void triesAreSharedOverUndefinedCentresAndDefinedOnesStay() {
    ConformerOptions all =
        new ConformerOptions(10, Method.TORSIONS, false, 0, Mmff94.Variant.MMFF94S, 1e9, false, 42);
    ConformerEnsemble open = generate(FLEXIBLE, all);
    assertEquals(4, open.isomers().size());
    int[] counts = new int[4];
    open.conformers().forEach(conformer -> counts[conformer.isomer()]++);
    assertArrayEquals(new int[] {3, 3, 2, 2}, counts);
    ConformerEnsemble defined = generate("CC[C@H](C)O", all);
    assertEquals(
        List.of("S"), defined.isomers().stream().map(Stereoisomers.Isomer::label).toList());
  }

  @Test
  void conformersAreSortedAlignedFarApartAndHaveTheEnergyOfTheirPositions() {
    ConformerEnsemble ensemble = generate("CCCCO", options(100, Method.TORSIONS, false));
    HeavyAtoms atoms = new HeavyAtoms(ensemble.molecule());
    Mmff94 field = new Mmff94(ensemble.molecule(), Mmff94.Variant.MMFF94);
    List<Conformer> conformers = ensemble.conformers();
    for (int i = 0; i < conformers.size(); i++) {
      Conformer conformer = conformers.get(i);
      assertEquals(field.energy(conformer.positions()), conformer.energy(), 1e-8);
      assertEquals(
          atoms.rmsd(conformer.positions(), conformers.get(0).positions()), conformer.rmsd(), 1e-6);
      double[] moments = new double[3];
      for (int k = 0; k < conformer.positions().length; k++) {
        moments[k % 3] += Math.pow(conformer.positions()[k], 2);
      }
      assertTrue(moments[0] >= moments[1] && moments[1] >= moments[2]);
      for (int j = 0; j < i; j++) {
        assertTrue(conformers.get(j).energy() <= conformer.energy());
        assertTrue(atoms.rmsd(conformer.positions(), conformers.get(j).positions()) >= 0.2 - 1e-9);
      }
    }
  }

  @Test
  void theEnergyWindowLeavesOutWhatIsStrained() {
    ConformerOptions narrow =
        new ConformerOptions(50, Method.TORSIONS, false, 0, Mmff94.Variant.MMFF94, 5, false, 42);
    ConformerEnsemble ensemble = generate("CCCCO", narrow);
    double[] energies = energies(ensemble);
    assertTrue(energies[energies.length - 1] <= energies[0] + 5);
    assertEquals(50, energies.length + ensemble.tally().strained());
    assertTrue(ensemble.tally().strained() > 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CC(=O)[O-].[Na+]|it has 2 fragments that no bond joins; give one of them, or let the"
            + " largest be taken",
        "C[CH2]|atom 2 (C)"
      })
  void whatHasNoConformersIsSaidInASentence(String smiles, String start) {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> generate(smiles, options(5, Method.TORSIONS, false)));
    assertTrue(e.getMessage().startsWith(start), e.getMessage());
  }

  @Test
  void norbornaneHasOneConformer() {
    assertEquals(
        1, generate("C1CC2CC1CC2", options(3, Method.TORSIONS, false)).conformers().size());
  }

  @ParameterizedTest
  @CsvSource({"CC1CCC(O)CC1, 2", "OC1C(O)C(O)C(O)C(O)C1O, 9", "OC1CCC(CC1)C(C)O, 4"})
  void everyCisAndTransFormOfARingHasConformers(String smiles, int count) {
    for (Method method : Method.values()) {
      ConformerEnsemble ensemble = generate(smiles, options(4 * count, method, false));
      Set<Integer> isomers = new HashSet<>();
      ensemble.conformers().forEach(conformer -> isomers.add(conformer.isomer()));
      assertEquals(count, isomers.size(), method + ": " + ensemble.tally());
    }
  }

  @Test
  void aConfigurationThatARingCannotHaveGivesNoConformer() {
    ConformerEnsemble camphor =
        generate("CC1(C)C2CCC1(C)C(=O)C2", options(24, Method.THOROUGH, true));
    Set<String> labels = new HashSet<>();
    camphor
        .conformers()
        .forEach(conformer -> labels.add(camphor.isomers().get(conformer.isomer()).label()));
    assertEquals(Set.of("SS", "RR"), labels);
  }

  @Test
  void polymersAreRefusedAtOnce() {
    String polymer = "C".repeat(400);
    IllegalArgumentException e =
        assertTimeoutPreemptively(
            Duration.ofSeconds(30),
            () ->
                assertThrows(
                    IllegalArgumentException.class,
                    () -> generate(polymer, options(5, Method.TORSIONS, false))));
    assertEquals(
        "it has 1202 atoms with all hydrogens; conformers are made of molecules of up to 500",
        e.getMessage());
  }

  @Test
  void atomsWithoutParametersAreSaidInASentence() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> generate("C[Se]C", options(5, Method.TORSIONS, false)));
    assertTrue(e.getMessage().contains("Se"), e.getMessage());
  }

  @Test
  void anXyzMoleculeHasNoBonds() {
    Molecule molecule = Molecule.ofAtoms("", new int[] {8, 1, 1}, new double[9], Map.of());
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> ConformerGenerator.generate(molecule, options(5, Method.TORSIONS, false), QUIET));
    assertTrue(e.getMessage().startsWith("conformers need bonds"), e.getMessage());
  }

  @Test
  void tooManyConformersForTheMemoryAreRefusedAtOnce() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> generate(FLEXIBLE, options(1_000_000, Method.TORSIONS, false)));
    assertTrue(e.getMessage().contains("ask for at most 256410"), e.getMessage());
  }

  @Test
  void theLargestFragmentCanBeTaken() {
    ConformerOptions largest =
        new ConformerOptions(3, Method.TORSIONS, false, 0.2, Mmff94.Variant.MMFF94, 80, true, 42);
    assertEquals(7, generate("[Na+].CC(=O)[O-]", largest).molecule().size());
  }

  @Test
  void cancellingStopsIt() {
    AtomicInteger asked = new AtomicInteger();
    RunContext run =
        new RunContext(Progress.NONE, () -> asked.incrementAndGet() > 40, new LocalExecutor(2));
    assertTimeoutPreemptively(
        Duration.ofMinutes(1),
        () ->
            assertThrows(
                CancellationException.class,
                () ->
                    ConformerGenerator.generate(
                        smiles(FLEXIBLE), options(20_000, Method.THOROUGH, true), run)));
  }

  @Test
  void theThoroughMethodDoesNotSpeakOfSampledTorsions() {
    List<String> messages = Collections.synchronizedList(new ArrayList<>());
    RunContext run =
        new RunContext(
            (fraction, message) -> messages.add(message),
            CancelToken.NEVER,
            LocalExecutor.allProcessors());
    ConformerGenerator.generate(smiles("CCO"), options(4, Method.THOROUGH, false), run);
    assertFalse(messages.isEmpty());
    assertTrue(messages.stream().noneMatch(m -> m.contains("torsion")), messages.toString());
  }
}
