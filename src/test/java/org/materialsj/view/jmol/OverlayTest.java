package org.materialsj.view.jmol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleUnaryOperator;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.materialsj.model.Molecule;
import org.materialsj.model.VoxelGrid;
import org.materialsj.view.SampleStructures;

/** Pictures of densities and of several structures, without a display. */
class OverlayTest {

  private static final Molecule ETHANOL = SampleStructures.ethanol();
  private static final float BLUE = 0.56f;
  private static final float VERMILION = 0.07f;

  /** A positive ball on the left and a negative one on the right. */
  private static VoxelGrid dipole(double scale, double length) {
    int n = 30;
    float[] values = new float[n * n * n];
    DoubleUnaryOperator at = i -> -1 + 2 * i / (n - 1);
    for (int i = 0; i < values.length; i++) {
      double x = at.applyAsDouble(i % n);
      double y = at.applyAsDouble(i / n % n);
      double z = at.applyAsDouble(i / n / n);
      values[i] = (float) (-scale * y * Math.exp(-4 * (x * x + y * y + z * z)));
    }
    double step = 2 * length / (n - 1);
    return new VoxelGrid(
        n, n, n, new double[] {step, step, step}, new double[] {-length, -length, -length}, values);
  }

  private static double most(VoxelGrid grid) {
    double most = 0;
    for (float value : grid.values()) {
      most = Math.max(most, value);
    }
    return most;
  }

  private static BufferedImage picture(Overlay overlay) throws IOException {
    byte[] png = StructureImages.png(overlay, ViewOptions.DEFAULT, 240, 180);
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  /** Number of pixels of a hue. */
  private static int hue(BufferedImage image, float hue) {
    int count = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        Color c = new Color(image.getRGB(x, y));
        float[] hsb = Color.RGBtoHSB(c.getRed(), c.getGreen(), c.getBlue(), null);
        count += hsb[1] > 0.3 && Math.abs(hsb[0] - hue) < 0.04 ? 1 : 0;
      }
    }
    return count;
  }

  private static Overlay surface(VoxelGrid grid, double share) {
    return Overlay.of(grid, SurfaceOptions.at(share * most(grid)));
  }

  @Test
  void bothLobesHaveTheirColours() throws IOException {
    BufferedImage image = picture(surface(dipole(1, 3), 0.3));
    int blue = hue(image, BLUE);
    int red = hue(image, VERMILION);
    assertTrue(blue > 1000, blue + " blue pixels");
    assertTrue(Math.abs(blue - red) < 0.25 * blue, blue + " blue, " + red + " red");
  }

  @Test
  void withoutNegativeLobesThereIsOneColour() throws IOException {
    Overlay overlay = surface(dipole(1, 3), 0.3);
    BufferedImage image = picture(overlay.withSurface(overlay.surface().withNegative(false)));
    assertTrue(hue(image, BLUE) > 1000);
    assertEquals(0, hue(image, VERMILION));
  }

  @Test
  void aHigherLevelGivesASmallerSurfaceAndNoneAboveTheLargestValue() throws IOException {
    int low = hue(picture(surface(dipole(1, 3), 0.2)), BLUE);
    int high = hue(picture(surface(dipole(1, 3), 0.8)), BLUE);
    assertTrue(high > 100 && high < 0.7 * low, high + " of " + low);
    assertEquals(0, hue(picture(surface(dipole(1, 3), 1.01)), BLUE));
  }

  @Test
  void tinyAndHugeUnitsLookTheSame() throws IOException {
    BufferedImage usual = picture(surface(dipole(1, 3), 0.3));
    for (double unit : new double[] {1e-7, 1e7}) {
      BufferedImage other = picture(surface(dipole(unit, unit), 0.3));
      assertEquals(hue(usual, BLUE), hue(other, BLUE), 30);
    }
  }

  @Test
  void theSurfaceIsWhereTheAtomsAre() throws IOException {
    Molecule atom = Molecule.ofAtoms("O", new int[] {8}, new double[3], Map.of());
    VoxelGrid grid = dipole(1, 3);
    float[] values = new float[grid.values().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.abs(grid.values()[i]);
    }
    VoxelGrid even = new VoxelGrid(30, 30, 30, grid.spacing(), grid.origin(), values);
    SurfaceOptions options = SurfaceOptions.at(0.3 * most(even));
    double[] around = new Density(even, true).outline();
    double left = Arrays.stream(around).min().orElseThrow();
    double right = Arrays.stream(around).max().orElseThrow();
    assertEquals(0, left + right, 0.01);
    assertTrue(right > 1 && right < 3, "reaches to " + right);
    assertTrue(hue(picture(Overlay.of(even, options, Layer.of(atom))), BLUE) > 1000);
  }

  @Test
  void aCutOfTheSameNumbersLooksAsIfDrawnAnew() throws IOException {
    VoxelGrid grid = dipole(1, 3);
    Density density = new Density(grid, true);
    SurfaceOptions first = SurfaceOptions.at(0.7 * most(grid));
    SurfaceOptions then = SurfaceOptions.at(0.2 * most(grid)).withOpacity(1).withNegative(false);
    Overlay overlay = Overlay.of(grid, then, Layer.of(ETHANOL));
    Scene scene = SceneBuilder.build(overlay, ViewOptions.DEFAULT, density.outline());
    try (JmolSession session = new JmolSession()) {
      session.resize(240, 180);
      session.load(scene, ViewOptions.DEFAULT, false);
      session.surface(density, first);
      session.render();
      session.surface(density, then);
      int again = hue(session.render(), BLUE);
      assertEquals(hue(picture(overlay), BLUE), again, 30);
      session.noSurface();
      assertEquals(0, hue(session.render(), BLUE), 10);
    }
  }

  @Test
  void aSurfaceOfNoOpacityIsInvisible() throws IOException {
    Overlay overlay = surface(dipole(1, 3), 0.3);
    assertEquals(0, hue(picture(overlay.withSurface(overlay.surface().withOpacity(0))), BLUE));
  }

  @Test
  void aSecondStructureHasItsColour() throws IOException {
    double[] shifted = ETHANOL.positions().orElseThrow();
    for (int i = 0; i < shifted.length; i += 3) {
      shifted[i] += 0.4;
    }
    Molecule other = ETHANOL.withPositions(shifted);
    int alone = hue(picture(Overlay.of(Layer.of(ETHANOL))), BLUE);
    int both = hue(picture(Overlay.of(Layer.of(ETHANOL), Layer.tinted(other, 0x0072B2, 1))), BLUE);
    assertTrue(alone == 0 && both > 500, alone + " and " + both);
  }

  @Test
  void aLayerOfNoOpacityIsInvisible() throws IOException {
    Layer hidden = new Layer(ETHANOL, OptionalInt.empty(), 0);
    BufferedImage image = picture(Overlay.of(hidden));
    int white = 0xFFFFFF;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        assertEquals(white, image.getRGB(x, y) & white);
      }
    }
  }

  @Test
  void crystalsCanBeOverlaid() throws IOException {
    BufferedImage image =
        picture(
            Overlay.of(
                Layer.of(SampleStructures.rockSalt()),
                Layer.tinted(SampleStructures.diamond(), 0x0072B2, 1)));
    assertTrue(hue(image, BLUE) > 300);
  }

  @Test
  void aSingleSliceHasAClosedSurface() throws IOException {
    float[] values = new float[100];
    values[44] = 1;
    values[45] = 1;
    VoxelGrid slice = new VoxelGrid(10, 10, 1, new double[] {1, 1, 1}, new double[3], values);
    assertTrue(hue(picture(Overlay.of(slice, SurfaceOptions.at(0.5))), BLUE) > 50);
  }

  @Test
  void aDensityThatIsNotFiniteIsRefused() {
    VoxelGrid grid =
        new VoxelGrid(1, 1, 2, new double[] {1, 1, 1}, new double[3], new float[] {1, Float.NaN});
    assertThrows(
        IllegalArgumentException.class, () -> picture(Overlay.of(grid, SurfaceOptions.at(0.5))));
  }

  @Test
  void levelsOpacitiesAndEmptyOverlaysAreChecked() {
    assertThrows(IllegalArgumentException.class, () -> SurfaceOptions.at(0));
    assertThrows(IllegalArgumentException.class, () -> SurfaceOptions.at(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> SurfaceOptions.at(1).withOpacity(1.5));
    assertThrows(IllegalArgumentException.class, () -> Layer.tinted(ETHANOL, 0, -0.1));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Overlay(List.of(), Optional.empty(), SurfaceOptions.at(1)));
  }

  @Test
  void largeGridsAreThinnedByMeansInPlace() {
    int n = Density.MOST_POINTS * 2;
    float[] values = new float[n];
    for (int i = 0; i < n; i++) {
      values[i] = i % 2 == 0 ? 1 : 3;
    }
    VoxelGrid line =
        new VoxelGrid(n, 1, 1, new double[] {0.5, 1, 1}, new double[] {7, 0, 0}, values);
    Density density = new Density(line, true);
    assertEquals(Density.MOST_POINTS + 2, density.values().length);
    assertEquals(1, density.values()[5][1][1], 1e-6);
    assertEquals(0, density.values()[0][1][1]);
    assertArrayEquals(new double[] {1, 1, 1}, density.steps());
    assertEquals(7 + 0.25 - 1, density.origin()[0], 1e-12);
    assertEquals(0.5, density.relative(1).orElseThrow(), 1e-12);
  }

  @Test
  void whatJmolReadsIsWrittenFromNumbersAlone() {
    Density density = new Density(dipole(1, 3), true);
    String cut = JmolText.cut("positive", 0.25, density);
    assertTrue(cut.matches("isosurface ID \"positive\" CUTOFF [-+{}0-9. A-Za-z\"_;]+"), cut);
    assertTrue(cut.contains("\"data3d_density\""), cut);
  }
}
