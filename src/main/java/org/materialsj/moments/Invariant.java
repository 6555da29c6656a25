package org.materialsj.moments;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.materialsj.engine.special.ClebschGordan;

/**
 * A polynomial of degree 1 to 4 in the moments that no rotation changes: shells coupled to angular
 * momentum 0. With complex moments c_nl^m and the composite form
 *
 * <pre>
 * [a; b]_j^k = sum over m of &lt;l_a m l_b k-m | j k&gt; a^m b^(k-m)
 * </pre>
 *
 * the values and labels are
 *
 * <pre>
 * c4_0                        c_40
 * c1_1.c3_1                   [a; b]_0
 * c1_1.c2_2.c3_3              (2l+1)^-1/2 sum over m of (-1)^m [b; c]_l^-m a^m          (l that of a)
 * c5_3.c5_1:4:c4_4            (2j+1)^-1/2 sum over k of (-1)^(j-k) [a; b]_j^k c^-k      (j = 4)
 * c7_7.c7_5:2:c3_3.c3_1       (2j+1)^-1/2 sum over k of (-1)^(j-k) [a; b]_j^k [c; d]_j^-k  (j = 2)
 * </pre>
 *
 * The third is imaginary if its degrees add up to an odd number; its value then is the imaginary
 * part, a pseudoscalar, which changes its sign under reflection. All others keep theirs. Immutable.
 *
 * @param shells one to four, in the order of the label
 * @param coupling j of the fourth and fifth kind, which must be even; else empty
 */
public record Invariant(List<Shell> shells, OptionalInt coupling) {

  private static final Pattern SHELL = Pattern.compile("c([0-9]{1,3})_([0-9]{1,3})");

  private static final Pattern LABEL =
      Pattern.compile("(c[0-9_.c]+?)(?::([0-9]{1,3}):(c[0-9_.c]+))?");

  /**
   * Checks that the shells couple, are in their order and that not every value is 0.
   *
   * @throws IllegalArgumentException if not
   */
  public Invariant {
    shells = List.copyOf(shells);
    if (shells.isEmpty() || shells.size() > 4) {
      throw new IllegalArgumentException("an invariant has 1 to 4 shells, got " + shells);
    }
    if (!(coupling.isPresent()
        ? couples(shells, coupling.getAsInt())
        : switch (shells.size()) {
          case 1 -> shells.get(0).l() == 0;
          case 2 -> inOrder(shells) && shells.get(0).l() == shells.get(1).l();
          case 3 -> inOrder(shells) && joins(shells);
          default -> false;
        })) {
      throw new IllegalArgumentException(
          "no invariant is made of "
              + shells
              + (coupling.isPresent() ? " coupled at " + coupling.getAsInt() : ""));
    }
  }

  /** Three shells in their order; two equal ones couple to even degrees only. */
  private static boolean joins(List<Shell> shells) {
    Shell a = shells.get(0);
    Shell b = shells.get(1);
    Shell c = shells.get(2);
    int rest = a.equals(b) ? c.l() : b.equals(c) ? a.l() : 0;
    return ClebschGordan.triangle(a.l(), b.l(), c.l()) && rest % 2 == 0;
  }

  private static boolean inOrder(List<Shell> shells) {
    for (int i = 1; i < shells.size(); i++) {
      if (Shell.BY_DEGREE.compare(shells.get(i - 1), shells.get(i)) > 0) {
        return false;
      }
    }
    return shells.get(0).l() > 0;
  }

  /** Pairs that make up an even degree j, both true tensors. */
  private static boolean couples(List<Shell> shells, int j) {
    return shells.size() > 2
        && j % 2 == 0
        && makes(shells.get(0), shells.get(1), j)
        && (shells.size() == 3 ? shells.get(2).l() == j : makes(shells.get(2), shells.get(3), j));
  }

  private static boolean makes(Shell a, Shell b, int j) {
    return (a.l() + b.l()) % 2 == 0 && ClebschGordan.triangle(a.l(), b.l(), j);
  }

  /**
   * Makes an invariant of degree 1, 2 or 3 from shells in any order.
   *
   * @param shells one to three shells
   * @return the invariant
   * @throws IllegalArgumentException if there is none but 0
   */
  public static Invariant of(Shell... shells) {
    List<Shell> sorted = new ArrayList<>(List.of(shells));
    sorted.sort(Shell.BY_DEGREE);
    return new Invariant(sorted, OptionalInt.empty());
  }

  /**
   * Makes an invariant of degree 3 or 4 from composite forms.
   *
   * @param j the even degree at which the first two are coupled with the rest
   * @param shells three or four shells
   * @return the invariant
   * @throws IllegalArgumentException if there is none
   */
  public static Invariant coupled(int j, Shell... shells) {
    return new Invariant(List.of(shells), OptionalInt.of(j));
  }

  /**
   * Reads a label.
   *
   * @param label what {@link #label()} gave
   * @return the invariant
   * @throws IllegalArgumentException if the text is no label of an invariant
   */
  public static Invariant parse(String label) {
    Matcher match = LABEL.matcher(label);
    if (!match.matches()) {
      throw new IllegalArgumentException("no label of an invariant: \"" + label + "\"");
    }
    List<Shell> shells = new ArrayList<>(shells(match.group(1), label));
    OptionalInt coupling = OptionalInt.empty();
    if (match.group(2) != null) {
      coupling = OptionalInt.of(Integer.parseInt(match.group(2)));
      if (shells.size() != 2) {
        throw new IllegalArgumentException("no label of an invariant: \"" + label + "\"");
      }
      shells.addAll(shells(match.group(3), label));
    }
    return new Invariant(shells, coupling);
  }

  private static List<Shell> shells(String part, String label) {
    List<Shell> shells = new ArrayList<>();
    for (String text : part.split("\\.", -1)) {
      Matcher match = SHELL.matcher(text);
      if (!match.matches()) {
        throw new IllegalArgumentException("no label of an invariant: \"" + label + "\"");
      }
      shells.add(new Shell(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2))));
    }
    return shells;
  }

  /**
   * A short name that stays the same in every set: shells as c and n_l, joined by points; where
   * composite forms are coupled, at :j:.
   *
   * @return the label, of letters, digits and the signs _ . :
   */
  public String label() {
    if (coupling.isEmpty()) {
      return join(shells);
    }
    return join(shells.subList(0, 2))
        + ":"
        + coupling.getAsInt()
        + ":"
        + join(shells.subList(2, shells.size()));
  }

  private static String join(List<Shell> part) {
    return part.stream().map(Shell::toString).collect(Collectors.joining("."));
  }

  /**
   * The degree of the polynomial.
   *
   * @return 1 to 4
   */
  public int degree() {
    return shells.size();
  }

  /**
   * The largest n.
   *
   * @return the order of moments that is needed
   */
  public int order() {
    return shells.stream().mapToInt(Shell::n).max().orElseThrow();
  }

  /**
   * Whether a reflection changes the sign.
   *
   * @return whether the degrees l add up to an odd number
   */
  public boolean isPseudoscalar() {
    return shells.stream().mapToInt(Shell::l).sum() % 2 == 1;
  }
}
