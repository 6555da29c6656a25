package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.materialsj.engine.statistics.Descriptive;
import org.materialsj.learn.Score;
import org.materialsj.learn.judge.CurvePoint;
import org.materialsj.learn.judge.Dimension;
import org.materialsj.learn.judge.FoldScores;
import org.materialsj.learn.judge.NestedValidation;
import org.materialsj.learn.judge.Trial;
import org.materialsj.learn.judge.Tuning;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/** The tables of a search over settings. */
final class TuneTables {

  private TuneTables() {}

  /** All trials; one with a problem has it as its error. */
  static FeatureTable trials(List<Trial> trials, Tuning tuning, String unit) {
    List<String> ids = IntStream.rangeClosed(1, trials.size()).mapToObj(i -> "trial " + i).toList();
    FeatureTable.Builder table = FeatureTable.builder(ids);
    addSettings(table, trials, tuning, 0);
    addScores(table, trials.stream().map(Trial::scores).toList(), tuning.score(), unit);
    return table.build();
  }

  /** Numbers where the setting is a range, words where it is a choice; empty rows at the end. */
  private static void addSettings(
      FeatureTable.Builder table, List<Trial> trials, Tuning tuning, int empty) {
    for (Dimension dimension : tuning.space().dimensions()) {
      ColumnSpec column = new ColumnSpec(dimension.name(), "");
      List<String> values =
          trials.stream().map(trial -> trial.settings().get(dimension.name())).toList();
      if (dimension instanceof Dimension.Range) {
        double[] numbers = new double[values.size() + empty];
        Arrays.fill(numbers, Double.NaN);
        for (int i = 0; i < values.size(); i++) {
          numbers[i] = Double.parseDouble(values.get(i));
        }
        table.numbers(column, numbers);
      } else {
        List<String> texts = new ArrayList<>(values);
        texts.addAll(Collections.nCopies(empty, ""));
        table.texts(column, texts);
      }
    }
  }

  private static void addScores(
      FeatureTable.Builder table, List<FoldScores> scores, Score score, String unit) {
    String training = TuneResult.TRAINING + score;
    String validation = TuneResult.VALIDATION + score;
    table.numbers(new ColumnSpec(training, unit), column(scores, FoldScores::trainingMean));
    table.numbers(
        new ColumnSpec(TuneResult.DEVIATION + training, unit),
        column(scores, FoldScores::trainingDeviation));
    table.numbers(new ColumnSpec(validation, unit), column(scores, FoldScores::mean));
    table.numbers(
        new ColumnSpec(TuneResult.DEVIATION + validation, unit),
        column(scores, FoldScores::deviation));
    for (int i = 0; i < scores.size(); i++) {
      if (!scores.get(i).problem().isEmpty()) {
        table.error(i, Sentences.sentence(scores.get(i).problem()));
      }
    }
  }

  private static <T> double[] column(List<T> rows, ToDoubleFunction<T> number) {
    return rows.stream().mapToDouble(number).toArray();
  }

  /** The outer folds, their mean and their standard deviation. */
  static FeatureTable folds(NestedValidation nested, Tuning tuning, String unit) {
    List<NestedValidation.Fold> folds = nested.folds();
    List<String> ids = new ArrayList<>();
    for (int i = 1; i <= folds.size(); i++) {
      ids.add("outer fold " + i);
    }
    ids.add("mean of folds");
    ids.add("standard deviation of folds");
    FeatureTable.Builder table = FeatureTable.builder(ids);
    table.numbers(
        new ColumnSpec("test rows", ""),
        withStatistics(column(folds, fold -> fold.judged().rows().length)));
    table.numbers(
        new ColumnSpec(TuneResult.INNER + tuning.score(), unit),
        withStatistics(column(folds, NestedValidation.Fold::inner)));
    table.numbers(
        new ColumnSpec(TuneResult.OUTER + tuning.score(), unit),
        withStatistics(column(folds, NestedValidation.Fold::outer)));
    table.numbers(
        new ColumnSpec(TuneResult.BASELINE + tuning.score(), unit),
        withStatistics(column(folds, NestedValidation.Fold::baseline)));
    addSettings(table, folds.stream().map(NestedValidation.Fold::chosen).toList(), tuning, 2);
    return table.build();
  }

  private static double[] withStatistics(double[] values) {
    double[] longer = Arrays.copyOf(values, values.length + 2);
    longer[values.length] = Descriptive.mean(values);
    longer[values.length + 1] = Descriptive.sampleDeviation(values);
    return longer;
  }

  /** A curve of scores; a column of texts where the settings are no numbers. */
  static FeatureTable curve(String name, List<CurvePoint> points, Score score, String unit) {
    List<String> settings = points.stream().map(CurvePoint::setting).toList();
    FeatureTable.Builder table =
        FeatureTable.builder(settings.stream().map(value -> name + " " + value).toList());
    ColumnSpec column = new ColumnSpec(name, "");
    if (settings.stream().allMatch(TuneTables::isNumber)) {
      table.numbers(column, column(settings, Double::parseDouble));
    } else {
      table.texts(column, settings);
    }
    addScores(table, points.stream().map(CurvePoint::scores).toList(), score, unit);
    return table.build();
  }

  /** Whether a setting can stand on an axis. */
  static boolean isNumber(String text) {
    return text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
  }
}
