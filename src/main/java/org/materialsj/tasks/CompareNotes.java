package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.List;
import org.materialsj.engine.statistics.Descriptive;
import org.materialsj.model.ColumnSpec;

/** What a comparison says, as plain sentences. */
final class CompareNotes {

  /** Differences of fewer standard errors than this may be chance. */
  private static final double SURE = 2;

  private CompareNotes() {}

  static List<String> of(CompareTables tables, TrainSplits splits) {
    List<String> notes = new ArrayList<>();
    List<Contender> sound = tables.sound();
    Contender best = sound.get(0);
    ColumnSpec score = tables.score().column();
    double base = Descriptive.mean(tables.baseline().mainScores());
    notes.add(
        "Best by "
            + splits.how()
            + ": "
            + best.name()
            + " with a mean "
            + score.name()
            + " of "
            + Sentences.quantity(Descriptive.mean(best.mainScores()), score.unit())
            + "; the baseline \""
            + tables.baseline().name()
            + "\" has "
            + Sentences.quantity(base, score.unit())
            + ".");
    if (!tables.score().isBetter(Descriptive.mean(best.mainScores()), base)) {
      notes.add("Warning: no learner is better than the baseline.");
    }
    List<String> near =
        sound.stream()
            .skip(1)
            .filter(c -> Math.abs(tables.fromBest(c)[0]) < SURE * tables.fromBest(c)[1])
            .map(Contender::name)
            .toList();
    if (!near.isEmpty()) {
      notes.add(
          "Within two standard errors of the best, so perhaps as good: "
              + String.join(", ", near)
              + ".");
    }
    if (sound.size() > 1) {
      notes.add(
          "The best of "
              + sound.size()
              + " was chosen on these folds, so its score is a little too good; rows that are held"
              + " out, or nested cross-validation, tell how good it is.");
    }
    for (Contender each : sound) {
      notes.add(
          each.name()
              + ": "
              + Sentences.number(each.fitSeconds())
              + " s to learn from a fold, "
              + Sentences.number(each.predictSeconds())
              + " s to predict one.");
    }
    for (Contender each : tables.ranked()) {
      if (!each.problem().isEmpty()) {
        notes.add(each.name() + " could not learn: " + each.problem());
      }
    }
    return notes;
  }

  /** The best one, judged on rows that took no part in the choice. */
  static String test(String best, PartScores test, MainScore score) {
    String unit = score.column().unit();
    return best
        + " on "
        + test.scores().how()
        + ": "
        + score.column().name()
        + " "
        + Sentences.quantity(test.model()[MainScore.COLUMN], unit)
        + ", baseline "
        + Sentences.quantity(test.baseline()[MainScore.COLUMN], unit)
        + ".";
  }
}
