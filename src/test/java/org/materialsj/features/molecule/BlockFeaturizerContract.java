package org.materialsj.features.molecule;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.RunContext;
import org.materialsj.features.Block;
import org.materialsj.features.BlockFeaturizer;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Molecule;

/** What every featurizer of molecules keeps whose columns depend on the data set. */
public abstract class BlockFeaturizerContract {

  /** Makes the featurizer anew. */
  protected abstract BlockFeaturizer<MoleculeAnalysis> create();

  /** Different molecules to featurize, at least two. */
  protected List<Molecule> samples() {
    return SampleMolecules.threeDimensional();
  }

  /** Molecules that it refuses. */
  protected List<Molecule> refused() {
    return List.of();
  }

  /** Whether the numbers may change with the order of the atoms. */
  protected boolean dependsOnAtomOrder() {
    return false;
  }

  /** Whether the numbers may change when the molecule turns or moves. */
  protected boolean dependsOnFrame() {
    return false;
  }

  /** Largest relative difference that counts as equal under a symmetry. */
  protected double tolerance() {
    return 1e-10;
  }

  private static Map<List<Integer>, double[]> blocks(
      BlockFeaturizer<MoleculeAnalysis> featurizer, Molecule molecule) {
    Map<List<Integer>, double[]> blocks = new TreeMap<>((a, b) -> Arrays.compare(ints(a), ints(b)));
    for (Block block : featurizer.apply(new MoleculeAnalysis(molecule))) {
      List<Integer> key = Arrays.stream(block.key()).boxed().toList();
      assertEquals(null, blocks.put(key, block.values()), "key " + key + " comes twice");
    }
    return blocks;
  }

  private static int[] ints(List<Integer> key) {
    return key.stream().mapToInt(Integer::intValue).toArray();
  }

  private void assertSameBlocks(Molecule first, Molecule second, String what) {
    Map<List<Integer>, double[]> expected = blocks(create(), first);
    Map<List<Integer>, double[]> actual = blocks(create(), second);
    assertEquals(expected.keySet(), actual.keySet(), what);
    for (List<Integer> key : expected.keySet()) {
      double[] e = expected.get(key);
      double[] a = actual.get(key);
      assertEquals(e.length, a.length, what + " " + key);
      for (int i = 0; i < e.length; i++) {
        double size = Double.isNaN(e[i]) ? 1 : Math.abs(e[i]);
        assertEquals(e[i], a[i], tolerance() * Math.max(1, size), what + " " + key + ", " + i);
      }
    }
  }

  @Test
  void saysWhatItIs() {
    BlockFeaturizer<MoleculeAnalysis> featurizer = create();
    assertFalse(featurizer.name().isBlank());
    assertFalse(featurizer.citation().isBlank());
    assertTrue(featurizer.version() >= 1);
  }

  @Test
  void columnNamesAreUniqueAndDoNotDependOnTheWidth() {
    BlockFeaturizer<MoleculeAnalysis> featurizer = create();
    Map<List<Integer>, Integer> widths = new TreeMap<>((a, b) -> Arrays.compare(ints(a), ints(b)));
    for (Molecule sample : samples()) {
      blocks(featurizer, sample).forEach((key, v) -> widths.merge(key, v.length, Math::max));
    }
    Set<String> names = new HashSet<>();
    widths.forEach(
        (key, width) -> {
          List<ColumnSpec> columns = featurizer.columns(ints(key), width);
          assertEquals(width, columns.size());
          columns.forEach(c -> assertTrue(names.add(c.name()), c.name() + " comes twice"));
          if (width > 1) {
            assertEquals(columns.subList(0, width - 1), featurizer.columns(ints(key), width - 1));
          }
        });
  }

  @Test
  void someSampleHasABlock() {
    for (Molecule sample : samples()) {
      for (double[] values : blocks(create(), sample).values()) {
        assertNotNull(values);
      }
    }
    assertFalse(blocks(create(), samples().get(0)).isEmpty());
  }

  @Test
  void inputIsNotModifiedAndResultsAreNotShared() {
    BlockFeaturizer<MoleculeAnalysis> featurizer = create();
    for (Molecule sample : samples()) {
      String before = SampleMolecules.describe(sample);
      MoleculeAnalysis analysis = new MoleculeAnalysis(sample);
      List<Block> first = featurizer.apply(analysis);
      List<double[]> kept = first.stream().map(b -> b.values().clone()).toList();
      first.forEach(b -> Arrays.fill(b.values(), -99));
      List<Block> second = featurizer.apply(analysis);
      for (int i = 0; i < kept.size(); i++) {
        assertArrayEquals(kept.get(i), second.get(i).values());
      }
      assertEquals(before, SampleMolecules.describe(sample));
    }
  }

  @Test
  void bitsAreTheSameOnOneAndEightThreads() {
    BlockFeaturizer<MoleculeAnalysis> featurizer = create();
    List<Molecule> samples = samples();
    int count = 20 * samples.size();
    List<List<Block>> one = features(featurizer, samples, count, 1);
    List<List<Block>> eight = features(featurizer, samples, count, 8);
    for (int i = 0; i < count; i++) {
      assertEquals(one.get(i).size(), eight.get(i).size());
      for (int k = 0; k < one.get(i).size(); k++) {
        assertArrayEquals(one.get(i).get(k).key(), eight.get(i).get(k).key());
        assertArrayEquals(one.get(i).get(k).values(), eight.get(i).get(k).values());
      }
    }
  }

  private static List<List<Block>> features(
      BlockFeaturizer<MoleculeAnalysis> f, List<Molecule> samples, int count, int threads) {
    RunContext run = RunContext.QUIET.withThreads(threads);
    return run.executor()
        .map(
            count,
            i -> f.apply(new MoleculeAnalysis(samples.get(i % samples.size()))),
            "features",
            run.progress(),
            run.cancel());
  }

  @Test
  void orderOfAtomsDoesNotCount() {
    if (dependsOnAtomOrder()) {
      return;
    }
    for (Molecule sample : samples()) {
      for (int seed = 0; seed < 5; seed++) {
        assertSameBlocks(
            sample, SampleMolecules.shuffled(sample, seed), "shuffled " + sample.name());
      }
    }
  }

  @Test
  void placeAndOrientationDoNotCount() {
    if (dependsOnFrame()) {
      return;
    }
    for (Molecule sample : samples()) {
      if (sample.has3d()) {
        assertSameBlocks(sample, SampleMolecules.moved(sample), "moved " + sample.name());
      }
    }
  }

  @Test
  void refusalIsOnePlainSentence() {
    BlockFeaturizer<MoleculeAnalysis> featurizer = create();
    List<String> reasons = new ArrayList<>();
    for (Molecule molecule : refused()) {
      MoleculeAnalysis analysis = new MoleculeAnalysis(molecule);
      reasons.add(
          assertThrows(
                  IllegalArgumentException.class,
                  () -> featurizer.apply(analysis),
                  SampleMolecules.describe(molecule))
              .getMessage());
    }
    reasons.forEach(MoleculeFeaturizerContract::assertSentence);
  }
}
