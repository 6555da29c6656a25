package org.materialsj.potentials.ace;

/** The radial functions of a cluster expansion. */
public enum AceRadial {
  /**
   * Polynomials of x = ((1 + r0) / (1 + r))^2, lengths in angstrom, times a factor that falls to 0
   * as a square at the cutoff, orthonormal over x from the cutoff to the inner cutoff. They span
   * what Chebyshev polynomials of x times that factor span.
   */
  CHEBYSHEV,

  /**
   * Zernike radial polynomials of r / cutoff of degree 2n + l times (1 - (r / cutoff)^2)^2, so that
   * the sums over neighbours are smoothed Zernike moments of the ball around the atom (Canterakis
   * 1999; as descriptors of atoms: Uhrin 2021, doi:10.1103/PhysRevB.104.144110).
   */
  ZERNIKE
}
