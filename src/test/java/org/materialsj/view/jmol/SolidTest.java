package org.materialsj.view.jmol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.materialsj.view.SampleStructures;

class SolidTest {

  private static final int BLUE = 0x0072B2;
  private static final int RED = 0xD02020;
  private static final double[] TETRAHEDRON = {1, 1, 1, 1, -1, -1, -1, 1, -1, -1, -1, 1};
  private static final int[][] FACES = {{0, 1, 2}, {0, 3, 1}, {0, 2, 3}, {1, 3, 2}};

  private static BufferedImage picture(Overlay overlay) throws IOException {
    byte[] png = StructureImages.png(overlay, ViewOptions.DEFAULT, 240, 180);
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static int hue(BufferedImage image, int rgb) {
    float hue = Color.RGBtoHSB(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, null)[0];
    int count = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        Color c = new Color(image.getRGB(x, y));
        float[] hsb = Color.RGBtoHSB(c.getRed(), c.getGreen(), c.getBlue(), null);
        float apart = Math.abs(hsb[0] - hue);
        count += hsb[1] > 0.3 && Math.min(apart, 1 - apart) < 0.04 ? 1 : 0;
      }
    }
    return count;
  }

  @Test
  void ballsMeshesAndRodsHaveTheirColours() throws IOException {
    Solid.Ball ball = new Solid.Ball(new double[] {4, 0, 0}, 1.5, BLUE);
    Solid.Mesh mesh = new Solid.Mesh(TETRAHEDRON, FACES, RED, 1);
    BufferedImage image = picture(Overlay.ofSolids(List.of(ball, mesh)));
    assertTrue(hue(image, BLUE) > 500, hue(image, BLUE) + " blue");
    assertTrue(hue(image, RED) > 500, hue(image, RED) + " red");
    Solid.Rod rod = new Solid.Rod(new double[3], new double[] {3, 3, 3}, 0.4, BLUE);
    assertTrue(hue(picture(Overlay.ofSolids(List.of(rod))), BLUE) > 100);
  }

  @Test
  void solidsStandBesideStructures() throws IOException {
    Solid.Ball ball = new Solid.Ball(new double[] {6, 0, 0}, 1.5, BLUE);
    Overlay plain = Overlay.of(Layer.of(SampleStructures.ethanol()));
    Overlay both = new Overlay(plain.layers(), plain.density(), plain.surface(), List.of(ball));
    assertTrue(hue(picture(both), BLUE) > 300);
    assertTrue(hue(picture(both), RED) > 20, "the oxygen");
    assertEquals(0, hue(picture(plain), BLUE));
  }

  @Test
  void theViewHoldsAllOfEverySolid() {
    Solid.Ball ball = new Solid.Ball(new double[] {10, 0, 0}, 2, BLUE);
    Scene scene =
        SceneBuilder.build(Overlay.ofSolids(List.of(ball)), ViewOptions.DEFAULT, new double[0]);
    double[] sphere = scene.sphere(true);
    assertEquals(10, sphere[0], 1e-9);
    assertEquals(2, sphere[3], 1e-9);
  }

  @Test
  void anotherSolidOnTheSameStructureIsDrawnAnew() {
    Overlay first = Overlay.ofSolids(List.of(new Solid.Ball(new double[3], 1, BLUE)));
    Overlay second = Overlay.ofSolids(List.of(new Solid.Ball(new double[3], 1, BLUE)));
    assertTrue(first.hasLayersOf(first));
    assertFalse(first.hasLayersOf(second));
  }

  @Test
  void impossibleShapesAreRejected() {
    assertThrows(IllegalArgumentException.class, () -> new Solid.Ball(new double[3], 0, BLUE));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Solid.Mesh(TETRAHEDRON, new int[][] {{0, 1}}, BLUE, 1));
    assertThrows(
        IndexOutOfBoundsException.class,
        () -> new Solid.Mesh(TETRAHEDRON, new int[][] {{0, 1, 4}}, BLUE, 1));
  }
}
