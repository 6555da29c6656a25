package org.materialsj.learn.neighbours;

import java.util.SortedMap;
import java.util.TreeMap;
import org.materialsj.engine.run.Settings;

/**
 * Hyper-parameters of nearest neighbours.
 *
 * @param neighbours how many neighbours decide, 1 to 10 000
 * @param byDistance whether each counts by 1 / distance instead of equally
 * @param cityBlock whether distances are sums of absolute differences instead of Euclidean
 */
public record NeighbourOptions(int neighbours, boolean byDistance, boolean cityBlock) {

  /** Five neighbours that count equally, at Euclidean distances. */
  public static final NeighbourOptions DEFAULT = new NeighbourOptions(5, false, false);

  private static final int MOST = 10_000;
  private static final String UNIFORM = "uniform";
  private static final String DISTANCE = "distance";
  private static final String EUCLIDEAN = "euclidean";
  private static final String CITY = "manhattan";

  /** Checks the range. */
  public NeighbourOptions {
    if (neighbours < 1 || neighbours > MOST) {
      throw new IllegalArgumentException("neighbours must be 1 to " + MOST + ", got " + neighbours);
    }
  }

  /**
   * Options from texts.
   *
   * @param settings "neighbours"; "weights", uniform or distance; "metric", euclidean or manhattan
   * @return the options
   * @throws IllegalArgumentException for a value out of range
   */
  public static NeighbourOptions of(Settings settings) {
    return new NeighbourOptions(
        settings.integer("neighbours", DEFAULT.neighbours, 1, MOST),
        settings.choice("weights", UNIFORM, UNIFORM, DISTANCE).equals(DISTANCE),
        settings.choice("metric", EUCLIDEAN, EUCLIDEAN, CITY).equals(CITY));
  }

  /**
   * The options as texts, for model cards.
   *
   * @return value by name, accepted by {@link #of}
   */
  public SortedMap<String, String> toMap() {
    SortedMap<String, String> map = new TreeMap<>();
    map.put("neighbours", Integer.toString(neighbours));
    map.put("weights", byDistance ? DISTANCE : UNIFORM);
    map.put("metric", cityBlock ? CITY : EUCLIDEAN);
    return map;
  }
}
