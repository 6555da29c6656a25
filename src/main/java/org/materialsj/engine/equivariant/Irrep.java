package org.materialsj.engine.equivariant;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way in which 2l+1 numbers can follow rotations and reflections: a rotation multiplies them by
 * the matrix D^l of {@link org.materialsj.engine.special.WignerD}, and the inversion x to -x by the
 * parity. A scalar is 0e, a vector such as a dipole 1o, an axial vector such as an angular momentum
 * 1e, a traceless symmetric tensor 2e.
 *
 * @param degree l, 0 to {@value #MOST_DEGREE}
 * @param parity 1 (even, letter e) or -1 (odd, letter o)
 */
public record Irrep(int degree, int parity) implements Comparable<Irrep> {

  /** The highest degree. */
  public static final int MOST_DEGREE = 10;

  private static final Pattern TEXT = Pattern.compile("([0-9]{1,2})([eo])");

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException for another degree or parity
   */
  public Irrep {
    if (degree < 0 || degree > MOST_DEGREE) {
      throw new IllegalArgumentException("degree must be 0 to " + MOST_DEGREE + ", got " + degree);
    }
    if (parity != 1 && parity != -1) {
      throw new IllegalArgumentException("parity must be 1 or -1, got " + parity);
    }
  }

  /**
   * Reads the short form.
   *
   * @param text degree and letter of the parity, such as 1o
   * @return the irrep
   * @throws IllegalArgumentException for another text
   */
  public static Irrep of(String text) {
    Matcher matcher = TEXT.matcher(text.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "an irrep is a degree with e or o, such as 0e or 1o, got \"" + text + "\"");
    }
    return new Irrep(Integer.parseInt(matcher.group(1)), matcher.group(2).equals("e") ? 1 : -1);
  }

  /**
   * The irrep of the spherical harmonics of a degree.
   *
   * @param degree l
   * @return l with parity (-1)^l
   */
  public static Irrep harmonic(int degree) {
    return new Irrep(degree, degree % 2 == 0 ? 1 : -1);
  }

  /**
   * How many numbers it has.
   *
   * @return 2l+1
   */
  public int size() {
    return 2 * degree + 1;
  }

  /**
   * Whether it is among the parts of the product of two others.
   *
   * @param a one factor
   * @param b other factor
   * @return whether |la - lb| &lt;= l &lt;= la + lb, and the parities multiply to this one's
   */
  public boolean isIn(Irrep a, Irrep b) {
    return parity == a.parity * b.parity
        && degree >= Math.abs(a.degree - b.degree)
        && degree <= a.degree + b.degree;
  }

  /** By degree; the parity of harmonics first. */
  @Override
  public int compareTo(Irrep other) {
    int byDegree = Integer.compare(degree, other.degree);
    return byDegree != 0
        ? byDegree
        : Boolean.compare(!equals(harmonic(degree)), !other.equals(harmonic(degree)));
  }

  @Override
  public String toString() {
    return degree + (parity == 1 ? "e" : "o");
  }
}
