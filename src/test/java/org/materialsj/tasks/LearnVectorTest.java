package org.materialsj.tasks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.equivariant.Irreps;
import org.materialsj.engine.equivariant.NetworkTraining;
import org.materialsj.engine.run.RunContext;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.StructureReader;
import org.materialsj.io.StructureRow;
import org.materialsj.io.Structures;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Molecule;
import org.materialsj.model.Structure;
import org.materialsj.potentials.openchem.Mmff94;

class LearnVectorTest {

  private static final EquivariantModel SMALL =
      new EquivariantModel(Irreps.of("8x0e+8x1o"), 2, 1, 3);

  private static List<StructureRow> sample() throws Exception {
    List<StructureRow> rows = new ArrayList<>();
    try (StructureReader reader = Structures.open("sample:polar-molecules", ReadOptions.STRICT)) {
      reader.forEachRemaining(rows::add);
    }
    return rows;
  }

  private static LaboratoryResult learn(Iterator<StructureRow> rows, int epochs) {
    return LearnVector.run(
        rows,
        new LearnVector.Request(
            "dipole", "D", SMALL, 0.2, new NetworkTraining.Options(epochs, 8, 0.01), 42),
        RunContext.QUIET,
        (model, epoch, loss) -> {});
  }

  @Test
  void theSampleHoldsTheDipolesOfChargesThatItDoesNotTell() throws Exception {
    List<StructureRow> rows = sample();
    assertEquals(240, rows.size());
    Set<String> names = new HashSet<>();
    String smiles =
        rows.stream()
            .map(row -> row.structure().orElseThrow().name())
            .collect(Collectors.joining("\n", "", "\n"));
    try (StructureReader reader =
        Structures.parse(
            "names.smi", smiles.getBytes(StandardCharsets.UTF_8), ReadOptions.STRICT)) {
      for (StructureRow row : rows) {
        Structure structure = row.structure().orElseThrow();
        names.add(structure.name());
        Molecule molecule = (Molecule) reader.next().structure().orElseThrow();
        double[] at = ((Molecule) structure).positions().orElseThrow();
        assertArrayEquals(molecule.numbers(), ((Molecule) structure).numbers());
        double[] charges = new Mmff94(molecule, Mmff94.Variant.MMFF94).charges();
        double[] stored =
            LaboratoryText.numbers(structure.properties().get("dipole"), 3, "The dipole");
        for (int k = 0; k < 3; k++) {
          double sum = 0;
          for (int i = 0; i < charges.length; i++) {
            sum += 4.803204712570263 * charges[i] * at[3 * i + k];
          }
          assertEquals(sum, stored[k], 6e-5, structure.name());
        }
        assertEquals(Set.of("dipole"), structure.properties().keySet());
      }
    }
    assertEquals(240, names.size());
  }

  @Test
  void anEquivariantNetworkLearnsWhatAnInvariantOneCannot() throws Exception {
    LaboratoryResult result = learn(sample().subList(0, 150).iterator(), 8);
    FeatureTable table = result.table();
    assertEquals(6, table.rows());
    double[] r2 = table.numbers("R2");
    // 0.99 takes more epochs; that is the macro's test.
    assertTrue(r2[1] > 0.9, "equivariant, never seen: " + r2[1]);
    assertTrue(r2[4] < 0.1, "invariant, never seen: " + r2[4]);
    assertTrue(table.numbers("largest |f(Rx) - R f(x)|")[2] < 1e-10);
    assertTrue(table.numbers("largest |f(Rx) - R f(x)|")[5] > 0.1);
    assertTrue(table.numbers("largest |f(two copies) - 2 f|")[2] < 1e-10);
    assertEquals(30, table.numbers("molecules")[1]);
    assertEquals(90, result.details().rows());
    assertEquals(2, result.parities().size());
  }

  @Test
  void theDipoleOfChargesIsTakenWhereNoPropertyIsNamed() throws Exception {
    StringBuilder text = new StringBuilder();
    // Water, as an SDF file tells it: bonds and positions.
    for (int i = 0; i < 12; i++) {
      text.append("water%d\n\n\n  3  2  0  0  0  0  0  0  0  0999 V2000\n".formatted(i));
      double shift = 0.01 * i;
      text.append(atom(0, 0, 0, "O") + atom(0.757 + shift, 0.586, 0, "H"));
      text.append(atom(-0.757, 0.586, 0.001, "H") + "  1  2  1  0\n  1  3  1  0\nM  END\n$$$$\n");
    }
    try (StructureReader reader =
        Structures.parse(
            "w.sdf", text.toString().getBytes(StandardCharsets.UTF_8), ReadOptions.STRICT)) {
      VectorMolecules molecules = VectorMolecules.read(reader, "", RunContext.QUIET.cancel());
      assertEquals(12, molecules.ids().size());
      // MMFF94 has -0.86 on the oxygen of water.
      assertArrayEquals(
          new double[] {0, 4.803204712570263 * 0.86 * 0.586, 0.43 * 0.001 * 4.803204712570263},
          molecules.vectors().get(0),
          1e-9);
    }
  }

  private static String atom(double x, double y, double z, String symbol) {
    return String.format(
        Locale.ROOT,
        "%10.4f%10.4f%10.4f %-3s 0  0  0  0  0  0  0  0  0  0  0  0\n",
        x,
        y,
        z,
        symbol);
  }

  private static StructureRow row(int index, String name, String property) {
    double[] at = {0, 0, 0, 1 + 0.01 * index, 0.1, 0};
    Molecule molecule = Molecule.ofAtoms(name, new int[] {9, 1}, at, Map.of("v", property));
    return new StructureRow("m" + index, Optional.of(molecule), Optional.empty(), List.of());
  }

  @Test
  void rowsWithoutAVectorAreLeftOutAndTold() {
    List<StructureRow> rows = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      rows.add(row(i, "n" + i, i == 3 ? "1 2" : i == 5 ? "1 2 NaN" : "1 " + i + " 0"));
    }
    VectorMolecules molecules =
        VectorMolecules.read(rows.iterator(), "v", RunContext.QUIET.cancel());
    assertEquals(10, molecules.ids().size());
    assertEquals(
        List.of("Left out 2 structures (\"v\" is not three numbers): m3, m5."), molecules.notes());
  }

  @Test
  void conformersOfOneNameStayTogether() {
    List<StructureRow> rows = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      rows.add(row(i, i % 2 == 0 ? "a" : "", "1 0 0"));
    }
    int[] groups = VectorMolecules.read(rows.iterator(), "v", RunContext.QUIET.cancel()).groups();
    for (int i = 0; i < 12; i += 2) {
      assertEquals(groups[0], groups[i]);
    }
    assertEquals(7, Arrays.stream(groups).distinct().count());
  }

  @Test
  void moleculesOfOneNameCannotBeUnseen() {
    List<StructureRow> rows = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      rows.add(row(i, "a", "1 0 0"));
    }
    assertThrows(
        IllegalArgumentException.class,
        () ->
            LearnVector.run(
                rows.iterator(),
                new LearnVector.Request(
                    "v", "", SMALL, 0.2, new NetworkTraining.Options(1, 8, 0.01), 1),
                RunContext.QUIET,
                (model, epoch, loss) -> {}));
  }
}
