package org.materialsj.view.jmol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.materialsj.model.Element;
import org.materialsj.model.Molecule;
import org.materialsj.model.Structure;
import org.materialsj.view.SampleStructures;

/** Pictures without a display. */
class StructureImagesTest {

  private static final ViewOptions OPTIONS = ViewOptions.DEFAULT;

  private static BufferedImage picture(Structure structure, ViewOptions options)
      throws IOException {
    byte[] png = StructureImages.png(structure, options, 240, 180);
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  /** Share of pixels that are not white. */
  private static double ink(BufferedImage image) {
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    return Arrays.stream(pixels).filter(rgb -> (rgb & 0xFFFFFF) != 0xFFFFFF).count()
        / (double) pixels.length;
  }

  private static boolean hasHue(BufferedImage image, float from, float to) {
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int rgb = image.getRGB(x, y);
        float[] hsb = java.awt.Color.RGBtoHSB(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF, null);
        if (hsb[1] > 0.6 && hsb[2] > 0.3 && hsb[0] >= from && hsb[0] <= to) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void aPictureHasTheSizeAskedForAndShowsTheElementsInTheirColours() throws IOException {
    BufferedImage image = picture(SampleStructures.rockSalt(), OPTIONS);
    assertEquals(240, image.getWidth());
    assertEquals(180, image.getHeight());
    assertTrue(ink(image) > 0.05, "ink " + ink(image));
    assertTrue(hasHue(image, 0.30f, 0.36f), "green chlorine");
    assertTrue(hasHue(image, 0.72f, 0.80f), "violet sodium");
    assertFalse(hasHue(image, 0.0f, 0.04f), "nothing red");
  }

  @Test
  void theWholeStructureIsInsideThePicture() throws IOException {
    for (ViewOptions.Style style : ViewOptions.Style.values()) {
      BufferedImage image = picture(SampleStructures.rockSalt(), OPTIONS.withStyle(style));
      int white = 0xFFFFFFFF;
      for (int x = 0; x < image.getWidth(); x++) {
        assertEquals(white, image.getRGB(x, 0), style + " at the top");
        assertEquals(white, image.getRGB(x, image.getHeight() - 1), style + " at the bottom");
      }
    }
  }

  @Test
  void everyStyleColouringCellCountAndBoxGivesAnotherPicture() {
    List<ViewOptions> all = new ArrayList<>();
    for (ViewOptions.Style style : ViewOptions.Style.values()) {
      all.add(OPTIONS.withStyle(style));
    }
    all.add(OPTIONS.withColouring(ViewOptions.Colouring.MOLECULE));
    all.add(OPTIONS.withColouring(ViewOptions.Colouring.SYMMETRY_COPY));
    all.add(OPTIONS.withCells(2, 1, 1));
    all.add(OPTIONS.withUnitCell(false));
    Set<Integer> pictures = new HashSet<>();
    for (ViewOptions options : all) {
      byte[] png = StructureImages.png(SampleStructures.dryIce(), options, 240, 180);
      // Dry ice has no polyhedra, but its atoms are drawn smaller there.
      assertTrue(pictures.add(Arrays.hashCode(png)), options + " looks like another");
    }
  }

  @Test
  void polyhedraAreDrawn() throws IOException {
    BufferedImage sticks = picture(SampleStructures.quartz(), OPTIONS);
    BufferedImage solid =
        picture(SampleStructures.quartz(), OPTIONS.withStyle(ViewOptions.Style.POLYHEDRA));
    assertTrue(ink(solid) > 1.15 * ink(sticks), ink(solid) + " against " + ink(sticks));
  }

  @Test
  void theSamePictureHasTheSameBytesOnAnyThread() throws Exception {
    byte[] expected = StructureImages.png(SampleStructures.quartz(), OPTIONS, 200, 150);
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Future<byte[]>> others =
          IntStream.range(0, 12)
              .mapToObj(
                  i ->
                      pool.submit(
                          () -> StructureImages.png(SampleStructures.quartz(), OPTIONS, 200, 150)))
              .toList();
      for (Future<byte[]> other : others) {
        assertArrayEquals(expected, other.get());
      }
    } finally {
      pool.shutdown();
    }
  }

  @ParameterizedTest
  @EnumSource(ViewOptions.Style.class)
  void everyElementCanBeDrawnInEveryStyle(ViewOptions.Style style) {
    int[] numbers = Element.all().stream().mapToInt(Element::number).toArray();
    double[] positions = new double[3 * numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      positions[3 * i] = 4 * (i % 12);
      positions[3 * i + 1] = 4 * (i / 12);
    }
    Molecule all = Molecule.ofAtoms("all", numbers, positions, Map.of());
    assertTrue(StructureImages.png(all, OPTIONS.withStyle(style), 100, 100).length > 0);
  }

  @Test
  void aSingleAtomIsVisibleInEveryStyle() throws IOException {
    Molecule atom = Molecule.ofAtoms("He", new int[] {2}, new double[3], Map.of());
    for (ViewOptions.Style style : ViewOptions.Style.values()) {
      assertTrue(ink(picture(atom, OPTIONS.withStyle(style))) > 0.001, style + " shows nothing");
    }
  }

  @Test
  void tooManyAtomsAreRefusedBeforeAnythingIsDrawn() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                StructureImages.png(
                    SampleStructures.largeRockSalt(3), OPTIONS.withCells(10, 10, 10), 100, 100));
    assertEquals(
        "the picture would show 216000 atoms, at most 20000 are drawn: show fewer unit cells",
        e.getMessage());
  }

  @Test
  void sizesOutOfRangeAreRefusedWithTheirValue() {
    Structure salt = SampleStructures.rockSalt();
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> StructureImages.png(salt, OPTIONS, 100, 9000));
    assertEquals("height must be 16 to 8192 pixels, got 9000", e.getMessage());
  }

  @Test
  void cellCountsOutOfRangeAreRefusedWithTheirValue() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> OPTIONS.withCells(1, 11, 1));
    assertEquals("nb must be 1 to 10, got 11", e.getMessage());
  }
}
