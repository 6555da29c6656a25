package org.materialsj.moments;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * Real orthonormal Zernike functions by their explicit sums of monomials, in decimal arithmetic of
 * 260 digits, in which the cancellation of up to 160 digits at order 200 does not matter. Shares no
 * formula with the recurrences it checks.
 */
final class ExactZernike {

  private static final MathContext DIGITS = new MathContext(260);
  private static final BigDecimal PI =
      new BigDecimal(
          "3.14159265358979323846264338327950288419716939937510582097494459230781640628620899862803");

  private ExactZernike() {}

  /** Z_nlm at a point, whose coordinates are taken as the exact values of the doubles. */
  static double value(int n, int l, int m, double x, double y, double z) {
    BigDecimal r2 = square(x).add(square(y)).add(square(z));
    return radial(n, l, r2).multiply(harmonic(l, m, x, y, z), DIGITS).doubleValue();
  }

  /** R_nl(r). */
  static double radialFunction(int n, int l, double r) {
    return radial(n, l, square(r)).multiply(new BigDecimal(r).pow(l, DIGITS), DIGITS).doubleValue();
  }

  private static BigDecimal square(double x) {
    return new BigDecimal(x).pow(2);
  }

  /** sqrt(2n+3) sum over j of (-1)^(k-j) C(k,j) C(k+l+1/2+j, k) r^(2j), k = (n-l)/2. */
  private static BigDecimal radial(int n, int l, BigDecimal r2) {
    int k = (n - l) / 2;
    BigDecimal sum = BigDecimal.ZERO;
    for (int j = 0; j <= k; j++) {
      BigInteger rising = BigInteger.ONE; // 2^k times the product of (l + 1/2 + j + i)
      for (int i = 1; i <= k; i++) {
        rising = rising.multiply(BigInteger.valueOf(2L * l + 1 + 2L * j + 2L * i));
      }
      BigDecimal term =
          new BigDecimal(rising.multiply(binomial(k, j)))
              .divide(new BigDecimal(factorial(k).shiftLeft(k)), DIGITS)
              .multiply(r2.pow(j, DIGITS), DIGITS);
      sum = (k - j) % 2 == 0 ? sum.add(term, DIGITS) : sum.subtract(term, DIGITS);
    }
    return sum.multiply(BigDecimal.valueOf(2L * n + 3).sqrt(DIGITS), DIGITS);
  }

  private static BigDecimal harmonic(int l, int m, double px, double py, double pz) {
    BigDecimal x = new BigDecimal(px);
    BigDecimal y = new BigDecimal(py);
    BigDecimal z = new BigDecimal(pz);
    int a = Math.abs(m);
    BigDecimal re = BigDecimal.ONE;
    BigDecimal im = BigDecimal.ZERO;
    for (int i = 0; i < a; i++) {
      BigDecimal next = re.multiply(x).subtract(im.multiply(y), DIGITS);
      im = re.multiply(y).add(im.multiply(x), DIGITS);
      re = next;
    }
    BigDecimal rho2 = x.pow(2).add(y.pow(2));
    BigDecimal sum = BigDecimal.ZERO;
    for (int j = 0; 2 * j <= l - a; j++) {
      BigDecimal term =
          new BigDecimal(binomial(l, j).multiply(binomial(l - j, a + j)))
              .divide(new BigDecimal(BigInteger.ONE.shiftLeft(2 * j)))
              .multiply(rho2.pow(j, DIGITS), DIGITS)
              .multiply(z.pow(l - a - 2 * j, DIGITS), DIGITS);
      sum = j % 2 == 0 ? sum.add(term, DIGITS) : sum.subtract(term, DIGITS);
    }
    // (2 - delta_m0) (2l+1)/(4 pi) (l+m)! (l-m)! / (2^m l!)^2
    BigDecimal norm =
        new BigDecimal(factorial(l + a).multiply(factorial(l - a)))
            .multiply(BigDecimal.valueOf((a == 0 ? 1 : 2) * (2L * l + 1)))
            .divide(new BigDecimal(factorial(l).pow(2).shiftLeft(2 * a + 2)).multiply(PI), DIGITS)
            .sqrt(new MathContext(80));
    return sum.multiply(norm, DIGITS).multiply(m >= 0 ? re : im, DIGITS);
  }

  private static BigInteger factorial(int k) {
    BigInteger product = BigInteger.ONE;
    for (int i = 2; i <= k; i++) {
      product = product.multiply(BigInteger.valueOf(i));
    }
    return product;
  }

  private static BigInteger binomial(int n, int k) {
    BigInteger product = BigInteger.ONE;
    for (int i = 1; i <= k; i++) {
      product = product.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
    }
    return product;
  }
}
