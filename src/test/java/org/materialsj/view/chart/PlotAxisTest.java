package org.materialsj.view.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlotAxisTest {

  private static PlotAxis logarithmic(double least, double most) {
    return PlotAxis.around(0, true, List.of(new double[] {least, most}));
  }

  @Test
  void aLogarithmicAxisOfManyDecadesHasPowersOfTen() {
    assertEquals(List.of("0.0001", "0.01", "1", "100"), logarithmic(1e-4, 1e3).texts(6));
  }

  @Test
  void oneOfADecadeHasItsMultiples() {
    assertEquals(
        List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10"), logarithmic(1, 10).texts(6));
  }

  @Test
  void oneOfLittleMoreHasTwiceAndFiveTimesAsMuch() {
    assertEquals(List.of("0.5", "1", "2", "5"), logarithmic(0.3, 9).texts(6));
  }

  @Test
  void oneOfLessThanAFactorOfTwoHasRoundNumbers() {
    assertEquals(List.of("2200", "2400", "2600", "2800", "3000"), logarithmic(2100, 3100).texts(6));
  }

  @Test
  void everyRangeOfALogarithmicAxisHasTicksEnoughToTellItsScale() {
    for (double least = 1e-5; least < 1e4; least *= 1.7) {
      for (double factor = 1.1; factor < 1e6; factor *= 1.3) {
        PlotAxis axis = logarithmic(least, least * factor);
        List<String> texts = axis.texts(6);
        String range = least + " to " + least * factor + ": " + texts;
        assertTrue(texts.size() >= 2 && texts.size() <= 10, range);
        assertEquals(texts.size(), new HashSet<>(texts).size(), range);
        assertTrue(
            axis.ticks(6).stream().allMatch(t -> axis.place(t) > -1e-9 && axis.place(t) < 1 + 1e-9),
            range);
      }
    }
  }
}
