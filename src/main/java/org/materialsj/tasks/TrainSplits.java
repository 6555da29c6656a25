package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.Split;
import org.materialsj.learn.Dataset;
import org.materialsj.learn.Validation;
import org.materialsj.learn.judge.SplitKind;

/**
 * How the usable rows of a training are divided. The row that is held out draws from item 0 of the
 * seed, the folds from item 1.
 *
 * @param working rows to learn from and to divide into folds
 * @param folds divisions of the working rows
 * @param test the working rows and those held out, when rows are held out
 * @param how how predictions of the folds are made, such as "5-fold cross-validation"
 * @param notes plain sentences for the user
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
record TrainSplits(
    int[] working, List<Split> folds, Optional<Split> test, String how, List<String> notes) {

  private static final long HOLD_OUT = 0;
  private static final long FOLDS = 1;

  /** Divides the usable rows as a request asks. */
  static TrainSplits of(TrainRequest request, TableSelection selection, RunContext run) {
    Dataset all = selection.data();
    List<String> groups = selection.groups(request, run.cancel());
    List<String> notes = new ArrayList<>();
    Optional<Split> test = test(request, selection, groups, notes, run);
    int[] working = test.map(Split::train).orElseGet(() -> Validation.allRows(all));
    if (request.folds() == 0) {
      return new TrainSplits(working, List.of(), test, "", notes);
    }
    SplitKind kind = request.options().split();
    if (kind != SplitKind.LEAVE_ONE_GROUP_OUT && request.folds() > working.length) {
      throw new IllegalArgumentException(
          request.folds()
              + " folds need at least as many usable rows, and there are "
              + working.length
              + ": ask for fewer folds.");
    }
    List<String> kept =
        groups.isEmpty() ? groups : Arrays.stream(working).mapToObj(groups::get).toList();
    List<Split> folds =
        kind
            .splits(
                kind.comparesFeatures() ? all.select(working) : all.targets(working),
                kept,
                request.folds(),
                Seeds.ofItem(request.seed(), FOLDS),
                run)
            .stream()
            .map(fold -> onto(working, fold))
            .toList();
    return new TrainSplits(working, folds, test, how(kind, folds.size()), notes);
  }

  private static String how(SplitKind kind, int folds) {
    return switch (kind) {
      case RANDOM -> folds + "-fold cross-validation";
      case STRATIFIED -> "stratified " + folds + "-fold cross-validation";
      case TOP_PERFORMERS -> folds + "-fold cross-validation with top performers in each fold";
      case REPRESENTATIVE -> folds + "-fold cross-validation with representative folds";
      case KENNARD_STONE -> "a Kennard-Stone split";
      case GROUPED -> folds + "-fold cross-validation by group";
      case LEAVE_ONE_GROUP_OUT -> "leaving out one of " + folds + " groups at a time";
    };
  }

  private static Optional<Split> test(
      TrainRequest request,
      TableSelection selection,
      List<String> groups,
      List<String> notes,
      RunContext run) {
    if (!request.testColumn().isEmpty()) {
      Split marked = selection.marked(request);
      noteSharedGroups(marked, groups, notes);
      return Optional.of(marked);
    }
    double share = request.testFraction();
    if (share == 0) {
      return Optional.empty();
    }
    Dataset all = selection.data();
    SplitKind kind = request.options().split();
    long seed = Seeds.ofItem(request.seed(), HOLD_OUT);
    if (kind == SplitKind.RANDOM) {
      return Optional.of(Validation.holdOut(all, share, seed));
    }
    // One fold of as many as come nearest to the share; the other side where more is held out.
    int parts = (int) Math.max(2, Math.round(1 / Math.min(share, 1 - share)));
    SplitKind once = kind == SplitKind.LEAVE_ONE_GROUP_OUT ? SplitKind.GROUPED : kind;
    Split first = once.splits(all, groups, parts, seed, run).get(0);
    Split held = share <= 0.5 ? first : new Split(first.test(), first.train());
    notes.add(
        "Held out "
            + held.test().length
            + " of "
            + all.size()
            + " rows, one part of a split \""
            + once
            + "\".");
    return Optional.of(held);
  }

  private static void noteSharedGroups(Split marked, List<String> groups, List<String> notes) {
    if (groups.isEmpty()) {
      return;
    }
    List<String> learned = Arrays.stream(marked.train()).mapToObj(groups::get).distinct().toList();
    long shared =
        Arrays.stream(marked.test())
            .mapToObj(groups::get)
            .distinct()
            .filter(learned::contains)
            .count();
    if (shared > 0) {
      notes.add(
          "Warning: "
              + Sentences.count(shared, "group")
              + " of the rows marked as test also has rows that the model learns from.");
    }
  }

  private static Split onto(int[] rows, Split split) {
    return new Split(
        Arrays.stream(split.train()).map(i -> rows[i]).toArray(),
        Arrays.stream(split.test()).map(i -> rows[i]).toArray());
  }

  /** All divisions: folds, then the test. */
  List<Split> all() {
    List<Split> all = new ArrayList<>(folds);
    test.ifPresent(all::add);
    return all;
  }
}
