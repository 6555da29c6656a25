package org.materialsj.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
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

class MomentInvariantsTest extends CommandContract {

  @Override
  protected Class<? extends MaterialsCommand> command() {
    return MomentInvariants.class;
  }

  @Override
  protected String good() {
    return "source=sample:g2-molecules order=5 output=[" + folder + "/invariants.csv]";
  }

  @Override
  protected Map.Entry<String, String> missing() {
    return Map.entry("order=5 openstack=nowhere", "No image \"nowhere\" is open.");
  }

  @Override
  protected Map.Entry<String, String> bad() {
    return Map.entry(
        "source=sample:g2-molecules order=11", "order must be from 1 to 10, got \"11\".");
  }

  @Override
  protected String[] files() {
    return new String[] {"invariants.csv", "invariants.csv.provenance.json"};
  }

  private static final String WATER = "3\nwater\nO 0 0 0.1\nH 0 0.76 -0.48\nH 0 -0.76 -0.48\n";

  private List<String> lines(String input, String options) throws IOException {
    Path source = Files.writeString(folder.resolve("input-molecules.xyz"), input);
    return lines("source=[%s] %s".formatted(source, options));
  }

  private List<String> lines(String options) throws IOException {
    Path csv = folder.resolve("table.csv");
    assertEquals(Optional.empty(), bridge("output=[%s] %s".formatted(csv, options)));
    return Files.readAllLines(csv);
  }

  @Test
  void theElementsOfTheDataShareTheRangeAndTheMapIsKept() throws IOException {
    List<String> found = lines(WATER, "order=3");
    String provenance = Files.readString(folder.resolve("table.csv.provenance.json"));
    assertTrue(provenance.contains("H 2.250, O 4.750 (range 1.0 to 6.0)"), provenance);
    assertEquals(found, lines(WATER, "order=3 species=[O, H]"));
    assertTrue(!found.equals(lines(WATER, "order=3 species=[H, C, O]")));
  }

  @Test
  void whatCannotBeDescribedIsAnErrorOfItsRow() throws IOException {
    String many =
        WATER
            + "1\nchlorine\nCl 0 0 0\n"
            + "2\nlong\nH 0 0 0\nO 0 0 12.5\n"
            + "2\ntwice\nH 0 0 0\nH 0 0 0\n";
    List<String> rows = lines(many, "order=3 species=[H, O] centre=[each atom] smooth=true");
    assertEquals(1 + 3 + 1 + 2 + 1, rows.size());
    assertTrue(rows.get(1).contains(" atom 1,"), rows.get(1));
    assertTrue(
        rows.get(4).contains("atom 1 is Cl, which is not among the species H, O"), rows.get(4));
    assertTrue(rows.get(7).contains("atoms 1 and 2 are at the same place"), rows.get(7));
    rows = lines(many, "order=3 species=[H, O]");
    assertEquals(5, rows.size());
    assertTrue(rows.get(2).contains("atom 1 is Cl, which is not among"), rows.get(2));
    assertTrue(rows.get(3).contains("the cutoff must be at least 6.25"), rows.get(3));
    rows = lines(many, "order=3 species=[H, O] beyond=[leave out]");
    assertTrue(!rows.get(3).contains("cutoff"), rows.get(3));
  }

  @Test
  void drawingsAndCrystalsAreRefusedInTheirRow() throws IOException {
    Path smiles = Files.writeString(folder.resolve("input.smi"), "CCO\n");
    List<String> rows = lines("source=[%s] order=3".formatted(smiles));
    assertTrue(rows.get(1).contains("it needs 3D coordinates"), rows.get(1));
    rows = lines("source=sample:elemental-crystals order=3");
    assertTrue(rows.get(1).contains("choose its atoms as the centre"), rows.get(1));
    rows = lines("source=sample:elemental-crystals order=3 centre=[atoms, mean of each element]");
    assertTrue(!rows.get(0).contains("error"), rows.get(0));
  }

  @Test
  void settingsThatDoNotBelongTogetherAreRefused() throws IOException {
    String start = "source=sample:g2-molecules ";
    assertEquals(
        Optional.of("Environments of atoms need a cutoff above 0 angstrom, such as 5."),
        bridge(start + "cutoff=0 centre=[each atom]"));
    assertEquals(
        Optional.of("A smooth cutoff needs a cutoff above 0 angstrom."),
        bridge(start + "cutoff=0 smooth=true"));
    assertEquals(
        Optional.of("Species are for weights by species only; leave them empty."),
        bridge(start + "weights=unit species=H"));
    assertEquals(
        Optional.of("species must be symbols of elements separated by commas, got \"H, Xx\"."),
        bridge(start + "species=[H, Xx]"));
    assertEquals(
        Optional.of("the range of weights must have 0 <= least < most, got 2.0 to 1.0"),
        bridge(start + "leastweight=2 mostweight=1"));
  }

  @Test
  void mirrorImagesDifferInTheSignsOfPseudoscalarsOnly() throws IOException {
    String chiral = "5\n\nC 0 0 0\nH .63 .63 .63\nF -.79 -.79 .79\nCl -1 1 -1\nBr 1.1 -1.1 -1.1\n";
    String mirror = "5\n\nC 0 0 0\nH -.63 .63 .63\nF .79 -.79 .79\nCl 1 1 -1\nBr -1.1 -1.1 -1.1\n";
    List<String> rows = lines(chiral + mirror, "order=5 chirality=true");
    String[] names = rows.get(0).split(",");
    String[] first = rows.get(1).split(",");
    String[] second = rows.get(2).split(",");
    int flipped = 0;
    for (int c = 1; c < names.length; c++) {
      if (!names[c].startsWith("c")) {
        continue;
      }
      double a = Double.parseDouble(first[c]);
      double b = Double.parseDouble(second[c]);
      if (Math.abs(a - b) > 1e-9) {
        assertEquals(-a, b, 1e-9 * Math.abs(a));
        flipped++;
      }
    }
    assertTrue(flipped > 0);
  }

  /** A box that is brighter at one end. */
  private Path stack(String name, int size, float scale) {
    ImageStack stack = new ImageStack(size, size);
    for (int k = 0; k < size; k++) {
      FloatProcessor slice = new FloatProcessor(size, size);
      for (int j = size / 4; j < size / 2 && k >= size / 4 && k < size / 2; j++) {
        for (int i = size / 4; i < 3 * size / 4; i++) {
          slice.setf(i, j, scale * (i + 1));
        }
      }
      stack.addSlice(slice);
    }
    return save(name, new ImagePlus(name, stack));
  }

  private Path save(String name, ImagePlus image) {
    Path path = folder.resolve("input-" + name + ".tif");
    IJ.saveAsTiff(image, path.toString());
    return path;
  }

  @Test
  void aStackGivesOneRowOfInvariantsAndShapeDescriptors() throws IOException {
    Path path = stack("box", 24, 1);
    List<String> rows =
        lines("source=[%s] order=4 shapeorder=8 content=mask threshold=0.5".formatted(path));
    assertEquals(2, rows.size());
    assertTrue(rows.get(0).endsWith("F 8 8"), rows.get(0));
    assertTrue(rows.get(0).contains("c2_2.c2_2"), rows.get(0));
    rows = lines("source=[%s] order=4 shapeorder=4".formatted(path));
    assertTrue(rows.get(0).contains("grey value^2"), rows.get(0));
  }

  @Test
  void stacksThatHoldNoObjectAreRefused() throws IOException {
    Path black = save("black", new ImagePlus("black", new ByteProcessor(8, 8)));
    assertTrue(bridge("source=[%s]".formatted(black)).isPresent());
    ImageProcessor colours = new ColorProcessor(8, 8);
    Path colour = save("colour", new ImagePlus("colour", colours));
    assertTrue(bridge("source=[%s]".formatted(colour)).isPresent());
    Path box = stack("box", 24, 1);
    assertEquals(
        Optional.of("threshold must be a number or empty, got \"high\"."),
        bridge("source=[%s] content=mask threshold=high".formatted(box)));
  }
}
