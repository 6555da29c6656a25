package org.materialsj.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.BorderLayout;
import java.awt.GraphicsEnvironment;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.swing.JFrame;
import org.junit.jupiter.api.Test;
import org.materialsj.model.VoxelGrid;
import org.materialsj.view.jmol.JmolView;
import org.materialsj.view.jmol.Overlay;
import org.materialsj.view.jmol.SurfaceOptions;
import org.materialsj.view.swing.EventThread;

/** A surface on a display. */
class SurfaceWindowTest {

  @Test
  void surfaceIsSeen() throws Exception {
    assumeFalse(GraphicsEnvironment.isHeadless(), "needs a display");
    float[] ones = new float[1000];
    Arrays.fill(ones, 1);
    VoxelGrid cube =
        new VoxelGrid(10, 10, 10, new double[] {1, 1, 1}, new double[] {0, 0, 0}, ones);
    JFrame frame = SurfaceWindow.show("Cube", Overlay.of(cube, SurfaceOptions.at(0.5)));
    try {
      assertEquals("Cube", frame.getTitle());
      BorderLayout layout = (BorderLayout) frame.getContentPane().getLayout();
      JmolView view = (JmolView) layout.getLayoutComponent(BorderLayout.CENTER);
      CompletableFuture<byte[]> picture = EventThread.call(() -> view.png(200, 200));
      BufferedImage image =
          ImageIO.read(new ByteArrayInputStream(picture.get(60, TimeUnit.SECONDS)));
      int middle = image.getRGB(100, 100);
      assertTrue((middle & 255) > (middle >> 16 & 255), Integer.toHexString(middle));
    } finally {
      EventThread.call(
          () -> {
            frame.dispose();
            return null;
          });
    }
    assertFalse(frame.isDisplayable());
  }
}
