package org.materialsj.potentials.classical;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.materialsj.engine.run.Settings;
import org.materialsj.model.Element;

/**
 * Pair potentials from constants given as text. Without {@code elements} there is one value of each
 * constant, for all elements alike. With {@code elements=Ar,Kr} Lennard-Jones has a value of each
 * constant per element and a {@code mixing} rule; with {@code pairs=Ar-Ar,Ar-Kr,Kr-Kr} every form
 * has a value per pair.
 */
public final class PairSettings {

  /** Where a smooth cutoff begins unless it is said: this share of its end. */
  private static final double FADE = 0.8;

  private PairSettings() {}

  /**
   * Reads the constants.
   *
   * @param form the formula
   * @param settings constants by name; besides those of the formula: units (metal or reduced),
   *     cutoff (0 for none), cut (smooth, sharp, shifted, force-shifted), start (of a smooth one)
   * @return the potential
   * @throws IllegalArgumentException with a plain sentence if a constant is missing or not sound
   */
  public static PairPotential read(PairForm form, Settings settings) {
    PairUnits units =
        settings.choice("units", "metal", "metal", "reduced").equals("metal")
            ? PairUnits.METAL
            : PairUnits.REDUCED;
    PairCutoff cut = cutoff(settings);
    String elements = settings.text("elements", "");
    String pairs = settings.text("pairs", "");
    if (!elements.isEmpty() && !pairs.isEmpty()) {
      throw new IllegalArgumentException("Give elements or pairs, not both.");
    }
    if (!pairs.isEmpty()) {
      return ofPairs(form, settings, pairs.split(",", -1), cut, units);
    }
    int[] numbers = elements.isEmpty() ? new int[0] : PairSettings.numbers(elements.split(",", -1));
    List<double[]> own = constants(form, settings, Math.max(1, numbers.length));
    if (numbers.length < 2) {
      return new PairPotential(form, numbers, own, cut, units);
    }
    if (form != PairForm.LENNARD_JONES) {
      throw new IllegalArgumentException(
          form.label() + " of several elements needs its constants by pair: pairs=Ar-Ar,Ar-Kr,...");
    }
    List<LennardJones> functions =
        own.stream().map(values -> new LennardJones(values[0], values[1])).toList();
    return PairPotential.mixed(numbers, functions, mixing(settings), cut, units);
  }

  private static MixingRule mixing(Settings settings) {
    String[] words =
        Arrays.stream(MixingRule.values()).map(MixingRule::word).toArray(String[]::new);
    String word = settings.choice("mixing", words[0], words);
    return Arrays.stream(MixingRule.values())
        .filter(rule -> rule.word().equals(word))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Reads how a pair potential ends.
   *
   * @param settings cutoff, cut and start
   * @return the cutoff; none when its end is 0 or not given
   * @throws IllegalArgumentException if the distances do not fit together
   */
  public static PairCutoff cutoff(Settings settings) {
    double end = settings.number("cutoff", 0, 0, PairCutoff.LONGEST);
    String kind = settings.choice("cut", "smooth", "smooth", "sharp", "shifted", "force-shifted");
    double start = settings.number("start", FADE * end, 0, PairCutoff.LONGEST);
    if (end == 0) {
      return PairCutoff.NONE;
    }
    return switch (kind) {
      case "sharp" -> PairCutoff.at(PairCutoff.Kind.SHARP, end);
      case "shifted" -> PairCutoff.at(PairCutoff.Kind.SHIFTED, end);
      case "force-shifted" -> PairCutoff.at(PairCutoff.Kind.FORCE_SHIFTED, end);
      default -> PairCutoff.smooth(start, end);
    };
  }

  private static PairPotential ofPairs(
      PairForm form, Settings settings, String[] pairs, PairCutoff cut, PairUnits units) {
    List<int[]> given = new ArrayList<>();
    for (String pair : pairs) {
      int[] two = numbers(pair.split("-", -1));
      if (two.length != 2) {
        throw new IllegalArgumentException(
            "A pair of elements looks like Ar-Kr, got \"" + pair + "\".");
      }
      Arrays.sort(two);
      given.add(two);
    }
    List<double[]> own = constants(form, settings, pairs.length);
    int[] elements = given.stream().flatMapToInt(Arrays::stream).sorted().distinct().toArray();
    List<double[]> ordered = new ArrayList<>();
    for (int p = 0; p < elements.length; p++) {
      for (int q = p; q < elements.length; q++) {
        ordered.add(own.get(only(given, elements[p], elements[q])));
      }
    }
    return new PairPotential(form, elements, ordered, cut, units);
  }

  private static int only(List<int[]> given, int first, int second) {
    int found = -1;
    String pair = Element.of(first).symbol() + "-" + Element.of(second).symbol();
    for (int i = 0; i < given.size(); i++) {
      if (given.get(i)[0] == first && given.get(i)[1] == second) {
        if (found >= 0) {
          throw new IllegalArgumentException("The pair " + pair + " is given twice.");
        }
        found = i;
      }
    }
    if (found < 0) {
      throw new IllegalArgumentException("The pair " + pair + " has no constants.");
    }
    return found;
  }

  private static List<double[]> constants(PairForm form, Settings settings, int count) {
    List<double[]> result = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      result.add(new double[form.constants().size()]);
    }
    for (int c = 0; c < form.constants().size(); c++) {
      String name = form.constants().get(c);
      String text = settings.text(name, "");
      String[] words = text.split(",", -1);
      if (text.isEmpty()) {
        // A constant that is misspelt is both missing and unknown: name what was written.
        form.constants().forEach(known -> settings.text(known, ""));
        settings.text("mixing", "");
        settings.checkNames();
      }
      if (text.isEmpty() || words.length != count) {
        throw new IllegalArgumentException(
            "%s needs %s of %s, such as %s; got \"%s\"."
                .formatted(
                    form.label(),
                    count == 1 ? "one value" : count + " values, separated by commas,",
                    name,
                    name + "=" + String.join(",", java.util.Collections.nCopies(count, "1.5")),
                    text));
      }
      for (int i = 0; i < count; i++) {
        result.get(i)[c] = number(name, words[i]);
      }
    }
    return result;
  }

  private static double number(String name, String word) {
    try {
      return Double.parseDouble(word);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(name + " must be a number, got \"" + word + "\"", e);
    }
  }

  private static int[] numbers(String[] symbols) {
    return Arrays.stream(symbols).mapToInt(PairSettings::number).toArray();
  }

  private static int number(String symbol) {
    return Element.ofSymbol(symbol.strip())
        .orElseThrow(
            () -> new IllegalArgumentException("\"" + symbol + "\" is no symbol of an element."))
        .number();
  }
}
