package org.materialsj.packing.search;

import java.util.Map;
import java.util.TreeMap;

/**
 * A search as data, from which it can be resumed with the same bits.
 *
 * @param engine name of the engine that made it
 * @param budget evaluations that the whole search may use
 * @param seed seed of the search
 * @param evaluations used so far
 * @param values arrays by name; the engine knows their meaning
 */
public record SearchState(
    String engine, long budget, long seed, long evaluations, Map<String, double[]> values) {

  /** Copies the map, not the arrays. */
  public SearchState {
    values = Map.copyOf(new TreeMap<>(values));
  }
}
