package org.materialsj.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.materialsj.io.ElementSymbols.Parsed;
import org.materialsj.io.ParseException.Code;
import org.materialsj.model.Bond;
import org.materialsj.model.Molecule;

/** The atoms of one model of a PDB file, and then its bonds. */
final class PdbModel {

  /** The place of an atom that was left out for another location. */
  private static final int LEFT_OUT = -1;

  /** The place of several atoms with one serial number. */
  private static final int AMBIGUOUS = -2;

  /** One line. */
  private record Atom(
      int number,
      int mass,
      int charge,
      double x,
      double y,
      double z,
      String serial,
      String residue,
      char location,
      double occupancy) {}

  private final String file;
  private final ReadOptions options;
  private final boolean opened;
  private final int line;
  private final int number;
  private final List<Warning> warnings = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final List<Bond> bonds = new ArrayList<>();
  private List<Atom> atoms = new ArrayList<>();
  private Optional<ParseException> error = Optional.empty();
  private boolean elementsFromNames;

  /**
   * A model without atoms.
   *
   * @param file for messages
   * @param options limits and leniency
   * @param opened whether it began with MODEL
   * @param line where it begins
   * @param number its place in the file, from 1
   */
  PdbModel(String file, ReadOptions options, boolean opened, int line, int number) {
    this.file = file;
    this.options = options;
    this.opened = opened;
    this.line = line;
    this.number = number;
  }

  boolean opened() {
    return opened;
  }

  int line() {
    return line;
  }

  List<Warning> warnings() {
    return warnings;
  }

  Optional<ParseException> error() {
    return error;
  }

  void fail(ParseException e) {
    error = Optional.of(e);
    atoms.clear();
  }

  /** Adds the atom of a line. */
  void add(PdbLine row) throws ParseException {
    if (atoms.size() == options.limits().atoms()) {
      throw row.fail(
          Code.E_TOO_MANY,
          0,
          "the model has more than " + options.limits().atoms() + " atoms, which is the limit.");
    }
    double x = row.number(30, 38, "the coordinate x");
    double y = row.number(38, 46, "the coordinate y");
    double z = row.number(46, 54, "the coordinate z");
    char location = row.at(16);
    double occupancy =
        location == ' ' || row.text(54, 60).isEmpty() ? 1 : row.number(54, 60, "the occupancy");
    String symbol = row.text(76, 78);
    // Files before 1996 have a line number there.
    boolean given = !symbol.isEmpty() && symbol.chars().allMatch(Character::isLetter);
    Parsed element = given ? element(row, symbol, 76) : PdbNames.element(row);
    if (!given && !elementsFromNames) {
      elementsFromNames = true;
      warnings.add(
          row.lines()
              .warn(
                  "columns 77 and 78 name no element from here on; elements were read from the"
                      + " names of the atoms."));
    }
    atoms.add(
        new Atom(
            element.element().number(),
            element.massNumber(),
            given ? charge(row) : 0,
            x,
            y,
            z,
            row.text(6, 11),
            row.text(21, 27),
            location,
            occupancy));
  }

  private static Parsed element(PdbLine row, String symbol, int column) throws ParseException {
    return ElementSymbols.symbol(symbol)
        .orElseThrow(
            () -> row.fail(Code.E_ELEMENT, column, Text.quoted(symbol) + " is not an element."));
  }

  /** Reads "2+", "1-", "+", "-2". */
  private static int charge(PdbLine row) throws ParseException {
    String text = row.text(78, 80);
    if (text.isEmpty() || text.equals("0")) {
      return 0;
    }
    boolean front = text.charAt(0) == '+' || text.charAt(0) == '-';
    char sign = text.charAt(front ? 0 : text.length() - 1);
    String digits = front ? text.substring(1) : text.substring(0, text.length() - 1);
    if ((sign != '+' && sign != '-') || !digits.matches("[0-9]?")) {
      throw row.fail(
          Code.E_NUMBER, 78, "a charge is written as 2+ or 1-, got " + Text.quoted(text) + ".");
    }
    int size = digits.isEmpty() ? 1 : digits.charAt(0) - '0';
    return sign == '-' ? -size : size;
  }

  /** All atoms are there: chooses between locations, and remembers who is who. */
  void close() {
    if (atoms.isEmpty() && error.isEmpty()) {
      fail(new ParseException(Code.E_EMPTY, file, line, 0, "the model has no atoms."));
    }
    Map<String, Character> chosen = chosenLocations();
    List<Atom> kept = new ArrayList<>();
    for (Atom atom : atoms) {
      boolean keep = atom.location() == ' ' || atom.location() == chosen.get(atom.residue());
      int place = keep ? kept.size() : LEFT_OUT;
      if (keep) {
        kept.add(atom);
      }
      places.merge(atom.serial(), place, (a, b) -> AMBIGUOUS);
    }
    if (kept.size() < atoms.size()) {
      warnings.add(
          new Warning(
              file,
              line,
              (atoms.size() - kept.size())
                  + " atoms of alternative locations were left out; those of the highest occupancy"
                  + " were kept."));
    }
    atoms = kept;
  }

  /** For each residue with alternative locations the one of the highest occupancy; A before B. */
  private Map<String, Character> chosenLocations() {
    Map<String, Map<Character, Double>> sums = new HashMap<>();
    Map<String, Map<Character, Integer>> counts = new HashMap<>();
    for (Atom atom : atoms) {
      if (atom.location() != ' ') {
        sums.computeIfAbsent(atom.residue(), r -> new TreeMap<>())
            .merge(atom.location(), atom.occupancy(), Double::sum);
        counts
            .computeIfAbsent(atom.residue(), r -> new TreeMap<>())
            .merge(atom.location(), 1, Integer::sum);
      }
    }
    Map<String, Character> chosen = new HashMap<>();
    sums.forEach(
        (residue, locations) -> {
          double best = Double.NEGATIVE_INFINITY;
          for (Map.Entry<Character, Double> location : locations.entrySet()) {
            double mean = location.getValue() / counts.get(residue).get(location.getKey());
            // Rounding of sums of equal occupancies must not decide.
            if (mean > best + 1e-9) {
              best = mean;
              chosen.put(residue, location.getKey());
            }
          }
        });
    return chosen;
  }

  /** The serial numbers of all atoms, also of those that were left out. */
  Set<String> serials() {
    return places.keySet();
  }

  /** Whether several atoms have this serial number. */
  boolean isAmbiguous(String serial) {
    return places.getOrDefault(serial, LEFT_OUT) == AMBIGUOUS;
  }

  /** Bonds two atoms, unless one of them was left out. */
  void bond(String first, String second, Bond.Order order) {
    int a = places.getOrDefault(first, LEFT_OUT);
    int b = places.getOrDefault(second, LEFT_OUT);
    if (a >= 0 && b >= 0 && a != b) {
      bonds.add(new Bond(Math.min(a, b), Math.max(a, b), order, Bond.Stereo.NONE));
    }
  }

  /** Says when the bonds leave atoms out. */
  void checkBonds() {
    boolean[] bonded = new boolean[atoms.size()];
    for (Bond bond : bonds) {
      bonded[bond.first()] = true;
      bonded[bond.second()] = true;
    }
    int count = 0;
    for (boolean atom : bonded) {
      count += atom ? 1 : 0;
    }
    if (count > 0 && count < bonded.length) {
      warnings.add(
          new Warning(
              file,
              line,
              "CONECT bonds only "
                  + count
                  + " of the "
                  + bonded.length
                  + " atoms; no other bonds are read."));
    }
  }

  Molecule molecule(String name) {
    int n = atoms.size();
    int[] numbers = new int[n];
    int[] masses = new int[n];
    int[] charges = new int[n];
    double[] positions = new double[3 * n];
    Arrays.setAll(numbers, i -> atoms.get(i).number());
    Arrays.setAll(masses, i -> atoms.get(i).mass());
    Arrays.setAll(charges, i -> atoms.get(i).charge());
    for (int i = 0; i < n; i++) {
      positions[3 * i] = atoms.get(i).x();
      positions[3 * i + 1] = atoms.get(i).y();
      positions[3 * i + 2] = atoms.get(i).z();
    }
    Map<String, String> properties = opened ? Map.of("model", String.valueOf(number)) : Map.of();
    return new Molecule(name, numbers, masses, charges, positions, false, bonds, properties);
  }
}
