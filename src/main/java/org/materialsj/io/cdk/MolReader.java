package org.materialsj.io.cdk;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.materialsj.io.ParseException;
import org.materialsj.io.ParseException.Code;
import org.materialsj.model.Molecule;

/** Reads one record: header, connection table and data items. */
final class MolReader {

  private MolReader() {}

  static Molecule read(MolLines record, MissingHydrogens hydrogens) throws ParseException {
    if (record.lines().stream().allMatch(String::isBlank)) {
      throw record.defect(Code.E_EMPTY, 0, 0, "there is nothing in it.");
    }
    if (record.size() < 4) {
      throw record.defect(
          Code.E_MISSING,
          record.size() - 1,
          0,
          "the record ends before its counts line, the fourth one.");
    }
    V2000.Result result = isV3000(record) ? V3000.read(record) : V2000.read(record);
    Ctab table = result.table();
    checkMasses(record, table);
    checkRange(record, "charge", table.charges, -15, 15);
    checkRange(record, "spin multiplicity", table.radicals, 0, 3);
    checkRange(record, "valence", table.valences, 0, Ctab.ZERO_VALENCE);
    int[] missing = hydrogens.count(table, record);
    boolean drawn = record.columns(1, 20, 22).equals("3D");
    boolean nowhere =
        table.size() > 1 && Arrays.stream(table.positions).allMatch(value -> value == 0);
    boolean flat = table.size() > 1 && !nowhere && !drawn && isFlat(table.positions);
    boolean spatial = !nowhere && !flat;
    long sum = Arrays.stream(missing).asLongStream().sum();
    if (sum > 0 && spatial) {
      record.warn(
          3,
          sum
              + " hydrogen atoms that the valences call for are not in the file; descriptors of the"
              + " composition and of the bonds count them, those of the shape need their"
              + " positions.");
    }
    return new Molecule(
            record.line(0).strip(),
            table.numbers,
            table.masses,
            table.charges,
            nowhere ? new double[0] : table.positions,
            flat,
            table.bonds,
            dataItems(record, result.end()))
        .withMissingHydrogens(missing);
  }

  private static void checkMasses(MolLines record, Ctab table) throws ParseException {
    for (int atom = 0; atom < table.size(); atom++) {
      if (!isMassNumber(table.masses[atom], table.numbers[atom])) {
        throw record.defect(
            Code.E_NUMBER,
            3,
            0,
            "atom " + (atom + 1) + " has the impossible mass number " + table.masses[atom] + ".");
      }
    }
  }

  /** Whether a number is 0, for the natural mixture, or can be the mass number of an element. */
  static boolean isMassNumber(int mass, int number) {
    return mass == 0 || (mass >= number && mass <= 400);
  }

  private static void checkRange(MolLines record, String what, int[] values, int least, int most)
      throws ParseException {
    for (int atom = 0; atom < values.length; atom++) {
      if (values[atom] < least || values[atom] > most) {
        throw record.defect(
            Code.E_NUMBER,
            3,
            0,
            String.format(
                Locale.ROOT,
                "the %s of atom %d must be %d to %d, got %d.",
                what,
                atom + 1,
                least,
                most,
                values[atom]));
      }
    }
  }

  private static boolean isV3000(MolLines record) throws ParseException {
    String counts = record.line(3);
    if (counts.contains("V3000") || counts.contains("V2000")) {
      return counts.contains("V3000");
    }
    if (!record.options().lenient()) {
      throw record.defect(
          Code.E_FORMAT,
          3,
          34,
          "the counts line names neither V2000 nor V3000, got " + MolLines.quoted(counts) + ".");
    }
    record.warn(3, "the counts line names no version; it was read as V2000.");
    return false;
  }

  private static boolean isFlat(double[] positions) {
    for (int i = 2; i < positions.length; i += 3) {
      if (positions[i] != 0) {
        return false;
      }
    }
    return true;
  }

  /** Reads the items {@code > <NAME>}, each of which ends with an empty line. */
  private static Map<String, String> dataItems(MolLines record, int start) throws ParseException {
    Map<String, String> items = new LinkedHashMap<>();
    int i = start;
    while (i < record.size()) {
      String line = record.line(i);
      if (line.isBlank()) {
        i++;
        continue;
      }
      if (!line.startsWith(">")) {
        if (!record.options().lenient()) {
          throw record.defect(
              Code.E_SYNTAX,
              i,
              1,
              "a data item must start with \"> <NAME>\", got " + MolLines.quoted(line) + ".");
        }
        record.warn(i, "a line outside of any data item was ignored.");
        i++;
        continue;
      }
      String name = name(record, i);
      StringBuilder value = new StringBuilder();
      int first = i + 1;
      for (i = first; i < record.size() && !record.line(i).isBlank(); i++) {
        value.append(i > first ? "\n" : "").append(record.line(i));
      }
      add(record, items, first - 1, name, value.toString());
    }
    return items;
  }

  private static String name(MolLines record, int i) throws ParseException {
    String line = record.line(i);
    int open = line.indexOf('<');
    int close = line.lastIndexOf('>');
    String name = open > 0 && close > open ? line.substring(open + 1, close) : line.substring(1);
    if (name.isBlank()) {
      throw record.defect(Code.E_SYNTAX, i, 1, "the data item has no name.");
    }
    return name.strip();
  }

  private static void add(
      MolLines record, Map<String, String> items, int i, String name, String value)
      throws ParseException {
    String known = items.putIfAbsent(name, value);
    if (known == null || known.equals(value)) {
      return;
    }
    String sentence =
        "the data item " + MolLines.quoted(name) + " is given twice with different values";
    if (!record.options().lenient()) {
      throw record.defect(Code.E_DUPLICATE, i, 0, sentence + ".");
    }
    record.warn(i, sentence + "; the first one was taken.");
  }
}
