package org.materialsj.io;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.materialsj.io.ParseException.Code;
import org.materialsj.model.Crystal;
import org.materialsj.model.Lattice;
import org.materialsj.model.Site;
import org.materialsj.model.symmetry.SymmetryOperation;

/** Makes a crystal of a CIF data block. */
final class CifCrystal {

  private static final String FORMULA = "_chemical_formula_sum";

  /** Longest cell edge that is taken seriously (angstrom). */
  static final double LONGEST = 1000;

  /** Single tags that become properties, under their name without the first underscore. */
  static final List<String> PROPERTY_TAGS =
      List.of(
          "_chemical_name_common",
          "_chemical_name_mineral",
          "_chemical_name_systematic",
          FORMULA,
          "_chemical_formula_structural",
          "_cod_database_code",
          "_database_code_icsd",
          "_database_code_csd",
          "_cell_measurement_temperature",
          "_exptl_crystal_density_diffrn");

  /** Loop of all other properties, in files that we write. */
  static final String PROPERTY_NAME = "_materialsj_property_name";

  static final String PROPERTY_VALUE = "_materialsj_property_value";

  /** Name of a structure that cannot be a block's name, in files that we write. */
  static final String STRUCTURE_NAME = "_materialsj_structure_name";

  private static final String[] LENGTHS = {"_cell_length_a", "_cell_length_b", "_cell_length_c"};
  private static final String[] ANGLES = {
    "_cell_angle_alpha", "_cell_angle_beta", "_cell_angle_gamma"
  };

  private final ReadOptions options;
  private final List<Warning> warnings;
  private final NumberParser parser = new NumberParser();
  private final ElementSymbols.Cache symbols = new ElementSymbols.Cache();

  CifCrystal(ReadOptions options, List<Warning> warnings) {
    this.options = options;
    this.warnings = warnings;
  }

  /**
   * Reads a block with atoms.
   *
   * @param block the block
   * @return the crystal, all sites of its cell with coordinates in [0, 1)
   * @throws ParseException if anything in it is not as it should be
   */
  Crystal read(CifBlock block) throws ParseException {
    Lattice lattice = lattice(block);
    List<SymmetryOperation> operations =
        new CifSymmetry(block, lattice, options, warnings).operations();
    List<CifAtom> atoms = new CifAtoms(block, lattice, options, warnings, symbols, parser).read();
    atoms = CifDisorder.resolve(atoms, block.text(), warnings);
    List<Site> sites =
        new SiteExpansion(lattice, operations, block.text(), options, warnings).expand(atoms);
    String name = block.single(STRUCTURE_NAME).map(Escapes::unescape).orElse(block.name());
    Crystal crystal = new Crystal(name, lattice, sites, operations, properties(block));
    compareWithFormula(block, crystal);
    return crystal;
  }

  private void compareWithFormula(CifBlock block, Crystal crystal) {
    block
        .single(FORMULA)
        .flatMap(formula -> CifFormula.contradiction(formula, crystal.composition()))
        .map(sentence -> block.text().warn(block.tagOffset(block.column(FORMULA)), sentence))
        .ifPresent(warnings::add);
  }

  private Lattice lattice(CifBlock block) throws ParseException {
    double[] lengths = new double[3];
    double[] angles = new double[3];
    for (int i = 0; i < 3; i++) {
      lengths[i] = parameter(block, LENGTHS[i]);
      if (!(lengths[i] > 0 && lengths[i] <= LONGEST)) {
        throw cell(
            block,
            LENGTHS[i],
            LENGTHS[i] + " must be above 0 and at most 1000 angstrom, got " + lengths[i] + ".");
      }
    }
    for (int i = 0; i < 3; i++) {
      angles[i] = parameter(block, ANGLES[i]);
      if (!(angles[i] > 0 && angles[i] < 180)) {
        throw cell(
            block,
            ANGLES[i],
            ANGLES[i] + " must be between 0 and 180 degrees, got " + angles[i] + ".");
      }
    }
    try {
      return Lattice.fromParameters(
          lengths[0], lengths[1], lengths[2], angles[0], angles[1], angles[2]);
    } catch (IllegalArgumentException e) {
      throw cell(
          block,
          ANGLES[0],
          String.format(
              Locale.ROOT,
              "no cell has the angles %s, %s and %s degrees.",
              angles[0],
              angles[1],
              angles[2]));
    }
  }

  private double parameter(CifBlock block, String tag) throws ParseException {
    int column = block.column(tag);
    if (column == CifBlock.NONE) {
      throw block.text().fail(Code.E_MISSING, block.offset(), tag + " is missing.");
    }
    if (!block.known(column, 0)) {
      throw block.text().fail(Code.E_MISSING, block.start(column, 0), tag + " is not given.");
    }
    return block.number(column, 0, parser);
  }

  private static ParseException cell(CifBlock block, String tag, String sentence) {
    return block.text().fail(Code.E_CELL, block.tagOffset(block.column(tag)), sentence);
  }

  private static Map<String, String> properties(CifBlock block) {
    Map<String, String> properties = new LinkedHashMap<>();
    for (String tag : PROPERTY_TAGS) {
      block.single(tag).ifPresent(value -> properties.put(tag.substring(1), value));
    }
    int names = block.column(PROPERTY_NAME);
    int values = block.column(PROPERTY_VALUE);
    for (int row = 0; row < Math.min(block.rows(names), block.rows(values)); row++) {
      properties.put(
          Escapes.unescape(block.string(names, row)), Escapes.unescape(block.string(values, row)));
    }
    return properties;
  }
}
