package org.materialsj.tasks;

import java.util.List;
import org.materialsj.learn.TrainedModel;
import org.materialsj.model.ColumnSpec;

/**
 * What of a model's answers is explained.
 *
 * @param column name and unit: the predicted number, or the probability of a class
 * @param output index of the class; 0 for a number
 * @param names one per output: class names, or one empty text
 */
record ModelAnswer(ColumnSpec column, int output, List<String> names) {

  /**
   * The answer.
   *
   * @param target of the model
   * @param shown name of a class; empty for the second of two, or the first of more
   * @throws IllegalArgumentException if there is no such class, or a class is named for numbers
   */
  static ModelAnswer of(TrainedModel.Target target, String shown) {
    if (!target.isClass()) {
      if (!shown.isEmpty()) {
        throw new IllegalArgumentException(
            "The model predicts numbers, so there is no class \"" + shown + "\".");
      }
      ColumnSpec column = target.modelled();
      return new ModelAnswer(
          new ColumnSpec("predicted " + column.name(), column.unit()), 0, List.of(""));
    }
    List<String> classes = target.classes();
    int output = shown.isEmpty() ? (classes.size() == 2 ? 1 : 0) : classes.indexOf(shown);
    if (output < 0) {
      throw new IllegalArgumentException(
          "The model does not know the class \""
              + shown
              + "\"; it knows "
              + Sentences.list(classes)
              + ".");
    }
    return new ModelAnswer(new ColumnSpec("probability", ""), output, classes);
  }
}
