package org.materialsj.view.jmol;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.materialsj.model.Molecule;
import org.materialsj.model.Structure;
import org.materialsj.view.SampleStructures;

class JmolSessionTest {

  private static final Molecule ETHANOL = SampleStructures.ethanol();

  /** The same molecule, bent out of shape. */
  private static Structure bent() {
    Random random = new Random(1);
    double[] x = ETHANOL.positions().orElseThrow();
    Arrays.setAll(x, i -> x[i] + 0.8 * random.nextDouble());
    return ETHANOL.withPositions(x);
  }

  private static BufferedImage picture(ViewOptions options, Structure... oneAfterTheOther) {
    try (JmolSession session = new JmolSession()) {
      session.resize(300, 200);
      for (Structure structure : oneAfterTheOther) {
        session.load(SceneBuilder.build(structure, options), options, false);
      }
      return session.render();
    }
  }

  private static int differences(BufferedImage a, BufferedImage b) {
    int count = 0;
    for (int y = 0; y < a.getHeight(); y++) {
      for (int x = 0; x < a.getWidth(); x++) {
        // Jmol dithers its shades anew in every picture.
        count += Math.abs((a.getRGB(x, y) & 255) - (b.getRGB(x, y) & 255)) > 50 ? 1 : 0;
      }
    }
    return count;
  }

  @Test
  void aMovedMoleculeLooksAsIfItWereLoadedAnew() {
    for (ViewOptions.Style style : ViewOptions.Style.values()) {
      ViewOptions options = ViewOptions.DEFAULT.withStyle(style);
      BufferedImage anew = picture(options, bent());
      BufferedImage moved = picture(options, ETHANOL, bent());
      BufferedImage before = picture(options, ETHANOL);
      assertTrue(differences(anew, before) > 300, style + ": the molecule did move");
      assertTrue(differences(anew, moved) < 30, style + ": " + differences(anew, moved));
    }
  }
}
