package org.materialsj.features.molecule;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import org.materialsj.engine.graph.Graph;
import org.materialsj.model.Molecule;

/**
 * The scaffold of a molecule: its rings and the chains that join them, without side chains, with
 * elements and kinds of bonds.
 *
 * <p>Source: Bemis and Murcko, J. Med. Chem. 39 (1996) 2887, doi:10.1021/jm9602928.
 */
public final class Scaffold {

  private static final int AROMATIC = 4;

  private Scaffold() {}

  /**
   * A text that all molecules of the same scaffold share, whatever the order of their atoms. It is
   * a hash over the atoms after as many rounds of refinement by their neighbours as there are atoms
   * (at most {@code n} rounds of O(bonds)), so that, rarely, different scaffolds share it, too:
   * groups made of it are never too small.
   *
   * @param molecule any molecule with known bonds
   * @return 16 hexadecimal digits, or empty when the molecule has no ring
   * @throws IllegalArgumentException with one plain sentence if bonds are unknown or impossible
   */
  public static Optional<String> key(Molecule molecule) {
    MolecularGraph whole = new MolecularGraph(molecule);
    Graph graph = whole.graph();
    boolean[] kept = withoutSideChains(graph);
    long[] identifiers = new long[graph.size()];
    int size = 0;
    for (int v = 0; v < identifiers.length; v++) {
      if (kept[v]) {
        identifiers[v] = MorganEnvironments.hash(0, whole.number(v));
        size++;
      }
    }
    if (size == 0) {
      return Optional.empty();
    }
    for (int round = 0; round < size; round++) {
      identifiers = refined(whole, kept, identifiers);
    }
    long[] sorted = new long[size];
    int next = 0;
    for (int v = 0; v < identifiers.length; v++) {
      if (kept[v]) {
        sorted[next++] = identifiers[v];
      }
    }
    Arrays.sort(sorted);
    // Sizes of rings tell apart what refinement by neighbours alone does not, such as decalin and
    // bicyclopentyl.
    int[] rings =
        whole.rings().cycles().stream().mapToInt(cycle -> cycle.length).sorted().toArray();
    long key = size;
    for (int ring : rings) {
      key = MorganEnvironments.hash(key, ring);
    }
    for (long identifier : sorted) {
      key = MorganEnvironments.hash(key, identifier);
    }
    return Optional.of(String.format(Locale.ROOT, "%016x", key));
  }

  /** Takes off ends until only rings and what joins them is left. */
  private static boolean[] withoutSideChains(Graph graph) {
    int n = graph.size();
    boolean[] kept = new boolean[n];
    Arrays.fill(kept, true);
    int[] degree = new int[n];
    Deque<Integer> ends = new ArrayDeque<>();
    for (int v = 0; v < n; v++) {
      degree[v] = graph.degree(v);
      if (degree[v] <= 1) {
        ends.add(v);
      }
    }
    while (!ends.isEmpty()) {
      int end = ends.remove();
      kept[end] = false;
      for (int k = 0; k < graph.degree(end); k++) {
        int neighbor = graph.neighbor(end, k);
        if (kept[neighbor] && --degree[neighbor] == 1) {
          ends.add(neighbor);
        }
      }
    }
    return kept;
  }

  private static long[] refined(MolecularGraph whole, boolean[] kept, long[] identifiers) {
    Graph graph = whole.graph();
    long[] next = new long[identifiers.length];
    for (int v = 0; v < next.length; v++) {
      if (!kept[v]) {
        continue;
      }
      long[] neighbors = new long[graph.degree(v)];
      int count = 0;
      for (int k = 0; k < neighbors.length; k++) {
        int other = graph.neighbor(v, k);
        int edge = graph.edge(v, k);
        if (kept[other]) {
          int kind = whole.isAromaticBond(edge) ? AROMATIC : whole.order(edge);
          neighbors[count++] = MorganEnvironments.hash(kind, identifiers[other]);
        }
      }
      Arrays.sort(neighbors, 0, count);
      long hash = identifiers[v];
      for (int k = 0; k < count; k++) {
        hash = MorganEnvironments.hash(hash, neighbors[k]);
      }
      next[v] = hash;
    }
    return next;
  }
}
