package org.materialsj.tasks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;
import org.materialsj.io.ParseException;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.StructureReader;
import org.materialsj.io.Structures;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Element;
import org.materialsj.model.ElementOccurrence;
import org.materialsj.model.FeatureTable;

class CountElementsTest {

  private static final RunContext RUN = RunContext.QUIET;

  private static FeatureTable table(String... formulas) {
    List<String> ids = IntStream.range(0, formulas.length).mapToObj(i -> "r" + i).toList();
    return FeatureTable.builder(ids)
        .texts(new ColumnSpec("formula", ""), List.of(formulas))
        .numbers(new ColumnSpec("gap", "eV"), new double[formulas.length])
        .build();
  }

  private static int count(ElementOccurrence occurrence, String symbol) {
    return occurrence.count(Element.ofSymbol(symbol).orElseThrow());
  }

  @Test
  void anElementCountsOncePerFormulaWhateverItsAmount() {
    CountElements.Result result =
        CountElements.ofFormulas(table("Fe2O3", "O2", " Na0.5K0.5Cl ", "D2O"), "formula", RUN);
    ElementOccurrence occurrence = result.occurrence();
    assertEquals(List.of(), result.notes());
    assertEquals(4, occurrence.itemCount());
    assertEquals("formulas", occurrence.items());
    assertEquals(3, count(occurrence, "O"));
    assertEquals(1, count(occurrence, "H"));
    assertEquals(1, count(occurrence, "K"));
    assertEquals(0, count(occurrence, "U"));
    assertEquals(3, occurrence.largest());
    assertEquals(
        List.of("H", "O", "Na", "Cl", "K", "Fe"),
        occurrence.elements().stream().map(Element::symbol).toList());
  }

  @Test
  void formulasThatCannotBeReadAreLeftOutAndTold() {
    CountElements.Result result =
        CountElements.ofFormulas(table("NaCl", "Na(Cl", ""), "formula", RUN);
    assertEquals(1, result.occurrence().itemCount());
    assertEquals(1, result.notes().size());
    String note = result.notes().get(0);
    assertTrue(note.startsWith("Left out 2 of 3 formulas: r1 ("), note);
    assertTrue(note.endsWith("r2 (The formula is missing.)."), note);
  }

  @Test
  void nothingToCountIsRefused() {
    for (FeatureTable table : List.of(table(), table("Xx", ""))) {
      IllegalArgumentException e =
          assertThrows(
              IllegalArgumentException.class,
              () -> CountElements.ofFormulas(table, "formula", RUN));
      assertTrue(
          e.getMessage().startsWith("No formulas could be read; there are no elements to count."),
          e.getMessage());
    }
  }

  @Test
  void aColumnThatIsAbsentOrNumericIsRefused() {
    for (String column : List.of("compound", "gap")) {
      IllegalArgumentException e =
          assertThrows(
              IllegalArgumentException.class,
              () -> CountElements.ofFormulas(table("H"), column, RUN));
      assertTrue(e.getMessage().contains("\"" + column + "\""), e.getMessage());
    }
  }

  @Test
  void theSampleHasSeventyOneElementsOnce() throws ParseException {
    try (StructureReader reader =
        Structures.open("sample:elemental-crystals", ReadOptions.STRICT)) {
      CountElements.Result result = CountElements.ofStructures(reader, RUN);
      assertEquals(71, result.occurrence().itemCount());
      assertEquals(71, result.occurrence().elements().size());
      assertEquals(1, result.occurrence().largest());
    }
  }

  @Test
  void structuresThatCannotBeReadAreLeftOutAndTold() throws ParseException {
    String xyz = "2\nwater?\nO 0 0 0\nH 0 0 1\n1\nbad\nQq 0 0 0\n";
    try (StructureReader reader =
        Structures.parse("a.xyz", xyz.getBytes(StandardCharsets.UTF_8), ReadOptions.STRICT)) {
      CountElements.Result result = CountElements.ofStructures(reader, RUN);
      assertEquals(1, result.occurrence().itemCount());
      assertEquals(1, count(result.occurrence(), "H"));
      String last = result.notes().get(result.notes().size() - 1);
      assertTrue(last.startsWith("Left out 1 of 2 structures: a.xyz#2 ("), last);
    }
  }

  @Test
  void cancellingStopsIt() {
    RunContext cancelled = new RunContext(Progress.NONE, () -> true, RUN.executor());
    assertThrows(
        CancellationException.class,
        () -> CountElements.ofFormulas(table("H"), "formula", cancelled));
    assertThrows(
        CancellationException.class,
        () -> {
          try (StructureReader reader =
              Structures.open("sample:elemental-crystals", ReadOptions.STRICT)) {
            CountElements.ofStructures(reader, cancelled);
          }
        });
  }
}
