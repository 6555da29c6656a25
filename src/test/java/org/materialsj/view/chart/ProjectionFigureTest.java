package org.materialsj.view.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.materialsj.model.Projection;

class ProjectionFigureTest {

  @Test
  void lengthsAndCosinesAreWritten() {
    Projection projection = new Projection(5, 4, 3, List.of("1", "t"), List.of(0.0, -2.5e-16));
    String svg = new ProjectionFigure("polynomial 1", "eV", projection).toSvg(900, 520);
    for (String text :
        new String[] {
          "Least squares as a projection: polynomial 1",
          "|y - mean| = 5.00000 eV",
          "|residual| = 3.00000 eV",
          "hypotenuse of both = 5.00000 eV",
          "-2.5e-16"
        }) {
      assertTrue(svg.contains(text), text);
    }
    assertEquals(2.5e-16, projection.largestCosine());
  }

  @Test
  void manyColumnsAreSummedUpAndAnExactFitIsDrawn() {
    List<String> terms = IntStream.range(0, 20).mapToObj(k -> "term " + k).toList();
    Projection projection = new Projection(2, 2, 0, terms, Collections.nCopies(20, 0.0));
    ProjectionFigure figure = new ProjectionFigure("trigonometric 10", "", projection);
    assertTrue(figure.toSvg(900, 520).contains("and 8 more"));
    assertTrue(figure.toPng(300, 200).length > 500);
  }
}
