package org.materialsj.features.molecule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.materialsj.engine.graph.Graph;
import org.materialsj.engine.graph.Rings;

/**
 * Which atoms and bonds are aromatic. Version 1 of the model, close to that of RDKit:
 *
 * <ol>
 *   <li>A ring atom gives 0, 1 or 2 electrons by {@link PiElectrons}, or keeps its rings from being
 *       aromatic. What it gives does not depend on which of several Kekule forms was drawn.
 *   <li>A relevant ring whose atoms all give 2, 6, 10, ... electrons is aromatic, with its bonds.
 *   <li>Two to six such rings of any number of electrons, joined by single shared bonds and of at
 *       most 24 atoms each, are aromatic together when the atoms on one or two of them give 2, 6,
 *       10, ... electrons; of the bonds, then, those on one of these rings only. Such sets are
 *       tried from small to large until every bond of the fused system is aromatic. In systems of
 *       more than 64 rings single rings and pairs are tried, and so it is where sets are too many.
 * </ol>
 */
final class Aromaticity {

  private static final int LARGEST_FUSED_RING = 24;
  private static final int MOST_RINGS = 6;
  private static final int MOST_SETS = 20_000;

  private final MolecularGraph molecule;
  private final boolean[] atoms;
  private final boolean[] bonds;

  /** Of each candidate ring: its vertices and its edges. */
  private final List<int[]> ringAtoms = new ArrayList<>();

  private final List<int[]> ringBonds = new ArrayList<>();
  private final int[] electrons;

  /** How often an atom or bond occurs in the rings looked at; zero in between. */
  private final int[] atomUse;

  private final int[] bondUse;

  Aromaticity(MolecularGraph molecule) {
    this.molecule = molecule;
    Graph graph = molecule.graph();
    atoms = new boolean[graph.size()];
    bonds = new boolean[graph.edges()];
    electrons = new int[graph.size()];
    atomUse = new int[graph.size()];
    bondUse = new int[graph.edges()];
    Rings rings = molecule.rings();
    if (rings.cycles().isEmpty()) {
      return;
    }
    for (int v = 0; v < graph.size(); v++) {
      electrons[v] = molecule.onRing(v) ? PiElectrons.of(molecule, v) : PiElectrons.NONE;
    }
    for (int[] cycle : rings.cycles()) {
      if (isCandidate(cycle)) {
        ringAtoms.add(cycle);
        ringBonds.add(edges(graph, cycle));
      }
    }
    perceive();
  }

  private boolean isCandidate(int[] cycle) {
    for (int v : cycle) {
      if (electrons[v] == PiElectrons.NONE) {
        return false;
      }
    }
    return true;
  }

  boolean atom(int vertex) {
    return atoms[vertex];
  }

  boolean bond(int edge) {
    return bonds[edge];
  }

  private static int[] edges(Graph graph, int[] cycle) {
    int[] edges = new int[cycle.length];
    for (int i = 0; i < cycle.length; i++) {
      int next = cycle[(i + 1) % cycle.length];
      for (int k = 0; k < graph.degree(cycle[i]); k++) {
        if (graph.neighbor(cycle[i], k) == next) {
          edges[i] = graph.edge(cycle[i], k);
        }
      }
    }
    return edges;
  }

  /** Tries single rings, then the fused systems that these leave open. */
  private void perceive() {
    for (int r = 0; r < ringAtoms.size(); r++) {
      mark(new int[] {r});
    }
    if (complete(ringBonds)) {
      return;
    }
    int count = ringAtoms.size();
    List<List<Integer>> neighbors = new ArrayList<>();
    for (int r = 0; r < count; r++) {
      neighbors.add(new ArrayList<>());
    }
    for (int r = 0; r < count; r++) {
      for (int s = 0; s < r; s++) {
        if (shareOneBond(r, s)) {
          neighbors.get(r).add(s);
          neighbors.get(s).add(r);
        }
      }
    }
    boolean[] seen = new boolean[count];
    for (int r = 0; r < count; r++) {
      if (!seen[r]) {
        List<Integer> system = new ArrayList<>(List.of(r));
        seen[r] = true;
        for (int head = 0; head < system.size(); head++) {
          for (int s : neighbors.get(system.get(head))) {
            if (!seen[s]) {
              seen[s] = true;
              system.add(s);
            }
          }
        }
        perceive(system, neighbors);
      }
    }
  }

  private boolean shareOneBond(int r, int s) {
    int[] first = ringBonds.get(r);
    int[] second = ringBonds.get(s);
    if (first.length > LARGEST_FUSED_RING || second.length > LARGEST_FUSED_RING) {
      return false;
    }
    int shared = 0;
    for (int edge : first) {
      for (int other : second) {
        if (edge == other) {
          shared++;
        }
      }
    }
    return shared == 1;
  }

  /** Tries sets of the rings of one fused system. */
  private void perceive(List<Integer> system, List<List<Integer>> neighbors) {
    List<int[]> bondsOfSystem = system.stream().map(ringBonds::get).toList();
    Set<Set<Integer>> sets = new HashSet<>();
    system.forEach(r -> sets.add(Set.of(r)));
    int most = Math.min(system.size(), system.size() > 64 ? 2 : MOST_RINGS);
    for (int size = 2; size <= most && !complete(bondsOfSystem); size++) {
      Set<Set<Integer>> larger = new HashSet<>();
      for (Set<Integer> set : sets) {
        for (int r : set) {
          for (int s : neighbors.get(r)) {
            if (!set.contains(s)) {
              Set<Integer> grown = new HashSet<>(set);
              grown.add(s);
              larger.add(grown);
            }
          }
        }
        if (larger.size() > MOST_SETS) {
          return;
        }
      }
      larger.forEach(set -> mark(set.stream().mapToInt(Integer::intValue).toArray()));
      sets.clear();
      sets.addAll(larger);
    }
  }

  private boolean complete(List<int[]> rings) {
    for (int[] ring : rings) {
      for (int edge : ring) {
        if (!bonds[edge]) {
          return false;
        }
      }
    }
    return true;
  }

  /** Marks a set of rings when it is aromatic by Hueckel's rule. */
  private void mark(int[] rings) {
    for (int r : rings) {
      for (int v : ringAtoms.get(r)) {
        atomUse[v]++;
      }
      for (int edge : ringBonds.get(r)) {
        bondUse[edge]++;
      }
    }
    int sum = 0;
    for (int r : rings) {
      for (int v : ringAtoms.get(r)) {
        // An atom of two rings is met twice; of more than two, it lies inside and is left out.
        sum += atomUse[v] == 1 ? 2 * electrons[v] : atomUse[v] == 2 ? electrons[v] : 0;
      }
    }
    boolean aromatic = sum % 8 == 4;
    for (int r : rings) {
      for (int v : ringAtoms.get(r)) {
        atoms[v] |= aromatic;
      }
      for (int edge : ringBonds.get(r)) {
        bonds[edge] |= aromatic && bondUse[edge] == 1;
      }
    }
    for (int r : rings) {
      for (int v : ringAtoms.get(r)) {
        atomUse[v] = 0;
      }
      for (int edge : ringBonds.get(r)) {
        bondUse[edge] = 0;
      }
    }
  }
}
