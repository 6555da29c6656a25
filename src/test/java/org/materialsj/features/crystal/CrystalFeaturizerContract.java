package org.materialsj.features.crystal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.materialsj.features.FeaturizerContract;
import org.materialsj.features.Golden;
import org.materialsj.model.Crystal;
import org.materialsj.model.Lattice;
import org.materialsj.model.Site;
import org.materialsj.model.symmetry.SymmetryOperation;

/** What every featurizer of whole crystals keeps besides: one crystal, many descriptions. */
public abstract class CrystalFeaturizerContract extends FeaturizerContract<Crystal> {

  @Override
  protected List<Crystal> samples() {
    return List.of(
        Golden.crystal("NaCl"),
        Golden.crystal("SiO2_quartz"),
        Golden.crystal("ZrO2_monoclinic"),
        Golden.crystal("SrTiO3_rattled_P1"));
  }

  @Override
  protected String describe(Crystal item) {
    return item.sites() + Arrays.toString(item.lattice().rows()) + item.properties();
  }

  @Test
  void orderOfSitesDoesNotCount() {
    for (Crystal sample : samples()) {
      List<Site> sites = new ArrayList<>(sample.sites());
      Collections.shuffle(sites, new Random(7));
      assertSameFeatures(sample, with(sample.lattice(), sites), "shuffled " + sample.name());
    }
  }

  @Test
  void rotationDoesNotCount() {
    // A rotation by 0.7 about (1, 2, 2)/3, by the formula of Rodrigues.
    double[] axis = {1 / 3.0, 2 / 3.0, 2 / 3.0};
    double cos = Math.cos(0.7);
    double sin = Math.sin(0.7);
    for (Crystal sample : samples()) {
      double[] rows = sample.lattice().rows();
      double[] rotated = new double[9];
      for (int v = 0; v < 9; v += 3) {
        double dot = axis[0] * rows[v] + axis[1] * rows[v + 1] + axis[2] * rows[v + 2];
        for (int k = 0; k < 3; k++) {
          int k1 = (k + 1) % 3;
          int k2 = (k + 2) % 3;
          double cross = axis[k1] * rows[v + k2] - axis[k2] * rows[v + k1];
          rotated[v + k] = cos * rows[v + k] + sin * cross + (1 - cos) * dot * axis[k];
        }
      }
      assertSameFeatures(
          sample, with(new Lattice(rotated), sample.sites()), "rotated " + sample.name());
    }
  }

  @Test
  void supercellsAreTheSameCrystal() {
    for (Crystal sample : samples()) {
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
      assertSameFeatures(sample, with(new Lattice(rows), sites), "supercell " + sample.name());
    }
  }

  @Test
  void latticeTranslationsOfSitesDoNotCount() {
    for (Crystal sample : samples()) {
      List<Site> sites = new ArrayList<>();
      for (Site site : sample.sites()) {
        int shift = sites.size() % 3 - 1;
        sites.add(
            new Site(
                site.species(),
                site.x() + shift,
                site.y() - 2 * shift,
                site.z() + 1,
                "",
                sites.size(),
                0));
      }
      assertSameFeatures(sample, with(sample.lattice(), sites), "unwrapped " + sample.name());
    }
  }

  private static Crystal with(Lattice lattice, List<Site> sites) {
    return new Crystal("", lattice, sites, List.of(SymmetryOperation.IDENTITY), Map.of());
  }
}
