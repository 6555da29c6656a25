package org.materialsj.learn.linear;

import java.util.Arrays;
import org.materialsj.learn.TrainingSet;

/** Which targets a learner takes. */
final class Targets {

  private Targets() {}

  /** Checks the data of a learner of numbers. */
  static void checkNumbers(String name, TrainingSet data) {
    if (data.isClassification()) {
      throw new IllegalArgumentException(
          name
              + " predicts numbers, but the target \""
              + data.target().name()
              + "\" holds classes: choose another learner.");
    }
    data.check(name);
  }

  /** Checks the data of a learner of classes; returns the classes that have rows, ascending. */
  static int[] checkClasses(String name, TrainingSet data) {
    if (!data.isClassification()) {
      throw new IllegalArgumentException(
          name
              + " predicts classes, but the target \""
              + data.target().name()
              + "\" holds numbers: choose another learner.");
    }
    data.check(name);
    int[] present =
        Arrays.stream(data.values()).mapToInt(v -> (int) v).distinct().sorted().toArray();
    if (present.length < 2) {
      throw new IllegalArgumentException(
          name
              + " needs rows of at least two classes, but all rows have the class \""
              + data.classes().get(present[0])
              + "\".");
    }
    return present;
  }

  /** The place of the class of each row among those that have rows. */
  static int[] places(TrainingSet data, int[] present) {
    return Arrays.stream(data.values())
        .mapToInt(v -> Arrays.binarySearch(present, (int) v))
        .toArray();
  }
}
