package org.materialsj.model.atomistic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/**
 * Frequencies of the vibrations of a crystal along a path of wave vectors.
 *
 * @param name of the crystal
 * @param distance m distances along the path (1/angstrom, without a factor 2 pi), never decreasing
 * @param frequencies m rows of 3n frequencies (THz), ascending; imaginary ones are negative
 * @param ticks the named points, in order; where the path breaks off and goes on elsewhere, both
 *     names stand at the same distance in one tick, such as "U|K"
 * @param starts index of the first row of each unbroken piece of the path, 0 first
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
public record PhononBands(
    String name, double[] distance, double[][] frequencies, List<Tick> ticks, int[] starts) {

  /** Wave numbers (1/cm) in one THz: 1e12 / (100 c). */
  public static final double WAVENUMBERS = 1e10 / 299_792_458.0;

  /**
   * A named point of the path.
   *
   * @param distance where it is
   * @param label its name
   */
  public record Tick(double distance, String label) {}

  /**
   * Checks the lengths; the arrays are not copied.
   *
   * @throws IllegalArgumentException if there is no row, or not one row per distance
   */
  public PhononBands {
    if (distance.length == 0 || frequencies.length != distance.length) {
      throw new IllegalArgumentException(
          "bands need as many rows as distances, at least one, got "
              + frequencies.length
              + " and "
              + distance.length);
    }
    ticks = List.copyOf(ticks);
  }

  /**
   * The number of branches.
   *
   * @return 3n for n atoms in the cell
   */
  public int branches() {
    return frequencies[0].length;
  }

  /**
   * The lowest frequency.
   *
   * @return in THz; clearly negative for a crystal that is not stable
   */
  public double lowest() {
    return Arrays.stream(frequencies).mapToDouble(row -> row[0]).min().orElseThrow();
  }

  /**
   * The numbers of the figure.
   *
   * @return a row per wave vector: distance, name of the point where it has one, and frequencies
   */
  public FeatureTable table() {
    List<String> labels = new ArrayList<>();
    for (double at : distance) {
      labels.add(
          ticks.stream()
              .filter(tick -> tick.distance() == at)
              .map(Tick::label)
              .findFirst()
              .orElse(""));
    }
    FeatureTable.Builder table =
        FeatureTable.builder(
                IntStream.rangeClosed(1, distance.length).mapToObj(Integer::toString).toList())
            .numbers(new ColumnSpec("distance", "1/angstrom"), distance)
            .texts(new ColumnSpec("point", ""), labels);
    for (int b = 0; b < branches(); b++) {
      int branch = b;
      table.numbers(
          new ColumnSpec("branch " + (b + 1), "THz"),
          Arrays.stream(frequencies).mapToDouble(row -> row[branch]).toArray());
    }
    return table.build();
  }
}
