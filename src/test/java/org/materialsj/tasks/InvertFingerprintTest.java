package org.materialsj.tasks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.geometry.PointMatch;
import org.materialsj.engine.run.RunContext;
import org.materialsj.io.ParseException;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.StructureReader;
import org.materialsj.io.StructureRow;
import org.materialsj.io.Structures;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Molecule;
import org.materialsj.moments.MoleculeFrame;
import org.materialsj.moments.SpeciesWeights;
import org.materialsj.tasks.InversionSettings.Goal;

class InvertFingerprintTest {

  private static final SpeciesWeights FIVE = SpeciesWeights.of(new int[] {1, 6, 7, 8, 9}, 1, 2);

  private static final String ETHANOL = "m.xyz#11";

  private static StructureReader reader() {
    try (InputStream in = MoleculeFrame.class.getResourceAsStream("inversion-molecules.xyz")) {
      return Structures.parse("m.xyz", in.readAllBytes(), ReadOptions.STRICT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<StructureRow> molecules() {
    try (StructureReader reader = reader()) {
      List<StructureRow> rows = new ArrayList<>();
      reader.forEachRemaining(rows::add);
      return rows;
    }
  }

  private static InversionSettings settings(Goal goal, int atoms) {
    return new InversionSettings(
        goal, goal == Goal.POSITIONS ? SpeciesWeights.unit() : FIVE, 7, 5, atoms, 400, 0, 42);
  }

  private static double number(InversionOutcome outcome, String column) {
    return outcome.table().numbers(column)[0];
  }

  /** The fingerprint of ethanol in a table, as Moment Invariants makes it. */
  private static FeatureTable fingerprint(Goal goal) {
    MomentRequest request =
        new MomentRequest(
            MomentRequest.Kind.STANDARD,
            7,
            false,
            false,
            MomentRequest.Centre.WHOLE_MOLECULE,
            5,
            false,
            false);
    try (StructureReader reader = reader()) {
      return MomentInvariants.run(reader, request, settings(goal, 0).species(), RunContext.QUIET)
          .table()
          .select(new int[] {10});
    }
  }

  @Test
  void aMoleculeComesBackWithItsElementsInItsPlace() {
    InversionOutcome outcome =
        InvertFingerprint.ofStructures(
            molecules().iterator(), ETHANOL, settings(Goal.SPECIES, 0), RunContext.QUIET);
    assertEquals(List.of(ETHANOL), outcome.table().ids());
    assertEquals(List.of("found"), outcome.table().texts("outcome"));
    assertEquals(0, number(outcome, "wrong elements"));
    assertTrue(number(outcome, "coordinate rmsd") < 1e-6);
    assertTrue(number(outcome, "fingerprint rmsd") < 1e-8);
    InversionOutcome.Recovery recovery = outcome.recoveries().get(0);
    double[] found = recovery.molecule().positions().orElseThrow();
    double[] truth = recovery.original().orElseThrow().positions().orElseThrow();
    for (int i = 0; i < found.length; i++) {
      assertEquals(truth[i], found[i], 1e-5);
      assertEquals(found[i], number(outcome, "xyz".charAt(i % 3) + "" + (i / 3 + 1)));
    }
    assertTrue(recovery.summary().startsWith("found, fingerprint RMSD "), recovery.summary());
  }

  @Test
  void positionsAloneAreWrittenAsCarbon() {
    InversionOutcome outcome =
        InvertFingerprint.ofStructures(
            molecules().iterator(), "14", settings(Goal.POSITIONS, 0), RunContext.QUIET);
    assertTrue(number(outcome, "coordinate rmsd") < 1e-6);
    assertEquals(10, outcome.molecules().get(0).size());
    assertEquals("C10", outcome.molecules().get(0).composition().formula());
    assertTrue(
        outcome
            .notes()
            .contains("Only positions were recovered: every atom is written as carbon."));
    assertTrue(!outcome.table().has("elements") && !outcome.table().has("wrong elements"));
  }

  @Test
  void aTableGivesTheMoleculeFromItsNumbersAlone() {
    InversionOutcome outcome =
        InvertFingerprint.ofTable(
            fingerprint(Goal.SPECIES),
            Optional.empty(),
            "",
            settings(Goal.SPECIES, 9),
            RunContext.QUIET);
    assertEquals(List.of("found"), outcome.table().texts("outcome"));
    assertTrue(!outcome.table().has("coordinate rmsd"));
    Molecule truth = (Molecule) molecules().get(10).structure().orElseThrow();
    Molecule found = outcome.molecules().get(0);
    PointMatch match =
        PointMatch.best(
            found.positions().orElseThrow(),
            found.numbers(),
            truth.positions().orElseThrow(),
            truth.numbers(),
            true);
    assertTrue(match.rmsd() < 1e-6);
  }

  @Test
  void aSecondFingerprintOfUnitWeightsHelps() {
    InversionOutcome outcome =
        InvertFingerprint.ofTable(
            fingerprint(Goal.SPECIES),
            Optional.of(fingerprint(Goal.POSITIONS)),
            "1",
            settings(Goal.TWO_FINGERPRINTS, 0),
            RunContext.QUIET);
    assertEquals(List.of("found"), outcome.table().texts("outcome"));
    assertEquals(9, number(outcome, "atoms"));
    assertEquals("C2H6O", outcome.molecules().get(0).composition().formula());
  }

  @Test
  void theResultDependsOnTheSeedAndNotOnTheThreads() {
    List<StructureRow> rows = List.of(molecules().get(10), molecules().get(13));
    List<List<String>> tables = new ArrayList<>();
    for (int threads : new int[] {1, 2, 8}) {
      FeatureTable table =
          InvertFingerprint.ofStructures(
                  rows.iterator(),
                  "",
                  settings(Goal.POSITIONS, 0),
                  RunContext.QUIET.withThreads(threads))
              .table();
      tables.add(table.columns().stream().flatMap(c -> table.texts(c.name()).stream()).toList());
    }
    assertEquals(tables.get(0), tables.get(1));
    assertEquals(tables.get(0), tables.get(2));
    InversionSettings other =
        new InversionSettings(Goal.POSITIONS, SpeciesWeights.unit(), 7, 5, 0, 400, 0, 43);
    FeatureTable table =
        InvertFingerprint.ofStructures(rows.iterator(), "", other, RunContext.QUIET).table();
    assertNotEquals(
        tables.get(0),
        table.columns().stream().flatMap(c -> table.texts(c.name()).stream()).toList());
  }

  private static String refusal(
      FeatureTable table, Optional<FeatureTable> unit, InversionSettings settings) {
    return assertThrows(
            IllegalArgumentException.class,
            () -> InvertFingerprint.ofTable(table, unit, "", settings, RunContext.QUIET))
        .getMessage();
  }

  @Test
  void mistakesInTablesAreSaidInOneSentence() {
    FeatureTable table = fingerprint(Goal.SPECIES);
    assertTrue(
        refusal(table, Optional.empty(), settings(Goal.POSITIONS, 0))
            .startsWith("The fingerprint of m.xyz#11 cannot be inverted: no number of atoms"));
    assertTrue(
        refusal(table, Optional.empty(), settings(Goal.SPECIES, 8))
            .startsWith("The fingerprint of m.xyz#11 cannot be inverted: no number of atoms"));
    InversionSettings eight = new InversionSettings(Goal.SPECIES, FIVE, 8, 5, 9, 1, 0, 42);
    assertEquals(
        "The table holds fingerprints of order 7, not of order 8; set the order to 7.",
        refusal(table, Optional.empty(), eight));
    FeatureTable lacking =
        FeatureTable.builder(List.of("a"))
            .numbers(new ColumnSpec("c0_0", ""), new double[1])
            .build();
    assertEquals(
        "The table lacks 294 of the 295 invariants of order 7, such as c2_0; make it with Moment"
            + " Invariants.",
        refusal(lacking, Optional.empty(), settings(Goal.SPECIES, 9)));
    assertEquals(
        "Two fingerprints of a table need a second table, that of unit weights.",
        refusal(table, Optional.empty(), settings(Goal.TWO_FINGERPRINTS, 0)));
    assertEquals(
        "The second table is of use only for two fingerprints.",
        refusal(table, Optional.of(table), settings(Goal.SPECIES, 9)));
  }

  @Test
  void aVeryLongTimeLimitIsAsGoodAsNone() {
    InversionSettings patient =
        new InversionSettings(Goal.POSITIONS, SpeciesWeights.unit(), 7, 5, 0, 400, 1e12, 42);
    InversionOutcome outcome =
        InvertFingerprint.ofStructures(molecules().iterator(), ETHANOL, patient, RunContext.QUIET);
    assertEquals(List.of("found"), outcome.table().texts("outcome"));
  }

  @Test
  void moleculesWithTooManyAtomsForTheOrderAreRefused() {
    InversionSettings four = new InversionSettings(Goal.SPECIES, FIVE, 4, 5, 0, 1, 0, 42);
    assertEquals(
        "The fingerprint of m.xyz#11 cannot be inverted: its 9 atoms have 36 unknowns, and order 4"
            + " has only 35 moments to tell them.",
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    InvertFingerprint.ofStructures(
                        molecules().iterator(), ETHANOL, four, RunContext.QUIET))
            .getMessage());
  }
}
