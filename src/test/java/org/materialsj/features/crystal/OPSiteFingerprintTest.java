package org.materialsj.features.crystal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
import org.materialsj.model.Site;
import org.materialsj.model.Species;

class OPSiteFingerprintTest extends CrystalFeaturizerContract {

  @Override
  protected Featurizer<Crystal> create() {
    return new SiteStats(new OPSiteFingerprint());
  }

  @Test
  void compatibleModeEqualsMatminerOnAllGoldenStructures() {
    // Distances of equal neighbours differ in the last bit, and so does their order in matminer:
    // its values of the cube in monoclinic ZrO2 are 0.13 to 0.23 for four equivalent sites.
    assertEquals(
        19, SiteGolden.assertSites(OPSiteFingerprint.compatible(), "OPSiteFingerprint", 0.0701));
  }

  @Test
  void compatibleModeEqualsMatminerOnBinaries() {
    // In these two there are angles of exactly 135 degrees, at which south poles begin: rounding
    // decides in matminer, and they are south poles here.
    Map<String, String> ties =
        Map.of("mp-20874", "octahedral CN_6", "mp-972874", "hexagonal bipyramidal CN_8");
    // Of 4440 values, up to 6 are on an edge of a bin, such as exactly 0.5, where rounding decides
    // too.
    SiteGolden.assertMeans(OPSiteFingerprint.compatible(), "OPSite_mean", 0.03, ties, 6);
  }

  @Test
  void medianDiffersFromMatminerByAtMostItsStepWhereTwoOfThreeAgree() {
    for (String name : List.of("NaCl", "C_diamond", "Cu_fcc", "CsCl", "SrTiO3")) {
      CrystalAnalysis analysis = new CrystalAnalysis(Golden.crystal(name));
      double[][] raw = new OPSiteFingerprint().sites(analysis);
      double[][] steps = OPSiteFingerprint.compatible().sites(analysis);
      for (int site = 0; site < raw.length; site++) {
        assertArrayEquals(steps[site], raw[site], 0.001001, name);
      }
    }
  }

  @Test
  void idealTetrahedraAreExactlyOneAndAbsentMotifsZero() {
    OPSiteFingerprint featurizer = new OPSiteFingerprint();
    double[] row = featurizer.sites(new CrystalAnalysis(Golden.crystal("C_diamond")))[0];
    for (int i = 0; i < row.length; i++) {
      String label = featurizer.spec().columns().get(i).name();
      if (label.equals("tetrahedral CN_4")) {
        assertEquals(1, row[i], 1e-12);
      } else if (!label.endsWith("CN_4")) {
        assertEquals(0, row[i], 1e-12, label);
      }
    }
  }

  @Test
  void latticeOfAtomsFarApartIsLikeThatOfAtomsCloseBy() {
    double[] close = create().apply(cubic(3, true));
    double[] far = create().apply(cubic(21, true));
    assertArrayEquals(close, far, 1e-12);
    assertTrue(close[4 * 18] > 0.99, "octahedral");
  }

  @Test
  void moleculeOfFewAtomsSaysWhatIsMissing() {
    Exception e =
        assertThrows(IllegalArgumentException.class, () -> create().apply(cubic(3, false)));
    assertEquals(
        "site 1 (Po) has only 0 neighbours within 50 angstrom, and its order parameters need 12",
        e.getMessage());
  }

  @Test
  void sitesAtTheSamePlaceAreRefused() {
    Site site = SiteGolden.site(Species.of(Element.of(26)), 0.5, 0.5, 0.5);
    Lattice lattice = new Lattice(new double[] {3, 0, 0, 0, 3, 0, 0, 0, 3});
    Crystal crystal = SiteGolden.crystal("", lattice, List.of(site, site));
    Exception e = assertThrows(IllegalArgumentException.class, () -> create().apply(crystal));
    assertEquals("site 1 is at the same place as site 2", e.getMessage());
  }

  private static Crystal cubic(double a, boolean periodic) {
    Lattice lattice =
        new Lattice(
            new double[] {a, 0, 0, 0, a, 0, 0, 0, a}, new boolean[] {periodic, periodic, periodic});
    return SiteGolden.crystal(
        "", lattice, List.of(SiteGolden.site(Species.of(Element.of(84)), 0, 0, 0)));
  }
}
