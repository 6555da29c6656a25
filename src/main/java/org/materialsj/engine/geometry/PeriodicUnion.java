package org.materialsj.engine.geometry;

/**
 * Sets of nodes of a graph that repeats like a crystal, joined edge by edge (union-find). Beside
 * its set each node knows the cell in which the set's root is reached from it; an edge that closes
 * a ring which ends in another cell than it began in makes its set endless in that direction.
 */
final class PeriodicUnion {

  private final int[] parent;
  private final int[] size;

  /** 3 numbers of each node v: v in cell 0 is joined to its parent in this cell. */
  private final int[] offset;

  /** Of each root: up to 3 independent lattice vectors along which its set is endless. */
  private final int[][][] rings;

  PeriodicUnion(int nodes) {
    parent = new int[nodes];
    size = new int[nodes];
    offset = new int[3 * nodes];
    rings = new int[nodes][][];
    for (int v = 0; v < nodes; v++) {
      parent[v] = v;
      size[v] = 1;
    }
  }

  /** The root of a node's set; afterwards it is the node's parent. */
  int root(int node) {
    int root = node;
    while (parent[root] != root) {
      root = parent[root];
    }
    compress(node, root);
    return root;
  }

  private void compress(int node, int root) {
    int[] total = new int[3];
    for (int v = node; v != root; v = parent[v]) {
      add(total, v, 1);
    }
    int v = node;
    while (v != root) {
      int next = parent[v];
      int[] rest = total.clone();
      add(total, v, -1);
      parent[v] = root;
      System.arraycopy(rest, 0, offset, 3 * v, 3);
      v = next;
    }
  }

  private void add(int[] total, int v, int sign) {
    for (int k = 0; k < 3; k++) {
      total[k] += sign * offset[3 * v + k];
    }
  }

  /**
   * Joins node a of cell 0 and node b of another cell.
   *
   * @return whether the set of both is endless now
   */
  boolean join(int a, int b, int cellA, int cellB, int cellC) {
    int rootA = root(a);
    int rootB = root(b);
    int[] ring = {cellA, cellB, cellC};
    for (int k = 0; k < 3; k++) {
      ring[k] += (rootB == b ? 0 : offset[3 * b + k]) - (rootA == a ? 0 : offset[3 * a + k]);
    }
    // Root a in cell 0 is joined to root b in cell ring.
    if (rootA == rootB) {
      addRing(rootA, ring);
      return rings[rootA] != null;
    }
    int upper = size[rootA] >= size[rootB] ? rootA : rootB;
    int lower = upper == rootA ? rootB : rootA;
    for (int k = 0; k < 3; k++) {
      offset[3 * lower + k] = lower == rootA ? ring[k] : -ring[k];
    }
    parent[lower] = upper;
    size[upper] += size[lower];
    if (rings[lower] != null) {
      for (int[] inherited : rings[lower]) {
        addRing(upper, inherited);
      }
      rings[lower] = null;
    }
    return rings[upper] != null;
  }

  private void addRing(int root, int[] ring) {
    int[][] known = rings[root];
    int rank = known == null ? 0 : known.length;
    if (rank == 3 || !isIndependent(known, rank, ring)) {
      return;
    }
    int[][] more = new int[rank + 1][];
    for (int k = 0; k < rank; k++) {
      more[k] = known[k];
    }
    more[rank] = ring;
    rings[root] = more;
  }

  private static boolean isIndependent(int[][] known, int rank, int[] ring) {
    if (rank == 0) {
      return (ring[0] | ring[1] | ring[2]) != 0;
    }
    long[] normal = cross(known[0], rank == 1 ? ring : known[1]);
    if (rank == 1) {
      return (normal[0] | normal[1] | normal[2]) != 0;
    }
    return normal[0] * ring[0] + normal[1] * ring[1] + normal[2] * ring[2] != 0;
  }

  private static long[] cross(int[] p, int[] q) {
    return new long[] {
      (long) p[1] * q[2] - (long) p[2] * q[1],
      (long) p[2] * q[0] - (long) p[0] * q[2],
      (long) p[0] * q[1] - (long) p[1] * q[0]
    };
  }

  /** In how many directions the set of a node is endless: 0 to 3. */
  int dimension(int node) {
    int[][] known = rings[root(node)];
    return known == null ? 0 : known.length;
  }
}
