package org.materialsj.learn.formula;

import java.util.List;
import java.util.function.Supplier;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;

/**
 * Sure-independence screening: scores all features of a space and keeps the best. Pieces of the
 * space are scored on all threads, each into a short list of its own; the lists of a fixed number
 * of pieces are merged in order before the next pieces start, so that the threads have no influence
 * on the result.
 *
 * @param best the best features, best first
 * @param screened number of features that were scored
 */
record Screening(List<TopList.Entry> best, long screened) {

  private static final int WAVE = 64;
  private static final int POLLED = 256;

  /** The best of one piece. */
  private record Piece(List<TopList.Entry> best, long screened) {}

  /**
   * Screens a space.
   *
   * @param space all features
   * @param score makes a score for each thread's own use
   * @param keep how many to keep
   * @param taken standardised values of features that are not wanted again
   * @param run progress, cancelling and threads
   */
  static Screening of(
      FeatureSpace space,
      Supplier<ColumnScore> score,
      int keep,
      List<double[]> taken,
      RunContext run) {
    FeatureStore store = space.store();
    TopList all = new TopList(store, keep, 0, taken);
    ColumnScore first = score.get();
    for (int i = 0; i < store.levelStart(1); i++) {
      Candidate column = new Candidate(null, i, i, 0);
      offer(all, column, first.of(store.values(i), all.threshold()));
    }
    long screened = store.levelStart(1);
    List<FeatureSpace.Block> blocks = space.blocks();
    for (int from = 0; from < blocks.size(); from += WAVE) {
      List<FeatureSpace.Block> wave = blocks.subList(from, Math.min(blocks.size(), from + WAVE));
      double least = all.threshold();
      List<Piece> pieces =
          run.executor()
              .map(
                  wave.size(),
                  k ->
                      piece(
                          space,
                          wave.get(k),
                          score.get(),
                          new TopList(store, keep, least, taken),
                          run.cancel()),
                  "screened features",
                  Progress.NONE,
                  run.cancel());
      for (Piece piece : pieces) {
        screened += piece.screened();
        piece.best().forEach(entry -> offer(all, entry.candidate(), entry.score()));
      }
      run.progress()
          .report(
              Math.min(1, (from + WAVE) / (double) blocks.size()),
              "screened " + screened + " features");
    }
    return new Screening(List.copyOf(all.entries()), screened);
  }

  private static void offer(TopList list, Candidate candidate, double score) {
    if (score >= 0) {
      list.offer(candidate, score);
    }
  }

  private static Piece piece(
      FeatureSpace space,
      FeatureSpace.Block block,
      ColumnScore score,
      TopList list,
      CancelToken cancel) {
    FeatureStore store = space.store();
    double[] values = new double[store.rows()];
    long[] screened = new long[1];
    space.each(
        block,
        candidate -> {
          if (screened[0]++ % POLLED == 0) {
            cancel.check("screening of features");
          }
          store.evaluate(candidate, values);
          offer(list, candidate, score.of(values, list.threshold()));
        });
    return new Piece(list.entries(), screened[0]);
  }
}
