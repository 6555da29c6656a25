package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.List;
import org.materialsj.learn.judge.Dimension;
import org.materialsj.learn.judge.NestedValidation;
import org.materialsj.learn.judge.Trial;
import org.materialsj.learn.judge.Tuner;
import org.materialsj.learn.judge.Tuning;

/** What a user should know about a search over settings, as plain sentences. */
final class TuneNotes {

  private TuneNotes() {}

  static List<String> of(Tuning tuning, NestedValidation nested, Tuner.Result all, String unit) {
    List<String> notes = new ArrayList<>();
    notes.add(honesty(tuning, nested, unit));
    long different =
        nested.folds().stream().map(fold -> fold.chosen().settings()).distinct().count();
    notes.add(
        "On all usable rows the best of "
            + Sentences.count(all.trials().size(), "trial")
            + " is "
            + all.winner().text()
            + "; the outer folds chose "
            + (different == 1 ? "the same settings each." : different + " different settings."));
    addRefused(notes, all);
    addEnds(notes, tuning, all.winner());
    return notes;
  }

  private static String honesty(Tuning tuning, NestedValidation nested, String unit) {
    return "The settings were chosen for a mean "
        + tuning.score()
        + " of "
        + Sentences.quantity(nested.innerMean(), unit)
        + " in the inner folds; on rows that the search never saw it is "
        + Sentences.quantity(nested.outerMean(), unit)
        + (nested.folds().size() < 2
            ? ""
            : " with a standard deviation of "
                + Sentences.quantity(nested.outerDeviation(), unit)
                + " over "
                + nested.folds().size()
                + " outer folds")
        + ", and that of the baseline "
        + Sentences.quantity(nested.baselineMean(), unit)
        + ". Report the second number: the first one was searched for.";
  }

  private static void addRefused(List<String> notes, Tuner.Result all) {
    List<Trial> refused =
        all.trials().stream().filter(trial -> !trial.scores().problem().isEmpty()).toList();
    if (!refused.isEmpty()) {
      notes.add(
          refused.size()
              + " of "
              + Sentences.count(all.trials().size(), "trial")
              + " gave no score, such as "
              + refused.get(0).text()
              + ": "
              + Sentences.sentence(refused.get(0).scores().problem()));
    }
  }

  private static void addEnds(List<String> notes, Tuning tuning, Trial winner) {
    for (Dimension dimension : tuning.space().dimensions()) {
      String value = winner.settings().get(dimension.name());
      if (dimension instanceof Dimension.Range range
          && (value.equals(range.at(0)) || value.equals(range.at(1)))) {
        notes.add(
            "The best "
                + range.name()
                + ", "
                + value
                + ", is an end of its range: a better one may lie beyond.");
      }
    }
  }
}
