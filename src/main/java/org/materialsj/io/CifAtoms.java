package org.materialsj.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.materialsj.io.ElementSymbols.Parsed;
import org.materialsj.io.ParseException.Code;
import org.materialsj.model.Element;
import org.materialsj.model.Lattice;

/** Reads the atom list of a CIF data block. */
final class CifAtoms {

  private final CifBlock block;
  private final Text text;
  private final Lattice lattice;
  private final ReadOptions options;
  private final List<Warning> warnings;
  private final ElementSymbols.Cache symbols;
  private final NumberParser parser;
  private final int[] coordinates;
  private final boolean cartesian;
  private final int label;
  private final int type;
  private final int occupancy;
  private final int calculated;
  private final int assembly;
  private final int group;
  private final Map<String, OptionalDouble> oxidations = new HashMap<>();
  private final Set<String> told = new HashSet<>();
  private Set<String> formula;

  CifAtoms(
      CifBlock block,
      Lattice lattice,
      ReadOptions options,
      List<Warning> warnings,
      ElementSymbols.Cache symbols,
      NumberParser parser) {
    this.block = block;
    this.text = block.text();
    this.lattice = lattice;
    this.options = options;
    this.warnings = warnings;
    this.symbols = symbols;
    this.parser = parser;
    int fractional = block.column("_atom_site_fract_x");
    this.cartesian = fractional == CifBlock.NONE;
    String prefix = cartesian ? "_atom_site_cartn_" : "_atom_site_fract_";
    this.coordinates =
        new int[] {
          block.column(prefix + "x"), block.column(prefix + "y"), block.column(prefix + "z")
        };
    this.label = block.column("_atom_site_label", "_atom_site_label_atom_id", "_atom_site_id");
    this.type = block.column("_atom_site_type_symbol");
    this.occupancy = block.column("_atom_site_occupancy");
    this.calculated = block.column("_atom_site_calc_flag");
    this.assembly = block.column("_atom_site_disorder_assembly");
    this.group = block.column("_atom_site_disorder_group", "_atom_site_label_alt_id");
  }

  /** Whether a block has an atom list. */
  static boolean present(CifBlock block) {
    return block.column("_atom_site_fract_x", "_atom_site_cartn_x") != CifBlock.NONE;
  }

  /**
   * Reads the list.
   *
   * @return the atoms in the order of the file, at least one
   * @throws ParseException if any of them is not as it should be
   */
  List<CifAtom> read() throws ParseException {
    int count = block.rows(coordinates[0]);
    int loop = block.tagOffset(coordinates[0]);
    if (label == CifBlock.NONE && type == CifBlock.NONE) {
      throw text.fail(
          Code.E_MISSING, loop, "the atoms have neither _atom_site_type_symbol nor a label.");
    }
    if (coordinates[1] == CifBlock.NONE || coordinates[2] == CifBlock.NONE) {
      throw text.fail(Code.E_MISSING, loop, "the atoms need coordinates x, y and z.");
    }
    for (int column :
        new int[] {
          coordinates[1], coordinates[2], label, type, occupancy, calculated, assembly, group
        }) {
      if (column != CifBlock.NONE && block.rows(column) != count) {
        throw text.fail(
            Code.E_LOOP_RAGGED,
            block.tagOffset(column),
            "this tag of atoms has another number of values than their coordinates.");
      }
    }
    if (count > options.limits().atoms()) {
      throw text.fail(
          Code.E_TOO_MANY,
          loop,
          "there are " + count + " atoms, the limit is " + options.limits().atoms() + ".");
    }
    if (cartesian) {
      warnings.add(
          text.warn(loop, "Cartesian coordinates were read with a along x and b in the xy plane."));
    }
    readOxidations();
    List<CifAtom> atoms = new ArrayList<>(count);
    double[] x = new double[3];
    for (int row = 0; row < count; row++) {
      if (isDummy(row) || !position(row, x)) {
        continue;
      }
      double share = occupancy(row);
      if (share > 0) {
        atoms.add(atom(row, x, share));
      }
    }
    if (atoms.isEmpty()) {
      throw text.fail(Code.E_MISSING, loop, "none of the atoms has a position and an occupancy.");
    }
    return atoms;
  }

  private void readOxidations() throws ParseException {
    int symbol = block.column("_atom_type_symbol");
    int number = block.column("_atom_type_oxidation_number");
    if (symbol == CifBlock.NONE || block.rows(symbol) != block.rows(number)) {
      return;
    }
    for (int row = 0; row < block.rows(symbol); row++) {
      if (block.known(number, row)) {
        double value = block.number(number, row, parser);
        oxidations.put(block.string(symbol, row), OptionalDouble.of(value));
      }
    }
  }

  private boolean isDummy(int row) {
    if (calculated == CifBlock.NONE || !block.string(calculated, row).equals("dum")) {
      return false;
    }
    warnings.add(
        text.warn(offset(row), "atom " + name(row) + " is a dummy atom and was left out."));
    return true;
  }

  private boolean position(int row, double[] x) throws ParseException {
    for (int k = 0; k < 3; k++) {
      int column = coordinates[k];
      if (!block.known(column, row)) {
        String atom = "atom " + name(row) + " has no position";
        if (!options.lenient()) {
          throw text.fail(Code.E_COORDINATE, block.start(column, row), atom + ".");
        }
        warnings.add(text.warn(block.start(column, row), atom + " and was left out."));
        return false;
      }
      x[k] = block.number(column, row, parser);
    }
    if (cartesian) {
      System.arraycopy(lattice.toFractional(x), 0, x, 0, 3);
    }
    return true;
  }

  private double occupancy(int row) throws ParseException {
    if (occupancy == CifBlock.NONE || !block.known(occupancy, row)) {
      return 1;
    }
    double share = block.number(occupancy, row, parser);
    int at = block.start(occupancy, row);
    if (share > 1 && share <= 1.05 && options.lenient()) {
      warnings.add(text.warn(at, "occupancy " + share + " was read as 1."));
      return 1;
    }
    if (share < 0 || share > 1) {
      throw text.fail(
          Code.E_OCCUPANCY,
          at,
          "the occupancy of atom " + name(row) + " must be between 0 and 1, got " + share + ".");
    }
    if (share == 0) {
      warnings.add(text.warn(at, "atom " + name(row) + " has occupancy 0 and was left out."));
    }
    return share;
  }

  private CifAtom atom(int row, double[] x, double share) throws ParseException {
    Parsed parsed = element(row);
    OptionalDouble oxidation = parsed.oxidation();
    if (!oxidations.isEmpty() && type != CifBlock.NONE) {
      oxidation = oxidations.getOrDefault(block.string(type, row), oxidation);
    }
    if (parsed.massNumber() != 0) {
      tell(row, "D or T was read as hydrogen: crystals keep no isotopes.");
    }
    if (!parsed.doubt().isEmpty()) {
      tell(row, parsed.doubt());
    }
    String name = label == CifBlock.NONE ? "" : block.string(label, row);
    return new CifAtom(
        name,
        parsed.element(),
        oxidation,
        share,
        x[0],
        x[1],
        x[2],
        optional(assembly, row),
        optional(group, row),
        offset(row));
  }

  private Parsed element(int row) throws ParseException {
    if (type != CifBlock.NONE && block.known(type, row)) {
      int start = block.start(type, row);
      Parsed parsed = symbols.symbol(text.bytes(), start, block.end(type, row));
      if (parsed == null) {
        throw text.fail(
            Code.E_ELEMENT, start, Text.quoted(block.string(type, row)) + " is no element.");
      }
      return parsed;
    }
    if (label == CifBlock.NONE) {
      throw text.fail(Code.E_ELEMENT, block.start(type, row), "the atom has no element.");
    }
    String value = block.string(label, row);
    int at = block.start(label, row);
    if (options.lenient() && ElementSymbols.namesWater(value)) {
      String doubt = "label " + Text.quoted(value) + " was read as the oxygen of water.";
      return new Parsed(Element.of(8), 0, OptionalDouble.empty(), doubt);
    }
    return ElementSymbols.label(value, formula())
        .orElseThrow(
            () ->
                text.fail(
                    Code.E_ELEMENT,
                    at,
                    "label "
                        + Text.quoted(value)
                        + " tells no element; add _atom_site_type_symbol, or read leniently when it names"
                        + " water."));
  }

  private Set<String> formula() {
    if (formula == null) {
      formula = new HashSet<>();
      for (String part : block.single("_chemical_formula_sum").orElse("").split("[^A-Za-z]+", -1)) {
        if (!part.isEmpty()) {
          formula.add(part);
        }
      }
    }
    return formula;
  }

  private String optional(int column, int row) {
    return column == CifBlock.NONE || !block.known(column, row) ? "" : block.string(column, row);
  }

  private String name(int row) {
    return Text.quoted(block.string(label == CifBlock.NONE ? type : label, row));
  }

  private int offset(int row) {
    return block.start(label == CifBlock.NONE ? type : label, row);
  }

  private void tell(int row, String sentence) {
    if (told.add(sentence)) {
      warnings.add(text.warn(offset(row), sentence));
    }
  }
}
