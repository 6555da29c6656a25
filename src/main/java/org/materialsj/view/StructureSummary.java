package org.materialsj.view;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.materialsj.io.StructureRow;
import org.materialsj.model.Crystal;
import org.materialsj.model.Lattice;
import org.materialsj.model.Molecule;
import org.materialsj.model.Structure;

/**
 * What the list says about a structure.
 *
 * @param id as in the row
 * @param name the structure's own name, or the id when it has none
 * @param formula the formula; empty when there is no structure
 * @param atoms atoms of the molecule, sites of the unit cell
 * @param operations symmetry operations of a crystal
 * @param density g/cm3 of a crystal
 * @param problem why there is no structure; empty when there is one
 */
record StructureSummary(
    String id,
    String name,
    String formula,
    OptionalInt atoms,
    OptionalInt operations,
    OptionalDouble density,
    String problem) {

  static StructureSummary of(StructureRow row) {
    if (row.structure().isEmpty()) {
      String problem = row.error().map(Exception::getMessage).orElse("");
      return new StructureSummary(
          row.id(),
          row.id(),
          "",
          OptionalInt.empty(),
          OptionalInt.empty(),
          OptionalDouble.empty(),
          problem);
    }
    Structure structure = row.structure().get();
    String name = structure.name().isBlank() ? row.id() : structure.name();
    String formula = structure.composition().formula();
    if (structure instanceof Crystal crystal) {
      return new StructureSummary(
          row.id(),
          name,
          formula,
          OptionalInt.of(crystal.sites().size()),
          OptionalInt.of(crystal.operations().size()),
          density(crystal),
          "");
    }
    return new StructureSummary(
        row.id(),
        name,
        formula,
        OptionalInt.of(((Molecule) structure).size()),
        OptionalInt.empty(),
        OptionalDouble.empty(),
        "");
  }

  private static OptionalDouble density(Crystal crystal) {
    Lattice lattice = crystal.lattice();
    boolean fillsSpace = lattice.periodic(0) && lattice.periodic(1) && lattice.periodic(2);
    return fillsSpace ? OptionalDouble.of(crystal.density()) : OptionalDouble.empty();
  }

  /** One line about a structure: name, formula, atoms, cell and density with their units. */
  String line(Structure structure) {
    StringBuilder out = new StringBuilder(name);
    out.append("   ").append(formula);
    int count = atoms.orElse(0);
    out.append(String.format(Locale.ROOT, "   %d %s", count, count == 1 ? "atom" : "atoms"));
    if (structure instanceof Crystal crystal) {
      Lattice cell = crystal.lattice();
      out.append(
          String.format(
              Locale.ROOT,
              "   a %.4f  b %.4f  c %.4f \u00C5   \u03B1 %.2f  \u03B2 %.2f  \u03B3 %.2f\u00B0",
              cell.length(0),
              cell.length(1),
              cell.length(2),
              cell.angle(0),
              cell.angle(1),
              cell.angle(2)));
    }
    density.ifPresent(value -> out.append(String.format(Locale.ROOT, "   %.3f g/cm\u00B3", value)));
    return out.toString();
  }
}
