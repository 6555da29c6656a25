package org.materialsj.view.map;

import java.awt.Point;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.swing.SwingUtilities;
import org.materialsj.engine.random.Seeds;
import org.materialsj.io.StructureRow;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Molecule;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From a click on a point of the map until its structure, of 2000 atoms, is drawn: the median of
 * 100 clicks on different points. Needs a display.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 20)
@Measurement(iterations = 100)
@Fork(value = 1, jvmArgs = "-Xmx2g")
public class ClickBenchmark {

  private static final int STRUCTURES = 120;
  private static final double SPACING = 2.2;

  /** Whether all structures have the same elements in the same order, as in a trajectory. */
  @Param({"false", "true"})
  public boolean trajectory;

  private MapWindow window;
  private Semaphore shown;
  private int call;

  /** Opens a map of random lumps of silicon and oxygen. */
  @Setup(Level.Trial)
  public void open() throws InterruptedException, InvocationTargetException {
    List<StructureRow> rows = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    double[] x = new double[STRUCTURES];
    double[] y = new double[STRUCTURES];
    int[] index = new int[STRUCTURES];
    for (int i = 0; i < STRUCTURES; i++) {
      ids.add("lump-" + i);
      rows.add(new StructureRow(ids.get(i), Optional.of(lump(i)), Optional.empty(), List.of()));
      x[i] = i % 12;
      y[i] = i / 12;
      index[i] = i;
    }
    FeatureTable table =
        FeatureTable.builder(ids)
            .numbers(new ColumnSpec("x", ""), x)
            .numbers(new ColumnSpec("y", ""), y)
            .build();
    int[] noAtoms = new int[STRUCTURES];
    Arrays.fill(noAtoms, -1);
    MapColumns columns =
        new MapColumns(
            "x", "y", Optional.empty(), Optional.empty(), MapColumns.Scales.LINEAR, false);
    window =
        MapWindow.show(
            new MapModel("lumps", table, rows, index, noAtoms), MapState.of(columns), s -> "");
    shown = new Semaphore(0);
    SwingUtilities.invokeAndWait(
        () -> window.structures().view().setShownListener(() -> shown.release()));
    Thread.sleep(1000); // for the window
    shown.drainPermits();
  }

  private Molecule lump(int number) {
    int n = trajectory ? 2000 : 2000 - number % 7;
    int[] atoms = new int[n];
    double[] positions = new double[3 * n];
    SplittableRandom random = Seeds.forItem(Seeds.DEFAULT, number);
    for (int i = 0; i < n; i++) {
      atoms[i] = i % 3 == 0 ? 14 : 8;
      int[] cell = {i % 13, i / 13 % 13, i / 169};
      for (int k = 0; k < 3; k++) {
        positions[3 * i + k] = SPACING * cell[k] + 0.4 * random.nextGaussian();
      }
    }
    return Molecule.ofAtoms("lump", atoms, positions, Map.of());
  }

  /** Closes the window. */
  @TearDown(Level.Trial)
  public void close() {
    window.close();
  }

  /**
   * Clicks on the next point and waits for its structure.
   *
   * @throws InterruptedException if interrupted
   */
  @Benchmark
  public void click() throws InterruptedException {
    int row = call++ % STRUCTURES;
    SwingUtilities.invokeLater(
        () -> {
          Point at = window.map().place(row);
          press(MouseEvent.MOUSE_PRESSED, at, InputEvent.BUTTON1_DOWN_MASK);
          press(MouseEvent.MOUSE_RELEASED, at, 0);
        });
    shown.acquire();
  }

  private void press(int kind, Point at, int modifiers) {
    MapPanel map = window.map();
    map.dispatchEvent(
        new MouseEvent(map, kind, 0, modifiers, at.x, at.y, 1, false, MouseEvent.BUTTON1));
  }
}
