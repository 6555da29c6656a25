package org.materialsj.potentials.adsorption;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A rigid molecule that is adsorbed: sites with a Lennard-Jones potential 4 epsilon ((sigma / r)^12
 * - (sigma / r)^6) and a charge each. Immutable.
 */
public final class GuestModel {

  private static final double NEUTRAL = 1e-9;

  private final String name;
  private final List<Site> sites;
  private final Optional<CriticalPoint> critical;
  private final String source;

  /**
   * A site of the molecule.
   *
   * @param number atomic number of the atom that is drawn there; 0 when none is
   * @param x coordinate in the molecule (angstrom)
   * @param y coordinate
   * @param z coordinate
   * @param epsilon depth of the well (K), at least 0
   * @param sigma distance of no energy (angstrom), above 0 when epsilon is
   * @param charge charge (e)
   */
  public record Site(
      int number, double x, double y, double z, double epsilon, double sigma, double charge) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is not finite or out of range
     */
    public Site {
      double place = Math.abs(x) + Math.abs(y) + Math.abs(z);
      if (!Double.isFinite(place + charge)) {
        throw new IllegalArgumentException("place and charge of a guest's site must be finite");
      }
      if (!(epsilon >= 0 && sigma >= 0 && epsilon < 1e6 && sigma < 100)
          || (epsilon > 0 && sigma == 0)) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "a guest needs epsilon (K) of 0 or more and sigma (angstrom) above 0, got %s and"
                    + " %s",
                epsilon,
                sigma));
      }
    }
  }

  /**
   * What the equation of state of the gas needs.
   *
   * @param temperature critical temperature (K)
   * @param pressure critical pressure (bar)
   * @param acentric acentric factor
   */
  public record CriticalPoint(double temperature, double pressure, double acentric) {}

  /**
   * A molecule; its own origin is its centre.
   *
   * @param name such as "methane"
   * @param sites at least one; copied
   * @param critical critical point of the gas, if known
   * @param source where the parameters were published
   * @throws IllegalArgumentException if there is no site or the molecule is charged
   */
  public GuestModel(
      String name, List<Site> sites, Optional<CriticalPoint> critical, String source) {
    this.name = name;
    this.sites = List.copyOf(sites);
    this.critical = critical;
    this.source = source;
    if (sites.isEmpty()) {
      throw new IllegalArgumentException("a guest needs at least one site");
    }
    double charge = sites.stream().mapToDouble(Site::charge).sum();
    if (Math.abs(charge) > NEUTRAL) {
      throw new IllegalArgumentException(
          "the guest " + name + " must be neutral, its charge is " + charge + " e");
    }
  }

  /**
   * A single Lennard-Jones site.
   *
   * @param epsilon depth of the well (K), at least 0
   * @param sigma distance of no energy (angstrom), above 0
   * @return the guest
   * @throws IllegalArgumentException for numbers out of range
   */
  public static GuestModel lennardJones(double epsilon, double sigma) {
    return new GuestModel(
        "Lennard-Jones guest",
        List.of(new Site(18, 0, 0, 0, epsilon, sigma, 0)),
        Optional.empty(),
        "parameters of the user");
  }

  /**
   * The name.
   *
   * @return such as "methane"
   */
  public String name() {
    return name;
  }

  /**
   * The sites.
   *
   * @return unmodifiable, at least one
   */
  public List<Site> sites() {
    return sites;
  }

  /**
   * The critical point of the gas.
   *
   * @return empty when it is not known
   */
  public Optional<CriticalPoint> critical() {
    return critical;
  }

  /**
   * Where the parameters were published.
   *
   * @return one line
   */
  public String source() {
    return source;
  }

  /**
   * Whether any site has a charge.
   *
   * @return true for CO2 and the like
   */
  public boolean charged() {
    return sites.stream().anyMatch(site -> site.charge() != 0);
  }

  /**
   * Whether turning the molecule changes anything.
   *
   * @return false for one site at the centre
   */
  public boolean turns() {
    return sites.stream().anyMatch(site -> site.x() != 0 || site.y() != 0 || site.z() != 0);
  }

  /**
   * The sites where the molecule lies in its own frame.
   *
   * @return 3 coordinates per site (angstrom), a new array
   */
  public double[] positions() {
    double[] positions = new double[3 * sites.size()];
    for (int i = 0; i < sites.size(); i++) {
      positions[3 * i] = sites.get(i).x();
      positions[3 * i + 1] = sites.get(i).y();
      positions[3 * i + 2] = sites.get(i).z();
    }
    return positions;
  }
}
