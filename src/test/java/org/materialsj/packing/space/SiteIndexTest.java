package org.materialsj.packing.space;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.random.Seeds;
import org.materialsj.model.Element;
import org.materialsj.model.Lattice;
import org.materialsj.model.Site;
import org.materialsj.model.Species;

class SiteIndexTest {

  private static final Lattice SKEW = new Lattice(new double[] {9, 0, 0, -5, 6, 0, 2, 3, 8});

  private static final Species CARBON = Species.of(Element.of(6));

  private static Site site(double x, double y, double z) {
    return new Site(List.of(CARBON), x, y, z, "", 0, 0);
  }

  @Test
  void everySiteIsFoundOnceInWhateverCellItIsAskedFor() {
    SplittableRandom random = Seeds.forItem(5, 0);
    List<Site> sites = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      double x = i % 3 == 0 ? 0 : random.nextDouble();
      sites.add(site(x, random.nextDouble(), random.nextDouble()));
    }
    SiteIndex index = new SiteIndex(sites, SKEW, 1e-6);
    for (Site site : sites) {
      // A little to the left of zero is at the right end of the cell.
      double[] place = {site.x() - 3 - 1e-8, site.y() + 2, site.z() + 1e-8};
      assertArrayEquals(place, index.take(place).orElseThrow(), 2e-8);
      assertTrue(index.take(place).isEmpty(), "a site is taken once");
    }
    assertTrue(index.isEmpty());
  }

  @Test
  void whereThereIsNoSiteNoneIsTaken() {
    SiteIndex index = new SiteIndex(List.of(site(0.5, 0.5, 0.5)), SKEW, 1e-6);
    assertTrue(index.take(new double[] {0.5, 0.5, 0.5 + 1e-6}).isEmpty());
    assertFalse(index.isEmpty());
  }
}
