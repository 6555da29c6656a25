package org.materialsj.potentials.dynamics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.materialsj.engine.algebra.Matrix3;
import org.materialsj.engine.geometry.PeriodicNeighbors;
import org.materialsj.model.Element;
import org.materialsj.model.atomistic.AtomicFrame;

/**
 * How many neighbours atoms have at which distance, averaged over moments. Where all directions
 * repeat it is the radial distribution function g(r): the number of neighbours in a shell divided
 * by that of the same atoms spread evenly, which tends to 1. Elsewhere there is no even density to
 * divide by, and it is the number of neighbours per atom and unit of length. For one thread.
 */
public final class RadialDistribution {

  /** With more elements, there is one curve for all atoms only. */
  private static final int MOST_ELEMENTS = 3;

  private final AtomicFrame frame;
  private final double reach;
  private final int bins;
  private final int[] kinds;
  private final int[] elements;
  private final long[][] counts;
  private double densities;
  private long moments;

  /**
   * One curve.
   *
   * @param name such as "all" or "Si-O"
   * @param values one per bin
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Curve(String name, double[] values) {}

  /**
   * An empty histogram.
   *
   * @param frame elements and directions that repeat
   * @param reach largest distance (unit of length), positive; beyond half of a cell, images count
   * @param bins number of shells, at least 1
   * @throws IllegalArgumentException if a number is out of range
   */
  public RadialDistribution(AtomicFrame frame, double reach, int bins) {
    if (!(reach > 0) || Double.isInfinite(reach) || bins < 1) {
      throw new IllegalArgumentException(
          "reach and bins must be positive, got " + reach + " and " + bins);
    }
    this.frame = frame;
    this.reach = reach;
    this.bins = bins;
    int[] numbers = frame.numbers();
    elements = Arrays.stream(numbers).distinct().sorted().toArray();
    kinds = Arrays.stream(numbers).map(z -> Arrays.binarySearch(elements, z)).toArray();
    counts = new long[elements.length * elements.length][bins];
  }

  /** Forgets what was added, as at the end of equilibration. */
  public void clear() {
    for (long[] each : counts) {
      Arrays.fill(each, 0);
    }
    densities = 0;
    moments = 0;
  }

  /**
   * Adds a moment. Cost that of a search of neighbours.
   *
   * @param positions 3n coordinates; not modified
   */
  public void add(double[] positions) {
    double[] cell = frame.cell();
    PeriodicNeighbors near = PeriodicNeighbors.find(positions, cell, frame.periodic(), reach);
    for (int i = 0; i < near.size(); i++) {
      for (int p = near.start(i); p < near.end(i); p++) {
        int bin = (int) (near.distance(p) / reach * bins);
        if (bin < bins) {
          counts[kinds[i] * elements.length + kinds[near.site(p)]][bin]++;
        }
      }
    }
    if (isDense()) {
      densities += frame.size() / Math.abs(Matrix3.determinant(cell));
    }
    moments++;
  }

  /**
   * Whether curves are relative to an even density.
   *
   * @return whether all directions repeat
   */
  public boolean isDense() {
    boolean[] periodic = frame.periodic();
    return periodic[0] && periodic[1] && periodic[2];
  }

  /**
   * The middles of the shells.
   *
   * @return distances (unit of length)
   */
  public double[] distances() {
    double[] distances = new double[bins];
    Arrays.setAll(distances, bin -> (bin + 0.5) * reach / bins);
    return distances;
  }

  /**
   * The curves of now.
   *
   * @return that of all atoms first; then, for 2 or 3 elements, one per pair of elements; zeros
   *     before the first moment
   */
  public List<Curve> curves() {
    List<Curve> curves = new ArrayList<>();
    long[] all = new long[bins];
    for (long[] each : counts) {
      for (int bin = 0; bin < bins; bin++) {
        all[bin] += each[bin];
      }
    }
    int n = frame.size();
    curves.add(new Curve("all", scaled(all, n, n)));
    int kindsOf = elements.length;
    if (kindsOf > 1 && kindsOf <= MOST_ELEMENTS) {
      for (int a = 0; a < kindsOf; a++) {
        for (int b = a; b < kindsOf; b++) {
          String name = Element.of(elements[a]).symbol() + "-" + Element.of(elements[b]).symbol();
          curves.add(new Curve(name, scaled(counts[a * kindsOf + b], number(a), number(b))));
        }
      }
    }
    return curves;
  }

  private int number(int kind) {
    return (int) Arrays.stream(kinds).filter(each -> each == kind).count();
  }

  /** Neighbours of the second kind per atom of the first, divided by what is expected. */
  private double[] scaled(long[] count, int first, int second) {
    double[] values = new double[bins];
    double width = reach / bins;
    double density = densities / Math.max(1, moments) * second / frame.size();
    for (int bin = 0; bin < bins && moments > 0; bin++) {
      double perAtom = (double) count[bin] / moments / first;
      double outer = (bin + 1) * width;
      double inner = bin * width;
      double shell = 4 * Math.PI / 3 * (outer * outer * outer - inner * inner * inner);
      values[bin] = isDense() ? perAtom / (density * shell) : perAtom / width;
    }
    return values;
  }
}
