package org.materialsj.view.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.materialsj.model.packing.Marginals;
import org.materialsj.view.colour.Palette;

public class MarginalsFigureTest {

  /** Two variables: a wide peak in the middle, and nothing known. */
  public static Marginals marginals(boolean converged) {
    double[][] beliefs = new double[2][64];
    double[][] histograms = new double[2][16];
    for (int k = 0; k < 64; k++) {
      beliefs[0][k] = 1 - Math.cos(2 * Math.PI * k / 64);
      beliefs[1][k] = 1;
    }
    for (int b = 0; b < 16; b++) {
      histograms[0][b] = 1 - Math.cos(2 * Math.PI * (b + 0.5) / 16);
      histograms[1][b] = b < 8 ? 1.1 : 0.9;
    }
    return new Marginals(List.of("angle gamma", "x 1"), beliefs, histograms, converged, 57);
  }

  private static MarginalsFigure figure(boolean converged) {
    return new MarginalsFigure("Variables of the search", marginals(converged));
  }

  @Test
  void everyVariableHasAPlotWithItsName() {
    String svg = figure(true).toSvg(960, 660);
    assertTrue(svg.contains(">angle gamma<") && svg.contains(">x 1<"));
    assertTrue(svg.contains(">Variables of the search<"));
    assertTrue(svg.contains(">turns<") && svg.contains(">density per turn<"));
  }

  @Test
  void wordsSayWhetherBeliefPropagationConvergedAndHowFarItIsFromTheSamples() {
    String svg = figure(true).toSvg(960, 660);
    assertTrue(svg.contains("belief propagation, converged in 57 sweeps. Total variation"));
    assertTrue(svg.contains("at most 0.050<"));
    String other = figure(false).toSvg(960, 660);
    assertTrue(other.contains("NOT converged after 57 sweeps (they mean little)."));
    assertFalse(other.contains(", converged in"));
  }

  @Test
  void theLineIsHighWhereTheBeliefIs() {
    BufferedImage image = FigureFiles.image(figure(true), 960, 660);
    int line = new Color(Palette.rgb(1)).getRGB();
    int highest = 660;
    int at = 0;
    for (int x = 0; x < 470; x++) {
      for (int y = 100; y < 640; y++) {
        if (image.getRGB(x, y) == line && y < highest) {
          highest = y;
          at = x;
        }
      }
    }
    // The middle of the left plot, whose axis begins right of its numbers.
    assertTrue(at > 230 && at < 310, "the peak is at pixel " + at);
  }

  @Test
  void withoutVariablesThereIsATitleOnly() {
    Marginals none = new Marginals(List.of(), new double[0][], new double[0][], true, 0);
    String svg = new MarginalsFigure("The engine tells no marginals", none).toSvg(960, 660);
    assertTrue(svg.contains(">The engine tells no marginals<"));
    assertFalse(svg.contains("belief"));
  }

  @Test
  void theSameDataGiveTheSameBytesInAnySize() {
    assertArrayEquals(figure(true).toPng(320, 200), figure(true).toPng(320, 200));
    assertTrue(figure(true).toPng(16, 16).length > 0);
  }
}
