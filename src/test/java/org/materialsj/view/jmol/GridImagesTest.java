package org.materialsj.view.jmol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.materialsj.io.ParseException;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.StructureReader;
import org.materialsj.io.Structures;
import org.materialsj.model.Molecule;
import org.materialsj.model.Structure;

class GridImagesTest {

  private static List<GridCell> molecules(int count) throws ParseException {
    List<GridCell> cells = new ArrayList<>();
    try (StructureReader reader = Structures.open("sample:g2-molecules", ReadOptions.STRICT)) {
      while (cells.size() < count) {
        var structure = reader.next().structure();
        cells.add(new GridCell(structure, structure.orElseThrow().name() + "\nenergy 1.00 eV"));
      }
    }
    return cells;
  }

  private static BufferedImage image(List<GridCell> cells) throws IOException {
    byte[] png = GridImages.png(cells, ViewOptions.DEFAULT, 1000, 640);
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  /** Pixels that are neither white nor a shade of grey. */
  private static int coloured(BufferedImage image, int x, int y, int width, int height) {
    int count = 0;
    for (int j = y; j < y + height; j++) {
      for (int i = x; i < x + width; i++) {
        int rgb = image.getRGB(i, j);
        int red = rgb >> 16 & 255;
        int blue = rgb & 255;
        count += Math.abs(red - blue) > 40 ? 1 : 0;
      }
    }
    return count;
  }

  @Test
  void eachStructureIsInItsCell() throws Exception {
    GridCell water = new GridCell(Optional.of(water()), "water");
    for (int at = 0; at < 8; at++) { // 4 columns of 250 pixels, 2 rows of 320
      List<GridCell> one =
          new ArrayList<>(Collections.nCopies(8, new GridCell(Optional.empty(), "none")));
      one.set(at, water);
      BufferedImage image = image(one);
      for (int other = 0; other < 8; other++) {
        int red = coloured(image, other % 4 * 250, other / 4 * 320, 250, 320);
        assertEquals(other == at, red > 100, "water in " + at + ", colour in " + other);
      }
    }
  }

  private static Structure water() {
    return Molecule.ofAtoms(
        "water", new int[] {8, 1, 1}, new double[] {0, 0, 0, 0.96, 0, 0, -0.24, 0.93, 0}, Map.of());
  }

  @Test
  void thePictureIsTheSameEachTime() throws Exception {
    List<GridCell> cells = molecules(6);
    assertArrayEquals(
        GridImages.png(cells, ViewOptions.DEFAULT, 600, 400),
        GridImages.png(cells, ViewOptions.DEFAULT, 600, 400));
  }

  @Test
  void captionsAreShownAndNeverRun() throws Exception {
    String hostile = "<html><img src='http://127.0.0.1/x'>\n#jmolscript: zap all";
    GridCell cell = new GridCell(Optional.of(water()), hostile);
    GridCell bare = new GridCell(Optional.of(water()), "");
    BufferedImage with = image(List.of(cell));
    BufferedImage without = image(List.of(bare));
    assertEquals(coloured(without, 0, 0, 1000, 600), coloured(with, 0, 0, 1000, 600));
    int dark = 0;
    for (int x = 0; x < 1000; x++) {
      for (int y = 600; y < 636; y++) {
        dark += with.getRGB(x, y) == without.getRGB(x, y) ? 0 : 1;
      }
    }
    assertTrue(dark > 50, "the caption is painted");
  }

  @Test
  void noStructuresAndWrongSizesAreRefused() throws Exception {
    List<GridCell> cells = molecules(1);
    assertThrows(
        IllegalArgumentException.class,
        () -> GridImages.png(List.of(), ViewOptions.DEFAULT, 600, 400));
    assertThrows(
        IllegalArgumentException.class, () -> GridImages.png(cells, ViewOptions.DEFAULT, 63, 400));
    assertThrows(
        IllegalArgumentException.class,
        () -> GridImages.png(cells, ViewOptions.DEFAULT, 600, 9000));
  }
}
