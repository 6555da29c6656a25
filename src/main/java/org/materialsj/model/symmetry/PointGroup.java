package org.materialsj.model.symmetry;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The 32 crystallographic point groups, named by Schoenflies. Each is recognised by how many of its
 * operations are of each kind, which tells all of them apart (International Tables A, chapter
 * 10.1).
 */
public enum PointGroup {
  /** 1. */
  C1("1", CrystalSystem.TRICLINIC, 0, 0, 0, 0, 0, 0, 0, 0, 0),
  /** -1. */
  CI("-1", CrystalSystem.TRICLINIC, 0, 0, 0, 0, 1, 0, 0, 0, 0),
  /** 2. */
  C2("2", CrystalSystem.MONOCLINIC, 1, 0, 0, 0, 0, 0, 0, 0, 0),
  /** m. */
  CS("m", CrystalSystem.MONOCLINIC, 0, 0, 0, 0, 0, 1, 0, 0, 0),
  /** 2/m. */
  C2H("2/m", CrystalSystem.MONOCLINIC, 1, 0, 0, 0, 1, 1, 0, 0, 0),
  /** 222. */
  D2("222", CrystalSystem.ORTHORHOMBIC, 3, 0, 0, 0, 0, 0, 0, 0, 0),
  /** mm2. */
  C2V("mm2", CrystalSystem.ORTHORHOMBIC, 1, 0, 0, 0, 0, 2, 0, 0, 0),
  /** mmm. */
  D2H("mmm", CrystalSystem.ORTHORHOMBIC, 3, 0, 0, 0, 1, 3, 0, 0, 0),
  /** 4. */
  C4("4", CrystalSystem.TETRAGONAL, 1, 0, 2, 0, 0, 0, 0, 0, 0),
  /** -4. */
  S4("-4", CrystalSystem.TETRAGONAL, 1, 0, 0, 0, 0, 0, 0, 2, 0),
  /** 4/m. */
  C4H("4/m", CrystalSystem.TETRAGONAL, 1, 0, 2, 0, 1, 1, 0, 2, 0),
  /** 422. */
  D4("422", CrystalSystem.TETRAGONAL, 5, 0, 2, 0, 0, 0, 0, 0, 0),
  /** 4mm. */
  C4V("4mm", CrystalSystem.TETRAGONAL, 1, 0, 2, 0, 0, 4, 0, 0, 0),
  /** -42m and -4m2. */
  D2D("-42m", CrystalSystem.TETRAGONAL, 3, 0, 0, 0, 0, 2, 0, 2, 0),
  /** 4/mmm. */
  D4H("4/mmm", CrystalSystem.TETRAGONAL, 5, 0, 2, 0, 1, 5, 0, 2, 0),
  /** 3. */
  C3("3", CrystalSystem.TRIGONAL, 0, 2, 0, 0, 0, 0, 0, 0, 0),
  /** -3. */
  C3I("-3", CrystalSystem.TRIGONAL, 0, 2, 0, 0, 1, 0, 2, 0, 0),
  /** 32. */
  D3("32", CrystalSystem.TRIGONAL, 3, 2, 0, 0, 0, 0, 0, 0, 0),
  /** 3m. */
  C3V("3m", CrystalSystem.TRIGONAL, 0, 2, 0, 0, 0, 3, 0, 0, 0),
  /** -3m. */
  D3D("-3m", CrystalSystem.TRIGONAL, 3, 2, 0, 0, 1, 3, 2, 0, 0),
  /** 6. */
  C6("6", CrystalSystem.HEXAGONAL, 1, 2, 0, 2, 0, 0, 0, 0, 0),
  /** -6. */
  C3H("-6", CrystalSystem.HEXAGONAL, 0, 2, 0, 0, 0, 1, 0, 0, 2),
  /** 6/m. */
  C6H("6/m", CrystalSystem.HEXAGONAL, 1, 2, 0, 2, 1, 1, 2, 0, 2),
  /** 622. */
  D6("622", CrystalSystem.HEXAGONAL, 7, 2, 0, 2, 0, 0, 0, 0, 0),
  /** 6mm. */
  C6V("6mm", CrystalSystem.HEXAGONAL, 1, 2, 0, 2, 0, 6, 0, 0, 0),
  /** -6m2 and -62m. */
  D3H("-6m2", CrystalSystem.HEXAGONAL, 3, 2, 0, 0, 0, 4, 0, 0, 2),
  /** 6/mmm. */
  D6H("6/mmm", CrystalSystem.HEXAGONAL, 7, 2, 0, 2, 1, 7, 2, 0, 2),
  /** 23. */
  T("23", CrystalSystem.CUBIC, 3, 8, 0, 0, 0, 0, 0, 0, 0),
  /** m-3. */
  TH("m-3", CrystalSystem.CUBIC, 3, 8, 0, 0, 1, 3, 8, 0, 0),
  /** 432. */
  O("432", CrystalSystem.CUBIC, 9, 8, 6, 0, 0, 0, 0, 0, 0),
  /** -43m. */
  TD("-43m", CrystalSystem.CUBIC, 3, 8, 0, 0, 0, 6, 0, 6, 0),
  /** m-3m. */
  OH("m-3m", CrystalSystem.CUBIC, 9, 8, 6, 0, 1, 9, 8, 6, 0);

  /** The trace of a proper operation of order 2, 3, 4, 6; of an improper one with other sign. */
  private static final List<Integer> TRACES = List.of(-1, 0, 1, 2);

  private static final List<Integer> IMPROPER_TRACES = List.of(-3, 1, 0, -1, -2);

  private final String symbol;
  private final CrystalSystem system;

  /** Numbers of operations 2, 3, 4, 6, -1, m, -3, -4, -6. */
  @SuppressWarnings("ImmutableEnumChecker") // private and never written
  private final int[] counts;

  PointGroup(String symbol, CrystalSystem system, int... counts) {
    this.symbol = symbol;
    this.system = system;
    this.counts = counts;
  }

  /**
   * The point group of a space group.
   *
   * @param operations every operation of the group, at least modulo lattice translations
   * @return the point group
   * @throws IllegalArgumentException if the rotations are those of no crystallographic group
   */
  public static PointGroup of(Collection<SymmetryOperation> operations) {
    Set<SymmetryOperation> rotations = new HashSet<>();
    int[] counts = new int[9];
    for (SymmetryOperation op : operations) {
      if (rotations.add(op.withoutTranslation()) && !op.isTranslation()) {
        int kind =
            op.determinant() > 0
                ? TRACES.indexOf(op.trace())
                : TRACES.size() + IMPROPER_TRACES.indexOf(op.trace());
        boolean known = op.determinant() > 0 ? kind >= 0 : kind >= TRACES.size();
        if (!known) {
          throw new IllegalArgumentException("\"" + op + "\" is no crystallographic operation");
        }
        counts[kind]++;
      }
    }
    for (PointGroup group : values()) {
      if (Arrays.equals(group.counts, counts)) {
        return group;
      }
    }
    throw new IllegalArgumentException(
        "these " + operations.size() + " operations have no crystallographic point group");
  }

  /**
   * The Hermann-Mauguin symbol.
   *
   * @return such as "m-3m"
   */
  public String symbol() {
    return symbol;
  }

  /**
   * The crystal system.
   *
   * @return the system to which the point group belongs
   */
  public CrystalSystem system() {
    return system;
  }
}
