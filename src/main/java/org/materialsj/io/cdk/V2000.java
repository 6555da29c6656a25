package org.materialsj.io.cdk;

import java.io.IOException;
import java.util.Arrays;
import org.materialsj.io.ParseException;
import org.materialsj.io.ParseException.Code;
import org.materialsj.model.Bond;
import org.openscience.cdk.config.Isotopes;
import org.openscience.cdk.interfaces.IIsotope;

/**
 * Reads V2000 connection tables, in which every value has its columns (CTFile Formats, BIOVIA
 * 2020).
 */
final class V2000 {

  private static final int COUNTS = 3;

  /** Charges by the code of the atom block; code 4 is a radical without charge. */
  private static final int[] CHARGES = {0, 3, 2, 1, 0, -1, -2, -3};

  private static final int DOUBLET = 2;

  private final MolLines record;
  private final Ctab table;
  private final int bonds;
  private int end;

  private V2000(MolLines record) throws ParseException {
    this.record = record;
    int atoms = record.integer(COUNTS, 0, 3, 0, "the number of atoms");
    bonds = record.integer(COUNTS, 3, 6, 0, "the number of bonds");
    Ctab.checkCounts(record, COUNTS, atoms, bonds);
    if (record.size() < COUNTS + 1 + atoms + bonds) {
      throw record.defect(
          Code.E_MISSING,
          record.size() - 1,
          0,
          "the record ends here, but " + atoms + " atoms and " + bonds + " bonds should follow.");
    }
    table = new Ctab(atoms);
  }

  /**
   * The table and where it ends.
   *
   * @param table the atoms and bonds
   * @param end index of the line after it
   */
  record Result(Ctab table, int end) {}

  static Result read(MolLines record) throws ParseException {
    V2000 reader = new V2000(record);
    int atoms = reader.table.size();
    for (int atom = 0; atom < atoms; atom++) {
      reader.atom(atom, COUNTS + 1 + atom);
    }
    for (int bond = 0; bond < reader.bonds; bond++) {
      reader.bond(COUNTS + 1 + atoms + bond);
    }
    reader.properties(COUNTS + 1 + atoms + reader.bonds);
    return new Result(reader.table, reader.end);
  }

  private void atom(int atom, int i) throws ParseException {
    for (int k = 0; k < 3; k++) {
      table.positions[3 * atom + k] =
          record.coordinate(i, 10 * k + 1, record.columns(i, 10 * k, 10 * k + 10));
    }
    table.element(record, i, 32, atom, record.columns(i, 31, 34));
    int difference = record.integer(i, 34, 36, 0, "the mass difference");
    if (difference != 0) {
      IIsotope natural = major(table.numbers[atom], i);
      table.masses[atom] = natural.getMassNumber() + difference;
      record.warn(
          i,
          "the mass difference was counted from the most abundant isotope, "
              + natural.getMassNumber()
              + "; a line M  ISO would leave no doubt.");
    }
    int code = record.integer(i, 36, 39, 0, "the charge code");
    if (code < 0 || code >= CHARGES.length) {
      throw record.defect(
          Code.E_NUMBER, i, 37, "the charge code must be 0 to 7, got " + code + ".");
    }
    table.charges[atom] = CHARGES[code];
    table.radicals[atom] = code == 4 ? DOUBLET : 0;
    table.valences[atom] = record.integer(i, 48, 51, 0, "the valence");
  }

  private IIsotope major(int number, int i) throws ParseException {
    IIsotope isotope;
    try {
      isotope = Isotopes.getInstance().getMajorIsotope(number);
    } catch (IOException e) {
      throw new IllegalStateException("the table of isotopes is missing", e);
    }
    if (isotope == null) {
      throw record.defect(
          Code.E_NUMBER,
          i,
          35,
          "a mass difference says nothing for an element without stable isotopes; use M  ISO.");
    }
    return isotope;
  }

  private void bond(int i) throws ParseException {
    int first = record.integer(i, 0, 3, 0, "an atom of the bond");
    int second = record.integer(i, 3, 6, 0, "an atom of the bond");
    int type = record.integer(i, 6, 9, 0, "the bond type");
    int code = record.integer(i, 9, 12, 0, "the bond stereo code");
    table.bond(record, i, first, second, type, stereo(i, type, code));
  }

  private Bond.Stereo stereo(int i, int type, int code) throws ParseException {
    if (type == 2 && code == 3) {
      return Bond.Stereo.EITHER_DOUBLE;
    }
    if (code == 0) {
      return Bond.Stereo.NONE;
    }
    if (type == 1 && (code == 1 || code == 4 || code == 6)) {
      return code == 1 ? Bond.Stereo.UP : code == 6 ? Bond.Stereo.DOWN : Bond.Stereo.EITHER;
    }
    String sentence = "bond type " + type + " has no stereo code " + code;
    if (!record.options().lenient()) {
      throw record.defect(Code.E_SYNTAX, i, 10, sentence + ".");
    }
    record.warn(i, sentence + "; it was ignored.");
    return Bond.Stereo.NONE;
  }

  private void properties(int start) throws ParseException {
    boolean charges = false;
    boolean masses = false;
    for (int i = start; i < record.size(); i++) {
      String line = record.line(i);
      if (line.startsWith("M  END")) {
        end = i + 1;
        return;
      }
      if (line.startsWith(">")) {
        end = i;
        withoutEnd(i);
        return;
      }
      if (line.startsWith("M  CHG") || line.startsWith("M  RAD")) {
        if (!charges) {
          // The first such line replaces all charges and radicals of the atom block.
          Arrays.fill(table.charges, 0);
          Arrays.fill(table.radicals, 0);
          charges = true;
        }
        entries(i, line.startsWith("M  CHG") ? table.charges : table.radicals);
      } else if (line.startsWith("M  ISO")) {
        if (!masses) {
          Arrays.fill(table.masses, 0);
          isotopesBySymbol();
          masses = true;
        }
        entries(i, table.masses);
      } else if (line.startsWith("A  ") || line.startsWith("G  ")) {
        record.warn(i, "an abbreviation was ignored: the atoms are those of the atom block.");
        i++;
      }
    }
    end = record.size();
    withoutEnd(record.size() - 1);
  }

  /** D and T keep their meaning when other isotopes are listed. */
  private void isotopesBySymbol() {
    for (int atom = 0; atom < table.size(); atom++) {
      String symbol = record.columns(COUNTS + 1 + atom, 31, 34);
      table.masses[atom] = symbol.equals("D") ? 2 : symbol.equals("T") ? 3 : 0;
    }
  }

  private void withoutEnd(int i) throws ParseException {
    if (!record.options().lenient()) {
      throw record.defect(Code.E_MISSING, i, 0, "the line \"M  END\" is missing before the end.");
    }
    record.warn(i, "the line \"M  END\" is missing.");
  }

  /** Reads {@code M XXXnn8 aaa vvv aaa vvv ...}. */
  private void entries(int i, int[] values) throws ParseException {
    int count = record.integer(i, 6, 9, 0, "the number of entries");
    for (int k = 0; k < count; k++) {
      int column = 9 + 8 * k;
      int atom = record.integer(i, column, column + 4, 0, "an atom number");
      int value = record.integer(i, column + 4, column + 8, Integer.MIN_VALUE, "a value");
      if (atom < 1 || atom > values.length || value == Integer.MIN_VALUE) {
        throw record.defect(
            Code.E_SYNTAX,
            i,
            column + 1,
            "entry "
                + (k + 1)
                + " of "
                + count
                + " needs an atom from 1 to "
                + values.length
                + " and a value.");
      }
      values[atom - 1] = value;
    }
  }
}
