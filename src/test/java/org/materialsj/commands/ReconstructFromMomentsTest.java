package org.materialsj.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.io.FileSaver;
import ij.process.ImageProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.materialsj.host.CommandContract;
import org.materialsj.host.MaterialsCommand;

class ReconstructFromMomentsTest extends CommandContract {

  @Override
  protected Class<? extends MaterialsCommand> command() {
    return ReconstructFromMoments.class;
  }

  @Override
  protected String good() {
    return files("order=6 gridpoints=24");
  }

  private String files(String options) {
    return ("source=sample:g2-molecules number=20 %2$s output=[%1$s/errors.csv]"
            + " moments=[%1$s/moments.csv] stack=[%1$s/stack.tif] figure=[%1$s/plot.svg]")
        .formatted(folder, options);
  }

  @Override
  protected Map.Entry<String, String> missing() {
    return Map.entry("openstack=nothing", "No image \"nothing\" is open.");
  }

  @Override
  protected Map.Entry<String, String> bad() {
    return Map.entry(files("order=61"), "order must be from 0 to 60, got \"61\".");
  }

  @Override
  protected String[] files() {
    return new String[] {
      "errors.csv",
      "errors.csv.provenance.json",
      "moments.csv",
      "moments.csv.provenance.json",
      "plot.svg",
      "stack.tif"
    };
  }

  /** A TIFF stack of a box, with voxels of 0.5 micron. */
  private Path box() {
    ImagePlus image = IJ.createImage("box", "8-bit black", 24, 24, 24);
    for (int z = 7; z < 17; z++) {
      ImageProcessor slice = image.getStack().getProcessor(z + 1);
      slice.setValue(200);
      slice.fillRect(6, 8, 11, 9);
    }
    image.getCalibration().setUnit("micron");
    image.getCalibration().pixelWidth = 0.5;
    image.getCalibration().pixelHeight = 0.5;
    image.getCalibration().pixelDepth = 0.5;
    Path file = folder.resolve("input-box.tif");
    new FileSaver(image).saveAsTiffStack(file.toString());
    return file;
  }

  @Test
  void cancellingInTheMiddleLeavesNothing() throws IOException {
    assertCancelled(files("order=40 gridpoints=128"), 300);
  }

  @Test
  void aStackGivesAStackOfItsVoxelsInItsUnit() throws IOException {
    String call =
        "source=[%s] order=10 stack=[%s/a.tif] output=[%2$s/a.csv]".formatted(box(), folder);
    assertEquals(Optional.empty(), bridge(call));
    ImagePlus image = IJ.openImage(folder.resolve("a.tif").toString());
    assertEquals(32, image.getBitDepth());
    assertEquals(24, image.getStackSize());
    assertEquals("micron", image.getCalibration().getUnit());
    assertEquals(0.5, image.getCalibration().pixelDepth);
    assertTrue(((String) image.getProperty("Info")).contains("Reconstruct From Moments..."));
    List<String> lines = Files.readAllLines(folder.resolve("a.csv"));
    assertEquals(
        "id,order,moments,relative error,correlation,overlap above half maximum", lines.get(0));
    assertEquals(12, lines.size());
  }

  @Test
  void anOrderTooHighForAStackIsRefused() {
    assertTrue(
        bridge("source=[%s] order=60".formatted(box()))
            .orElseThrow()
            .startsWith("Order 60 is too high for these voxels; "));
  }

  @Test
  void atomsOfAMoleculeCanBeGaussiansWithWeights() throws IOException {
    String call =
        "source=sample:g2-molecules number=30 atoms=Gaussians sigma=0.5 weights=species order=6"
            + " gridpoints=24 output=[%1$s/a.csv] picture=[%1$s/a.png]";
    assertEquals(Optional.empty(), bridge(call.formatted(folder)));
    assertTrue(Files.readString(folder.resolve("a.csv")).contains("relative error"));
    assertTrue(Files.size(folder.resolve("a.png")) > 1000);
  }

  @Test
  void crystalsAreRefused() {
    assertTrue(
        bridge("source=sample:elemental-crystals order=6").orElseThrow().contains("is a crystal"));
  }

  @Test
  void aThresholdThatIsNoNumberIsRefused() {
    assertEquals(
        Optional.of("threshold must be a number or empty, got \"high\"."),
        bridge("source=[%s] content=mask threshold=high".formatted(box())));
  }
}
