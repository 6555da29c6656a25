package org.materialsj.io;

import java.util.Map;
import java.util.Set;
import org.materialsj.model.Crystal;
import org.materialsj.model.Element;
import org.materialsj.model.Lattice;
import org.materialsj.model.Molecule;
import org.materialsj.model.Site;
import org.materialsj.model.Structure;

/**
 * Writes structures as frames of extended XYZ. Positions of crystals are rounded to 1e-10 angstrom;
 * symmetry, labels, bonds, charges and oxidation states have no place in the format.
 */
public final class XyzWriter {

  private static final Set<String> RESERVED = Set.of("Lattice", "Properties", "pbc", "name");

  private XyzWriter() {}

  /**
   * One frame: number of atoms, a comment line with lattice, columns, name and properties, and one
   * line per atom.
   *
   * @param structure a molecule with positions, or an ordered crystal
   * @return the text, lines end with LF
   * @throws IllegalArgumentException if a molecule has no positions, a crystal's site is shared or
   *     partly empty, or a property is called Lattice, Properties, pbc or name
   */
  public static String text(Structure structure) {
    StringBuilder text = new StringBuilder();
    if (structure instanceof Crystal crystal) {
      crystal(text, crystal);
    } else if (structure instanceof Molecule molecule) {
      molecule(text, molecule);
    }
    return text.toString();
  }

  private static void crystal(StringBuilder text, Crystal crystal) {
    text.append(crystal.sites().size()).append("\nLattice=\"");
    Lattice lattice = crystal.lattice();
    double[] rows = lattice.rows();
    for (int i = 0; i < 9; i++) {
      text.append(i == 0 ? "" : " ");
      Decimals.append(text, rows[i]);
    }
    text.append("\" Properties=species:S:1:pos:R:3");
    info(text, crystal);
    text.append(" pbc=\"");
    for (int i = 0; i < 3; i++) {
      text.append(i == 0 ? "" : " ").append(lattice.periodic(i) ? 'T' : 'F');
    }
    text.append("\"\n");
    double[] x = crystal.cartesian();
    for (int i = 0; i < crystal.sites().size(); i++) {
      Site site = crystal.sites().get(i);
      if (!site.isOrdered()) {
        throw new IllegalArgumentException(
            "extended XYZ holds ordered crystals only; site "
                + i
                + " of "
                + Text.quoted(crystal.name())
                + " is shared or partly empty");
      }
      atom(text, site.majority().element().symbol(), x, i, true);
    }
  }

  private static void molecule(StringBuilder text, Molecule molecule) {
    double[] x =
        molecule
            .positions()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "molecule " + Text.quoted(molecule.name()) + " has no positions"));
    text.append(molecule.size()).append("\nProperties=species:S:1:pos:R:3");
    info(text, molecule);
    text.append(" pbc=\"F F F\"\n");
    for (int i = 0; i < molecule.size(); i++) {
      atom(text, symbol(molecule, i), x, i, false);
    }
  }

  private static String symbol(Molecule molecule, int atom) {
    int mass = molecule.massNumber(atom);
    if (molecule.number(atom) == 1 && (mass == 2 || mass == 3)) {
      return mass == 2 ? "D" : "T";
    }
    return Element.of(molecule.number(atom)).symbol();
  }

  private static void atom(StringBuilder text, String symbol, double[] x, int i, boolean round) {
    text.append(symbol);
    for (int k = 0; k < 3; k++) {
      double value = x[3 * i + k];
      if (round) {
        value = Math.rint(value * 1e10) / 1e10;
        value = value == 0 ? 0.0 : value;
      }
      text.append(' ');
      Decimals.append(text, value);
    }
    text.append('\n');
  }

  private static void info(StringBuilder text, Structure structure) {
    if (!structure.name().isEmpty()) {
      text.append(" name=").append(quote(structure.name()));
    }
    for (Map.Entry<String, String> entry : structure.properties().entrySet()) {
      if (RESERVED.contains(entry.getKey()) || entry.getKey().isEmpty()) {
        throw new IllegalArgumentException(
            "extended XYZ cannot hold a property called " + Text.quoted(entry.getKey()));
      }
      text.append(' ').append(quote(entry.getKey()));
      text.append('=').append(quote(entry.getValue()));
    }
  }

  /** A word as it is, or in quotes with escapes. */
  static String quote(String value) {
    boolean plain = !value.isEmpty();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      plain &= c > ' ' && c < 127 && "\"'[]{}=\\,".indexOf(c) < 0;
    }
    return plain ? value : "\"" + Escapes.escape(value) + "\"";
  }
}
