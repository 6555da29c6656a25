package org.materialsj.view.jmol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.materialsj.features.molecule.SampleMolecules;
import org.materialsj.model.Molecule;
import org.materialsj.model.Transformation;

/** Drawings need no display. */
class MoleculeSketchTest {

  private static final int PALE = 0xE2E2E2;
  private static final int CHLORINE = 0x1FF01F;
  private static final int FLUORINE = 0x90E050;

  private static final Molecule MOLECULE =
      Molecule.ofAtoms("ClF", new int[] {17, 9}, new double[] {0, 1.6, 0, 0, 0, 0}, Map.of());

  private static BufferedImage picture(Molecule before, Molecule after) {
    BufferedImage image = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, 200, 200);
    new MoleculeSketch(before, after).draw(g, new Rectangle(0, 0, 200, 200), 1);
    g.dispose();
    return image;
  }

  private static Molecule moved(double y, double z) {
    return new Transformation(0, 0, 0, 0, y, z, 0, 0, false).apply(MOLECULE);
  }

  /** Number of pixels, and their mean place. */
  private static double[] find(BufferedImage image, int rgb) {
    double[] found = new double[3];
    for (int x = 0; x < 200; x++) {
      for (int y = 0; y < 200; y++) {
        if ((image.getRGB(x, y) & 0xFFFFFF) == rgb) {
          found[0]++;
          found[1] += x;
          found[2] += y;
        }
      }
    }
    found[1] /= found[0];
    found[2] /= found[0];
    return found;
  }

  @Test
  void atomsHaveTheColoursOfJmolAndNoShadowWhileNothingIsDone() {
    BufferedImage image = picture(MOLECULE, MOLECULE);
    assertTrue(find(image, CHLORINE)[0] > 50);
    assertTrue(find(image, FLUORINE)[0] > 50);
    assertEquals(0, find(image, PALE)[0]);
  }

  @Test
  void aMovedMoleculeLeavesAPaleOneWhereItWas() {
    BufferedImage image = picture(MOLECULE, moved(0, 3));
    assertTrue(find(image, PALE)[0] > 100);
    assertTrue(find(image, CHLORINE)[2] < find(image, PALE)[2], "z is up");
  }

  @Test
  void yGoesToTheRight() {
    BufferedImage image = picture(MOLECULE, moved(4, 0));
    assertTrue(find(image, CHLORINE)[1] > find(image, PALE)[1]);
  }

  @Test
  void aMoleculeThatReachesFarIsDrawnInside() {
    BufferedImage image = picture(MOLECULE, moved(500, 0));
    assertTrue(find(image, PALE)[0] < 100, "smaller now");
    assertTrue(image.getRGB(0, 100) == Color.WHITE.getRGB());
  }

  @Test
  void moleculesWithoutPositionsAreRefused() {
    Molecule flat = SampleMolecules.smiles("CCO");
    assertThrows(IllegalArgumentException.class, () -> new MoleculeSketch(flat, flat));
  }
}
