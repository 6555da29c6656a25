package org.materialsj.learn.linear;

import java.util.Arrays;
import org.materialsj.learn.TrainingSet;

/** The classes that have rows: what learners of one vector per class fit. */
final class PresentClasses {

  private PresentClasses() {}

  /** Checks the data of a learner of classes; returns the classes that have rows, ascending. */
  static int[] of(String name, TrainingSet data) {
    data.checkClasses(name);
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
