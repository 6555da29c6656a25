package org.materialsj.io;

import java.util.List;
import java.util.Locale;
import org.materialsj.model.Bond;
import org.materialsj.model.Element;
import org.materialsj.model.Molecule;

/**
 * Writes molecules as records of an SDF file, each with its properties as data items: V2000 with
 * coordinates of four decimals where the molecule fits its columns (999 atoms and bonds), otherwise
 * V3000 with coordinates that read back bit for bit. Configurations that neither positions nor
 * marks of bonds tell are lost: the format has no place for them.
 *
 * @see "CTFile Formats, BIOVIA 2020"
 */
public final class SdfWriter {

  private static final int MOST_V2000 = 999;

  /** Beyond these, a coordinate has more than the ten columns of V2000. */
  private static final double LARGEST_V2000 = 99_999.9999;

  private static final double SMALLEST_V2000 = -9_999.9999;

  private static final int ENTRIES_PER_LINE = 8;

  private SdfWriter() {}

  /**
   * One record.
   *
   * @param molecule a molecule; without positions, all coordinates are 0
   * @return the text, lines end with LF, the last one is $$$$
   * @throws IllegalArgumentException if the format cannot hold the name, a property, a charge or
   *     the mark of a bond
   */
  public static String text(Molecule molecule) {
    double[] x = molecule.positions().orElseGet(() -> new double[3 * molecule.size()]);
    StringBuilder text = new StringBuilder();
    text.append(title(molecule.name())).append('\n');
    // Columns 3 to 10 name the program, 21 and 22 the dimensions; no date, so that bytes repeat.
    text.append("  MatrlsJ           ").append(molecule.has3d() ? "3D" : "2D").append("\n\n");
    if (fits(molecule, x)) {
      v2000(text, molecule, x);
    } else {
      v3000(text, molecule, x);
    }
    text.append("M  END\n");
    molecule.properties().forEach((name, value) -> item(text, name, value));
    return text.append("$$$$\n").toString();
  }

  private static String title(String name) {
    if (!name.equals(name.strip()) || hasLineEnd(name) || name.startsWith("$$$$")) {
      throw new IllegalArgumentException(
          "an SDF file cannot hold the name " + Text.quoted(name) + " of a molecule");
    }
    return name;
  }

  /** Line ends end a name; a NUL would make the file count as binary. */
  private static boolean hasLineEnd(String text) {
    return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0 || text.indexOf('\0') >= 0;
  }

  private static boolean fits(Molecule molecule, double[] x) {
    boolean fits = molecule.size() <= MOST_V2000 && molecule.bonds().size() <= MOST_V2000;
    for (double coordinate : x) {
      fits &= coordinate >= SMALLEST_V2000 && coordinate <= LARGEST_V2000;
    }
    for (int atom = 0; atom < molecule.size(); atom++) {
      if (Math.abs(molecule.charge(atom)) > 15) {
        throw new IllegalArgumentException(
            "an SDF file holds charges from -15 to 15, got " + molecule.charge(atom));
      }
    }
    return fits;
  }

  private static void v2000(StringBuilder text, Molecule molecule, double[] x) {
    List<Bond> bonds = molecule.bonds();
    text.append(
        String.format(
            Locale.ROOT,
            "%3d%3d  0  0  0  0  0  0  0  0999 V2000\n",
            molecule.size(),
            bonds.size()));
    for (int atom = 0; atom < molecule.size(); atom++) {
      for (int k = 0; k < 3; k++) {
        fixed(text, x[3 * atom + k]);
      }
      String symbol = Element.of(molecule.number(atom)).symbol();
      text.append(' ').append(symbol).append(symbol.length() == 1 ? "  " : " ");
      text.append(" 0  0  0  0  0  0  0  0  0  0  0  0\n");
    }
    for (Bond bond : bonds) {
      three(text, bond.first() + 1);
      three(text, bond.second() + 1);
      three(text, type(bond));
      three(text, mark(bond, 1, 6, 4, 3));
      text.append("  0  0  0\n");
    }
    int[] charges = new int[molecule.size()];
    int[] masses = new int[molecule.size()];
    for (int atom = 0; atom < charges.length; atom++) {
      charges[atom] = molecule.charge(atom);
      masses[atom] = molecule.massNumber(atom);
    }
    entries(text, "M  CHG", charges);
    entries(text, "M  ISO", masses);
  }

  /** Ten columns with four decimals, without the sign of a zero. */
  private static void fixed(StringBuilder text, double value) {
    long units = Math.round(value * 1e4);
    String digits = Long.toString(Math.abs(units));
    int start = text.length();
    if (units < 0) {
      text.append('-');
    }
    text.append(digits, 0, Math.max(0, digits.length() - 4));
    if (digits.length() <= 4) {
      text.append('0');
    }
    text.append('.');
    for (int k = digits.length(); k < 4; k++) {
      text.append('0');
    }
    text.append(digits, Math.max(0, digits.length() - 4), digits.length());
    text.insert(start, " ".repeat(10 - (text.length() - start)));
  }

  private static void three(StringBuilder text, int value) {
    text.append(value < 10 ? "  " : value < 100 ? " " : "").append(value);
  }

  private static int type(Bond bond) {
    return bond.order().ordinal() + 1;
  }

  /** The number of a bond's mark; each format has its own. */
  private static int mark(Bond bond, int up, int down, int either, int eitherDouble) {
    Bond.Order needed =
        bond.stereo() == Bond.Stereo.EITHER_DOUBLE ? Bond.Order.DOUBLE : Bond.Order.SINGLE;
    if (bond.stereo() != Bond.Stereo.NONE && bond.order() != needed) {
      throw new IllegalArgumentException("an SDF file cannot hold the mark of " + bond);
    }
    return switch (bond.stereo()) {
      case NONE -> 0;
      case UP -> up;
      case DOWN -> down;
      case EITHER -> either;
      case EITHER_DOUBLE -> eitherDouble;
    };
  }

  /** Writes {@code M XXXnn8 aaa vvv ...} for all values that are not 0. */
  private static void entries(StringBuilder text, String head, int[] values) {
    StringBuilder line = new StringBuilder();
    int count = 0;
    for (int atom = 0; atom <= values.length; atom++) {
      if (count == ENTRIES_PER_LINE || (atom == values.length && count > 0)) {
        text.append(head).append("  ").append(count).append(line).append('\n');
        line.setLength(0);
        count = 0;
      }
      if (atom < values.length && values[atom] != 0) {
        line.append(String.format(Locale.ROOT, " %3d %3d", atom + 1, values[atom]));
        count++;
      }
    }
  }

  private static void v3000(StringBuilder text, Molecule molecule, double[] x) {
    List<Bond> bonds = molecule.bonds();
    text.append("  0  0  0     0  0            999 V3000\nM  V30 BEGIN CTAB\nM  V30 COUNTS ");
    text.append(molecule.size()).append(' ').append(bonds.size()).append(" 0 0 0\n");
    text.append("M  V30 BEGIN ATOM\n");
    for (int atom = 0; atom < molecule.size(); atom++) {
      text.append("M  V30 ").append(atom + 1).append(' ');
      text.append(Element.of(molecule.number(atom)).symbol());
      for (int k = 0; k < 3; k++) {
        text.append(' ');
        Decimals.append(text, x[3 * atom + k]);
      }
      text.append(" 0");
      if (molecule.charge(atom) != 0) {
        text.append(" CHG=").append(molecule.charge(atom));
      }
      if (molecule.massNumber(atom) != 0) {
        text.append(" MASS=").append(molecule.massNumber(atom));
      }
      text.append('\n');
    }
    text.append("M  V30 END ATOM\n");
    if (!bonds.isEmpty()) {
      text.append("M  V30 BEGIN BOND\n");
      for (int b = 0; b < bonds.size(); b++) {
        Bond bond = bonds.get(b);
        text.append("M  V30 ").append(b + 1).append(' ').append(type(bond)).append(' ');
        text.append(bond.first() + 1).append(' ').append(bond.second() + 1);
        int mark = mark(bond, 1, 3, 2, 2);
        text.append(mark == 0 ? "" : " CFG=" + mark).append('\n');
      }
      text.append("M  V30 END BOND\n");
    }
    text.append("M  V30 END CTAB\n");
  }

  private static void item(StringBuilder text, String name, String value) {
    boolean named = !name.isBlank() && name.equals(name.strip()) && !hasLineEnd(name);
    boolean held = value.indexOf('\r') < 0 && value.indexOf('\0') < 0;
    if (!value.isEmpty()) {
      for (String line : value.split("\n", -1)) {
        held &= !line.isBlank() && !line.startsWith("$$$$");
      }
    }
    if (!named || !held || name.indexOf('<') >= 0 || name.indexOf('>') >= 0) {
      throw new IllegalArgumentException(
          "an SDF file cannot hold the property "
              + Text.quoted(name)
              + " with the value "
              + Text.quoted(value));
    }
    text.append("> <").append(name).append(">\n").append(value);
    text.append(value.isEmpty() ? "\n" : "\n\n");
  }
}
