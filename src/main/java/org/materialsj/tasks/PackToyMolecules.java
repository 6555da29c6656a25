package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.packing.ToyFrame;
import org.materialsj.packing.toy.HexagonLattice;
import org.materialsj.packing.toy.ToyBox;

/**
 * Lets rigid Lennard-Jones hexagons crystallise in a shrinking box, or finds their best lattice.
 */
public final class PackToyMolecules {

  /** The column of the energy. */
  public static final String ENERGY = "energy per molecule";

  /** The column of the side of the box. */
  public static final String SIDE = "side of the box";

  private static final String LENGTH_UNIT = "sigma";
  private static final String ENERGY_UNIT = "4 epsilon";

  /** Molecules along each edge of the picture of a lattice. */
  private static final int PATCH = 7;

  private PackToyMolecules() {}

  /**
   * What came out.
   *
   * @param frames pictures to show one after the other
   * @param table a row per frame or lattice
   * @param notes plain sentences
   */
  public record Result(List<ToyFrame> frames, FeatureTable table, List<String> notes) {}

  /**
   * Shrinks a box of molecules.
   *
   * @param settings what is asked for
   * @param run progress and cancelling
   * @return frames with their energies
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static Result box(ToyBox.Settings settings, RunContext run) {
    ToyBox.Result result = new ToyBox(settings).run(run);
    List<ToyFrame> frames = result.frames();
    FeatureTable table =
        FeatureTable.builder(ids(frames.size()))
            .numbers(new ColumnSpec(SIDE, LENGTH_UNIT), column(frames, ToyFrame::side))
            .numbers(new ColumnSpec(ENERGY, ENERGY_UNIT), column(frames, ToyFrame::energy))
            .numbers(
                new ColumnSpec("area per molecule", "sigma^2"),
                column(frames, frame -> frame.side() * frame.side() / frame.molecules()))
            .numbers(
                new ColumnSpec("farthest atom beyond a wall", LENGTH_UNIT),
                column(frames, ToyFrame::outside))
            .numbers(new ColumnSpec("steps of the minimiser", ""), column(frames, ToyFrame::steps))
            .build();
    return new Result(frames, table, List.of(result.note()));
  }

  /**
   * Finds the lattice of lowest energy.
   *
   * @param radius circumradius of a molecule (sigma)
   * @param cutoff largest distance of centres that counts (sigma)
   * @param seed seed of the random starts
   * @param run progress and cancelling
   * @return the lattice, and its mirror image when that is another one
   * @throws IllegalArgumentException with a plain sentence if a length is out of range
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static Result lattice(double radius, double cutoff, long seed, RunContext run) {
    List<HexagonLattice.Minimum> minima = new HexagonLattice(radius, cutoff).search(seed, run);
    FeatureTable table =
        FeatureTable.builder(ids(minima.size()))
            .numbers(new ColumnSpec("a", LENGTH_UNIT), column(minima, HexagonLattice.Minimum::a))
            .numbers(new ColumnSpec("b", LENGTH_UNIT), column(minima, HexagonLattice.Minimum::b))
            .numbers(
                new ColumnSpec("alpha", "degrees"),
                column(minima, minimum -> Math.toDegrees(minimum.alpha())))
            .numbers(
                new ColumnSpec("turn of the molecule", "degrees"),
                column(minima, minimum -> Math.toDegrees(minimum.turn())))
            .numbers(
                new ColumnSpec(ENERGY, ENERGY_UNIT), column(minima, HexagonLattice.Minimum::energy))
            .numbers(
                new ColumnSpec("scale of the tiling hexagon", "circumradii"),
                column(minima, minimum -> minimum.scale().orElse(Double.NaN)))
            .numbers(
                new ColumnSpec("rotation against the tiling hexagon", "radians"),
                column(minima, minimum -> minimum.rotation().orElse(Double.NaN)))
            .build();
    List<String> notes = new ArrayList<>();
    notes.add(
        minima.size() == 2
            ? "The lattice is chiral: its mirror image has the same energy."
            : "The lattice is its own mirror image.");
    if (minima.get(0).scale().isEmpty()) {
      notes.add("It is not hexagonal, so no hexagon tiles it: scale and rotation are missing.");
    }
    return new Result(
        minima.stream().map(minimum -> patch(minimum, radius)).toList(), table, notes);
  }

  /** Molecules of a lattice about the middle of a square that holds them. */
  private static ToyFrame patch(HexagonLattice.Minimum minimum, double radius) {
    double bx = minimum.b() * Math.cos(minimum.alpha());
    double by = minimum.b() * Math.sin(minimum.alpha());
    double side = PATCH * Math.max(minimum.a(), minimum.b());
    double margin = radius + 0.5;
    List<Double> poses = new ArrayList<>();
    for (int m = -2 * PATCH; m <= 2 * PATCH; m++) {
      for (int n = -2 * PATCH; n <= 2 * PATCH; n++) {
        double x = side / 2 + m * minimum.a() + n * bx;
        double y = side / 2 + n * by;
        if (Math.min(x, y) >= margin && Math.max(x, y) <= side - margin) {
          poses.addAll(List.of(x, y, minimum.turn()));
        }
      }
    }
    double[] numbers = poses.stream().mapToDouble(Double::doubleValue).toArray();
    return new ToyFrame(side, radius, numbers, minimum.energy(), 0, 0);
  }

  private static List<String> ids(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList();
  }

  private static <T> double[] column(List<T> rows, ToDoubleFunction<T> value) {
    return rows.stream().mapToDouble(value).toArray();
  }
}
