package org.materialsj.model;

import java.util.List;

/**
 * A site of a crystal's unit cell.
 *
 * @param species what is on it, one entry when ordered; occupancies add up to at most 1 (+1e-6); a
 *     smaller sum means vacancies
 * @param x fractional coordinate along a, as given, not wrapped
 * @param y fractional coordinate along b
 * @param z fractional coordinate along c
 * @param label name in the file, such as "Na1"; may be empty
 * @param parent index of the site of the asymmetric unit that this one is a copy of
 * @param operation index of the symmetry operation of the crystal that made the copy
 */
public record Site(
    List<Species> species, double x, double y, double z, String label, int parent, int operation) {

  /**
   * Copies the species; checks coordinates, occupancies and indices.
   *
   * @throws IllegalArgumentException if there are no species, a coordinate is not finite, an index
   *     is negative, or the occupancies add up to more than 1
   */
  public Site {
    species = List.copyOf(species);
    if (species.isEmpty()) {
      throw new IllegalArgumentException("site " + label + " holds no species");
    }
    if (!Double.isFinite(x) || !Double.isFinite(y) || !Double.isFinite(z)) {
      throw new IllegalArgumentException(
          "coordinates of site " + label + " must be finite, got " + x + " " + y + " " + z);
    }
    if (parent < 0 || operation < 0) {
      throw new IllegalArgumentException(
          "site "
              + label
              + " needs the indices of its parent and operation, got "
              + parent
              + " and "
              + operation);
    }
    double sum = species.stream().mapToDouble(Species::occupancy).sum();
    if (sum > 1 + 1e-6) {
      throw new IllegalArgumentException(
          "occupancies of site " + label + " must add up to at most 1, got " + sum);
    }
  }

  /**
   * Whether the site always holds the same single species.
   *
   * @return true for one species of occupancy 1
   */
  public boolean isOrdered() {
    return species.size() == 1 && species.get(0).occupancy() == 1.0;
  }

  /**
   * The species with the largest occupancy; the first of equals.
   *
   * @return the species
   */
  public Species majority() {
    Species best = species.get(0);
    for (Species other : species) {
      if (other.occupancy() > best.occupancy()) {
        best = other;
      }
    }
    return best;
  }
}
