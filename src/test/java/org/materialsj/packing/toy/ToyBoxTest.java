package org.materialsj.packing.toy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.packing.ToyFrame;

class ToyBoxTest {

  private static final ToyBox.Settings SMALL = new ToyBox.Settings(12, 1, 0.15, 0.05, 30, 6, 11);

  private static final ToyBox.Result RESULT = new ToyBox(SMALL).run(RunContext.QUIET);

  @Test
  void energyFallsFrameByFrame() {
    List<ToyFrame> frames = RESULT.frames();
    assertTrue(frames.size() > 5, "got " + frames.size() + " frames");
    for (int i = 1; i < frames.size(); i++) {
      assertTrue(frames.get(i).energy() < frames.get(i - 1).energy(), "frame " + i);
      assertTrue(frames.get(i).side() < frames.get(i - 1).side(), "frame " + i);
    }
  }

  @Test
  void everyAtomIsInsideTheWalls() {
    for (ToyFrame frame : RESULT.frames()) {
      for (int m = 0; m < frame.molecules(); m++) {
        for (int k = 0; k < 6; k++) {
          double angle = frame.poses()[3 * m + 2] + k * Math.PI / 3;
          double x = frame.poses()[3 * m] + Math.cos(angle);
          double y = frame.poses()[3 * m + 1] + Math.sin(angle);
          assertTrue(Math.min(x, y) > -1e-6 && Math.max(x, y) < frame.side() + 1e-6);
        }
      }
    }
  }

  @Test
  void noTwoAtomsOverlap() {
    for (ToyFrame frame : RESULT.frames()) {
      assertTrue(nearest(frame) > 0.9, "nearest atoms at " + nearest(frame) + " sigma");
    }
  }

  private static double nearest(ToyFrame frame) {
    double least = Double.POSITIVE_INFINITY;
    for (int m = 0; m < frame.molecules(); m++) {
      for (int n = 0; n < m; n++) {
        for (int i = 0; i < 36; i++) {
          double first = frame.poses()[3 * m + 2] + (i % 6) * Math.PI / 3;
          double second = frame.poses()[3 * n + 2] + (i / 6) * Math.PI / 3;
          double dx =
              frame.poses()[3 * m] - frame.poses()[3 * n] + Math.cos(first) - Math.cos(second);
          double dy =
              frame.poses()[3 * m + 1]
                  - frame.poses()[3 * n + 1]
                  + (Math.sin(first) - Math.sin(second));
          least = Math.min(least, Math.hypot(dx, dy));
        }
      }
    }
    return least;
  }

  @Test
  void sameSeedGivesTheSameFrames() {
    ToyBox.Result again = new ToyBox(SMALL).run(RunContext.QUIET);
    assertEquals(RESULT.frames().size(), again.frames().size());
    for (int i = 0; i < again.frames().size(); i++) {
      assertArrayEquals(RESULT.frames().get(i).poses(), again.frames().get(i).poses());
    }
  }

  @Test
  void gradientIsTheSlopeOfTheEnergy() {
    HexagonEnergy energy = new HexagonEnergy(3, 1.1, 6);
    // The second and third are in the window, where the pair's energy is switched off.
    double[] x = {0, 0, 0.1, 3.3, 0.4, 0.7, -3, -4.3, 0.3};
    double[] gradient = new double[9];
    energy.evaluate(x, gradient);
    for (int i = 0; i < 9; i++) {
      double h = 1e-3;
      // Of fourth order, because the repulsion is steep.
      double slope =
          (8 * (at(energy, x, i, h) - at(energy, x, i, -h))
                  - (at(energy, x, i, 2 * h) - at(energy, x, i, -2 * h)))
              / (12 * h);
      assertEquals(slope, gradient[i], 1e-8, "variable " + i);
    }
  }

  private static double at(HexagonEnergy energy, double[] x, int variable, double move) {
    double[] moved = x.clone();
    moved[variable] += move;
    return energy.evaluate(moved, new double[x.length]);
  }

  @Test
  void cancellingStopsInsideAFrame() {
    AtomicInteger asked = new AtomicInteger();
    RunContext run =
        new RunContext(
            Progress.NONE, () -> asked.incrementAndGet() > 100, RunContext.QUIET.executor());
    assertThrows(CancellationException.class, () -> new ToyBox(SMALL).run(run));
    assertTrue(asked.get() < 110);
  }

  @Test
  void aBoxTooFullOrEmptySettingsAreRefused() {
    assertEquals(
        "The cover at the start must be from 0.01 to 0.4, got 0.9.",
        assertThrows(
                IllegalArgumentException.class,
                () -> new ToyBox.Settings(10, 1, 0.9, 0.05, 30, 6, 1))
            .getMessage());
    assertEquals(
        "The number of molecules must be from 2 to 5000, got 0.",
        assertThrows(
                IllegalArgumentException.class,
                () -> new ToyBox.Settings(0, 1, 0.1, 0.05, 30, 6, 1))
            .getMessage());
  }
}
