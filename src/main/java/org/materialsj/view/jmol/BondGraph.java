package org.materialsj.view.jmol;

import java.util.Arrays;
import org.materialsj.engine.geometry.PeriodicNeighbors;
import org.materialsj.model.Bond;
import org.materialsj.model.Element;

/**
 * Which sites are bonded, across cell boundaries: for each site its bonded sites j with the cell S
 * that j is in. Immutable.
 *
 * <p>Where a file gives no bonds, two atoms are bonded when their distance is at most 1.1 times the
 * sum of their covalent radii plus 0.25 angstrom. Two exceptions keep the pictures clear: large
 * atoms (radius over 1.2 angstrom, mostly metals) that both have a more electronegative small
 * neighbour are not bonded to each other, and large atoms are bonded to the nearest shell of large
 * atoms only. A drawing aid, not chemistry.
 */
final class BondGraph {

  private static final double FACTOR = 1.1;
  private static final double SLACK = 0.25;
  private static final double SHORTEST = 0.4;
  private static final double LARGE_RADIUS = 1.2;
  private static final double UNKNOWN_RADIUS = 1.6;
  private static final double UNKNOWN_ELECTRONEGATIVITY = 1.5;
  private static final double SAME_SHELL = 1.12;

  /** How much more electronegative a ligand is than its centre (Pauling). */
  private static final double LIGAND = 0.3;

  private final int[] starts;
  private final int[] sites;
  private final int[] images;
  private final Bond.Order[] orders;

  private BondGraph(int[] starts, int[] sites, int[] images, Bond.Order[] orders) {
    this.starts = starts;
    this.sites = sites;
    this.images = images;
    this.orders = orders;
  }

  /** The bonds that a file gives. */
  static BondGraph ofBonds(int atoms, Iterable<Bond> bonds) {
    int[] starts = new int[atoms + 1];
    for (Bond bond : bonds) {
      starts[bond.first() + 1]++;
      starts[bond.second() + 1]++;
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    int[] next = starts.clone();
    int[] sites = new int[starts[atoms]];
    Bond.Order[] orders = new Bond.Order[sites.length];
    for (Bond bond : bonds) {
      sites[next[bond.first()]] = bond.second();
      orders[next[bond.first()]++] = bond.order();
      sites[next[bond.second()]] = bond.first();
      orders[next[bond.second()]++] = bond.order();
    }
    return new BondGraph(starts, sites, new int[3 * sites.length], orders);
  }

  /**
   * Bonds by distance.
   *
   * @param numbers n atomic numbers
   * @param cartesian 3n coordinates (angstrom)
   * @param lattice 9 numbers (angstrom)
   * @param periodic 3 flags
   */
  static BondGraph ofDistances(
      int[] numbers, double[] cartesian, double[] lattice, boolean[] periodic) {
    double largest = 0;
    for (int number : numbers) {
      largest = Math.max(largest, radius(number));
    }
    PeriodicNeighbors near =
        PeriodicNeighbors.find(cartesian, lattice, periodic, 2 * FACTOR * largest + SLACK);
    boolean[] hasLigand = new boolean[numbers.length];
    double[] shell = new double[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      for (int p = near.start(i); p < near.end(i); p++) {
        int j = near.site(p);
        if (!isClose(numbers[i], numbers[j], near.distance(p))) {
          continue;
        }
        shell[i] = shell[i] == 0 ? near.distance(p) : shell[i];
        hasLigand[i] |= !isLarge(numbers[j]) && isLigand(numbers[j], numbers[i]);
      }
    }
    int[] starts = new int[numbers.length + 1];
    int[] sites = new int[near.pairs()];
    int[] images = new int[3 * near.pairs()];
    int count = 0;
    for (int i = 0; i < numbers.length; i++) {
      for (int p = near.start(i); p < near.end(i); p++) {
        int j = near.site(p);
        boolean bonded = isClose(numbers[i], numbers[j], near.distance(p));
        if (bonded && isLarge(numbers[i]) && isLarge(numbers[j])) {
          boolean kept = !(hasLigand[i] && hasLigand[j]) || isLigandPair(numbers[i], numbers[j]);
          bonded = kept && near.distance(p) <= SAME_SHELL * Math.max(shell[i], shell[j]);
        }
        if (bonded) {
          sites[count] = j;
          for (int k = 0; k < 3; k++) {
            images[3 * count + k] = near.image(p, k);
          }
          count++;
        }
      }
      starts[i + 1] = count;
    }
    Bond.Order[] orders = new Bond.Order[count];
    Arrays.fill(orders, Bond.Order.SINGLE);
    return new BondGraph(
        starts, Arrays.copyOf(sites, count), Arrays.copyOf(images, 3 * count), orders);
  }

  private static boolean isClose(int first, int second, double distance) {
    return distance >= SHORTEST && distance <= FACTOR * (radius(first) + radius(second)) + SLACK;
  }

  private static boolean isLarge(int number) {
    return radius(number) > LARGE_RADIUS;
  }

  private static double radius(int number) {
    return Element.of(number).covalentRadius().orElse(UNKNOWN_RADIUS);
  }

  private static double electronegativity(int number) {
    return Element.of(number).electronegativity().orElse(UNKNOWN_ELECTRONEGATIVITY);
  }

  /** Whether an atom counts as a ligand of a centre. */
  static boolean isLigand(int ligand, int centre) {
    return electronegativity(ligand) - electronegativity(centre) >= LIGAND;
  }

  private static boolean isLigandPair(int first, int second) {
    return isLigand(first, second) || isLigand(second, first);
  }

  int size() {
    return starts.length - 1;
  }

  int start(int site) {
    return starts[site];
  }

  int end(int site) {
    return starts[site + 1];
  }

  int degree(int site) {
    return starts[site + 1] - starts[site];
  }

  int site(int bond) {
    return sites[bond];
  }

  int image(int bond, int vector) {
    return images[3 * bond + vector];
  }

  Bond.Order order(int bond) {
    return orders[bond];
  }
}
