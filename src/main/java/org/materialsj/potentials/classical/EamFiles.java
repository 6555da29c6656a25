package org.materialsj.potentials.classical;

import java.util.Arrays;
import java.util.List;
import org.materialsj.io.ParseException;
import org.materialsj.io.ParseException.Code;

/**
 * Embedded-atom tables as DYNAMO and LAMMPS have them: setfl (.eam.alloy, with one density per
 * element, and .eam.fs, with one per pair of elements) and funcfl (.eam, one element, with an
 * effective charge in place of the pair energy). Which kind of setfl it is tells the number of its
 * numbers.
 */
public final class EamFiles {

  private static final int MOST_ELEMENTS = 20;
  private static final int MOST_POINTS = 1_000_000;
  private static final int HEAD = 4;

  /** Energy of two charges of 1 at 1 angstrom (eV), as rounded in files of this kind. */
  private static final double FUNCFL_CHARGE = 27.2 * 0.529;

  private EamFiles() {}

  /**
   * Reads setfl.
   *
   * @param name of the file, for messages
   * @param text its content
   * @return the potential
   * @throws ParseException if it is none, with the line that is wrong
   * @throws IllegalArgumentException if the tables do not fit together
   */
  public static EmbeddedAtom setfl(String name, String text) throws ParseException {
    TextWords words = new TextWords(name, text);
    for (int i = 0; i < 3; i++) {
      words.line(); // comments
    }
    List<String> labels = words.wordsOfLine();
    int kinds = labels.isEmpty() ? 0 : words.whole(labels.get(0), 1, MOST_ELEMENTS);
    if (labels.size() != kinds + 1) {
      throw words.fail(
          Code.E_SYNTAX, "the fourth line must have the number of elements and their symbols.");
    }
    int densities = words.whole(words.word(), 5, MOST_POINTS);
    double densityStep = words.number();
    int distances = words.whole(words.word(), 5, MOST_POINTS);
    double distanceStep = words.number();
    double cutoff = words.number();
    int perElement = densitiesPerElement(words, text, kinds, densities, distances);
    int[] order = order(words, labels.subList(1, kinds + 1));
    GridSpline[] embedding = new GridSpline[kinds];
    GridSpline[] density = new GridSpline[kinds * kinds];
    GridSpline[] pairs = new GridSpline[kinds * kinds];
    for (int i = 0; i < kinds; i++) {
      skipHead(words);
      embedding[order[i]] = new GridSpline(0, densityStep, words.numbers(densities));
      for (int j = 0; j < perElement; j++) {
        density[order[i] * kinds + order[j]] =
            new GridSpline(0, distanceStep, words.numbers(distances));
      }
      for (int j = perElement; j < kinds; j++) {
        density[order[i] * kinds + order[j]] = density[order[i] * kinds + order[0]];
      }
    }
    for (int i = 0; i < kinds; i++) {
      for (int j = 0; j <= i; j++) {
        GridSpline pair = new GridSpline(0, distanceStep, words.numbers(distances));
        pairs[order[i] * kinds + order[j]] = pair;
        pairs[order[j] * kinds + order[i]] = pair;
      }
    }
    int[] elements = new int[kinds];
    for (int i = 0; i < kinds; i++) {
      elements[order[i]] = words.element(labels.get(i + 1));
    }
    return new EmbeddedAtom(elements, cutoff, embedding, density, pairs);
  }

  private static void skipHead(TextWords words) throws ParseException {
    for (int i = 0; i < HEAD; i++) {
      words.word(); // atomic number, mass, lattice constant and lattice
    }
  }

  /** One density of each element in the alloy form, as many as elements in the other. */
  private static int densitiesPerElement(
      TextWords words, String text, int kinds, int densities, int distances)
      throws ParseException {
    TextWords all = new TextWords("", text);
    for (int i = 0; i < 5; i++) {
      all.line();
    }
    long count = 0;
    while (all.hasNext()) {
      all.word();
      count++;
    }
    long pairs = (long) kinds * (kinds + 1) / 2 * distances;
    long alloy = kinds * (long) (HEAD + densities + distances) + pairs;
    long finnisSinclair = kinds * (HEAD + densities + (long) kinds * distances) + pairs;
    if (count == alloy) {
      return 1;
    }
    if (count == finnisSinclair) {
      return kinds;
    }
    throw words.fail(
        Code.E_MISSING,
        "after the fifth line there are %d words; %d elements need %d, or %d for Finnis-Sinclair."
            .formatted(count, kinds, alloy, finnisSinclair));
  }

  /** The rank of each element by atomic number. */
  private static int[] order(TextWords words, List<String> labels) throws ParseException {
    int[] numbers = new int[labels.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = words.element(labels.get(i));
    }
    int[] sorted = Arrays.stream(numbers).sorted().toArray();
    if (Arrays.stream(sorted).distinct().count() != sorted.length) {
      throw words.fail(Code.E_DUPLICATE, "an element is there twice.");
    }
    return Arrays.stream(numbers).map(z -> Arrays.binarySearch(sorted, z)).toArray();
  }

  /**
   * Reads funcfl.
   *
   * @param name of the file, for messages
   * @param text its content
   * @return the potential
   * @throws ParseException if it is none, with the line that is wrong
   * @throws IllegalArgumentException if the tables do not fit together
   */
  public static EmbeddedAtom funcfl(String name, String text) throws ParseException {
    TextWords words = new TextWords(name, text);
    words.line(); // a comment
    List<String> head = words.wordsOfLine();
    if (head.isEmpty()) {
      throw words.fail(Code.E_MISSING, "the second line must begin with the atomic number.");
    }
    int element = words.whole(head.get(0), 1, 118);
    int densities = words.whole(words.word(), 5, MOST_POINTS);
    double densityStep = words.number();
    int distances = words.whole(words.word(), 5, MOST_POINTS);
    double distanceStep = words.number();
    double cutoff = words.number();
    GridSpline embedding = new GridSpline(0, densityStep, words.numbers(densities));
    double[] charges = words.numbers(distances);
    GridSpline density = new GridSpline(0, distanceStep, words.numbers(distances));
    if (words.hasNext()) {
      throw words.fail(Code.E_SYNTAX, "nothing may follow the tables.");
    }
    double[] pair = Arrays.stream(charges).map(q -> FUNCFL_CHARGE * q * q).toArray();
    return new EmbeddedAtom(
        new int[] {element},
        cutoff,
        new GridSpline[] {embedding},
        new GridSpline[] {density},
        new GridSpline[] {new GridSpline(0, distanceStep, pair)});
  }
}
