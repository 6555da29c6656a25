package org.materialsj.view.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.InvarianceReport;
import org.materialsj.model.Molecule;
import org.materialsj.model.Representation;
import org.materialsj.model.Transformation;

/** Figures need no display. */
class InvarianceFigureTest {

  private static final int RED = 0xC62828;
  private static final int STILL = 0x7C93A8;

  private static Representation row(String name, int size, boolean changed) {
    List<ColumnSpec> columns = new ArrayList<>();
    double[] before = new double[size];
    double[] after = new double[size];
    for (int k = 0; k < size; k++) {
      columns.add(new ColumnSpec("d " + (k + 1), "angstrom"));
      before[k] = 2 + Math.sin(k);
      after[k] = before[k] + (changed && k % 2 == 0 ? 0.5 : 0);
    }
    return new Representation(name, "of a test", columns, before, after, 1e-9);
  }

  private static InvarianceFigure figure(String name, Transformation t, Representation... rows) {
    Molecule molecule =
        Molecule.ofAtoms(name, new int[] {17, 9}, new double[] {0, 1.6, 0, 0, 0, 0}, Map.of());
    return new InvarianceFigure(
        new InvarianceReport(molecule, t.apply(molecule), t, List.of(rows), 1e-9));
  }

  private static InvarianceFigure figure() {
    Transformation t = new Transformation(Math.PI / 6, 0, -0.5, 0, 1.5, 0, 1, 2, true);
    return figure("<ClF>", t, row("Distances", 10, true), row("Sorted", 10, false));
  }

  private static int count(InvarianceFigure figure, int rgb, int fromY, int toY) {
    BufferedImage image = FigureFiles.image(figure, 1280, 720);
    int count = 0;
    for (int x = 780; x < 1280; x++) {
      for (int y = fromY; y < toY; y++) {
        count += (image.getRGB(x, y) & 0xFFFFFF) == rgb ? 1 : 0;
      }
    }
    return count;
  }

  @Test
  void vectorFileSaysWhatWasDoneAndWhatChanged() {
    String svg = figure().toSvg(1280, 720);
    for (String text :
        List.of(
            "&lt;ClF",
            "mirrored in the plane x = 0",
            "rotated about x, y, z by 30\u00B0, 0\u00B0, \u221228.65\u00B0",
            "moved along x, y, z by 0, 1.5, 0 \u00C5",
            "atoms 1 and 2 swapped",
            "Distances",
            "5 of 10 changed, by up to",
            "all 10 unchanged",
            "Red: changed by more than 1e-9 of the largest number of its row",
            "Cl2")) {
      assertTrue(svg.contains(text) || svg.contains(text.replace(">", "&gt;")), text);
    }
  }

  @Test
  void onlyChangedNumbersAreRed() {
    assertTrue(count(figure(), RED, 40, 350) > 1000);
    assertTrue(count(figure(), STILL, 40, 350) > 1000);
    assertEquals(0, count(figure(), RED, 360, 660));
  }

  @Test
  void oneChangeAmongManyNumbersIsSeen() {
    Representation many = row("Distances", 20000, false);
    many.after()[12345] += 1;
    assertTrue(count(figure("a", Transformation.NONE, many), RED, 40, 660) > 20);
  }

  @Test
  void numbersThatAreZeroDrawNoBars() {
    ColumnSpec column = new ColumnSpec("p", "");
    Representation zero =
        new Representation(
            "Pseudoscalars",
            "",
            List.of(column, column),
            new double[] {1e-18, -3e-17},
            new double[] {-1e-18, 0},
            1e-12);
    assertTrue(count(figure("a", Transformation.NONE, zero), STILL, 40, 660) < 200);
  }

  @Test
  void aBarTellsItsNumber() {
    Optional<String> text = figure().textAt(760, 100, 1280, 720);
    assertEquals(Optional.of("d 1: before 2.00000, now 2.50000 angstrom"), text);
    assertEquals(Optional.of("Distances: of a test"), figure().textAt(500, 100, 1280, 720));
    assertEquals(Optional.empty(), figure().textAt(100, 100, 1280, 720));
    assertEquals(Optional.empty(), figure().textAt(1270, 100, 1280, 720));
    assertEquals(Optional.empty(), figure().textAt(760, 10, 1280, 720));
  }

  @Test
  void samePictureTwiceIsTheSameBytes() {
    assertArrayEquals(figure().toPng(640, 350), figure().toPng(640, 350));
  }

  @Test
  void smallestAndOddSizesAreDrawn() {
    assertFalse(figure().toSvg(16, 16).isEmpty());
    assertTrue(figure().toPng(16, 2000).length > 0);
  }

  @Test
  void aMoleculeWithoutANameIsCalledByItsFormula() {
    InvarianceFigure figure = figure("", Transformation.NONE, row("Distances", 1, false));
    assertEquals("What changes", figure.title());
    assertTrue(figure.toSvg(1280, 720).contains("as it is"));
  }
}
