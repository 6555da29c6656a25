package org.materialsj.engine.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The rings of a graph: which edges lie on one, and the relevant cycles, which are those that are
 * no sum (of edges, modulo 2) of shorter ones. Unlike a smallest set of smallest rings they do not
 * depend on the order of the vertices: cubane has its six faces. Of a family of relevant cycles
 * that differ only in equally long detours one is given. A smallest set would have {@link #rank()}
 * of them.
 *
 * <p>Source: Vismara, Electron. J. Combin. 4 (1997) R9, doi:10.37236/1294.
 */
public final class Rings {

  private final boolean[] onRing;
  private final List<int[]> cycles = new ArrayList<>();
  private final int rank;

  /**
   * Finds the rings. Cost O(n + m), and for each block of n' vertices and m' edges that hangs
   * together by more than one path O(n' m') and an elimination modulo 2.
   *
   * @param graph the graph
   */
  public Rings(Graph graph) {
    onRing = new boolean[graph.edges()];
    int found = 0;
    int[] parts = graph.components();
    int count = 0;
    for (int part : parts) {
      count = Math.max(count, part + 1);
    }
    if (graph.edges() - graph.size() + count > 0) {
      for (int[] block : new Blocks(graph).cyclic()) {
        for (int edge : block) {
          onRing[edge] = true;
        }
        RelevantCycles search = new RelevantCycles(graph, block);
        cycles.addAll(search.find());
        found += search.rank();
      }
    }
    rank = found;
  }

  /**
   * Whether an edge lies on a ring.
   *
   * @param edge 0 to m - 1
   * @return false for a bridge
   */
  public boolean onRing(int edge) {
    return onRing[edge];
  }

  /**
   * The relevant cycles, one of each family.
   *
   * @return vertices around each ring; shared, not to be modified; by block, then by length
   */
  public List<int[]> cycles() {
    return cycles;
  }

  /**
   * The number of independent rings: edges - vertices + connected parts.
   *
   * @return the cyclomatic number
   */
  public int rank() {
    return rank;
  }

  /** The blocks of a graph: sets of edges of which any two lie on a common ring. */
  private static final class Blocks {

    private final Graph graph;
    private final int[] order;
    private final int[] low;
    private final int[] stack;
    private final int[] parentEdge;
    private final int[] nextNeighbor;
    private final int[] edges;
    private int edgeCount;
    private int time;
    private final List<int[]> blocks = new ArrayList<>();

    Blocks(Graph graph) {
      this.graph = graph;
      int n = graph.size();
      order = new int[n];
      low = new int[n];
      stack = new int[n];
      parentEdge = new int[n];
      nextNeighbor = new int[n];
      edges = new int[graph.edges()];
    }

    /** The blocks of more than one edge, by Tarjan's depth-first search. */
    List<int[]> cyclic() {
      for (int root = 0; root < graph.size(); root++) {
        if (order[root] == 0) {
          search(root);
        }
      }
      return blocks;
    }

    private void search(int root) {
      int depth = 0;
      stack[0] = root;
      parentEdge[root] = -1;
      order[root] = low[root] = ++time;
      while (depth >= 0) {
        int u = stack[depth];
        if (nextNeighbor[u] < graph.degree(u)) {
          int k = nextNeighbor[u]++;
          int v = graph.neighbor(u, k);
          int edge = graph.edge(u, k);
          if (order[v] == 0) {
            edges[edgeCount++] = edge;
            parentEdge[v] = edge;
            order[v] = low[v] = ++time;
            stack[++depth] = v;
          } else if (edge != parentEdge[u] && order[v] < order[u]) {
            edges[edgeCount++] = edge;
            low[u] = Math.min(low[u], order[v]);
          }
        } else {
          depth--;
          if (depth >= 0) {
            leave(stack[depth], u);
          }
        }
      }
    }

    private void leave(int parent, int child) {
      low[parent] = Math.min(low[parent], low[child]);
      if (low[child] >= order[parent]) {
        int begin = edgeCount - 1;
        while (edges[begin] != parentEdge[child]) {
          begin--;
        }
        if (edgeCount - begin > 1) {
          blocks.add(Arrays.copyOfRange(edges, begin, edgeCount));
        }
        edgeCount = begin;
      }
    }
  }
}
