package org.materialsj.features.environment;

import java.util.ArrayList;
import java.util.List;

/**
 * Smooth overlap of atomic positions: the power spectrum of the density of neighbours, with the
 * definitions of dscribe. Every atom, the centre included, is a Gaussian exp(-|r - R|^2 / (2
 * sigma^2)) of its element's density, which is expanded in radial functions g_nl, orthonormal for
 * the weight r^2, and real orthonormal spherical harmonics:
 *
 * <pre>
 * c_nlm = sum over atoms of w(R) integral of g_nl(r) Y_lm exp(-|r - R|^2 / (2 sigma^2)) d^3r
 * p_nn'l = pi sqrt(8 / (2l+1)) sum over m of c_nlm c'_n'lm
 * </pre>
 *
 * for each unordered pair of elements, with n &lt;= n' when they are equal. Values come by pair
 * (1,1), (1,2), ... (2,2) and so on of ascending elements, l, n, n'.
 *
 * <p>Without fading, w = 1 up to the cutoff plus sigma sqrt(2 ln 1000), and 0 beyond, so that
 * values jump when an atom enters; with it, w = 1 - 3 x^2 + 2 x^3 at x = R / cutoff, so that values
 * and first derivatives are continuous.
 *
 * <p>Cost per environment: O(neighbours N L (N + L)) for the density and O(elements^2 N^2 L^2) for
 * the power spectrum, with N radial functions and L degrees.
 *
 * @see "A. P. Bartok et al. 2013, doi:10.1103/PhysRevB.87.184115"
 * @see "L. Himanen et al. 2020, doi:10.1016/j.cpc.2019.106949"
 */
public final class Soap implements DescriptorFamily {

  /** The radial functions. */
  public enum Basis {
    /** Gaussian type orbitals: fast. */
    GAUSSIAN,
    /** Polynomials that vanish at the cutoff, as in the first paper: by quadrature, slow. */
    POLYNOMIAL
  }

  private final double cutoff;
  private final int count;
  private final int degree;
  private final double sigma;
  private final boolean fading;
  private final RadialBasis radial;

  /**
   * Chooses the expansion.
   *
   * @param basis radial functions
   * @param cutoff radius that they span (angstrom), above 1
   * @param count number N of radial functions, 1 to 20
   * @param degree largest l, 0 to 20
   * @param sigma width of the Gaussians (angstrom)
   * @param fading whether atoms fade out towards the cutoff
   * @throws IllegalArgumentException if a number is out of range, or so many radial functions are
   *     not independent
   */
  public Soap(Basis basis, double cutoff, int count, int degree, double sigma, boolean fading) {
    if (!(cutoff > 1 && cutoff <= 100)) {
      throw new IllegalArgumentException("cutoff must be above 1 and at most 100, got " + cutoff);
    }
    if (count < 1 || count > 20 || degree < 0 || degree > 20) {
      throw new IllegalArgumentException(
          "count must be 1 to 20 and degree 0 to 20, got " + count + " and " + degree);
    }
    if (!(sigma >= 0.01 && sigma <= 10)) {
      throw new IllegalArgumentException("sigma must be 0.01 to 10, got " + sigma);
    }
    this.cutoff = cutoff;
    this.count = count;
    this.degree = degree;
    this.sigma = sigma;
    this.fading = fading;
    this.radial =
        basis == Basis.GAUSSIAN
            ? new GaussianBasis(cutoff, count, degree, sigma)
            : new PolynomialBasis(cutoff, count, degree, sigma);
  }

  /**
   * A choice that serves molecules and crystals: Gaussian orbitals, cutoff 6 angstrom, N = 4, l up
   * to 4, sigma = 0.5 angstrom, fading. 50 values for two neighbours of the same element and 80 for
   * two elements.
   *
   * @return the family
   */
  public static Soap standard() {
    return new Soap(Basis.GAUSSIAN, 6, 4, 4, 0.5, true);
  }

  @Override
  public String name() {
    return "SOAP";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public String citation() {
    return "A. P. Bartok et al., Phys. Rev. B 87 (2013) 184115, doi:10.1103/PhysRevB.87.184115;"
        + " L. Himanen et al., Comput. Phys. Commun. 247 (2020) 106949,"
        + " doi:10.1016/j.cpc.2019.106949";
  }

  @Override
  public String unit() {
    return "angstrom^3";
  }

  @Override
  public double reach() {
    return fading ? cutoff : cutoff + sigma * Math.sqrt(2 * Math.log(1000));
  }

  @Override
  public SoapDescriptor forElements(int... elements) {
    return new SoapDescriptor(this, new ElementIndex(elements));
  }

  @Override
  public List<String> labels(int[] elements) {
    String symbols = ElementIndex.symbols(elements);
    boolean same = elements[0] == elements[1];
    List<String> labels = new ArrayList<>();
    for (int l = 0; l <= degree; l++) {
      for (int n = 1; n <= count; n++) {
        for (int other = same ? n : 1; other <= count; other++) {
          labels.add("l=" + l + " n1=" + n + " n2=" + other + " " + symbols);
        }
      }
    }
    return labels;
  }

  double cutoff() {
    return cutoff;
  }

  int count() {
    return count;
  }

  int degree() {
    return degree;
  }

  boolean isFading() {
    return fading;
  }

  RadialBasis radial() {
    return radial;
  }
}
