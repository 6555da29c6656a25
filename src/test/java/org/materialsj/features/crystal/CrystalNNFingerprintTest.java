package org.materialsj.features.crystal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.materialsj.features.Featurizer;
import org.materialsj.features.Golden;
import org.materialsj.model.Crystal;
import org.materialsj.model.Element;
import org.materialsj.model.Lattice;
import org.materialsj.model.Species;

class CrystalNNFingerprintTest extends CrystalFeaturizerContract {

  /** Largest effect of the order of equal neighbours in pymatgen, times the weight of CN 8. */
  private static final double CUBE = 1.5e-4;

  private static final String DISORDERED = "Cu3Au_disordered";

  @Override
  protected Featurizer<Crystal> create() {
    return new SiteStats(CrystalNNFingerprint.ops());
  }

  @Test
  void coordinationNumbersEqualMatminer() {
    SiteFeaturizer cn = CrystalNNFingerprint.cn();
    assertEquals(18, SiteGolden.assertSites(cn, "CrystalNNFingerprint_cn", 0, DISORDERED));
    assertEquals(18, SiteGolden.assertSites(cn, "CrystalNNFingerprint_cn_oxi", 0));
  }

  @Test
  void motifsEqualMatminer() {
    SiteFeaturizer ops = CrystalNNFingerprint.ops();
    assertEquals(18, SiteGolden.assertSites(ops, "CrystalNNFingerprint_ops", CUBE, DISORDERED));
    assertEquals(18, SiteGolden.assertSites(ops, "CrystalNNFingerprint_ops_oxi", CUBE));
  }

  @Test
  void geometricMotifsEqualMatminer() {
    SiteFeaturizer ops = CrystalNNFingerprint.geometric();
    assertEquals(19, SiteGolden.assertSites(ops, "CrystalNNFingerprint_ops_geometric", CUBE));
    assertEquals(18, SiteGolden.assertSites(ops, "CrystalNNFingerprint_ops_geometric_oxi", CUBE));
  }

  @Test
  void motifsEqualMatminerOnBinaries() {
    SiteGolden.assertMeans(CrystalNNFingerprint.ops(), "CrystalNN_ops_mean", 1e-3, Map.of(), 0);
  }

  @Test
  void sharedSiteIsRefusedInOneSentence() {
    Exception e =
        assertThrows(
            IllegalArgumentException.class, () -> create().apply(Golden.crystal(DISORDERED)));
    assertEquals(
        "CrystalNN needs one element on each site, but site 1 (Cu) is shared or partly empty",
        e.getMessage());
  }

  @Test
  void elementWithoutRadiusIsNamed() {
    Crystal crystal = cubic(Element.of(110), new boolean[] {true, true, true});
    Exception e = assertThrows(IllegalArgumentException.class, () -> create().apply(crystal));
    assertEquals("CrystalNN needs a covalent radius, and none is known of Ds", e.getMessage());
    // Geometry alone needs none.
    double[] features = new SiteStats(CrystalNNFingerprint.geometric()).apply(crystal);
    assertEquals(1, features[4 * 24], 1e-12, "octahedral");
  }

  @Test
  void moleculesAndSheetsWithoutRepeatSayWhatIsMissing() {
    for (boolean[] periodic : new boolean[][] {{false, false, false}, {true, true, false}}) {
      Crystal open = cubic(Element.of(84), periodic);
      Exception e = assertThrows(IllegalArgumentException.class, () -> create().apply(open));
      assertTrue(e.getMessage().contains("is not closed"), e.getMessage());
    }
  }

  @Test
  void slabsInCellsThatRepeatHaveFeatures() {
    // One sheet of a square lattice every 20 angstrom: four neighbours in the plane.
    Lattice lattice = new Lattice(new double[] {3.3, 0, 0, 0, 3.3, 0, 0, 0, 20});
    Crystal slab =
        SiteGolden.crystal(
            "", lattice, List.of(SiteGolden.site(Species.of(Element.of(84)), 0, 0, 0)));
    double[] features = create().apply(slab);
    assertEquals(1, features[4 * 12], 1e-12, "wt CN_4");
    assertEquals(1, features[4 * 13], 1e-12, "square co-planar");
  }

  private static Crystal cubic(Element element, boolean[] periodic) {
    Lattice lattice = new Lattice(new double[] {3.3, 0, 0, 0, 3.3, 0, 0, 0, 3.3}, periodic);
    return SiteGolden.crystal("", lattice, List.of(SiteGolden.site(Species.of(element), 0, 0, 0)));
  }
}
