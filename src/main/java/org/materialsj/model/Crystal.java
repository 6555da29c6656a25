package org.materialsj.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.materialsj.model.symmetry.SymmetryOperation;

/**
 * A crystal: a lattice, all sites of one unit cell, and the symmetry operations by which the file
 * built them. Immutable.
 */
public final class Crystal implements Structure {

  /** Mass of 1 u (1e-24 g): turns u per cubic angstrom into g/cm3. CODATA 2018. */
  private static final double ATOMIC_MASS_UNIT = 1.66053906660;

  private final String name;
  private final Lattice lattice;
  private final List<Site> sites;
  private final List<SymmetryOperation> operations;
  private final Map<String, String> properties;

  /**
   * A crystal.
   *
   * @param name as the user wrote it, may be empty
   * @param lattice the cell
   * @param sites every site of the cell, at least one; copied
   * @param operations operations of the group, modulo lattice translations, identity first; the
   *     identity alone when no symmetry is known; copied
   * @param properties text by property name; copied, order kept
   * @throws IllegalArgumentException if there are no sites or operations, or a site names an
   *     operation that does not exist
   */
  public Crystal(
      String name,
      Lattice lattice,
      List<Site> sites,
      List<SymmetryOperation> operations,
      Map<String, String> properties) {
    if (sites.isEmpty()) {
      throw new IllegalArgumentException("a crystal needs at least one site");
    }
    if (operations.isEmpty() || !operations.get(0).equals(SymmetryOperation.IDENTITY)) {
      throw new IllegalArgumentException("the first symmetry operation must be the identity");
    }
    for (Site site : sites) {
      if (site.operation() < 0 || site.operation() >= operations.size()) {
        throw new IllegalArgumentException(
            "site " + site.label() + " names symmetry operation " + site.operation());
      }
    }
    this.name = name;
    this.lattice = lattice;
    this.sites = List.copyOf(sites);
    this.operations = List.copyOf(operations);
    this.properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Map<String, String> properties() {
    return properties;
  }

  /**
   * The cell.
   *
   * @return the lattice
   */
  public Lattice lattice() {
    return lattice;
  }

  /**
   * Every site of one unit cell.
   *
   * @return unmodifiable, at least one
   */
  public List<Site> sites() {
    return sites;
  }

  /**
   * The known symmetry, modulo lattice translations.
   *
   * @return unmodifiable, identity first
   */
  public List<SymmetryOperation> operations() {
    return operations;
  }

  /**
   * Whether every site always holds the same single species.
   *
   * @return false when any site is shared or partly empty
   */
  public boolean isOrdered() {
    return sites.stream().allMatch(Site::isOrdered);
  }

  /**
   * The fractional coordinates of all sites.
   *
   * @return a new array of 3n numbers, as given, not wrapped
   */
  public double[] fractional() {
    double[] result = new double[3 * sites.size()];
    for (int i = 0; i < sites.size(); i++) {
      Site site = sites.get(i);
      result[3 * i] = site.x();
      result[3 * i + 1] = site.y();
      result[3 * i + 2] = site.z();
    }
    return result;
  }

  /**
   * The Cartesian coordinates of all sites.
   *
   * @return a new array of 3n numbers (angstrom)
   */
  public double[] cartesian() {
    return lattice.toCartesian(fractional());
  }

  @Override
  public Composition composition() {
    Map<Integer, Double> amounts = new TreeMap<>();
    for (Site site : sites) {
      for (Species species : site.species()) {
        amounts.merge(species.element().number(), species.occupancy(), Double::sum);
      }
    }
    return new Composition(amounts);
  }

  /**
   * The mass density, with {@link Element#pymatgenMass}.
   *
   * @return mass of the cell / volume of the cell (g/cm3)
   */
  public double density() {
    return composition().mass() * ATOMIC_MASS_UNIT / lattice.volume();
  }
}
