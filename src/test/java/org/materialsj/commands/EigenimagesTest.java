package org.materialsj.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ij.IJ;
import ij.ImagePlus;
import ij.io.FileSaver;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.materialsj.host.CommandContract;
import org.materialsj.host.MaterialsCommand;

class EigenimagesTest extends CommandContract {

  @Override
  protected Class<? extends MaterialsCommand> command() {
    return Eigenimages.class;
  }

  /** A TIFF stack of a square that becomes brighter and a corner that flickers. */
  private String stack(int slices, String type) {
    ImagePlus image = IJ.createImage("squares", type, 16, 12, slices);
    for (int p = 0; p < slices; p++) {
      for (int i = 0; i < 30; i++) {
        image.getStack().getProcessor(p + 1).set(4 + i % 6, 3 + i / 6, 20 + 10 * p);
      }
      image.getStack().getProcessor(p + 1).set(0, 0, 50 * (p % 3));
    }
    String file = folder.resolve("input-squares.tif").toString();
    if (slices > 1) {
      new FileSaver(image).saveAsTiffStack(file);
    } else {
      new FileSaver(image).saveAsTiff(file);
    }
    return "source=[" + file + "] ";
  }

  @Override
  protected String good() {
    return stack(9, "8-bit black") + "components=2 " + outputs();
  }

  private String outputs() {
    return ("output=[%1$s/c.csv] eigenfile=[%1$s/e.tif] rebuiltfile=[%1$s/r.tif]"
            + " figure=[%1$s/f.svg]")
        .formatted(folder);
  }

  @Override
  protected Map.Entry<String, String> missing() {
    return Map.entry("openstack=nothing", "No image \"nothing\" is open.");
  }

  @Override
  protected Map.Entry<String, String> bad() {
    return Map.entry(
        stack(9, "8-bit black") + "components=9",
        "9 pictures have 1 to 8 components, 9 asked for.");
  }

  @Override
  protected String[] files() {
    return new String[] {"c.csv", "c.csv.provenance.json", "e.tif", "f.svg", "r.tif"};
  }

  @Test
  void onePictureIsRefused() {
    assertEquals(
        Optional.of(
            "\"input-squares.tif\" is one picture; eigenimages compare the slices of a stack (Image"
                + " > Stacks > Images to Stack)."),
        bridge(stack(1, "16-bit black")));
  }

  @Test
  void coloursAreRefused() {
    assertEquals(
        Optional.of("\"input-squares.tif\" is an RGB image; make it grey (Image > Type > 8-bit)."),
        bridge(stack(3, "RGB black")));
  }

  @Test
  void equalPicturesAreRefused() {
    ImagePlus image = IJ.createImage("same", "32-bit black", 8, 8, 5);
    String file = folder.resolve("input-same.tif").toString();
    new FileSaver(image).saveAsTiffStack(file);
    assertEquals(
        Optional.of("All pictures of \"input-same.tif\" are equal: there is nothing to compare."),
        bridge("source=[" + file + "] components=2"));
  }
}
