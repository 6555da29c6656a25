package org.materialsj.model.chemistry;

import java.util.Arrays;
import java.util.Optional;

/**
 * The numbers of bonds that atoms can have: those of the neutral atom with as many electrons, so
 * that N+ binds as C does, O- as F, and P- as S. Metals and metalloids that bind like them are not
 * judged.
 */
final class Valences {

  private static final int HYDROGEN = 1;

  /** The nonmetals by rows of the periodic table: their groups, counted from boron's as 3. */
  private static final int[][] ROWS = {
    {5, 3}, // B C N O F
    {14, 4}, // Si P S Cl
    {33, 5}, // As Se Br
    {52, 6} // Te I
  };

  private static final int FLUORINE = 9;
  private static final int LARGEST_GROUP = 8;

  private static final int[] NONE = {0};
  private static final int[] ONE = {1};
  private static final int[] TWO = {2};
  private static final int[] THREE = {3};
  private static final int[] FOUR = {4};
  private static final int[] PHOSPHORUS = {3, 5};
  private static final int[] SULFUR = {2, 4, 6};
  private static final int[] CHLORINE = {1, 3, 5, 7};
  private static final int[] XENON = {0, 2, 4, 6, 8};

  private Valences() {}

  /**
   * Whether bonds to an element are judged at all.
   *
   * @param number atomic number
   * @return true for hydrogen, the nonmetals B to F, Si to Cl, As to Br, Te and I, and the noble
   *     gases
   */
  static boolean isJudged(int number) {
    return number == HYDROGEN || row(number) > 0 || isNobleGas(number);
  }

  private static boolean isNobleGas(int number) {
    return number == 2 || number == 10 || number == 18 || number == 36 || number == 54;
  }

  /** The period of a nonmetal, counted from 1 for boron's; 0 for all others. */
  private static int row(int number) {
    boolean first = number >= 5 && number <= FLUORINE;
    boolean second = number >= 14 && number <= 17;
    boolean third = number >= 33 && number <= 35;
    return first ? 1 : second ? 2 : third ? 3 : number == 52 || number == 53 ? 4 : 0;
  }

  /**
   * The valences of an atom.
   *
   * @param number atomic number
   * @param charge formal charge (e)
   * @return numbers of bonds, ascending; empty when the element is not judged or the charge makes
   *     an atom without a known model
   */
  static Optional<int[]> of(int number, int charge) {
    if (!isJudged(number)) {
      return Optional.empty();
    }
    if (number == HYDROGEN) {
      return charge == 0 ? Optional.of(ONE) : Math.abs(charge) == 1 ? Optional.of(NONE) : none();
    }
    if (isNobleGas(number)) {
      return charge == 0 ? Optional.of(number < 36 ? NONE : XENON) : none();
    }
    int row = row(number);
    int group = number - ROWS[row - 1][0] + ROWS[row - 1][1] - charge;
    if (group < 0 || group > LARGEST_GROUP) {
      return none();
    }
    return Optional.of(byElectrons(group, row > 1));
  }

  private static Optional<int[]> none() {
    return Optional.empty();
  }

  /** Valences by the number of valence electrons. */
  private static int[] byElectrons(int electrons, boolean hypervalent) {
    return switch (electrons) {
      case 0 -> NONE;
      case 1 -> ONE;
      case 2 -> TWO;
      case 3 -> THREE;
      case 4 -> FOUR;
      case 5 -> hypervalent ? PHOSPHORUS : THREE;
      case 6 -> hypervalent ? SULFUR : TWO;
      case 7 -> hypervalent ? CHLORINE : ONE;
      default -> hypervalent ? XENON : NONE;
    };
  }

  /**
   * The smallest valence that has room for bonds.
   *
   * @param valences ascending
   * @param bonds sum of bond orders
   * @return the valence, or -1 when there are too many bonds
   */
  static int next(int[] valences, int bonds) {
    return Arrays.stream(valences).filter(valence -> valence >= bonds).findFirst().orElse(-1);
  }
}
