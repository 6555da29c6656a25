package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.engine.statistics.Descriptive;
import org.materialsj.engine.statistics.Split;
import org.materialsj.learn.Dataset;
import org.materialsj.learn.Imputation;
import org.materialsj.learn.Preprocessing;

/** What a user should know about the data before believing a score, as plain sentences. */
final class TrainNotes {

  /** A feature that follows the target so closely is probably the target under another name. */
  private static final double SUSPICIOUS_CORRELATION = 0.995;

  private TrainNotes() {}

  /** Columns of some rows that were dropped or filled. */
  static List<String> aboutFeatures(Dataset data, int[] rows, Preprocessing preprocessing) {
    List<String> notes = new ArrayList<>();
    List<String> dropped =
        preprocessing.dropped().stream()
            .map(d -> d.column().name() + " (" + d.reason() + ")")
            .toList();
    if (!dropped.isEmpty()) {
      notes.add(
          "Dropped "
              + Sentences.count(dropped.size(), "column")
              + " that cannot help: "
              + Sentences.list(dropped)
              + ".");
    }
    List<String> filled = new ArrayList<>();
    long cells = 0;
    for (int f = 0; f < data.columns().length; f++) {
      double[] column = data.columns()[f];
      long missing = Arrays.stream(rows).filter(row -> !Double.isFinite(column[row])).count();
      if (missing > 0 && missing < rows.length) {
        cells += missing;
        filled.add(data.features().get(f).name() + " (" + missing + ")");
      }
    }
    if (cells > 0) {
      notes.add(
          "Replaced "
              + Sentences.count(cells, "missing value")
              + by(preprocessing.imputation())
              + Sentences.list(filled)
              + ".");
    }
    if (preprocessing.kept().size() > rows.length) {
      notes.add(
          "There are more features ("
              + preprocessing.kept().size()
              + ") than rows ("
              + rows.length
              + "): believe only scores of rows that the model has not seen, and expect them to"
              + " vary.");
    }
    return notes;
  }

  private static String by(Imputation imputation) {
    return imputation.kind() == Imputation.Kind.CONSTANT
        ? " by " + Sentences.number(imputation.constant()) + ", in "
        : " by the " + imputation.text() + " of the training rows, in ";
  }

  /** Features that nearly equal the target, or a straight line of it, or tell all classes. */
  static List<String> aboutLeaks(Dataset data, CancelToken cancel) {
    if (data.isClassification()) {
      List<String> suspects = ClassLeaks.suspects(data, cancel);
      return suspects.isEmpty()
          ? List.of()
          : List.of(
              "Warning: each of these features alone tells the classes of the target \""
                  + data.target().name()
                  + "\", so it may be the same quantity: "
                  + Sentences.list(suspects)
                  + ". Exclude them unless they will be known before the target is.");
    }
    double[] target = data.values();
    double[] original = Arrays.stream(target).map(data.transform()::undo).toArray();
    List<String> suspects = new ArrayList<>();
    for (int f = 0; f < data.columns().length; f++) {
      cancel.check("comparison of features with the target");
      double r = correlation(data.columns()[f], target);
      double plain = correlation(data.columns()[f], original);
      double strongest = Math.abs(plain) > Math.abs(r) ? plain : r;
      if (Math.abs(strongest) > SUSPICIOUS_CORRELATION) {
        suspects.add(data.features().get(f).name() + " (r = " + Sentences.number(strongest) + ")");
      }
    }
    if (suspects.isEmpty()) {
      return List.of();
    }
    return List.of(
        "Warning: these features follow the target \""
            + data.target().name()
            + "\" so closely that they may be the same quantity: "
            + Sentences.list(suspects)
            + ". Exclude them unless they will be known before the target is.");
  }

  /** Pearson's correlation over the rows where both are finite; 0 with fewer than 3 of them. */
  static double correlation(double[] x, double[] y) {
    int[] both =
        IntStream.range(0, x.length)
            .filter(i -> Double.isFinite(x[i]) && Double.isFinite(y[i]))
            .toArray();
    return both.length < 3
        ? 0
        : Descriptive.correlation(
            Arrays.stream(both).mapToDouble(i -> x[i]).toArray(),
            Arrays.stream(both).mapToDouble(i -> y[i]).toArray());
  }

  /** Rows whose exact features also occur in the part that the model learned from. */
  static List<String> aboutTwins(Dataset data, List<Split> splits, CancelToken cancel) {
    int[] twins = data.firstTwins(cancel);
    int[] groupSize = new int[data.size()];
    for (int twin : twins) {
      groupSize[twin]++;
    }
    boolean[] leaks = new boolean[data.size()];
    for (Split split : splits) {
      boolean[] learned = new boolean[data.size()];
      for (int row : split.train()) {
        learned[twins[row]] = true;
      }
      for (int row : split.test()) {
        leaks[row] |= groupSize[twins[row]] > 1 && learned[twins[row]];
      }
    }
    List<String> rows = new ArrayList<>();
    for (int row = 0; row < leaks.length; row++) {
      if (leaks[row]) {
        rows.add(data.ids().get(row));
      }
    }
    if (rows.isEmpty()) {
      return List.of();
    }
    return List.of(
        "Warning: "
            + rows.size()
            + " of "
            + data.size()
            + " rows were judged by a model that had learned from a row with exactly the same"
            + " features, so the scores may be too good: "
            + Sentences.list(rows)
            + ".");
  }

  /** Classes with fewer rows than folds, among some rows. */
  static List<String> aboutClasses(Dataset data, int[] rows, int folds) {
    Map<String, Integer> counts = new TreeMap<>();
    if (data.isClassification()) {
      for (int row : rows) {
        counts.merge(data.classes().get((int) data.values()[row]), 1, Integer::sum);
      }
    }
    List<String> rare =
        counts.entrySet().stream()
            .filter(e -> e.getValue() < Math.max(2, folds))
            .map(e -> e.getKey() + " (" + e.getValue() + ")")
            .toList();
    return rare.isEmpty()
        ? List.of()
        : List.of(
            "These classes have fewer rows than there are folds, so some parts lack them: "
                + Sentences.list(rare)
                + ".");
  }

  /** Classes whose rows are judged by a model that learned from none of them. */
  static List<String> aboutUnseenClasses(Dataset data, List<Split> splits) {
    if (!data.isClassification()) {
      return List.of();
    }
    int[] classes = data.classIndices();
    boolean[] unseen = new boolean[data.classes().size()];
    for (Split split : splits) {
      boolean[] learned = new boolean[unseen.length];
      for (int row : split.train()) {
        learned[classes[row]] = true;
      }
      for (int row : split.test()) {
        unseen[classes[row]] |= !learned[classes[row]];
      }
    }
    List<String> names =
        IntStream.range(0, unseen.length)
            .filter(c -> unseen[c])
            .mapToObj(data.classes()::get)
            .toList();
    return names.isEmpty()
        ? List.of()
        : List.of(
            "Warning: some rows were judged by a model that had learned from no row of their class,"
                + " so it could not but fail: those of "
                + Sentences.list(names)
                + ".");
  }
}
