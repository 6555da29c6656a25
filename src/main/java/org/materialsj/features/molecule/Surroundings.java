package org.materialsj.features.molecule;

import org.materialsj.engine.graph.Graph;

/** Counts the neighbours of an atom by bond and kind, for atom types. */
final class Surroundings {

  /** A kind of neighbour: aliphatic or aromatic, of one of some elements. */
  enum Kind {
    /** Any atom. */
    ANY,
    /** Any atom that is not aromatic, and no hydrogen. */
    ALIPHATIC,
    /** Any aromatic atom. */
    AROMATIC,
    /** Carbon, not aromatic. */
    ALIPHATIC_C,
    /** Carbon, aromatic. */
    AROMATIC_C,
    /** N or O, not aromatic. */
    ALIPHATIC_NO,
    /** N, O, P, S or a halogen, not aromatic. */
    HETERO,
    /** C, N or O, not aromatic. */
    ALIPHATIC_CNO,
    /** Not aromatic, and none of C, N, O, P, S, halogens and hydrogen. */
    OTHER,
    /** Neither carbon nor hydrogen. */
    NOT_CARBON
  }

  private static final int SINGLE = 1;
  private static final int DOUBLE = 2;
  private static final int TRIPLE = 3;
  private static final int AROMATIC_BOND = 4;

  private final MolecularGraph molecule;
  private final Graph graph;

  Surroundings(MolecularGraph molecule) {
    this.molecule = molecule;
    graph = molecule.graph();
  }

  /** Neighbours of a kind by single bonds. */
  int single(int v, Kind kind) {
    return count(v, SINGLE, kind);
  }

  /** Neighbours of a kind by double bonds. */
  int twice(int v, Kind kind) {
    return count(v, DOUBLE, kind);
  }

  /** Neighbours of a kind by triple bonds. */
  int triple(int v, Kind kind) {
    return count(v, TRIPLE, kind);
  }

  /** Aromatic bonds. */
  int aromatic(int v) {
    return count(v, AROMATIC_BOND, Kind.ANY);
  }

  /** The neighbour by a bond of an order, or -1. */
  int neighbor(int v, int order) {
    for (int k = 0; k < graph.degree(v); k++) {
      if (bond(graph.edge(v, k)) == order) {
        return graph.neighbor(v, k);
      }
    }
    return -1;
  }

  /** Whether a neighbour is of an element. */
  boolean has(int v, int order, int number) {
    for (int k = 0; k < graph.degree(v); k++) {
      if (bond(graph.edge(v, k)) == order && molecule.number(graph.neighbor(v, k)) == number) {
        return true;
      }
    }
    return false;
  }

  private int bond(int edge) {
    return molecule.isAromaticBond(edge) ? AROMATIC_BOND : molecule.order(edge);
  }

  private int count(int v, int order, Kind kind) {
    int count = 0;
    for (int k = 0; k < graph.degree(v); k++) {
      if (bond(graph.edge(v, k)) == order && is(graph.neighbor(v, k), kind)) {
        count++;
      }
    }
    return count;
  }

  private boolean is(int v, Kind kind) {
    int number = molecule.number(v);
    boolean aromatic = molecule.isAromatic(v);
    return switch (kind) {
      case ANY -> true;
      case ALIPHATIC -> !aromatic && number != 1;
      case AROMATIC -> aromatic;
      case ALIPHATIC_C -> !aromatic && number == 6;
      case AROMATIC_C -> aromatic && number == 6;
      case ALIPHATIC_NO -> !aromatic && (number == 7 || number == 8);
      case HETERO -> !aromatic && isHetero(number);
      case ALIPHATIC_CNO -> !aromatic && number >= 6 && number <= 8;
      case OTHER -> !aromatic && number != 1 && number != 6 && !isHetero(number);
      case NOT_CARBON -> number != 1 && number != 6;
    };
  }

  private static boolean isHetero(int number) {
    return switch (number) {
      case 7, 8, 9, 15, 16, 17, 35, 53 -> true;
      default -> false;
    };
  }
}
