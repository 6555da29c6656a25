package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.List;
import org.materialsj.engine.statistics.Calibration;
import org.materialsj.engine.statistics.RocCurve;

/**
 * How well the probabilities of a class tell it from the rest.
 *
 * @param name the class
 * @param roc false against true alarms
 * @param calibration predicted against actual shares
 */
public record ClassCurves(String name, RocCurve roc, Calibration calibration) {

  private static final int BINS = 10;

  /**
   * The curves of a judged model.
   *
   * @return one for each class that occurs among the judged rows, but only the second of two; empty
   *     without probabilities or when only one class occurs
   */
  static List<ClassCurves> of(Evaluation evaluation) {
    List<ClassCurves> curves = new ArrayList<>();
    double[] actual = evaluation.judgedActual();
    List<String> classes = evaluation.data().classes();
    evaluation
        .judgedProbabilities()
        .ifPresent(
            probabilities -> {
              for (int c = classes.size() == 2 ? 1 : 0; c < classes.size(); c++) {
                boolean[] positive = new boolean[actual.length];
                int count = 0;
                for (int i = 0; i < positive.length; i++) {
                  positive[i] = actual[i] == c;
                  count += positive[i] ? 1 : 0;
                }
                if (count > 0 && count < positive.length) {
                  curves.add(
                      new ClassCurves(
                          classes.get(c),
                          RocCurve.of(positive, probabilities[c]),
                          Calibration.of(positive, probabilities[c], BINS)));
                }
              }
            });
    return curves;
  }
}
