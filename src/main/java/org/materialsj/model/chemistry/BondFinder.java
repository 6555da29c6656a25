package org.materialsj.model.chemistry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.materialsj.engine.geometry.PeriodicNeighbors;
import org.materialsj.model.Element;

/**
 * Finds bonds by distance, with the covalent radii of Cordero et al. 2008, doi:10.1039/b801115j, as
 * {@link Element#covalentRadius()} has them. With r the sum of the radii of two atoms:
 *
 * <ul>
 *   <li>two nonmetals are bonded up to {@value #LOOSE} r;
 *   <li>a metal and carbon or hydrogen up to {@value #TIGHT} r, since both mostly stand behind
 *       another atom that holds the metal;
 *   <li>a metal and another nonmetal up to {@value #LOOSE} r, but beyond {@value #TIGHT} r not when
 *       the nonmetal is bonded to another nonmetal that is nearer to this metal and within its own
 *       {@value #LOOSE} r, such as the nitrogen of a chelating nitrate;
 *   <li>metals never with each other.
 * </ul>
 *
 * <p>The scale 1.25 is common in work on frameworks; 1.06 is set between the longest bond of a
 * lanthanide with a carboxylate carbon (1.054) and the shortest distance that is none (1.067) in
 * five frameworks whose bonds are known.
 */
public final class BondFinder {

  private static final double LOOSE = 1.25;
  private static final double TIGHT = 1.06;

  /** Nearer than this no two atoms are (angstrom); H2 has 0.74. */
  private static final double SHORTEST = 0.5;

  private final int[] numbers;
  private final PeriodicNeighbors near;
  private final boolean[] metal;
  private final double[] radii;

  private BondFinder(int[] numbers, PeriodicNeighbors near) {
    this.numbers = numbers;
    this.near = near;
    this.metal = Metals.among(numbers);
    this.radii = radii(numbers);
  }

  /**
   * How far neighbours must be known.
   *
   * @param numbers atomic numbers
   * @return the longest possible bond (angstrom)
   * @throws IllegalArgumentException with one plain sentence if an element has no radius
   */
  public static double reach(int[] numbers) {
    double[] radii = radii(numbers);
    double other = 0;
    double any = 0;
    for (int i = 0; i < numbers.length; i++) {
      any = Math.max(any, radii[i]);
      other = Math.max(other, Metals.isMetal(numbers[i]) ? 0 : radii[i]);
    }
    return LOOSE * (any + other);
  }

  /**
   * Finds the bonds.
   *
   * @param numbers atomic numbers
   * @param near neighbours out to at least {@link #reach}
   * @return the graph; cost O(pairs of neighbours)
   * @throws IllegalArgumentException with one plain sentence if two atoms are as good as at the
   *     same place, or an element has no radius
   */
  public static AtomGraph find(int[] numbers, PeriodicNeighbors near) {
    return new BondFinder(numbers, near).find();
  }

  private static double[] radii(int[] numbers) {
    double[] radii = new double[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      Element element = Element.of(numbers[i]);
      radii[i] =
          element
              .covalentRadius()
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "bonds are found by covalent radii, and none is known for "
                              + element.symbol()));
    }
    return radii;
  }

  private AtomGraph find() {
    List<int[]> bonds = new ArrayList<>();
    for (int i = 0; i < numbers.length; i++) {
      if (near.count(i) > 0 && near.distance(near.start(i)) < SHORTEST) {
        throw tooClose(i, near.start(i));
      }
      for (int p = near.start(i); p < near.end(i) && !metal[i]; p++) {
        int j = near.site(p);
        // From one side only, so that rounding cannot tell the two sides different things.
        if (metal[j] ? holds(i, p) : isForward(i, p) && isWithin(i, p, LOOSE)) {
          bonds.add(new int[] {i, j, near.image(p, 0), near.image(p, 1), near.image(p, 2)});
        }
      }
    }
    return AtomGraph.of(numbers.length, bonds.toArray(int[][]::new));
  }

  private IllegalArgumentException tooClose(int i, int pair) {
    int j = near.site(pair);
    return new IllegalArgumentException(
        String.format(
            Locale.ROOT,
            "atoms %d (%s) and %d (%s) are only %.2f angstrom apart; keep one of them where two"
                + " stand for disorder",
            i + 1,
            Element.of(numbers[i]).symbol(),
            j + 1,
            Element.of(numbers[j]).symbol(),
            near.distance(pair)));
  }

  private boolean isForward(int i, int pair) {
    int j = near.site(pair);
    if (j != i) {
      return j > i;
    }
    for (int k = 0; k < 3; k++) {
      if (near.image(pair, k) != 0) {
        return near.image(pair, k) > 0;
      }
    }
    return false;
  }

  private boolean isWithin(int i, int pair, double scale) {
    return near.distance(pair) <= scale * (radii[i] + radii[near.site(pair)]);
  }

  /** Whether a nonmetal is bonded to the metal of one of its pairs. */
  private boolean holds(int i, int pair) {
    if (isWithin(i, pair, TIGHT)) {
      return true;
    }
    boolean loose = numbers[i] != 1 && numbers[i] != 6 && isWithin(i, pair, LOOSE);
    return loose && !isBehindAnother(i, pair);
  }

  private boolean isBehindAnother(int i, int pair) {
    double[] toMetal = new double[3];
    double[] toOther = new double[3];
    near.displacement(i, pair, toMetal);
    for (int p = near.start(i); p < near.end(i); p++) {
      int other = near.site(p);
      if (!metal[other] && isWithin(i, p, LOOSE)) {
        near.displacement(i, p, toOther);
        double distance =
            Math.hypot(
                Math.hypot(toMetal[0] - toOther[0], toMetal[1] - toOther[1]),
                toMetal[2] - toOther[2]);
        double limit = LOOSE * (radii[other] + radii[near.site(pair)]);
        if (distance < near.distance(pair) && distance <= limit) {
          return true;
        }
      }
    }
    return false;
  }
}
