package org.materialsj.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.materialsj.model.Composition;

class CifFormulaTest {

  private static final String CELL =
      """
      data_test
      _cell_length_a 5
      _cell_length_b 5
      _cell_length_c 5
      _cell_angle_alpha 90
      _cell_angle_beta 90
      _cell_angle_gamma 90
      _symmetry_space_group_name_H-M 'P 1'
      """;

  private static final String ATOMS =
      """
      loop_
      _atom_site_label
      _atom_site_fract_x
      _atom_site_fract_y
      _atom_site_fract_z
      """;

  @Test
  void atomsThatContradictTheFormulaAreToldWithTheLineOfTheFormula() throws ParseException {
    StructureRow row =
        read(
            CELL
                + "_chemical_formula_sum 'C Mg O3'\n"
                + ATOMS
                + "Mg 0 0 0\nC 0.5 0.5 0.5\nO 0.2 0 0\nO2 0 0.2 0\n",
            false);
    assertEquals(
        List.of(
            "test.cif, line 9: the atoms of the cell are MgCO2, the file's formula is MgCO3; check"
                + " the symmetry and missing atoms."),
        row.warnings().stream().map(Warning::toString).toList());
  }

  @Test
  void hydrogenAndRoundingDoNotContradict() {
    Composition atoms = Composition.parse("Cu0.99O1");
    assertTrue(CifFormula.contradiction("Cu O H2", atoms).isEmpty());
    assertTrue(CifFormula.contradiction("no formula at all?", atoms).isEmpty());
    assertFalse(CifFormula.contradiction("Cu2 O", atoms).isEmpty());
  }

  @Test
  void aLabelThatNamesWaterIsNoTungsten() throws ParseException {
    String text = CELL + ATOMS + "Na1 0 0 0\nWat1 0.5 0.5 0.5\n";
    ParseException error = read(text, false).error().orElseThrow();
    assertEquals(ParseException.Code.E_ELEMENT, error.code());
    assertEquals(15, error.line());
    StructureRow lenient = read(text, true);
    assertEquals("NaO", lenient.structure().orElseThrow().composition().reducedFormula());
    assertTrue(lenient.warnings().toString().contains("\"Wat1\" was read as the oxygen of water"));
  }

  @Test
  void anElementThatTheFormulaDoesNotHoldIsDoubted() throws ParseException {
    StructureRow row =
        read(
            CELL + "_chemical_formula_sum 'Na O'\n" + ATOMS + "Na1 0 0 0\nW1 0.5 0.5 0.5\n", false);
    assertTrue(
        row.warnings().toString().contains("read as W, which the file's formula does not hold"));
  }

  private static StructureRow read(String text, boolean lenient) throws ParseException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ReadOptions options = lenient ? ReadOptions.LENIENT : ReadOptions.STRICT;
    try (StructureReader reader = Structures.parse("test.cif", bytes, options)) {
      return reader.next();
    }
  }
}
