package org.materialsj.features.environment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.geometry.Rotations;
import org.materialsj.engine.run.RunContext;
import org.materialsj.features.Block;
import org.materialsj.features.BlockFeaturizer;
import org.materialsj.features.Golden;
import org.materialsj.features.crystal.CrystalAnalysis;
import org.materialsj.model.Crystal;
import org.materialsj.model.Lattice;
import org.materialsj.model.Site;
import org.materialsj.model.symmetry.SymmetryOperation;

/** What pooled descriptors of crystals keep: one crystal, many descriptions. */
abstract class CrystalEnvironmentsContract {

  /** Makes the featurizer anew. */
  protected abstract BlockFeaturizer<CrystalAnalysis> create();

  private static final List<Crystal> SAMPLES =
      List.of(
          Golden.crystal("NaCl"),
          Golden.crystal("SiO2_quartz"),
          Golden.crystal("SrTiO3_rattled_P1"));

  private List<Block> blocks(Crystal crystal) {
    return create().apply(new CrystalAnalysis(crystal));
  }

  private void assertSame(Crystal first, Crystal second, String what) {
    List<Block> expected = blocks(first);
    List<Block> actual = blocks(second);
    assertEquals(expected.size(), actual.size(), what);
    for (int b = 0; b < expected.size(); b++) {
      assertArrayEquals(expected.get(b).key(), actual.get(b).key(), what);
      double[] values = expected.get(b).values();
      for (int k = 0; k < values.length; k++) {
        double tolerance = 1e-10 * Math.max(1, Math.abs(values[k]));
        assertEquals(values[k], actual.get(b).values()[k], tolerance, what + " " + b + ", " + k);
      }
    }
  }

  private static Crystal with(double[] rows, List<Site> sites) {
    return new Crystal("", new Lattice(rows), sites, List.of(SymmetryOperation.IDENTITY), Map.of());
  }

  @Test
  void orderOfSitesDoesNotCount() {
    for (Crystal sample : SAMPLES) {
      List<Site> sites = new ArrayList<>(sample.sites());
      Collections.shuffle(sites, new Random(7));
      assertSame(sample, with(sample.lattice().rows(), sites), "shuffled " + sample.name());
    }
  }

  @Test
  void rotationAndReflectionDoNotCount() {
    for (Crystal sample : SAMPLES) {
      double[] rows =
          Rotations.apply(Rotations.random(new SplittableRandom(4)), sample.lattice().rows());
      assertSame(sample, with(rows, sample.sites()), "rotated " + sample.name());
      for (int k = 0; k < 9; k++) {
        rows[k] = -rows[k];
      }
      assertSame(sample, with(rows, sample.sites()), "inverted " + sample.name());
    }
  }

  @Test
  void supercellsAreTheSameCrystal() {
    for (Crystal sample : SAMPLES) {
      double[] rows = sample.lattice().rows();
      for (int k = 0; k < 3; k++) {
        rows[k] *= 2;
        rows[6 + k] *= 3;
      }
      List<Site> sites = new ArrayList<>();
      for (Site site : sample.sites()) {
        for (int copy = 0; copy < 6; copy++) {
          double x = (site.x() + copy % 2) / 2;
          double z = (site.z() + copy / 2) / 3;
          sites.add(new Site(site.species(), x, site.y(), z, "", sites.size(), 0));
        }
      }
      assertSame(sample, with(rows, sites), "supercell " + sample.name());
    }
  }

  @Test
  void originAndLatticeTranslationsOfSitesDoNotCount() {
    for (Crystal sample : SAMPLES) {
      List<Site> sites = new ArrayList<>();
      for (Site s : sample.sites()) {
        int shift = sites.size() % 3 - 1;
        sites.add(
            new Site(
                s.species(),
                s.x() + shift + 0.31,
                s.y() - 2 * shift,
                s.z() + 1.17,
                "",
                sites.size(),
                0));
      }
      assertSame(sample, with(sample.lattice().rows(), sites), "moved " + sample.name());
    }
  }

  @Test
  void bitsAreTheSameOnOneAndEightThreads() {
    BlockFeaturizer<CrystalAnalysis> featurizer = create();
    List<List<Block>> one = features(featurizer, 1);
    List<List<Block>> eight = features(featurizer, 8);
    for (int i = 0; i < one.size(); i++) {
      for (int b = 0; b < one.get(i).size(); b++) {
        assertArrayEquals(one.get(i).get(b).values(), eight.get(i).get(b).values());
      }
    }
  }

  private static List<List<Block>> features(BlockFeaturizer<CrystalAnalysis> f, int threads) {
    RunContext run = RunContext.QUIET.withThreads(threads);
    return run.executor()
        .map(
            30,
            i -> f.apply(new CrystalAnalysis(SAMPLES.get(i % SAMPLES.size()))),
            "features",
            run.progress(),
            run.cancel());
  }

  @Test
  void sharedSitesAreRefusedInOnePlainSentence() {
    CrystalAnalysis mixed = new CrystalAnalysis(Golden.crystal("Cu3Au_disordered"));
    assertEquals(
        "it needs one element on every site, and site 1 is shared or partly empty",
        assertThrows(IllegalArgumentException.class, () -> create().apply(mixed)).getMessage());
  }

  @Test
  void neighboursKnownFartherOutChangeNothing() {
    Crystal salt = SAMPLES.get(0);
    CrystalAnalysis far = new CrystalAnalysis(salt);
    far.neighbors(11);
    List<Block> expected = blocks(salt);
    List<Block> actual = create().apply(far);
    assertEquals(expected.size(), actual.size());
    for (int b = 0; b < expected.size(); b++) {
      assertArrayEquals(expected.get(b).values(), actual.get(b).values());
    }
  }
}
