package org.materialsj.tasks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.LocalExecutor;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;
import org.materialsj.io.ParseException;
import org.materialsj.io.StructureRow;
import org.materialsj.model.FeatureTable;
import org.materialsj.tasks.SymmetryResult.Outcome;
import org.materialsj.tasks.SymmetryResult.Representation;

class SymmetryCheckTest {

  private static final RunContext RUN = RunContext.QUIET.withThreads(2);
  private static final String INVARIANT = "Inverse distances (sorted)";

  private static SymmetryRequest request(String target, int copies, String... invariants) {
    return new SymmetryRequest(
        target,
        "eV",
        List.of("Coordinates"),
        "Ridge regression",
        copies,
        Augmentation.ALL,
        List.of(invariants),
        "Ridge regression",
        0.25,
        3);
  }

  private static SymmetryResult check(List<StructureRow> rows, SymmetryRequest request) {
    return SymmetryCheck.run(rows.iterator(), request, RUN);
  }

  private static Outcome outcome(Representation representation, String label) {
    return representation.outcomes().stream()
        .filter(outcome -> outcome.label().equals(label))
        .findFirst()
        .orElseThrow();
  }

  private static double r2(Representation representation, String label) {
    return outcome(representation, label).parity().metrics().r2();
  }

  @Test
  void coordinatesFailWhereInvariantDescriptorsDoNot() {
    SymmetryResult result = check(WaterLikeMolecules.rows(200, 1), request("energy", 0, INVARIANT));
    Representation raw = result.representations().get(0);
    assertTrue(r2(raw, "as it is") > 0.8, "R2 " + r2(raw, "as it is"));
    assertTrue(r2(raw, "rotated") < 0, "R2 " + r2(raw, "rotated"));
    assertTrue(outcome(raw, "permuted").largestChange() > 0.1);
    Representation invariant = result.representations().get(1);
    assertTrue(r2(invariant, "as it is") > 0.8, "R2 " + r2(invariant, "as it is"));
    for (Outcome outcome : invariant.outcomes()) {
      assertEquals(0, outcome.largestChange(), 1e-9, outcome.label());
    }
  }

  @Test
  void copiesTeachTheModelWhatDoesNotMatter() {
    List<StructureRow> rows = WaterLikeMolecules.rows(200, 2);
    SymmetryRequest request =
        new SymmetryRequest(
            "energy",
            "eV",
            List.of("Coordinates"),
            "Gradient boosting",
            10,
            Augmentation.TRANSLATION,
            List.of(),
            "Ridge regression",
            40,
            3);
    SymmetryResult result = check(rows, request);
    Representation plain = result.representations().get(0);
    Representation taught = result.representations().get(1);
    assertEquals("Coordinates, with 10 copies by translation", taught.label());
    assertTrue(
        r2(taught, "translated") > r2(plain, "translated") + 0.3,
        r2(taught, "translated") + " and " + r2(plain, "translated"));
    assertEquals(160, outcome(taught, "training part").parity().metrics().count());
    assertEquals(40, outcome(taught, "as it is").parity().metrics().count());
  }

  @Test
  void structuresAreOnlyTransformedInTheTestPart() {
    SymmetryResult result = check(WaterLikeMolecules.rows(40, 3), request("energy", 0));
    Representation raw = result.representations().get(0);
    assertEquals(
        List.of("training part", "as it is", "translated", "rotated", "permuted", "mirrored"),
        raw.outcomes().stream().map(Outcome::label).toList());
    List<String> tested = outcome(raw, "as it is").parity().ids();
    for (String label : List.of("translated", "rotated", "permuted", "mirrored")) {
      assertEquals(tested, outcome(raw, label).parity().ids());
      assertArrayEquals(
          outcome(raw, "as it is").parity().actual(), outcome(raw, label).parity().actual());
    }
    assertEquals(0, outcome(raw, "as it is").largestChange());
  }

  @Test
  void scoresHaveARowForEachRepresentationAndTransformation() {
    FeatureTable scores =
        check(WaterLikeMolecules.rows(40, 4), request("energy", 2, INVARIANT)).scores();
    assertEquals(18, scores.rows());
    assertEquals("eV", scores.column("MAE").unit());
    assertEquals("rotated", scores.texts("structures").get(3));
    assertEquals(
        "Coordinates, with 2 copies by translation, rotation and permutation",
        scores.texts("representation").get(6));
  }

  @Test
  void bitsAreTheSameOnOneAndEightThreads() {
    List<StructureRow> rows = WaterLikeMolecules.rows(60, 5);
    SymmetryRequest request = request("energy", 1, INVARIANT);
    FeatureTable one = SymmetryCheck.run(rows.iterator(), request, RUN.withThreads(1)).scores();
    FeatureTable eight = SymmetryCheck.run(rows.iterator(), request, RUN.withThreads(8)).scores();
    for (String column : List.of("R2", "largest change")) {
      assertArrayEquals(one.numbers(column), eight.numbers(column));
    }
  }

  @Test
  void otherSeedsGiveOtherRotations() {
    List<StructureRow> rows = WaterLikeMolecules.rows(60, 6);
    SymmetryRequest first = request("energy", 0);
    SymmetryRequest other =
        new SymmetryRequest(
            "energy",
            "eV",
            first.descriptors(),
            first.learner(),
            0,
            Augmentation.ALL,
            List.of(),
            first.learner(),
            0.25,
            4);
    assertNotEquals(
        check(rows, first).scores().numbers("R2")[3], check(rows, other).scores().numbers("R2")[3]);
  }

  @Test
  void structuresWithoutTargetAreLeftOutAndListed() {
    List<StructureRow> rows = new ArrayList<>(WaterLikeMolecules.rows(30, 7));
    rows.add(WaterLikeMolecules.row(30, new double[9], Map.of("energy", "low")));
    ParseException broken =
        new ParseException(ParseException.Code.E_NUMBER, "w.xyz", 7, 1, "this is no number.");
    rows.add(new StructureRow("w.xyz#32", Optional.empty(), Optional.of(broken), List.of()));
    List<String> notes = check(rows, request("energy", 0)).notes();
    assertEquals("Left out 1 structure (no number \"energy\"): w.xyz#31.", notes.get(0));
    assertTrue(notes.get(1).contains("this is no number"), notes.get(1));
  }

  private static void assertRefused(
      String message, List<StructureRow> rows, SymmetryRequest request) {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> check(rows, request));
    assertEquals(message, e.getMessage());
  }

  @Test
  void whatCannotBeCheckedIsRefusedWithASentence() {
    List<StructureRow> rows = WaterLikeMolecules.rows(30, 8);
    assertRefused(
        "No structure has a number \"gap\"; the properties there are: energy.",
        rows,
        request("gap", 0));
    assertRefused(
        "A symmetry check needs at least 10 structures with a number \"energy\", and there are 9.",
        rows.subList(0, 9),
        request("energy", 0));
    double[] p = {0, 0, 0, 1, 0, 0, 0, 1, 0};
    List<StructureRow> same = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      same.add(WaterLikeMolecules.row(i, p, Map.of("energy", "1.5")));
    }
    assertRefused("\"energy\" is 1.500 for all structures.", same, request("energy", 0));
    SymmetryRequest many =
        new SymmetryRequest(
            "energy",
            "",
            List.of("Coordinates"),
            "Ridge regression",
            0,
            Augmentation.ALL,
            List.of(),
            "Ridge regression",
            29,
            1);
    assertRefused(
        "Testing on 29 of 30 structures leaves 1 to train on; each part needs at least 2.",
        rows,
        many);
    assertThrows(IllegalArgumentException.class, () -> check(rows, request("energy", -1)));
  }

  @Test
  void descriptorsThatNoStructureHasAreRefusedWithTheirReason() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                check(
                    WaterLikeMolecules.rows(20, 9),
                    new SymmetryRequest(
                        "energy",
                        "",
                        List.of("Density"),
                        "Ridge regression",
                        0,
                        Augmentation.ALL,
                        List.of(),
                        "Ridge regression",
                        0.5,
                        1)));
    assertTrue(e.getMessage().startsWith("Too few structures have Density: "), e.getMessage());
  }

  @Test
  void cancellingStopsTheCheck() {
    RunContext cancelled = new RunContext(Progress.NONE, () -> true, new LocalExecutor(2));
    assertThrows(
        CancellationException.class,
        () ->
            SymmetryCheck.run(
                WaterLikeMolecules.rows(30, 8).iterator(), request("energy", 0), cancelled));
  }
}
