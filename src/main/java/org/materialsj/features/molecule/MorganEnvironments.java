package org.materialsj.features.molecule;

import java.util.Arrays;
import org.materialsj.engine.graph.Graph;

/**
 * The circular environments of a molecule: of each atom itself, and of each atom with everything up
 * to r bonds away.
 *
 * <p>An identifier is a 64-bit number, h &larr; mix(c h + x) over a list of numbers x from h = 0,
 * with c = 0x9E3779B97F4A7C15 and mix(z): z &larr; (z ^ z &gt;&gt;&gt; 30) 0xBF58476D1CE4E5B9, z
 * &larr; (z ^ z &gt;&gt;&gt; 27) 0x94D049BB133111EB, z &larr; z ^ z &gt;&gt;&gt; 31. The identifier
 * of radius 0 is that of the atom's invariants. The one of radius r is that of r, of the atom's
 * identifier of radius r - 1, and of the pairs (bond kind, identifier of radius r - 1) of its
 * neighbours, ordered by kind, then by identifier as a signed number; kinds are 1, 2 and 3 for
 * single, double and triple bonds and 4 for aromatic ones. This is the same on every platform and
 * never changes without a new version of the featurizers that use it.
 *
 * <p>An environment whose bonds are those of a smaller one is left out; of several of one radius
 * with the same bonds the one with the lowest identifier stays. An atom whose environment was left
 * out has no larger ones.
 *
 * <p>Source: Rogers and Hahn, J. Chem. Inf. Model. 50 (2010) 742, doi:10.1021/ci100050t. Numbers of
 * environments are those of RDKit.
 */
final class MorganEnvironments {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final int AROMATIC = 4;

  private final MolecularGraph molecule;
  private final Graph graph;
  private final int words;

  /** Identifiers of the radius before and of this one, per atom. */
  private long[] before;

  private long[] now;

  /** Bonds of each atom's environment of the radius before and of this one, as sets of bits. */
  private long[] bondsBefore;

  private long[] bondsNow;
  private final boolean[] dead;

  /** The environments found, and the bond sets of those of radius 1 and more. */
  private long[] found;

  private int count;
  private long[] sets;

  /** Places of sets, by hash; -1 for none. */
  private final int[] table;

  private MorganEnvironments(MolecularGraph molecule, long[] invariants, int radius) {
    this.molecule = molecule;
    graph = molecule.graph();
    int n = graph.size();
    words = (graph.edges() + 63) / 64;
    before = invariants;
    now = new long[n];
    bondsBefore = new long[n * words];
    bondsNow = new long[n * words];
    dead = new boolean[n];
    found = Arrays.copyOf(invariants, n * (radius + 1));
    count = n;
    sets = new long[n * (radius + 1) * words];
    table = new int[Integer.highestOneBit(Math.max(1, n * radius)) * 4];
    Arrays.fill(table, -1);
  }

  /**
   * The identifiers of the environments. Cost O(r b (1 + b / 64)) for b bonds.
   *
   * @param molecule the graph
   * @param invariants an identifier for each atom alone; not modified
   * @param radius the largest radius, at least 0
   * @return one identifier per environment, those of atoms first
   */
  static long[] of(MolecularGraph molecule, long[] invariants, int radius) {
    MorganEnvironments search = new MorganEnvironments(molecule, invariants.clone(), radius);
    for (int r = 1; r <= radius; r++) {
      search.grow(r);
    }
    return Arrays.copyOf(search.found, search.count);
  }

  /**
   * Continues an identifier.
   *
   * @param identifier what was there before, 0 at the start
   * @param value the next number
   * @return the new identifier
   */
  static long hash(long identifier, long value) {
    long z = identifier * GOLDEN + value;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  private void grow(int radius) {
    int n = graph.size();
    int earlier = count;
    for (int v = 0; v < n; v++) {
      now[v] = identifier(v, radius);
      spread(v);
    }
    for (int v = 0; v < n; v++) {
      if (!dead[v] && graph.degree(v) > 0) {
        add(v, earlier);
      }
    }
    long[] swap = before;
    before = now;
    now = swap;
    swap = bondsBefore;
    bondsBefore = bondsNow;
    bondsNow = swap;
  }

  private long identifier(int v, int radius) {
    int degree = graph.degree(v);
    int[] kinds = new int[degree];
    long[] others = new long[degree];
    for (int k = 0; k < degree; k++) {
      int edge = graph.edge(v, k);
      int kind = molecule.isAromaticBond(edge) ? AROMATIC : molecule.order(edge);
      long other = before[graph.neighbor(v, k)];
      int at = k;
      while (at > 0 && (kinds[at - 1] > kind || kinds[at - 1] == kind && others[at - 1] > other)) {
        kinds[at] = kinds[at - 1];
        others[at] = others[at - 1];
        at--;
      }
      kinds[at] = kind;
      others[at] = other;
    }
    long identifier = hash(hash(0, radius), before[v]);
    for (int k = 0; k < degree; k++) {
      identifier = hash(hash(identifier, kinds[k]), others[k]);
    }
    return identifier;
  }

  /** Bonds of the new environment: those of the neighbours' old ones, and those to them. */
  private void spread(int v) {
    int row = v * words;
    System.arraycopy(bondsBefore, row, bondsNow, row, words);
    for (int k = 0; k < graph.degree(v); k++) {
      int edge = graph.edge(v, k);
      int other = graph.neighbor(v, k) * words;
      for (int w = 0; w < words; w++) {
        bondsNow[row + w] |= bondsBefore[other + w];
      }
      bondsNow[row + (edge >> 6)] |= 1L << edge;
    }
  }

  /** Keeps the environment of an atom, unless one with the same bonds is known. */
  private void add(int v, int earlier) {
    long hash = 0;
    for (int w = 0; w < words; w++) {
      hash = hash(hash, bondsNow[v * words + w]);
    }
    int slot = (int) hash & (table.length - 1);
    while (table[slot] >= 0 && !sameBonds(table[slot], v)) {
      slot = (slot + 1) & (table.length - 1);
    }
    int known = table[slot];
    if (known < 0) {
      table[slot] = count;
      System.arraycopy(bondsNow, v * words, sets, count * words, words);
      found[count++] = now[v];
    } else {
      dead[v] = true;
      if (known >= earlier) {
        found[known] = Math.min(found[known], now[v]);
      }
    }
  }

  private boolean sameBonds(int environment, int v) {
    for (int w = 0; w < words; w++) {
      if (sets[environment * words + w] != bondsNow[v * words + w]) {
        return false;
      }
    }
    return true;
  }
}
