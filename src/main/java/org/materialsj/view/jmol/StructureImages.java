package org.materialsj.view.jmol;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.materialsj.model.Crystal;
import org.materialsj.model.Molecule;
import org.materialsj.model.Structure;

/** Pictures of structures, made without a display. */
public final class StructureImages {

  /** The most atoms shown without asking; pictures never ask. */
  public static final int MAX_ATOMS = 20_000;

  private static final int SMALLEST = 16;
  private static final int LARGEST = 8192;

  private StructureImages() {}

  /**
   * How many atoms would be shown: those of the structure times the unit cells, without the copies
   * that complete boundaries and polyhedra.
   *
   * @param structure the structure
   * @param options how it is shown
   * @return the number of atoms
   */
  public static long atomCount(Structure structure, ViewOptions options) {
    if (structure instanceof Crystal crystal) {
      long count = crystal.sites().size();
      int[] cells = {options.na(), options.nb(), options.nc()};
      for (int k = 0; k < 3; k++) {
        count *= crystal.lattice().periodic(k) ? cells[k] : 1;
      }
      return count;
    }
    return ((Molecule) structure).size();
  }

  /** How many atoms of all structures would be shown. */
  static long atomCount(Overlay overlay, ViewOptions options) {
    return overlay.layers().stream()
        .mapToLong(layer -> atomCount(layer.structure(), options))
        .sum();
  }

  /**
   * A picture of a structure on a white background. The text of the structure (names, labels,
   * properties) is not used.
   *
   * @param structure the structure
   * @param options how it is shown
   * @param width pixels, 16 to 8192
   * @param height pixels, 16 to 8192
   * @return the bytes of a PNG file, the same for the same arguments
   * @throws IllegalArgumentException for a size out of range, for a molecule without coordinates,
   *     for coordinates over 100 000 angstrom, and when more than {@value #MAX_ATOMS} atoms would
   *     be shown
   */
  public static byte[] png(Structure structure, ViewOptions options, int width, int height) {
    return png(Overlay.of(structure), options, width, height);
  }

  /**
   * A picture of structures and the surface of a density, as {@link #png(Structure, ViewOptions,
   * int, int)} of one structure.
   *
   * @param overlay what is shown
   * @param options how structures are shown
   * @param width pixels, 16 to 8192
   * @param height pixels, 16 to 8192
   * @return the bytes of a PNG file, the same for the same arguments
   * @throws IllegalArgumentException as for one structure, and for a density that is not finite
   */
  public static byte[] png(Overlay overlay, ViewOptions options, int width, int height) {
    checkSize("width", width);
    checkSize("height", height);
    long atoms = atomCount(overlay, options);
    if (atoms > MAX_ATOMS) {
      throw new IllegalArgumentException(
          "the picture would show "
              + atoms
              + " atoms, at most "
              + MAX_ATOMS
              + " are drawn: show fewer unit cells");
    }
    Optional<Density> density =
        overlay.density().map(grid -> new Density(grid, !overlay.layers().isEmpty()));
    double[] around = density.map(Density::outline).orElse(new double[0]);
    Scene scene = SceneBuilder.build(overlay, options, around);
    try (JmolSession session = new JmolSession()) {
      session.resize(width, height);
      session.load(scene, options, false);
      density.ifPresent(shown -> session.surface(shown, overlay.surface()));
      return encode(session.render());
    }
  }

  private static void checkSize(String name, int value) {
    if (value < SMALLEST || value > LARGEST) {
      throw new IllegalArgumentException(
          name + " must be " + SMALLEST + " to " + LARGEST + " pixels, got " + value);
    }
  }

  /** The bytes of a PNG file. */
  static byte[] encode(BufferedImage image) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      ImageIO.write(image, "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("no PNG could be written to memory", e);
    }
  }
}
