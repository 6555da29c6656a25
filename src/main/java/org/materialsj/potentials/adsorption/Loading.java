package org.materialsj.potentials.adsorption;

import java.util.ArrayList;
import java.util.List;

/** The guests that are in a box at a moment. For one thread. */
public final class Loading {

  private final List<double[]> molecules = new ArrayList<>();

  /** An empty box. */
  public Loading() {}

  /**
   * How many molecules there are.
   *
   * @return at least 0
   */
  public int count() {
    return molecules.size();
  }

  /**
   * A molecule.
   *
   * @param index 0 to count - 1
   * @return coordinates of its sites (angstrom), shared: do not modify
   */
  public double[] sites(int index) {
    return molecules.get(index);
  }

  /**
   * All molecules.
   *
   * @return their sites, copied
   */
  public List<double[]> copy() {
    return molecules.stream().map(double[]::clone).toList();
  }

  void add(double[] sites) {
    molecules.add(sites);
  }

  void move(int index, double[] sites) {
    molecules.set(index, sites);
  }

  /** Removes a molecule; the last one takes its index. */
  void remove(int index) {
    double[] last = molecules.remove(molecules.size() - 1);
    if (index < molecules.size()) {
      molecules.set(index, last);
    }
  }
}
