package org.materialsj.learn.formula;

import java.util.ArrayList;
import java.util.List;

/**
 * The best features so far, best first: by score, then the simpler, then the earlier one. Of
 * duplicates the simplest is kept. For one thread.
 */
final class TopList {

  /** A feature with its score; the print recognises duplicates. */
  record Entry(Candidate candidate, double score, double print) {}

  private final FeatureStore store;
  private final int most;
  private final double least;
  private final List<double[]> taken;
  private final double[] takenPrints;
  private final List<Entry> entries = new ArrayList<>();
  private final double[] scratch;

  /**
   * An empty list.
   *
   * @param store makes the values
   * @param most how many to keep
   * @param least scores below it do not matter
   * @param taken standardised values of features that must not be in the list
   */
  TopList(FeatureStore store, int most, double least, List<double[]> taken) {
    this.store = store;
    this.most = most;
    this.least = least;
    this.taken = taken;
    this.scratch = new double[store.rows()];
    takenPrints = taken.stream().mapToDouble(store.fingerprint()::of).toArray();
  }

  /** What a feature must reach at least. */
  double threshold() {
    return entries.size() < most ? least : Math.max(least, entries.get(most - 1).score());
  }

  List<Entry> entries() {
    return entries;
  }

  /** Adds a feature if it is good enough. */
  void offer(Candidate candidate, double score) {
    if (score < threshold()) {
      return;
    }
    double[] values = new double[store.rows()];
    store.evaluate(candidate, values);
    if (Fingerprint.standardize(values)[1] == 0) {
      return;
    }
    double print = store.fingerprint().of(values);
    for (int t = 0; t < takenPrints.length; t++) {
      if (Math.abs(takenPrints[t] - print) <= Fingerprint.NEAR
          && Fingerprint.same(values, taken.get(t))) {
        return;
      }
    }
    for (int e = 0; e < entries.size(); e++) {
      Entry entry = entries.get(e);
      if (Math.abs(entry.print() - print) <= Fingerprint.NEAR && same(values, entry)) {
        if (candidate.complexity() >= entry.candidate().complexity()) {
          return;
        }
        entries.remove(e);
        break;
      }
    }
    insert(new Entry(candidate, score, print));
  }

  private boolean same(double[] values, Entry entry) {
    store.evaluate(entry.candidate(), scratch);
    Fingerprint.standardize(scratch);
    return Fingerprint.same(values, scratch);
  }

  private void insert(Entry entry) {
    int place = entries.size();
    while (place > 0 && before(entry, entries.get(place - 1))) {
      place--;
    }
    entries.add(place, entry);
    if (entries.size() > most) {
      entries.remove(most);
    }
  }

  private static boolean before(Entry a, Entry b) {
    return a.score() > b.score()
        || a.score() == b.score() && a.candidate().complexity() < b.candidate().complexity();
  }
}
