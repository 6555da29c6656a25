package org.materialsj.learn;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How far a column of texts is one of numbers, which a single mistyped cell makes a column of
 * texts.
 *
 * @param numbers cells that are numbers
 * @param others cells that are neither blank nor numbers
 * @param firstOther index of the first of these; 0 when there is none
 */
public record MixedTexts(int numbers, int others, int firstOther) {

  private static final Pattern NUMBER =
      Pattern.compile("[-+]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][-+]?[0-9]+)?");

  /**
   * Looks at texts.
   *
   * @param texts any
   * @return what they are
   */
  public static MixedTexts of(List<String> texts) {
    int numbers = 0;
    int others = 0;
    int first = 0;
    for (int row = 0; row < texts.size(); row++) {
      if (texts.get(row).isBlank()) {
        continue;
      }
      if (NUMBER.matcher(texts.get(row).strip()).matches()) {
        numbers++;
      } else {
        first = others == 0 ? row : first;
        others++;
      }
    }
    return new MixedTexts(numbers, others, first);
  }

  /**
   * Whether most cells are numbers, so that the others are probably mistakes.
   *
   * @return true when there are numbers, others, and more of the former
   */
  public boolean mostlyNumbers() {
    return others > 0 && numbers > others;
  }
}
