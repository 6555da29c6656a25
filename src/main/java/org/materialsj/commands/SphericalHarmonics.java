package org.materialsj.commands;

import ij.ImagePlus;
import java.io.File;
import java.io.IOException;
import java.util.Map;
import org.materialsj.host.Images;
import org.materialsj.host.Job;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.host.Windows;
import org.materialsj.model.Provenance;
import org.materialsj.moments.FunctionShape;
import org.materialsj.view.SurfaceWindow;
import org.materialsj.view.jmol.Overlay;
import org.materialsj.view.jmol.StructureImages;
import org.materialsj.view.jmol.SurfaceOptions;
import org.materialsj.view.jmol.ViewOptions;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Shows a real spherical harmonic, or a Zernike function, as a surface. */
@Plugin(type = Command.class, menuPath = "Plugins>MaterialsJ>Moments>Spherical Harmonics...")
public final class SphericalHarmonics extends MaterialsCommand {

  private static final String ZERNIKE = "Zernike function";

  @Parameter(
      label = "Function",
      description =
          "Spherical harmonic: the distance from the centre is |Y_lm|. Zernike function: where"
              + " R_nl Y_lm has a quarter of its largest value.",
      choices = {"Spherical harmonic", ZERNIKE},
      persist = false)
  private String function = "Spherical harmonic";

  @Parameter(
      label = "Degree l",
      description = "The degree l, 0 to 20.",
      min = "0",
      max = "20",
      persist = false)
  private int degree = 3;

  @Parameter(
      label = "Order m",
      description =
          "From -l to l. Positive m go with cos(m phi), negative ones with sin(|m| phi), phi from x"
              + " towards y.",
      min = "-20",
      max = "20",
      persist = false)
  private int order = 2;

  @Parameter(
      label = "Radial order n of the Zernike function",
      description = "From l to 20, n - l even. A spherical harmonic has none.",
      min = "0",
      max = "20",
      persist = false)
  private int radialOrder = 5;

  @Parameter(
      label = "Width of the picture (pixels)",
      description = "Width of the picture in pixels.",
      min = "16",
      max = "8192",
      persist = false)
  private int width = 800;

  @Parameter(
      label = "Height of the picture (pixels)",
      description = "Height of the picture in pixels.",
      min = "16",
      max = "8192",
      persist = false)
  private int height = 600;

  @Parameter(
      label = "Save picture as (.png)",
      description = "Saves the picture. May be empty.",
      required = false,
      persist = false)
  private File output;

  @Parameter(type = ItemIO.OUTPUT, label = "Spherical harmonic")
  ImagePlus image;

  @Override
  protected void work(Job job) throws IOException {
    boolean zernike = function.equals(ZERNIKE);
    FunctionShape shape =
        zernike
            ? FunctionShape.zernike(radialOrder, degree, order)
            : FunctionShape.harmonic(degree, order);
    String title =
        (zernike ? ZERNIKE + " n = " + radialOrder + ", l = " : "Spherical harmonic l = ")
            + degree
            + ", m = "
            + order;
    Overlay overlay = Overlay.of(shape.density(), SurfaceOptions.at(shape.level()).withOpacity(1));
    Provenance provenance = job.provenance(0, Map.of());
    job.run().cancel().check(title); // the picture takes a while
    byte[] png = StructureImages.png(overlay, ViewOptions.DEFAULT, width, height);
    job.outputs().picture(output, png, provenance);
    image = Images.of(title, png, provenance);
    if (Windows.available()) {
      SurfaceWindow.show(title, overlay);
    }
  }
}
