package org.materialsj.io.cdk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.materialsj.io.ParseException;
import org.materialsj.io.ParseException.Code;
import org.materialsj.model.Bond;
import org.materialsj.model.Element;

/** The connection table of a MOL file: atoms and bonds, checked as they are added. */
final class Ctab {

  /** The number by which both formats say "this atom takes part in no bond". */
  static final int ZERO_VALENCE = 15;

  private static final int COORDINATION = 9;

  /** Orders by bond type 1 to 4. */
  private static final List<Bond.Order> ORDERS =
      List.of(Bond.Order.SINGLE, Bond.Order.DOUBLE, Bond.Order.TRIPLE, Bond.Order.AROMATIC);

  final int[] numbers;
  final int[] masses;
  final int[] charges;

  /** Spin multiplicities, 0 when not given. */
  final int[] radicals;

  /** Valences, hydrogens included; 0 when not given. */
  final int[] valences;

  final double[] positions;
  final List<Bond> bonds = new ArrayList<>();

  private boolean toldCoordination;
  private final Set<Long> bonded = new HashSet<>();

  Ctab(int atoms) {
    numbers = new int[atoms];
    masses = new int[atoms];
    charges = new int[atoms];
    radicals = new int[atoms];
    valences = new int[atoms];
    positions = new double[3 * atoms];
  }

  int size() {
    return numbers.length;
  }

  /**
   * Checks the numbers of atoms and bonds that a counts line promises, before room is made.
   *
   * @throws ParseException E_NUMBER, E_EMPTY or E_TOO_MANY
   */
  static void checkCounts(MolLines record, int i, int atoms, int bonds) throws ParseException {
    if (atoms < 0 || bonds < 0) {
      throw record.defect(
          Code.E_NUMBER,
          i,
          1,
          "the numbers of atoms and bonds must be at least 0, got "
              + atoms
              + " and "
              + bonds
              + ".");
    }
    if (atoms == 0) {
      throw record.defect(Code.E_EMPTY, i, 1, "the molecule has no atoms.");
    }
    int most = record.options().limits().atoms();
    if (atoms > most || bonds > 4L * most) {
      throw record.defect(
          Code.E_TOO_MANY,
          i,
          1,
          atoms + " atoms and " + bonds + " bonds, the limit is " + most + " atoms.");
    }
  }

  /** Sets the element of an atom; D and T are isotopes of hydrogen. */
  void element(MolLines record, int i, int column, int atom, String symbol) throws ParseException {
    Optional<Element> element = Element.ofSymbol(symbol);
    if (element.isPresent()) {
      numbers[atom] = element.get().number();
    } else if (symbol.equals("D") || symbol.equals("T")) {
      numbers[atom] = 1;
      masses[atom] = symbol.equals("D") ? 2 : 3;
    } else {
      throw record.defect(
          Code.E_ELEMENT,
          i,
          column,
          MolLines.quoted(symbol) + " is not an element; query atoms and R groups are not read.");
    }
  }

  /** Adds a bond between atoms counted from 1. */
  void bond(MolLines record, int i, int first, int second, int type, Bond.Stereo stereo)
      throws ParseException {
    int n = size();
    if (first < 1 || first > n || second < 1 || second > n || first == second) {
      throw record.defect(
          Code.E_SYNTAX,
          i,
          0,
          "a bond joins atoms " + first + " and " + second + ", but atoms are 1 to " + n + ".");
    }
    boolean coordination = type == COORDINATION;
    if ((type < 1 || type > 4) && !coordination) {
      throw record.defect(
          Code.E_SYNTAX,
          i,
          0,
          "bond type "
              + type
              + " is not read: bonds are 1 single, 2 double, 3 triple, 4 aromatic, 9 coordination.");
    }
    if (coordination && !toldCoordination) {
      record.warn(i, "coordination bonds, type 9, were read as single ones.");
      toldCoordination = true;
    }
    if (!bonded.add((long) Math.min(first, second) * (n + 1L) + Math.max(first, second))) {
      throw record.defect(
          Code.E_DUPLICATE, i, 0, "atoms " + first + " and " + second + " are bonded twice.");
    }
    bonds.add(
        new Bond(
            first - 1,
            second - 1,
            coordination ? Bond.Order.SINGLE : ORDERS.get(type - 1),
            stereo));
  }
}
