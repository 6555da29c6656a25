package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.List;
import org.materialsj.engine.equivariant.Irreps;
import org.materialsj.engine.geometry.Rotations;

/** What the equivariance laboratory reads from texts and writes as names. */
public final class LaboratoryText {

  private static final String[][] NAMES = {
    {""}, {"x", "y", "z"}, {"xz", "xy", "2yy-xx-zz", "yz", "zz-xx"}
  };

  private LaboratoryText() {}

  /**
   * Reads numbers that blanks or commas part.
   *
   * @param text the numbers
   * @param count how many there have to be
   * @param what what they are, as the subject of a sentence
   * @return finite numbers
   * @throws IllegalArgumentException with a plain sentence for another text
   */
  public static double[] numbers(String text, int count, String what) {
    String[] words = text.strip().split("[\\s,]+", -1);
    double[] numbers = new double[count];
    boolean fits = words.length == count;
    for (int k = 0; fits && k < count; k++) {
      numbers[k] = number(words[k]);
      fits = Double.isFinite(numbers[k]);
    }
    if (!fits) {
      throw new IllegalArgumentException(
          what + " is " + count + " numbers with blanks between them, got \"" + text + "\".");
    }
    return numbers;
  }

  private static double number(String word) {
    try {
      return Double.parseDouble(word);
    } catch (NumberFormatException e) {
      return Double.NaN; // said by the caller, with the whole text
    }
  }

  /**
   * A rotation about an axis, with an inversion if wanted.
   *
   * @param axis three numbers as text, not all 0
   * @param degrees angle
   * @param inverted whether x also goes to -x
   * @return 9 numbers, row by row
   * @throws IllegalArgumentException with a plain sentence if the axis has no direction
   */
  public static double[] rotation(String axis, double degrees, boolean inverted) {
    double[] direction = numbers(axis, 3, "The axis of the rotation");
    double[] rotation =
        Sentences.said(() -> Rotations.ofAxisAngle(direction, Math.toRadians(degrees)));
    for (int k = 0; inverted && k < rotation.length; k++) {
      rotation[k] = -rotation[k];
    }
    return rotation;
  }

  /**
   * A name for each number of features.
   *
   * @param irreps of the features
   * @return such as 1o x; with the number of the copy where there are several
   */
  static List<String> components(Irreps irreps) {
    List<String> names = new ArrayList<>();
    for (Irreps.Block block : irreps.blocks()) {
      int degree = block.irrep().degree();
      for (int u = 0; u < block.copies(); u++) {
        for (int m = 0; m < block.irrep().size(); m++) {
          String order = degree < NAMES.length ? NAMES[degree][m] : "m=" + (m - degree);
          String copy = irreps.copies(block.irrep()) == 1 ? "" : " " + (u + 1);
          names.add((block.irrep() + copy + " " + order).strip());
        }
      }
    }
    return names;
  }
}
