package org.materialsj.model.chemistry;

import java.util.Set;

/**
 * Which elements are the metals of complexes and frameworks: all but H, B, C, N, O, F, Si, P, S,
 * Cl, Ge, As, Se, Br, Sb, Te, I, At and the noble gases.
 */
public final class Metals {

  private static final Set<Integer> OTHERS =
      Set.of(
          1, 2, 5, 6, 7, 8, 9, 10, 14, 15, 16, 17, 18, 32, 33, 34, 35, 36, 51, 52, 53, 54, 85, 86,
          118);

  private Metals() {}

  /**
   * Whether an element is one of them.
   *
   * @param number atomic number
   * @return true for a metal
   */
  public static boolean isMetal(int number) {
    return !OTHERS.contains(number);
  }

  /**
   * Which of some atoms are metals.
   *
   * @param numbers atomic numbers; not modified
   * @return a new array of flags
   */
  public static boolean[] among(int[] numbers) {
    boolean[] metal = new boolean[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      metal[i] = isMetal(numbers[i]);
    }
    return metal;
  }
}
