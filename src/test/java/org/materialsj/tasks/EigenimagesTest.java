package org.materialsj.tasks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.explore.PictureSet;

class EigenimagesTest {

  /** Pictures of 6 x 5 pixels: 100 plus amounts of two patterns. */
  private static PictureSet mixtures(double brightness) {
    double[][] pixels = new double[12][30];
    for (int p = 0; p < pixels.length; p++) {
      double a = Math.sin(1.7 * p + 1);
      double b = 0.3 * Math.cos(2.9 * p);
      for (int i = 0; i < 30; i++) {
        pixels[p][i] =
            100 + a * (i % 6 < 3 ? 1 : -1) + b * (i < 15 ? 1 : -1) + brightness * (p % 4);
      }
    }
    return new PictureSet("m", List.of(), 6, 5, Collections.nCopies(12, "same"), pixels);
  }

  private static Eigenimages.Result run(PictureSet pictures, int components, boolean normalize) {
    return Eigenimages.run(
        new Eigenimages.Request(pictures, components, normalize), RunContext.QUIET);
  }

  @Test
  void asManyComponentsAsPatternsRebuildThePictures() {
    PictureSet pictures = mixtures(0);
    Eigenimages.Result result = run(pictures, 2, false);
    for (int p = 0; p < 12; p++) {
      assertArrayEquals(pictures.pixels()[p], result.rebuilt().pixels()[p], 1e-9);
    }
    double[] shares = result.spectrum().shares();
    assertEquals(1, shares[0] + shares[1], 1e-12);
    assertEquals(3, result.eigenimages().pixels().length);
    assertEquals(12, result.coordinates().ids().stream().distinct().count());
  }

  @Test
  void oneComponentLeavesAnError() {
    double[] errors =
        run(mixtures(0), 1, false).coordinates().numbers("error of the rebuilt picture");
    assertTrue(errors[0] > 0.01);
  }

  @Test
  void brightnessIsNamedUntilItIsNormalized() {
    assertTrue(run(mixtures(50), 2, false).notes().get(1).contains("brightness"));
    assertFalse(run(mixtures(50), 2, true).notes().toString().contains("mostly brightness"));
  }

  @Test
  void aPictureWithoutContrastCannotBeNormalized() {
    PictureSet pictures = mixtures(0);
    pictures.pixels()[3] = new double[30];
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> run(pictures, 2, true));
    assertTrue(e.getMessage().contains("one value everywhere"), e.getMessage());
  }

  @Test
  void bitsDoNotDependOnThreads() {
    PictureSet pictures = mixtures(1);
    Eigenimages.Request request = new Eigenimages.Request(pictures, 3, false);
    double[] one =
        Eigenimages.run(request, RunContext.QUIET.withThreads(1)).coordinates().numbers("PC 2");
    assertArrayEquals(
        one,
        Eigenimages.run(request, RunContext.QUIET.withThreads(8)).coordinates().numbers("PC 2"));
  }
}
