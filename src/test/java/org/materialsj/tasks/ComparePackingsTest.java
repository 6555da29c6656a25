package org.materialsj.tasks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.RunContext;
import org.materialsj.io.ParseException;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.StructureRow;
import org.materialsj.io.Structures;
import org.materialsj.model.Crystal;
import org.materialsj.model.Element;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Lattice;
import org.materialsj.model.Molecule;
import org.materialsj.model.Site;
import org.materialsj.model.Species;
import org.materialsj.model.Structure;
import org.materialsj.model.symmetry.SymmetryOperation;
import org.materialsj.packing.similarity.SimilarityOptions;

class ComparePackingsTest {

  private static final String FOLDER = "src/test/resources/org/materialsj/packing/experimental/";
  private static final PackingRequest ALL = new PackingRequest(SimilarityOptions.DEFAULT, 0, 0);

  private static Crystal crystal(String name) throws ParseException {
    return (Crystal) Structures.first(FOLDER + name + ".cif", ReadOptions.STRICT);
  }

  /** The cell and all that is in it stretched, molecules too. */
  private static Crystal stretched(Crystal crystal, double factor) {
    double[] rows = crystal.lattice().rows();
    for (int k = 0; k < 9; k++) {
      rows[k] *= factor;
    }
    return new Crystal("", new Lattice(rows), crystal.sites(), crystal.operations(), Map.of());
  }

  private static StructureRow row(String id, Structure structure) {
    return new StructureRow(id, Optional.of(structure), Optional.empty(), List.of());
  }

  private static List<StructureRow> rows() throws ParseException {
    Crystal crystal = crystal("anthracene");
    List<StructureRow> rows = new ArrayList<>();
    rows.add(row("wide", stretched(crystal, 1.02)));
    rows.add(row("other", crystal("naphthalene")));
    rows.add(row("same", crystal));
    rows.add(row("molecule", Molecule.ofAtoms("m", new int[] {6}, new double[3], Map.of())));
    return rows;
  }

  @Test
  void rowsTellWhatIsInCommonAndWhyOthersCannotBeCompared() throws ParseException {
    PackingComparison result =
        ComparePackings.run(crystal("anthracene"), rows().iterator(), ALL, RunContext.QUIET);
    FeatureTable table = result.table();
    assertEquals(List.of("wide", "other", "same", "molecule"), table.ids());
    assertArrayEquals(
        new double[] {15, Double.NaN, 15, Double.NaN}, table.numbers("molecules in common"));
    assertEquals(List.of("same packing", "", "same packing", ""), table.texts("match"));
    assertEquals(0, table.numbers("RMSD")[2], 1e-9);
    assertEquals(0, table.numbers("AMD distance")[2], 1e-9);
    assertEquals(0, table.numbers("PDD distance")[2], 1e-9);
    assertEquals(1.2921, table.numbers("density")[2], 1e-4);
    assertEquals(458.119 / 2, table.numbers("volume per molecule")[2], 1e-2);
    assertEquals(5.9879, table.numbers("reduced a")[2], 1e-6);
    assertEquals(102.62, table.numbers("reduced alpha")[2], 1e-6);
    // All distances are 2 % longer: the average distances differ by 2 % of the hundredth.
    assertTrue(table.numbers("AMD distance")[0] > 0.1 && table.numbers("AMD distance")[0] < 0.2);
    assertTrue(table.numbers("PDD distance")[0] >= table.numbers("AMD distance")[0] - 1e-9);
    assertTrue(table.error(1).orElseThrow().contains("its molecules are C10H8"));
    assertEquals("it is a molecule, not a crystal", table.error(3).orElseThrow());
    assertEquals("same", result.overlays().get(0).id());
    assertEquals("wide", result.overlay("wide").id());
    assertEquals(15 * 24, result.overlay("").reference().size());
    assertEquals(15 * 24, result.overlay("").packing().size());
    assertTrue(
        assertThrows(IllegalArgumentException.class, () -> result.overlay("none"))
            .getMessage()
            .startsWith("There is no overlay of \"none\""));
    assertTrue(
        result.notes().contains("2 of 4 packings with all molecules of the cluster in common."),
        result.notes().toString());
  }

  @Test
  void resultDoesNotDependOnThreads() throws ParseException {
    List<StructureRow> rows = rows();
    PackingComparison one =
        ComparePackings.run(
            crystal("anthracene"), rows.iterator(), ALL, RunContext.QUIET.withThreads(1));
    PackingComparison four =
        ComparePackings.run(
            crystal("anthracene"), rows.iterator(), ALL, RunContext.QUIET.withThreads(4));
    for (String name : List.of("RMSD", "AMD distance", "PDD distance", "packing coefficient")) {
      assertArrayEquals(one.table().numbers(name), four.table().numbers(name));
    }
    assertEquals(one.notes(), four.notes());
  }

  @Test
  void packingsBeyondAThresholdAreNotCompared() throws ParseException {
    for (PackingRequest request :
        List.of(
            new PackingRequest(SimilarityOptions.DEFAULT, 0.05, 0),
            new PackingRequest(SimilarityOptions.DEFAULT, 0, 0.05))) {
      FeatureTable table =
          ComparePackings.run(crystal("anthracene"), rows().iterator(), request, RunContext.QUIET)
              .table();
      assertEquals("not compared", table.texts("match").get(0));
      assertEquals(Double.NaN, table.numbers("molecules in common")[0]);
      assertEquals("same packing", table.texts("match").get(2));
    }
  }

  @Test
  void referenceMustBeACrystalOfMolecules() throws ParseException {
    Molecule atom = Molecule.ofAtoms("argon", new int[] {18}, new double[3], Map.of());
    assertEquals(
        "The reference \"argon\" is a molecule, not a crystal.",
        assertThrows(
                IllegalArgumentException.class,
                () -> ComparePackings.run(atom, rows().iterator(), ALL, RunContext.QUIET))
            .getMessage());
    Species copperAtom = Species.of(Element.of(29));
    Crystal copper =
        new Crystal(
            "",
            new Lattice(new double[] {0, 1.8, 1.8, 1.8, 0, 1.8, 1.8, 1.8, 0}),
            List.of(new Site(List.of(copperAtom), 0, 0, 0, "", 0, 0)),
            List.of(SymmetryOperation.IDENTITY),
            Map.of());
    assertTrue(
        assertThrows(
                IllegalArgumentException.class,
                () -> ComparePackings.run(copper, rows().iterator(), ALL, RunContext.QUIET))
            .getMessage()
            .startsWith("The reference cannot be compared with: it has a metal atom on its own"));
    Crystal crystal = crystal("urea");
    assertEquals(
        "There are no packings to compare.",
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    ComparePackings.run(
                        crystal, List.<StructureRow>of().iterator(), ALL, RunContext.QUIET))
            .getMessage());
  }
}
