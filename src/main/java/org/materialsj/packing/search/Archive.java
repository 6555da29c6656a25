package org.materialsj.packing.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.materialsj.model.packing.Packing;

/**
 * The distinct packings of a run, densest first; of equal density, the one found first. Two are the
 * same when their densities differ by less than {@value #SAME_DENSITY} and no entry of an invariant
 * of theirs by {@value #SAME_INVARIANT} angstrom or more; the invariant is only asked for packings
 * whose densities agree. Packings that are no local maximum, because a variable is pressed against
 * the edge of its range, are left out, but for the densest of all. For one thread.
 */
public final class Archive {

  /** Densities closer than this may belong to one packing. */
  public static final double SAME_DENSITY = 1e-6;

  /** Invariants of one packing differ by less than this (angstrom). */
  public static final double SAME_INVARIANT = 0.01;

  private final double depth;
  private final int most;
  private final Function<Packing, double[]> invariant;
  private final List<FoundPacking> found = new ArrayList<>();
  private final Map<Packing, double[]> invariants = new IdentityHashMap<>();

  /**
   * An empty archive.
   *
   * @param depth packings are kept down to this below the best density, at least 0
   * @param most largest number kept, at least 1
   * @param invariant numbers of a packing (angstrom) that no choice of cell, origin, axes or order
   *     of bodies changes
   * @throws IllegalArgumentException if a number is out of its range
   */
  public Archive(double depth, int most, Function<Packing, double[]> invariant) {
    if (!(depth >= 0) || most < 1) {
      throw new IllegalArgumentException(
          "depth must be at least 0 and the number kept at least 1, got " + depth + ", " + most);
    }
    this.depth = depth;
    this.most = most;
    this.invariant = invariant;
  }

  /**
   * The density below which nothing is kept now.
   *
   * @return best density less the depth, and 0 when the archive is empty
   */
  public double floor() {
    return found.isEmpty() ? 0 : Math.max(0, best() - depth);
  }

  /**
   * Adds a packing, or counts a hit on the one that it is.
   *
   * @param packing a packing; to keep the result independent of threads, offer in a fixed order
   */
  public void offer(FoundPacking packing) {
    double density = packing.packing().density();
    if (density < floor() || (!packing.stationary() && !found.isEmpty() && density <= best())) {
      return;
    }
    for (int i = 0; i < found.size(); i++) {
      if (same(found.get(i).packing(), packing.packing())) {
        found.set(i, found.get(i).hitAgain());
        return;
      }
    }
    restore(packing);
    if (found.size() > 1 && !found.get(1).stationary()) {
      forget(1);
    }
    while (found.size() > most || last() < floor()) {
      forget(found.size() - 1);
    }
  }

  /** Puts a packing in its place without asking whether it is there already. */
  void restore(FoundPacking packing) {
    int place = found.size();
    while (place > 0 && found.get(place - 1).packing().density() < packing.packing().density()) {
      place--;
    }
    found.add(place, packing);
  }

  private boolean same(Packing a, Packing b) {
    if (!(Math.abs(a.density() - b.density()) < SAME_DENSITY)) {
      return false;
    }
    double[] of = invariant(a);
    double[] with = invariant(b);
    if (of.length != with.length) {
      return false;
    }
    for (int i = 0; i < of.length; i++) {
      if (!(Math.abs(of[i] - with[i]) < SAME_INVARIANT)) {
        return false;
      }
    }
    return true;
  }

  private double[] invariant(Packing packing) {
    return invariants.computeIfAbsent(packing, invariant);
  }

  private void forget(int place) {
    invariants.remove(found.remove(place).packing());
  }

  private double best() {
    return found.get(0).packing().density();
  }

  private double last() {
    return found.get(found.size() - 1).packing().density();
  }

  /**
   * What is kept.
   *
   * @return densest first; a view that changes with the archive
   */
  public List<FoundPacking> packings() {
    return Collections.unmodifiableList(found);
  }
}
