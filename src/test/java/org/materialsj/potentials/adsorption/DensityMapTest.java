package org.materialsj.potentials.adsorption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.random.Seeds;
import org.materialsj.model.Lattice;
import org.materialsj.model.VoxelGrid;

class DensityMapTest {

  private static final Lattice OBLIQUE = Lattice.fromParameters(8, 9, 10, 80, 75, 65);

  @Test
  void anEvenSpreadHasTheDensityOfTheGas() {
    DensityMap map = new DensityMap(OBLIQUE, 2);
    SplittableRandom random = Seeds.forItem(1, 0);
    int samples = 200_000;
    for (int i = 0; i < samples; i++) {
      double[] x =
          OBLIQUE.toCartesian(
              new double[] {3 * random.nextDouble() - 1, random.nextDouble(), random.nextDouble()});
      map.add(x[0], x[1], x[2], 1);
    }
    map.sampled(samples);
    assertEquals(1, map.mean(), 1e-12);
    VoxelGrid grid = map.image(1);
    for (float value : grid.values()) {
      assertEquals(1 / OBLIQUE.volume(), value, 0.15 / OBLIQUE.volume());
    }
  }

  @Test
  void aGuestIsBrightWhereItIsAndInItsImages() {
    Lattice cube = new Lattice(new double[] {8, 0, 0, 0, 6, 0, 0, 0, 4});
    DensityMap map = new DensityMap(cube, 1);
    map.add(-2.5, 7.5, 1.5, 1);
    map.sampled(1);
    VoxelGrid grid = map.image(1);
    assertEquals(8 * 6 * 4, grid.values().length);
    assertEquals(1, grid.get(5, 1, 1), 1e-6);
    assertEquals(0, grid.get(4, 1, 1), 1e-6);
    assertEquals(0.5, grid.origin()[0], 1e-12);
  }

  @Test
  void tooFineVoxelsAreRefused() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> new DensityMap(OBLIQUE, 1e-3));
    assertTrue(e.getMessage().contains("choose larger ones"));
  }
}
