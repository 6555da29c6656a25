package org.materialsj.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

/**
 * Partial charges of atoms, which files of frameworks give beside the atoms of a CIF data block in
 * a column such as {@code _atom_site_charge}. They are no property of a crystal here, but of the
 * model of its electrostatics.
 */
public final class CifCharges {

  private static final String[] CHARGES = {
    "_atom_site_charge", "_atom_site_partial_charge", "_atom_site_type_partial_charge"
  };

  private CifCharges() {}

  /**
   * The charges of the first block with atoms.
   *
   * @param file a CIF file
   * @param options limits and leniency
   * @return charge (e) by label of the atom; empty when the block has no such column or no labels
   * @throws ParseException if the file cannot be read, or a charge is no number
   */
  public static Map<String, Double> read(Path file, ReadOptions options) throws ParseException {
    String name = file.getFileName().toString();
    Text text = Text.of(name, Text.load(file, name, options.limits()), options, new ArrayList<>());
    CifParser parser = new CifParser(text, options, new ArrayList<>());
    while (parser.next()) {
      if (CifAtoms.present(parser.block())) {
        return charges(parser.block());
      }
    }
    return Map.of();
  }

  private static Map<String, Double> charges(CifBlock block) throws ParseException {
    int label = block.column("_atom_site_label");
    int charge = block.column(CHARGES);
    Map<String, Double> found = new HashMap<>();
    if (label == CifBlock.NONE || charge == CifBlock.NONE) {
      return found;
    }
    NumberParser parser = new NumberParser();
    for (int row = 0; row < Math.min(block.rows(label), block.rows(charge)); row++) {
      if (block.known(charge, row)) {
        found.put(block.string(label, row), block.number(charge, row, parser));
      }
    }
    return found;
  }
}
