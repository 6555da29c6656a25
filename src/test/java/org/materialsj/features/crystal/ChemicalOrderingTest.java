package org.materialsj.features.crystal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.geometry.PeriodicVoronoi;
import org.materialsj.features.Featurizer;
import org.materialsj.features.Golden;
import org.materialsj.model.Crystal;
import org.materialsj.model.Element;
import org.materialsj.model.Lattice;
import org.materialsj.model.Site;
import org.materialsj.model.Species;
import org.materialsj.model.symmetry.SymmetryOperation;

class ChemicalOrderingTest extends CrystalFeaturizerContract {

  private static final JsonObject GOLDEN = Golden.json("features/crystal/ChemicalOrdering.json");

  @Override
  protected Featurizer<Crystal> create() {
    return new ChemicalOrdering();
  }

  @Test
  void equalsMatminerOnOrderedGoldenStructures() {
    Golden.assertLabels(GOLDEN.getAsJsonArray("labels"), create().spec());
    int compared = 0;
    for (Map.Entry<String, JsonElement> entry : GOLDEN.getAsJsonObject("values").entrySet()) {
      double[] features = create().apply(Golden.crystal(entry.getKey()));
      for (int k = 0; k < 3; k++) {
        double expected = entry.getValue().getAsJsonArray().get(k).getAsDouble();
        assertEquals(expected, features[k], 1e-9, entry.getKey() + " shell " + (k + 1));
      }
      compared++;
    }
    assertEquals(18, compared);
  }

  @Test
  void countedWalksAreThoseThatCanBeListed() {
    for (int seed = 0; seed < 12; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int n = 1 + seed % 6;
      double[] lattice = {4, 0.3, 0, -0.7, 5, 0.2, 1.5, 0, 4.5};
      Crystal crystal = random(random, n, new Lattice(lattice));
      PeriodicVoronoi cells = new CrystalAnalysis(crystal).voronoi();
      int[] types = random.ints(n, 0, 3).toArray();
      double[][][] counted = new VoronoiWalks(cells).weights(types, 3);
      for (int i = 0; i < n; i++) {
        double[][] listed = new double[3][3];
        Set<List<Integer>> visited = new HashSet<>();
        visited.add(List.of(i, 0, 0, 0));
        walk(cells, types, List.of(i, 0, 0, 0), 1, visited, listed);
        for (int shell = 0; shell < 3; shell++) {
          assertArrayEquals(listed[shell], counted[shell][i], 1e-9, "seed " + seed + " site " + i);
        }
      }
    }
  }

  /** Visits every walk from a place, step by step. */
  private static void walk(
      PeriodicVoronoi cells,
      int[] types,
      List<Integer> place,
      double weight,
      Set<List<Integer>> visited,
      double[][] weights) {
    int site = place.get(0);
    double largest = 0;
    for (int f = cells.start(site); f < cells.end(site); f++) {
      largest = Math.max(largest, cells.area(f));
    }
    for (int f = cells.start(site); f < cells.end(site); f++) {
      List<Integer> next = new ArrayList<>(List.of(cells.site(f)));
      for (int k = 0; k < 3; k++) {
        next.add(place.get(k + 1) + cells.image(f, k));
      }
      if (visited.add(next)) {
        double product = weight * cells.area(f) / largest;
        weights[visited.size() - 2][types[cells.site(f)]] += product;
        if (visited.size() < 4) {
          walk(cells, types, next, product, visited, weights);
        }
        visited.remove(next);
      }
    }
  }

  private static Crystal random(SplittableRandom random, int n, Lattice lattice) {
    List<Site> sites = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      Species species = Species.of(Element.of(11 + random.nextInt(3)));
      double[] x = random.doubles(3).toArray();
      sites.add(new Site(List.of(species), x[0], x[1], x[2], "", i, 0));
    }
    return new Crystal("random", lattice, sites, List.of(SymmetryOperation.IDENTITY), Map.of());
  }

  @Test
  void aRandomAlloyOfThousandAtomsIsNearlyDisordered() {
    Crystal alloy =
        random(
            new SplittableRandom(3),
            1000,
            new Lattice(new double[] {22, 0, 0, 0, 22, 0, 0, 0, 22}));
    double[] features =
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> create().apply(alloy));
    assertTrue(features[0] > features[1] && features[1] > features[2], "larger shells average");
    assertTrue(features[2] < 0.2, "third shell " + features[2]);
  }

  @Test
  void aSharedSiteIsNamed() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> create().apply(Golden.crystal("Cu3Au_disordered")));
    assertEquals(
        "chemical ordering needs one element on each site, and site 1 is shared by several",
        e.getMessage());
  }
}
