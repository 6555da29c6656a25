package org.materialsj.engine.graph;

import java.util.Arrays;

/**
 * An undirected graph without loops and double edges, for walks over small arrays. Immutable.
 * Vertices are 0 to n - 1, edges 0 to m - 1 in the order given.
 */
public final class Graph {

  private final int size;
  private final int[] first;
  private final int[] second;
  private final int[] start;
  private final int[] neighbors;
  private final int[] incident;

  /**
   * A graph. Cost O(n + m).
   *
   * @param size number of vertices n
   * @param first one end of each edge; copied
   * @param second the other end of each edge; copied
   * @throws IllegalArgumentException if an edge names no vertex or joins one to itself
   */
  public Graph(int size, int[] first, int[] second) {
    if (first.length != second.length) {
      throw new IllegalArgumentException(
          first.length + " first ends got " + second.length + " second ends");
    }
    this.size = size;
    this.first = first.clone();
    this.second = second.clone();
    start = new int[size + 1];
    for (int e = 0; e < first.length; e++) {
      int u = first[e];
      int v = second[e];
      if (u < 0 || v < 0 || u >= size || v >= size || u == v) {
        throw new IllegalArgumentException(
            "edge " + e + " joins " + u + " and " + v + " of " + size + " vertices");
      }
      start[u + 1]++;
      start[v + 1]++;
    }
    for (int v = 0; v < size; v++) {
      start[v + 1] += start[v];
    }
    neighbors = new int[2 * first.length];
    incident = new int[2 * first.length];
    int[] next = Arrays.copyOf(start, size);
    for (int e = 0; e < first.length; e++) {
      int u = first[e];
      int v = second[e];
      neighbors[next[u]] = v;
      incident[next[u]++] = e;
      neighbors[next[v]] = u;
      incident[next[v]++] = e;
    }
  }

  /**
   * The number of vertices.
   *
   * @return n
   */
  public int size() {
    return size;
  }

  /**
   * The number of edges.
   *
   * @return m
   */
  public int edges() {
    return first.length;
  }

  /**
   * One end of an edge.
   *
   * @param edge 0 to m - 1
   * @return a vertex
   */
  public int first(int edge) {
    return first[edge];
  }

  /**
   * The other end of an edge.
   *
   * @param edge 0 to m - 1
   * @return a vertex
   */
  public int second(int edge) {
    return second[edge];
  }

  /**
   * The number of neighbours of a vertex.
   *
   * @param vertex 0 to n - 1
   * @return its degree
   */
  public int degree(int vertex) {
    return start[vertex + 1] - start[vertex];
  }

  /**
   * A neighbour of a vertex.
   *
   * @param vertex 0 to n - 1
   * @param k 0 to degree - 1
   * @return a vertex
   */
  public int neighbor(int vertex, int k) {
    return neighbors[start[vertex] + k];
  }

  /**
   * The edge to a neighbour.
   *
   * @param vertex 0 to n - 1
   * @param k 0 to degree - 1
   * @return the edge between {@code vertex} and {@code neighbor(vertex, k)}
   */
  public int edge(int vertex, int k) {
    return incident[start[vertex] + k];
  }

  /**
   * The connected parts. Cost O(n + m).
   *
   * @return for each vertex the number of its part, counted from 0 in the order of first vertices
   */
  public int[] components() {
    int[] part = new int[size];
    Arrays.fill(part, -1);
    int[] queue = new int[size];
    int parts = 0;
    for (int root = 0; root < size; root++) {
      if (part[root] < 0) {
        int tail = 0;
        queue[tail++] = root;
        part[root] = parts;
        for (int head = 0; head < tail; head++) {
          int u = queue[head];
          for (int k = start[u]; k < start[u + 1]; k++) {
            int v = neighbors[k];
            if (part[v] < 0) {
              part[v] = parts;
              queue[tail++] = v;
            }
          }
        }
        parts++;
      }
    }
    return part;
  }

  /**
   * The fewest edges between all pairs of vertices. Cost O(n (n + m)).
   *
   * @return n x n numbers, row by row; -1 where there is no path
   */
  public int[] distances() {
    int[] distances = new int[size * size];
    Arrays.fill(distances, -1);
    int[] queue = new int[size];
    for (int root = 0; root < size; root++) {
      int row = root * size;
      int tail = 0;
      queue[tail++] = root;
      distances[row + root] = 0;
      for (int head = 0; head < tail; head++) {
        int u = queue[head];
        for (int k = start[u]; k < start[u + 1]; k++) {
          int v = neighbors[k];
          if (distances[row + v] < 0) {
            distances[row + v] = distances[row + u] + 1;
            queue[tail++] = v;
          }
        }
      }
    }
    return distances;
  }
}
