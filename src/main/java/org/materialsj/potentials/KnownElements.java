package org.materialsj.potentials;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.materialsj.model.Element;

/** Refuses elements that a potential does not know. */
public final class KnownElements {

  private KnownElements() {}

  /**
   * Refuses elements.
   *
   * @param potential its name, for the message
   * @param known atomic numbers; empty when any will do
   * @param numbers atomic numbers of atoms
   * @throws IllegalArgumentException if one of them is not known
   */
  public static void require(String potential, int[] known, int[] numbers) {
    if (known.length == 0) {
      return;
    }
    for (int i = 0; i < numbers.length; i++) {
      int number = numbers[i];
      if (Arrays.stream(known).noneMatch(z -> z == number)) {
        throw new IllegalArgumentException(
            "atom %d is %s, but the potential %s knows %s only"
                .formatted(
                    i + 1,
                    Element.of(number).symbol(),
                    potential,
                    Arrays.stream(known)
                        .mapToObj(z -> Element.of(z).symbol())
                        .collect(Collectors.joining(", "))));
      }
    }
  }
}
