package org.materialsj.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.ColumnSpec;

/**
 * What every featurizer keeps. A subclass per featurizer says how to make it and what to try it on.
 *
 * @param <T> what it takes
 */
public abstract class FeaturizerContract<T> {

  /** Makes the featurizer anew. */
  protected abstract Featurizer<T> create();

  /** Different things to featurize, at least two. */
  protected abstract List<T> samples();

  /** Everything about a thing that a featurizer could change, as text. */
  protected abstract String describe(T item);

  /** Largest relative difference that counts as equal under a symmetry. */
  protected double tolerance() {
    return 1e-10;
  }

  /** Compares the features of a thing with those of another form of the same thing. */
  protected final void assertSameFeatures(T first, T second, String what) {
    double[] expected = create().apply(first);
    double[] actual = create().apply(second);
    assertEquals(expected.length, actual.length, what);
    for (int i = 0; i < expected.length; i++) {
      double size = Double.isNaN(expected[i]) ? 1 : Math.abs(expected[i]);
      double tolerance = tolerance() * Math.max(1, size);
      assertEquals(expected[i], actual[i], tolerance, what + ", feature " + i);
    }
  }

  @Test
  void specificationIsCompleteAndFixed() {
    FeatureSpec spec = create().spec();
    assertFalse(spec.name().isBlank());
    assertFalse(spec.citation().isBlank());
    assertTrue(spec.version() >= 1);
    assertEquals(spec, create().spec());
    Featurizer<T> used = create();
    used.apply(samples().get(0));
    assertEquals(spec, used.spec());
  }

  @Test
  void columnNamesAreUnique() {
    List<String> names = create().spec().columns().stream().map(ColumnSpec::name).toList();
    assertEquals(names.size(), new HashSet<>(names).size());
  }

  @Test
  void givesOneNumberPerColumn() {
    Featurizer<T> featurizer = create();
    for (T sample : samples()) {
      assertEquals(featurizer.spec().columns().size(), featurizer.apply(sample).length);
    }
  }

  @Test
  void resultsAreNotShared() {
    Featurizer<T> featurizer = create();
    double[] first = featurizer.apply(samples().get(0));
    double[] kept = first.clone();
    Arrays.fill(first, -99);
    assertArrayEquals(kept, featurizer.apply(samples().get(0)));
  }

  @Test
  void inputIsNotModified() {
    Featurizer<T> featurizer = create();
    for (T sample : samples()) {
      String before = describe(sample);
      featurizer.apply(sample);
      assertEquals(before, describe(sample));
    }
  }

  @Test
  void bitsAreTheSameOnOneAndEightThreads() {
    Featurizer<T> featurizer = create();
    List<T> samples = samples();
    int count = 40 * samples.size();
    List<double[]> one = features(featurizer, samples, count, 1);
    List<double[]> eight = features(featurizer, samples, count, 8);
    for (int i = 0; i < count; i++) {
      assertArrayEquals(one.get(i), eight.get(i));
    }
  }

  private List<double[]> features(Featurizer<T> f, List<T> samples, int count, int threads) {
    RunContext run = RunContext.QUIET.withThreads(threads);
    return run.executor()
        .map(
            count,
            i -> f.apply(samples.get(i % samples.size())),
            "features",
            run.progress(),
            run.cancel());
  }
}
