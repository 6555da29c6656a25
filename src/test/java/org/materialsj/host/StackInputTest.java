package org.materialsj.host;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.WindowManager;
import ij.gui.Line;
import ij.gui.OvalRoi;
import ij.gui.Roi;
import ij.io.FileSaver;
import ij.measure.Calibration;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.LUT;
import ij.process.ShortProcessor;
import java.awt.Color;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.materialsj.host.StackOptions.Content;
import org.materialsj.io.ParseException;
import org.materialsj.io.json.ProvenanceJson;
import org.materialsj.model.Provenance;
import org.materialsj.model.VoxelGrid;

class StackInputTest {

  private static final OptionalDouble OWN = OptionalDouble.empty();

  @TempDir Path folder;

  private static ImageProcessor slice(int bits, int width, int height) {
    return switch (bits) {
      case 8 -> new ByteProcessor(width, height);
      case 16 -> new ShortProcessor(width, height);
      default -> new FloatProcessor(width, height);
    };
  }

  /** A stack whose pixel (x, y, z) is x + 10 y + 100 z, modulo 256 for 8 bits. */
  private static ImagePlus stack(int bits, int nx, int ny, int nz) {
    ImageStack slices = new ImageStack(nx, ny);
    for (int k = 0; k < nz; k++) {
      ImageProcessor slice = slice(bits, nx, ny);
      for (int p = 0; p < nx * ny; p++) {
        slice.setf(p, (p % nx + 10 * (p / nx) + 100 * k) % (bits == 8 ? 256 : 65536));
      }
      slices.addSlice(slice);
    }
    return new ImagePlus("numbers", slices);
  }

  private static StackOptions content(Content content, OptionalDouble threshold) {
    return new StackOptions(content, threshold, 0, 0);
  }

  private static StackOptions content(Content content, double threshold) {
    return content(content, OptionalDouble.of(threshold));
  }

  private static String refusal(ImagePlus image, StackOptions options) {
    return assertThrows(
            IllegalArgumentException.class, () -> StackInput.of(image, options), "no refusal")
        .getMessage();
  }

  private static String refusal(ImagePlus image) {
    return refusal(image, StackOptions.DEFAULT);
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 16, 32})
  void pixelsBecomeVoxelsWithXFastest(int bits) {
    StackInput input = StackInput.of(stack(bits, 4, 3, 2), StackOptions.DEFAULT);
    VoxelGrid grid = input.grid();
    assertEquals(List.of(4, 3, 2), List.of(grid.nx(), grid.ny(), grid.nz()));
    for (int z = 0; z < 2; z++) {
      for (int y = 0; y < 3; y++) {
        for (int x = 0; x < 4; x++) {
          assertEquals(x + 10 * y + 100 * z, grid.get(x, y, z));
        }
      }
    }
    assertEquals("numbers", input.title());
    assertEquals("pixel", input.unit());
    assertArrayEquals(new double[] {1, 1, 1}, grid.spacing());
    assertEquals(List.of(), input.warnings());
  }

  @Test
  void voxelSizesAndTheirUnitComeFromTheCalibration() {
    ImagePlus image = stack(8, 4, 3, 2);
    image.getCalibration().pixelWidth = 0.2;
    image.getCalibration().pixelHeight = 0.25;
    image.getCalibration().pixelDepth = 3;
    image.getCalibration().setUnit("micron");
    StackInput input = StackInput.of(image, StackOptions.DEFAULT);
    assertArrayEquals(new double[] {0.2, 0.25, 3}, input.grid().spacing());
    assertEquals("micron", input.unit());
    assertEquals(
        List.of(
            "The voxels are 15 times as long along one axis as along another (0.2 x 0.25 x 3.0"
                + " micron); the longest edge limits the order."),
        input.warnings());
  }

  @Test
  void impossibleVoxelSizesAreRefused() {
    for (double wrong : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY, 1e4}) {
      ImagePlus image = stack(8, 4, 3, 2);
      image.getCalibration().pixelDepth = wrong;
      String message = refusal(image);
      assertTrue(message.contains("cannot be right; correct it (Image > Properties)."), message);
    }
    ImagePlus image = stack(8, 4, 3, 2);
    image.getCalibration().setUnit("nm");
    image.getCalibration().setZUnit("mm");
    assertEquals(
        "The voxel size is in nm along x, nm along y and mm along z; give it in one unit (Image >"
            + " Properties).",
        refusal(image));
  }

  @Test
  void theCalibrationFunctionOfIntensitiesIsApplied() {
    ImagePlus image = stack(8, 4, 3, 2);
    image.getCalibration().setFunction(Calibration.STRAIGHT_LINE, new double[] {5, 2}, "density");
    VoxelGrid grid = StackInput.of(image, StackOptions.DEFAULT).grid();
    assertEquals(5 + 2 * 121, grid.get(1, 2, 1), 1e-4);
  }

  @Test
  void signedSixteenBitImagesKeepTheirSign() {
    ImagePlus image = stack(16, 4, 3, 2);
    image.getCalibration().setSigned16BitCalibration();
    image.getStack().setVoxel(1, 1, 1, 32768 + 77);
    image.getStack().setVoxel(2, 1, 1, 32768 - 5);
    StackInput input = StackInput.of(image, StackOptions.DEFAULT);
    assertEquals(77, input.grid().get(1, 1, 1));
    assertEquals(-5, input.grid().get(2, 1, 1));
    assertTrue(input.warnings().toString().contains("are negative"), input.warnings().toString());
  }

  @Test
  void lookUpTablesDoNotMatter() {
    ImagePlus image = stack(8, 4, 3, 2);
    image.setLut(LUT.createLutFromColor(Color.RED));
    assertEquals(121, StackInput.of(image, StackOptions.DEFAULT).grid().get(1, 2, 1));
  }

  @Test
  void outsideOfTheSelectionPixelsAreZeroInEverySlice() {
    ImagePlus image = stack(8, 6, 5, 2);
    image.setRoi(new Roi(1, 2, 3, 2));
    VoxelGrid grid = StackInput.of(image, StackOptions.DEFAULT).grid();
    for (int z = 0; z < 2; z++) {
      for (int y = 0; y < 5; y++) {
        for (int x = 0; x < 6; x++) {
          boolean in = x >= 1 && x < 4 && y >= 2 && y < 4;
          assertEquals(in ? x + 10 * y + 100 * z : 0, grid.get(x, y, z));
        }
      }
    }
    image.deleteRoi();
    assertEquals(105, StackInput.of(image, StackOptions.DEFAULT).grid().get(5, 0, 1));
  }

  @Test
  void anOvalSelectionLeavesItsCornersOut() {
    ImagePlus image = stack(32, 9, 9, 1);
    image.setRoi(new OvalRoi(0, 0, 9, 9));
    VoxelGrid grid = StackInput.of(image, StackOptions.DEFAULT).grid();
    assertEquals(0, grid.get(8, 8, 0));
    assertEquals(44, grid.get(4, 4, 0));
  }

  @Test
  void selectionsWithoutAnInsideAreRefused() {
    ImagePlus image = stack(8, 6, 5, 2);
    image.setRoi(new Line(0, 0, 4, 4));
    assertEquals(
        "The selection in \"numbers\" is a line, an angle or points and has no inside; draw an area"
            + " or select none.",
        refusal(image));
    image.setRoi(new Roi(100, 100, 3, 3));
    assertEquals("The selection in \"numbers\" holds no pixel.", refusal(image));
  }

  @Test
  void theThresholdOfTheImageMakesAMask() {
    ImagePlus image = stack(8, 4, 3, 2);
    image.getProcessor().setThreshold(12, 101, ImageProcessor.NO_LUT_UPDATE);
    VoxelGrid mask = StackInput.of(image, content(Content.MASK, OWN)).grid();
    VoxelGrid kept = StackInput.of(image, content(Content.INTENSITY_WITHIN_THRESHOLD, OWN)).grid();
    VoxelGrid all = StackInput.of(image, StackOptions.DEFAULT).grid();
    for (int at = 0; at < 24; at++) {
      float value = all.values()[at];
      boolean in = value >= 12 && value <= 101;
      assertEquals(in ? 1 : 0, mask.values()[at]);
      assertEquals(in ? value : 0, kept.values()[at]);
    }
  }

  @Test
  void aGivenThresholdIsTheLeastCalibratedValue() {
    ImagePlus image = stack(8, 4, 3, 2);
    image.getCalibration().setFunction(Calibration.STRAIGHT_LINE, new double[] {5, 2}, "density");
    VoxelGrid mask = StackInput.of(image, content(Content.MASK, 5 + 2 * 110)).grid();
    assertEquals(0, mask.get(3, 0, 1));
    assertEquals(1, mask.get(0, 1, 1));
  }

  @Test
  void aMaskWithoutAThresholdOrWithoutPixelsIsRefused() {
    assertEquals(
        "\"numbers\" has no threshold; set one (Image > Adjust > Threshold...) or give its value.",
        refusal(stack(8, 4, 3, 2), content(Content.MASK, OWN)));
    assertEquals(
        "No pixel of \"numbers\" is within the threshold.",
        refusal(stack(8, 4, 3, 2), content(Content.MASK, 300)));
  }

  @Test
  void coloursAreRefused() {
    assertEquals(
        "\"c\" is an RGB image, whose colours are no density; split its channels or make it grey"
            + " (Image > Type > 8-bit).",
        refusal(new ImagePlus("c", new ColorProcessor(3, 3))));
  }

  @Test
  void oneChannelAndOneFrameOfAHyperstackAreTaken() {
    ImagePlus image = stack(16, 4, 3, 12);
    image.setDimensions(2, 3, 2);
    assertEquals("\"numbers\" has 2 channels; give the number of one, 1 to 2.", refusal(image));
    assertEquals(
        "\"numbers\" has 2 time frames; give the number of one, 1 to 2.",
        refusal(image, new StackOptions(Content.INTENSITY, OWN, 1, 0)));
    assertEquals(
        "\"numbers\" has no channel 3, only 2.",
        refusal(image, new StackOptions(Content.INTENSITY, OWN, 3, 1)));
    VoxelGrid grid = StackInput.of(image, new StackOptions(Content.INTENSITY, OWN, 2, 2)).grid();
    assertEquals(3, grid.nz());
    for (int z = 0; z < 3; z++) {
      // Channels are innermost, then slices, then frames.
      assertEquals(100 * (1 + 2 * z + 6), grid.get(0, 0, z));
    }
  }

  @Test
  void valuesThatAreNoNumbersAreRefusedWithTheirPlace() {
    for (float wrong : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
      ImagePlus image = stack(32, 4, 3, 2);
      image.getStack().getProcessor(2).setf(3, 1, wrong);
      assertEquals(
          "\"numbers\" has the value "
              + wrong
              + " at x = 3, y = 1, slice 2; replace such values (Process > Math > Macro...) or"
              + " leave them outside of a selection.",
          refusal(image));
      image.setRoi(new Roi(0, 0, 3, 3));
      assertEquals(0, StackInput.of(image, StackOptions.DEFAULT).grid().get(3, 1, 1));
    }
  }

  @Test
  void emptyImagesAndSingleVoxelsAreRefused() {
    assertEquals(
        "\"e\" is empty: all pixels are 0.", refusal(IJ.createImage("e", "8-bit black", 4, 3, 2)));
    assertEquals(
        "\"e\" is a single voxel, which has no shape.",
        refusal(IJ.createImage("e", "8-bit white", 1, 1, 1)));
  }

  @Test
  void doubtfulImagesAreTakenWithAWarning() {
    assertEquals(
        List.of("All pixels of \"w\" have the same value; the shape is that of the image."),
        StackInput.of(IJ.createImage("w", "8-bit white", 4, 3, 2), StackOptions.DEFAULT)
            .warnings());
    ImagePlus one = IJ.createImage("one", "8-bit black", 4, 3, 2);
    one.getStack().setVoxel(1, 1, 1, 9);
    assertEquals(
        List.of("Only one voxel of \"one\" is not 0; its shape is that of a voxel."),
        StackInput.of(one, StackOptions.DEFAULT).warnings());
    assertEquals(
        List.of(
            "\"numbers\" is a row of voxels; its moments are those of a flat body, not of an object"
                + " seen in three dimensions."),
        StackInput.of(stack(16, 1, 1, 5), StackOptions.DEFAULT).warnings());
    ImagePlus background = stack(16, 4, 3, 2);
    background.getStack().setVoxel(0, 0, 0, 1);
    assertEquals(
        List.of(
            "No pixel of \"numbers\" is 0, so the whole image counts as the object; a threshold"
                + " leaves the background out."),
        StackInput.of(background, StackOptions.DEFAULT).warnings());
  }

  @Test
  void openImagesAreFoundByTitleOrAreTheActiveOne() throws ParseException, IOException {
    assertEquals(
        "No image \"no such image\" is open.",
        assertThrows(
                IllegalArgumentException.class,
                () -> StackInput.read(null, "no such image", StackOptions.DEFAULT))
            .getMessage());
    WindowManager.setTempCurrentImage(stack(8, 4, 3, 2));
    try {
      StackInput input = StackInput.read(null, "", StackOptions.DEFAULT);
      assertEquals("numbers", input.title());
      assertEquals(1, input.hashes().get("image numbers").length() / 64);
    } finally {
      WindowManager.setTempCurrentImage(null);
    }
  }

  @Test
  void theHashOfAnImageFollowsValuesAndVoxelSizes() {
    Map<String, String> hashes = StackInput.of(stack(8, 4, 3, 2), StackOptions.DEFAULT).hashes();
    assertEquals(hashes, StackInput.of(stack(8, 4, 3, 2), StackOptions.DEFAULT).hashes());
    ImagePlus value = stack(8, 4, 3, 2);
    value.getStack().setVoxel(0, 0, 0, 7);
    assertNotEquals(hashes, StackInput.of(value, StackOptions.DEFAULT).hashes());
    ImagePlus size = stack(8, 4, 3, 2);
    size.getCalibration().pixelDepth = 2;
    assertNotEquals(hashes, StackInput.of(size, StackOptions.DEFAULT).hashes());
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 16, 32})
  void aTiffFileIsReadAsTheImageThatWasSaved(int bits) throws ParseException, IOException {
    ImagePlus image = stack(bits, 4, 3, 2);
    image.getCalibration().pixelDepth = 2.5;
    image.getCalibration().setUnit("nm");
    File file = folder.resolve("numbers.tif").toFile();
    Files.write(file.toPath(), new FileSaver(image).serialize());
    StackInput input = StackInput.read(file, "", StackOptions.DEFAULT);
    assertArrayEquals(
        StackInput.of(image, StackOptions.DEFAULT).grid().values(), input.grid().values());
    assertArrayEquals(new double[] {1, 1, 2.5}, input.grid().spacing(), 1e-6);
    assertEquals("nm", input.unit());
    assertEquals(Provenances.hashes(List.of(file.toPath())), input.hashes());
  }

  @Test
  void aDensityComesBackFromATiffFileWithPlaceAndProvenance() throws ParseException, IOException {
    Provenance provenance = new Provenance("run(\"X\");", 0, Map.of("MaterialsJ", "1"), Map.of());
    float[] values = new float[24];
    for (int i = 0; i < 24; i++) {
      values[i] = (float) Math.sin(i) / 3;
    }
    VoxelGrid grid =
        new VoxelGrid(4, 3, 2, new double[] {0.1, 0.2, 0.7}, new double[] {-3, 5, 0.25}, values);
    ImagePlus image = Images.of("rebuilt", grid, "angstrom", provenance);
    assertEquals(-3, image.getCalibration().getX(0), 1e-12);
    assertEquals(5, image.getCalibration().getY(0), 1e-12);
    assertEquals(0.25, image.getCalibration().getZ(0), 1e-12);
    File file = folder.resolve("rebuilt.tif").toFile();
    try (PendingFiles files = new PendingFiles()) {
      Outputs outputs = new Outputs(files);
      outputs.stack(null, image);
      outputs.stack(file, image);
      assertFalse(file.exists());
      files.commit();
    }
    StackInput input = StackInput.read(file, "", StackOptions.DEFAULT);
    assertArrayEquals(values, input.grid().values());
    assertArrayEquals(grid.spacing(), input.grid().spacing(), 1e-6);
    assertEquals("angstrom", input.unit());
    ImagePlus back = IJ.openImage(file.getPath());
    assertEquals(ProvenanceJson.text(provenance), back.getProperty("Info"));
    assertEquals(-3, back.getCalibration().getX(0), 1e-3);
  }

  @Test
  void onlyTiffNamesAreWritten() throws IOException {
    Provenance provenance = new Provenance("run(\"X\");", 0, Map.of(), Map.of());
    VoxelGrid grid = new VoxelGrid(1, 1, 1, new double[] {1, 1, 1}, new double[3], new float[1]);
    ImagePlus image = Images.of("r", grid, "nm", provenance);
    try (PendingFiles files = new PendingFiles()) {
      Outputs outputs = new Outputs(files);
      assertThrows(
          IllegalArgumentException.class,
          () -> outputs.stack(folder.resolve("r.png").toFile(), image));
    }
  }

  @Test
  void badFilesAreRefusedWithASentence() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.tif"));
    Path text = Files.writeString(folder.resolve("text.tif"), "no image at all");
    byte[] good = new FileSaver(stack(8, 40, 30, 5)).serialize();
    byte[] slice = new FileSaver(stack(8, 40, 30, 1)).serialize();
    Path cutSlice =
        Files.write(folder.resolve("slice.tif"), Arrays.copyOf(slice, slice.length - 9));
    Path cut = Files.write(folder.resolve("cut.tif"), Arrays.copyOf(good, good.length - 1000));
    Map<Path, String> sentences =
        Map.of(
            empty, "the file is empty",
            text, "this is no TIFF file; save the image as one",
            cut, "the file ends before its image does; copy it again",
            cutSlice, "bytes, but its pixels need");
    sentences.forEach(
        (path, sentence) -> {
          ParseException e =
              assertThrows(
                  ParseException.class,
                  () -> StackInput.read(path.toFile(), "", StackOptions.DEFAULT));
          assertTrue(e.getMessage().contains(sentence), e.getMessage());
          assertEquals(path.toString(), e.file());
        });
    assertThrows(
        IOException.class,
        () -> StackInput.read(folder.resolve("none.tif").toFile(), "", StackOptions.DEFAULT));
  }

  @Test
  void aFileThatEndsAnywhereIsRefused() throws IOException {
    byte[] good = new FileSaver(stack(8, 4, 3, 2)).serialize();
    File file = folder.resolve("cut.tif").toFile();
    int refused = 0;
    for (int length = 0; length < good.length; length++) {
      Files.write(file.toPath(), Arrays.copyOf(good, length));
      try {
        StackInput.read(file, "", StackOptions.DEFAULT);
      } catch (ParseException e) {
        refused++;
      }
    }
    assertEquals(good.length, refused);
  }

  @Test
  void stacksAreKnownByTheirNames() {
    assertTrue(StackInput.isStack(new File("a.TIF")));
    assertTrue(StackInput.isStack(new File("a.tiff")));
    assertFalse(StackInput.isStack(new File("a.cif")));
    assertFalse(StackInput.isStack(null));
  }

  @Test
  void optionsThatAreNoneAreRefused() {
    for (double none : new double[] {Double.POSITIVE_INFINITY, Double.NaN}) {
      assertThrows(IllegalArgumentException.class, () -> content(Content.MASK, none));
    }
    assertThrows(IllegalArgumentException.class, () -> new StackOptions(Content.MASK, OWN, -1, 0));
  }
}
