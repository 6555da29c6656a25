package org.materialsj.tasks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.engine.run.LocalExecutor;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;
import org.materialsj.features.Featurizers;
import org.materialsj.features.Featurizers.Subject;
import org.materialsj.features.Golden;
import org.materialsj.io.ParseException;
import org.materialsj.io.StructureRow;
import org.materialsj.io.Warning;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Crystal;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Molecule;
import org.materialsj.model.Structure;
import org.materialsj.model.chemistry.Preparation;

class FeaturizeStructuresTest {

  private static final RunContext RUN = RunContext.QUIET.withThreads(2);

  private static StructureRow row(String id, Structure structure) {
    return new StructureRow(id, Optional.of(structure), Optional.empty(), List.of());
  }

  private static StructureRow crystal(String name, Map<String, String> properties) {
    Crystal c = Golden.crystal(name);
    return row(name, new Crystal(name, c.lattice(), c.sites(), c.operations(), properties));
  }

  private static StructureRow broken(String id) {
    ParseException e =
        new ParseException(ParseException.Code.E_CELL, id, 4, 0, "The cell has no volume.");
    return new StructureRow(id, Optional.empty(), Optional.of(e), List.of());
  }

  private static Molecule water() {
    return Molecule.ofAtoms(
        "water", new int[] {8, 1, 1}, new double[] {0, 0, 0, 1, 0, 0, 0, 1, 0}, Map.of());
  }

  @Test
  void rowsKeepTheOrderOfTheInputAndErrorsStayInTheirRow() {
    FeatureTable table =
        FeaturizeStructures.run(
                List.of(
                        crystal("NaCl", Map.of()),
                        broken("bad.cif"),
                        row("water.xyz", water()),
                        crystal("CsCl", Map.of()))
                    .iterator(),
                List.of("Magpie", "Density"),
                Preparation.DEFAULT,
                RUN)
            .table();
    assertEquals(List.of("NaCl", "bad.cif", "water.xyz", "CsCl"), table.ids());
    assertEquals(135, table.columns().size());
    assertEquals(2, table.errorCount());
    assertEquals("bad.cif, line 4: The cell has no volume.", table.error(1).orElseThrow());
    assertTrue(table.error(2).orElseThrow().startsWith("Density: it needs a crystal"));
    double[] number = table.numbers("MagpieData maximum Number");
    assertArrayEquals(new double[] {17, Double.NaN, 8, 55}, number);
    assertEquals(2.16349732562, table.numbers("density")[0], 1e-10);
    assertTrue(Double.isNaN(table.numbers("density")[2]));
    assertEquals("g/cm3", table.column("density").unit());
  }

  @Test
  void propertiesBecomeColumnsNumericWhenAllTextsAreNumbers() {
    FeaturizeResult result =
        FeaturizeStructures.run(
            List.of(
                    crystal("NaCl", Map.of("exp_B", "24.5", "phase", "B1", "density", "2.2")),
                    crystal("CsCl", Map.of("exp_B", "", "phase", "2")),
                    crystal("CaF2", Map.of("exp_B", "1e2", "gap", "nan")),
                    broken("x"))
                .iterator(),
            List.of("Density"),
            Preparation.DEFAULT,
            RUN);
    FeatureTable table = result.table();
    double nan = Double.NaN;
    assertArrayEquals(new double[] {24.5, nan, 100, nan}, table.numbers("exp_B"));
    assertEquals(List.of("B1", "2", "", ""), table.texts("phase"));
    assertArrayEquals(new double[] {nan, nan, nan, nan}, table.numbers("gap"));
    assertArrayEquals(new double[] {2.2, nan, nan, nan}, table.numbers("file density"));
    assertEquals(1, result.warnings().size());
    assertTrue(result.warnings().get(0).contains("\"file density\""), result.warnings().get(0));
    assertEquals("density", table.columns().get(0).name());
  }

  @Test
  void oneHotColumnsAreTheElementsOfAllStructures() {
    FeatureTable table =
        FeaturizeStructures.run(
                List.of(crystal("NaCl", Map.of()), broken("x"), crystal("CaF2", Map.of()))
                    .iterator(),
                List.of("One-hot elements"),
                Preparation.DEFAULT,
                RUN)
            .table();
    assertEquals(
        List.of("has F", "has Na", "has Cl", "has Ca"),
        table.columns().stream().map(ColumnSpec::name).toList());
    assertArrayEquals(new double[] {1, Double.NaN, 0}, table.numbers("has Na"));
  }

  @Test
  void warningsOfTheReaderAreHandedOn() {
    StructureRow doubtful =
        new StructureRow(
            "a",
            Optional.of(Golden.crystal("NaCl")),
            Optional.empty(),
            List.of(new Warning("a", 3, "Two atoms are close.")));
    FeaturizeResult result =
        FeaturizeStructures.run(
            List.of(doubtful).iterator(), List.of("Density"), Preparation.DEFAULT, RUN);
    assertEquals(List.of("a, line 3: Two atoms are close."), result.warnings());
  }

  @Test
  void tableIsTheSameOnOneAndEightThreads() {
    FeatureTable one = many(1);
    FeatureTable eight = many(8);
    assertEquals(one.ids(), eight.ids());
    assertEquals(one.columns(), eight.columns());
    for (ColumnSpec column : one.columns()) {
      assertEquals(one.texts(column.name()), eight.texts(column.name()));
    }
  }

  private static FeatureTable many(int threads) {
    List<StructureRow> rows = new ArrayList<>();
    for (int i = 0; i < 350; i++) {
      rows.add(crystal("NaCl", Map.of("i", Integer.toString(i))));
      rows.add(crystal("CaCO3_calcite", Map.of()));
      rows.add(broken("b" + i));
    }
    return FeaturizeStructures.run(
            rows.iterator(),
            Featurizers.names(Subject.CRYSTAL),
            Preparation.DEFAULT,
            RunContext.QUIET.withThreads(threads))
        .table();
  }

  @Test
  void structuresAreReadBatchByBatchAndNotAllAtOnce() {
    AtomicInteger alive = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Crystal salt = Golden.crystal("NaCl");
    // Counts the structures handed out since the last report of finished work.
    Iterator<StructureRow> rows =
        new Iterator<>() {
          private int next;

          @Override
          public boolean hasNext() {
            return next < 20_000;
          }

          @Override
          public StructureRow next() {
            if (!hasNext()) {
              throw new NoSuchElementException();
            }
            most.accumulateAndGet(alive.incrementAndGet(), Math::max);
            return row("r" + next++, salt);
          }
        };
    RunContext run =
        new RunContext(
            (fraction, message) -> alive.set(0), CancelToken.NEVER, new LocalExecutor(2));
    assertEquals(
        20_000,
        FeaturizeStructures.run(rows, List.of("Density"), Preparation.DEFAULT, run).table().rows());
    assertTrue(most.get() <= 2000, most.get() + " structures at once");
  }

  @Test
  void cancelStopsAnEndlessStream() {
    Crystal salt = Golden.crystal("NaCl");
    Iterator<StructureRow> endless =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return true;
          }

          @Override
          public StructureRow next() {
            return row("r", salt);
          }
        };
    long stopAt = System.nanoTime() + 200_000_000L;
    RunContext run =
        new RunContext(Progress.NONE, () -> System.nanoTime() > stopAt, new LocalExecutor(2));
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            assertThrows(
                CancellationException.class,
                () ->
                    FeaturizeStructures.run(endless, List.of("Magpie"), Preparation.DEFAULT, run)));
    assertTrue((System.nanoTime() - stopAt) / 1e9 < 5, "stopped late");
  }

  @Test
  void anUnknownRepeatedOrMissingFeaturizerIsRefused() {
    for (List<String> bad :
        List.of(List.<String>of(), List.of("Voronoi cells"), List.of("Magpie", "Magpie"))) {
      assertThrows(
          IllegalArgumentException.class,
          () ->
              FeaturizeStructures.run(
                  List.of(crystal("NaCl", Map.of())).iterator(), bad, Preparation.DEFAULT, RUN));
    }
  }

  @Test
  void noStructuresGiveATableWithoutRows() {
    FeatureTable table =
        FeaturizeStructures.run(
                new ArrayList<StructureRow>().iterator(),
                List.of("Density"),
                Preparation.DEFAULT,
                RUN)
            .table();
    assertEquals(0, table.rows());
    assertFalse(table.columns().isEmpty());
  }
}
