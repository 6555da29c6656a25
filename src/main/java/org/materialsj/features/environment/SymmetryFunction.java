package org.materialsj.features.environment;

/**
 * One of Behler's atom-centred symmetry functions, with fc(r) = (cos(pi r / rc) + 1) / 2 for r
 * below the cutoff rc and 0 beyond. Sums run over neighbours j, or over pairs of neighbours j &lt;
 * k, each pair once; t is the angle between them at the centre i.
 *
 * <pre>
 * G1 = sum fc(r_ij)
 * G2 = sum exp(-eta (r_ij - Rs)^2) fc(r_ij)
 * G3 = sum cos(kappa r_ij) fc(r_ij)
 * G4 = 2^(1-zeta) sum (1 + lambda cos t)^zeta exp(-eta (r_ij^2 + r_ik^2 + r_jk^2)) fc(r_ij) fc(r_ik) fc(r_jk)
 * G5 = 2^(1-zeta) sum (1 + lambda cos t)^zeta exp(-eta (r_ij^2 + r_ik^2)) fc(r_ij) fc(r_ik)
 * </pre>
 *
 * @param kind which of the five
 * @param width eta (1/angstrom^2) of G2, G4 and G5, or kappa (1/angstrom) of G3; 0 for G1
 * @param shift Rs (angstrom) of G2; 0 for the others
 * @param zeta power of G4 and G5, at least 1; 1 for the others
 * @param lambda -1 or 1 for G4 and G5; 1 for the others
 * @see "J. Behler 2011, doi:10.1063/1.3553717"
 */
public record SymmetryFunction(Kind kind, double width, double shift, double zeta, double lambda) {

  /** Behler's names. */
  public enum Kind {
    /** Cutoff function. */
    G1,
    /** Gaussian. */
    G2,
    /** Cosine. */
    G3,
    /** Angle, in triangles with all sides within the cutoff. */
    G4,
    /** Angle, whatever the distance between the neighbours. */
    G5
  }

  /**
   * Checks the parameters.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  public SymmetryFunction {
    if (!Double.isFinite(width) || (kind != Kind.G3 && width < 0)) {
      throw new IllegalArgumentException("eta must be at least 0 and finite, got " + width);
    }
    if (!Double.isFinite(shift)) {
      throw new IllegalArgumentException("Rs must be finite, got " + shift);
    }
    // Below 1, the derivative would be infinite for neighbours in a line.
    if (!(zeta >= 1 && zeta <= 1000)) {
      throw new IllegalArgumentException("zeta must be 1 to 1000, got " + zeta);
    }
    if (Math.abs(lambda) != 1) {
      throw new IllegalArgumentException("lambda must be -1 or 1, got " + lambda);
    }
  }

  /**
   * G1.
   *
   * @return the function
   */
  public static SymmetryFunction g1() {
    return new SymmetryFunction(Kind.G1, 0, 0, 1, 1);
  }

  /**
   * G2.
   *
   * @param eta 1/angstrom^2, at least 0
   * @param shift Rs (angstrom)
   * @return the function
   */
  public static SymmetryFunction g2(double eta, double shift) {
    return new SymmetryFunction(Kind.G2, eta, shift, 1, 1);
  }

  /**
   * G3.
   *
   * @param kappa 1/angstrom
   * @return the function
   */
  public static SymmetryFunction g3(double kappa) {
    return new SymmetryFunction(Kind.G3, kappa, 0, 1, 1);
  }

  /**
   * G4.
   *
   * @param eta 1/angstrom^2, at least 0
   * @param zeta power, at least 1
   * @param lambda -1 or 1
   * @return the function
   */
  public static SymmetryFunction g4(double eta, double zeta, double lambda) {
    return new SymmetryFunction(Kind.G4, eta, 0, zeta, lambda);
  }

  /**
   * G5.
   *
   * @param eta 1/angstrom^2, at least 0
   * @param zeta power, at least 1
   * @param lambda -1 or 1
   * @return the function
   */
  public static SymmetryFunction g5(double eta, double zeta, double lambda) {
    return new SymmetryFunction(Kind.G5, eta, 0, zeta, lambda);
  }

  /**
   * Whether it is of pairs of neighbours.
   *
   * @return true for G4 and G5
   */
  public boolean isAngular() {
    return kind == Kind.G4 || kind == Kind.G5;
  }

  /**
   * The function and its parameters, as in the name of a column.
   *
   * @return such as "G2 eta=0.5 Rs=1.0"
   */
  public String label() {
    return switch (kind) {
      case G1 -> "G1";
      case G2 -> "G2 eta=" + width + " Rs=" + shift;
      case G3 -> "G3 kappa=" + width;
      default -> kind + " eta=" + width + " zeta=" + zeta + " lambda=" + lambda;
    };
  }
}
