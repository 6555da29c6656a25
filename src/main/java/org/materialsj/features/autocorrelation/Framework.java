package org.materialsj.features.autocorrelation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.materialsj.model.chemistry.AtomGraph;
import org.materialsj.model.chemistry.Metals;
import org.materialsj.model.chemistry.Pieces;

/**
 * A metal-organic framework taken apart into metals, linkers and building units (SBUs):
 *
 * <ul>
 *   <li>Linkers are the connected pieces that remain without the metals, without the atoms bonded
 *       to nothing but metals and hydrogens (oxide, hydroxide, water), and without hydrogens on
 *       atoms that are bonded to a metal; and that are bonded to a metal. Other pieces, such as
 *       solvent and ions in the pores, belong to nothing.
 *   <li>The anchors of a linker are its atoms bonded to a metal; its functional atoms are the
 *       others that are neither carbon nor hydrogen.
 *   <li>A linker is terminal, and bridges nothing, when it has a single anchor or when all its
 *       metals are in one connected piece of what is no linker, such as one oxide cluster.
 *   <li>A linker is long when two of its anchors are more than {@value #SHORT} bonds apart.
 *   <li>Building units are the connected pieces of metals, the atoms bonded to them with their
 *       hydrogens, and in long linkers the atoms bonded to an anchor, such as the carbon of a
 *       carboxylate.
 * </ul>
 */
final class Framework {

  /** Anchors of a short linker, such as imidazolate or oxalate, are no more bonds apart. */
  private static final int SHORT = 4;

  /** A linker. */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  record Linker(int[] atoms, int[] anchors, int[] functional, boolean bridging, boolean endless) {}

  /** A building unit. */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  record Unit(int[] atoms, int metals, boolean endless) {}

  private final AtomGraph graph;
  private final int[] numbers;
  private final boolean[] metal;
  private final boolean[] anchored;
  private final boolean[] innerHydrogen;
  private final boolean[] inLinker;
  private final boolean[] inUnit;
  private final List<Linker> linkers = new ArrayList<>();
  private final List<Unit> units = new ArrayList<>();

  /**
   * Takes a framework apart.
   *
   * @param numbers atomic numbers; not modified
   * @param graph bonds, across the cell's faces
   */
  Framework(int[] numbers, AtomGraph graph) {
    this.graph = graph;
    this.numbers = numbers;
    this.metal = Metals.among(numbers);
    this.anchored = flags(i -> !metal[i] && hasNeighbor(i, metal));
    this.innerHydrogen = flags(i -> numbers[i] == 1 && hasNeighbor(i, anchored));
    boolean[] inorganic = flags(i -> anchored[i] && isBondedOnlyToMetalAndHydrogen(i));
    this.inLinker = flags(i -> !metal[i] && !inorganic[i] && !innerHydrogen[i]);
    this.inUnit = flags(i -> metal[i] || anchored[i] || innerHydrogen[i]);
    findLinkers();
    findUnits();
  }

  private void findLinkers() {
    Pieces pieces = new Pieces(graph, inLinker);
    Pieces clusters = new Pieces(graph, flags(i -> !inLinker[i]));
    GraphWalk walk = new GraphWalk(graph.restrictedTo(inLinker));
    for (int piece = 0; piece < pieces.count(); piece++) {
      int[] atoms = pieces.atoms(piece);
      int[] anchors = IntStream.of(atoms).filter(i -> anchored[i]).toArray();
      if (anchors.length > 0) {
        int[] functional =
            IntStream.of(atoms)
                .filter(i -> !anchored[i] && numbers[i] != 1 && numbers[i] != 6)
                .toArray();
        boolean bridging = anchors.length > 1 && reachesTwoClusters(anchors, pieces, clusters);
        linkers.add(new Linker(atoms, anchors, functional, bridging, pieces.isEndless(piece)));
        if (isLong(anchors, walk)) {
          takeNextShell(anchors);
        }
      }
    }
  }

  /** Whether the metals of one copy of a linker are in different pieces, or copies of pieces. */
  private boolean reachesTwoClusters(int[] anchors, Pieces pieces, Pieces clusters) {
    int first = -1;
    int[] firstCopy = null;
    for (int anchor : anchors) {
      int[] at = pieces.cell(anchor);
      for (int bond = graph.start(anchor); bond < graph.end(anchor); bond++) {
        int other = graph.atom(bond);
        if (!metal[other]) {
          continue;
        }
        int[] cell = new int[3];
        for (int k = 0; k < 3; k++) {
          cell[k] = at[k] + graph.image(bond, k);
        }
        int[] copy = clusters.copy(other, cell);
        if (firstCopy == null) {
          first = clusters.of(other);
          firstCopy = copy;
        } else if (clusters.of(other) != first || !Arrays.equals(copy, firstCopy)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isLong(int[] anchors, GraphWalk walk) {
    for (int anchor : anchors) {
      walk.from(anchor, SHORT);
      int found = 0;
      for (int at = 0; at < walk.end(SHORT); at++) {
        found += anchored[walk.atom(at)] ? 1 : 0;
      }
      if (found < anchors.length) {
        return true;
      }
    }
    return false;
  }

  private void takeNextShell(int[] anchors) {
    for (int anchor : anchors) {
      for (int bond = graph.start(anchor); bond < graph.end(anchor); bond++) {
        inUnit[graph.atom(bond)] = true;
      }
    }
  }

  private void findUnits() {
    Pieces pieces = new Pieces(graph, inUnit);
    for (int piece = 0; piece < pieces.count(); piece++) {
      int[] atoms = pieces.atoms(piece);
      int metals = (int) IntStream.of(atoms).filter(i -> metal[i]).count();
      units.add(new Unit(atoms, metals, pieces.isEndless(piece)));
    }
  }

  /** The metals. */
  int[] metals() {
    return IntStream.range(0, numbers.length).filter(i -> metal[i]).toArray();
  }

  /** The linkers, terminal ones included. */
  List<Linker> linkers() {
    return linkers;
  }

  /** The building units. */
  List<Unit> units() {
    return units;
  }

  /** One flag per atom: whether it is in a linker or in a piece that is bonded to no metal. */
  boolean[] inLinker() {
    return inLinker.clone();
  }

  /** One flag per atom: whether it is in a building unit. */
  boolean[] inUnit() {
    return inUnit.clone();
  }

  private boolean hasNeighbor(int atom, boolean[] among) {
    for (int bond = graph.start(atom); bond < graph.end(atom); bond++) {
      if (among[graph.atom(bond)]) {
        return true;
      }
    }
    return false;
  }

  private boolean isBondedOnlyToMetalAndHydrogen(int atom) {
    for (int bond = graph.start(atom); bond < graph.end(atom); bond++) {
      int other = graph.atom(bond);
      if (!metal[other] && numbers[other] != 1) {
        return false;
      }
    }
    return true;
  }

  private boolean[] flags(IntPredicate test) {
    boolean[] flags = new boolean[numbers.length];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = test.test(i);
    }
    return flags;
  }
}
