package org.materialsj.io.cdk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import org.materialsj.io.ParseException;
import org.materialsj.io.ParseException.Code;
import org.materialsj.model.Bond;

/**
 * Reads V3000 connection tables, in which values are separated by blanks (CTFile Formats, 2020).
 */
final class V3000 {

  private static final String PREFIX = "M  V30 ";

  private final MolLines record;
  private int next = 4;
  private int commandLine;

  private Ctab table;
  private int bondCount;
  private int atoms;
  private final Map<Integer, Integer> places = new HashMap<>();

  private V3000(MolLines record) {
    this.record = record;
  }

  static V2000.Result read(MolLines record) throws ParseException {
    V3000 reader = new V3000(record);
    reader.table();
    return new V2000.Result(reader.table, reader.next);
  }

  /** The tokens of the next command, continued lines joined; empty at M END. */
  private List<String> command() throws ParseException {
    if (next >= record.size()) {
      throw record.defect(
          Code.E_MISSING, record.size() - 1, 0, "the line \"M  END\" is missing before the end.");
    }
    commandLine = next;
    if (record.line(next).startsWith("M  END")) {
      next++;
      return List.of();
    }
    StringBuilder text = new StringBuilder();
    boolean continued = true;
    while (continued) {
      String line = next < record.size() ? record.line(next).stripTrailing() : "";
      if (!line.startsWith(PREFIX)) {
        throw record.defect(
            Code.E_SYNTAX,
            Math.min(next, record.size() - 1),
            1,
            "a line must start with \"M  V30 \", got " + MolLines.quoted(line) + ".");
      }
      continued = line.endsWith("-");
      text.append(line, PREFIX.length(), line.length() - (continued ? 1 : 0));
      next++;
    }
    List<String> tokens = new ArrayList<>();
    StringTokenizer tokenizer = new StringTokenizer(text.toString());
    while (tokenizer.hasMoreTokens()) {
      tokens.add(tokenizer.nextToken());
    }
    if (tokens.isEmpty()) {
      throw record.defect(Code.E_SYNTAX, commandLine, 0, "the line says nothing.");
    }
    return tokens;
  }

  private void table() throws ParseException {
    List<String> tokens = command();
    while (!tokens.isEmpty()) {
      switch (tokens.get(0)) {
        case "COUNTS" -> counts(tokens);
        case "BEGIN" -> block(tokens.size() > 1 ? tokens.get(1) : "");
        default -> {
          // END CTAB, LINKNODE and what later versions add say nothing about atoms and bonds.
        }
      }
      tokens = command();
    }
    if (table == null) {
      throw record.defect(Code.E_MISSING, commandLine, 0, "the COUNTS line is missing.");
    }
    if (atoms != table.size() || table.bonds.size() != bondCount) {
      throw record.defect(
          Code.E_MISSING,
          commandLine,
          0,
          "COUNTS says "
              + table.size()
              + " atoms and "
              + bondCount
              + " bonds, but there are "
              + atoms
              + " and "
              + table.bonds.size()
              + ".");
    }
  }

  private void counts(List<String> tokens) throws ParseException {
    if (tokens.size() < 3 || table != null) {
      throw record.defect(
          Code.E_SYNTAX, commandLine, 0, "one COUNTS line must tell the atoms and the bonds.");
    }
    int count = record.integer(commandLine, 0, tokens.get(1), "the number of atoms");
    bondCount = record.integer(commandLine, 0, tokens.get(2), "the number of bonds");
    Ctab.checkCounts(record, commandLine, count, bondCount);
    table = new Ctab(count);
  }

  private void block(String name) throws ParseException {
    if (name.equals("CTAB")) {
      return;
    }
    int begin = commandLine;
    if (table == null) {
      throw record.defect(
          Code.E_SYNTAX, begin, 0, "the COUNTS line must come before block " + name + ".");
    }
    while (true) {
      List<String> tokens = command();
      if (tokens.isEmpty()) {
        throw record.defect(Code.E_UNCLOSED, begin, 0, "block " + name + " has no end.");
      }
      if (tokens.get(0).equals("END")) {
        return;
      }
      if (name.equals("ATOM")) {
        atom(tokens);
      } else if (name.equals("BOND")) {
        bond(tokens);
      } else if (name.equals("COLLECTION") && tokens.get(0).matches("MDLV30/STE(REL|RAC)\\d*")) {
        record.warn(
            commandLine,
            "a group of relative or racemic centres was read as absolute, as its wedges are drawn.");
      }
    }
  }

  private void atom(List<String> tokens) throws ParseException {
    int i = commandLine;
    if (tokens.size() < 6) {
      throw record.defect(
          Code.E_SYNTAX, i, 0, "an atom needs index, type, x, y, z and map, got " + tokens + ".");
    }
    int id = record.integer(i, 0, tokens.get(0), "the atom index");
    if (atoms == table.size()) {
      throw record.defect(
          Code.E_SYNTAX, i, 0, "there are more atoms than the " + atoms + " of COUNTS.");
    }
    if (places.putIfAbsent(id, atoms) != null) {
      throw record.defect(Code.E_DUPLICATE, i, 0, "atom index " + id + " is used twice.");
    }
    table.element(record, i, 0, atoms, tokens.get(1));
    for (int k = 0; k < 3; k++) {
      table.positions[3 * atoms + k] = record.coordinate(i, 0, tokens.get(2 + k));
    }
    for (String token : tokens.subList(6, tokens.size())) {
      int equals = token.indexOf('=');
      String value = token.substring(equals + 1);
      switch (equals < 0 ? "" : token.substring(0, equals)) {
        case "CHG" -> table.charges[atoms] = record.integer(i, 0, value, "CHG");
        case "RAD" -> table.radicals[atoms] = record.integer(i, 0, value, "RAD");
        case "MASS" -> table.masses[atoms] = record.integer(i, 0, value, "MASS");
        case "VAL" -> {
          int valence = record.integer(i, 0, value, "VAL");
          table.valences[atoms] = valence == -1 ? Ctab.ZERO_VALENCE : valence;
        }
        default -> {
          // Stereo parity, attachment points and the like do not change the atom.
        }
      }
    }
    atoms++;
  }

  private void bond(List<String> tokens) throws ParseException {
    int i = commandLine;
    if (tokens.size() < 4) {
      throw record.defect(
          Code.E_SYNTAX, i, 0, "a bond needs index, type and two atoms, got " + tokens + ".");
    }
    int type = record.integer(i, 0, tokens.get(1), "the bond type");
    int cfg = 0;
    for (String token : tokens.subList(4, tokens.size())) {
      if (token.startsWith("CFG=")) {
        cfg = record.integer(i, 0, token.substring(4), "CFG");
      }
    }
    table.bond(record, i, place(tokens.get(2)), place(tokens.get(3)), type, stereo(cfg, type));
  }

  private int place(String text) throws ParseException {
    int id = record.integer(commandLine, 0, text, "an atom of the bond");
    Integer place = places.get(id);
    if (place == null) {
      throw record.defect(
          Code.E_SYNTAX, commandLine, 0, "a bond joins atom " + id + ", which is not there.");
    }
    return place + 1;
  }

  private Bond.Stereo stereo(int cfg, int type) throws ParseException {
    return switch (cfg) {
      case 0 -> Bond.Stereo.NONE;
      case 1 -> Bond.Stereo.UP;
      case 2 -> type == 2 ? Bond.Stereo.EITHER_DOUBLE : Bond.Stereo.EITHER;
      case 3 -> Bond.Stereo.DOWN;
      default ->
          throw record.defect(
              Code.E_SYNTAX, commandLine, 0, "CFG must be 0 to 3, got " + cfg + ".");
    };
  }
}
