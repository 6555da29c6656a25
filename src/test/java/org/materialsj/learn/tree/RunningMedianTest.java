package org.materialsj.learn.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.random.Seeds;

class RunningMedianTest {

  @Test
  void deviationIsThatFromTheMedianAfterEachNumber() {
    SplittableRandom random = Seeds.forItem(1, 0);
    RunningMedian running = new RunningMedian(200);
    for (int round = 0; round < 3; round++) {
      running.clear();
      double[] all = new double[200];
      for (int i = 0; i < all.length; i++) {
        all[i] = round == 0 ? random.nextInt(5) : random.nextDouble() - 0.5 * round;
        running.add(all[i]);
        double[] sorted = Arrays.copyOf(all, i + 1);
        Arrays.sort(sorted);
        double median = sorted[i / 2];
        double wanted = Arrays.stream(sorted).map(v -> Math.abs(v - median)).sum();
        assertEquals(wanted, running.deviation(), 1e-12);
      }
    }
  }
}
