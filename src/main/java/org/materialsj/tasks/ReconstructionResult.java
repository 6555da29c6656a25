package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Molecule;
import org.materialsj.model.VoxelGrid;
import org.materialsj.moments.BallFrame;
import org.materialsj.moments.Normalization;
import org.materialsj.moments.Reconstruction;
import org.materialsj.moments.ZernikeIndex;
import org.materialsj.moments.ZernikeMoments;

/**
 * A density that was rebuilt from its moments.
 *
 * @param name of what was rebuilt
 * @param unit of lengths
 * @param molecule whose atoms these are, unless it was an image
 * @param frame where the unit ball lies
 * @param moments up to the order asked for, of the unfiltered density
 * @param lanczos whether reconstructions are filtered
 * @param density the reconstruction of the highest order
 * @param errors one row per order from 0: order, number of moments, and measures of the error
 * @param measure what the measures have in common
 * @param measures names of the columns of errors that belong into one chart, the main one first
 * @param shownPoints grid points along each axis of the densities for windows
 * @param notes what to tell the user
 */
public record ReconstructionResult(
    String name,
    String unit,
    Optional<Molecule> molecule,
    BallFrame frame,
    ZernikeMoments moments,
    boolean lanczos,
    VoxelGrid density,
    FeatureTable errors,
    String measure,
    List<String> measures,
    int shownPoints,
    List<String> notes) {

  /** Name of the column of orders. */
  public static final String ORDER = "order";

  /** Copies the lists. */
  public ReconstructionResult {
    measures = List.copyOf(measures);
    notes = List.copyOf(notes);
  }

  /**
   * The reconstruction from the moments up to an order, on a grid around the ball.
   *
   * @param order 0 to that of the moments
   * @param run progress, cancelling and threads, which do not change the result
   * @return a new density
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public VoxelGrid ofOrder(int order, RunContext run) {
    return new Reconstruction(moments.upTo(order), lanczos).cube(frame, shownPoints, run);
  }

  /**
   * What is known of the reconstruction of an order.
   *
   * @param order 0 to that of the moments
   * @return such as "120 moments, relative error 0.2104"
   */
  public String describe(int order) {
    String main = measures.get(0);
    return Sentences.count(ZernikeIndex.size(order), "moment")
        + ", "
        + main
        + " "
        + Sentences.quantity(errors.numbers(main)[order], errors.column(main).unit());
  }

  /**
   * The moments as a table.
   *
   * @param normalization their scale, and the phase of the complex moments
   * @return one row per n, l, m: the real moment, and the complex one
   */
  public FeatureTable momentTable(Normalization normalization) {
    int size = ZernikeIndex.size(moments.order());
    double[] real = moments.values(normalization);
    double[][] index = new double[3][size];
    double[] re = new double[size];
    double[] im = new double[size];
    List<String> ids = new ArrayList<>();
    for (int n = 0; n <= moments.order(); n++) {
      for (int l = n % 2; l <= n; l += 2) {
        for (int m = -l; m <= l; m++) {
          int at = ZernikeIndex.of(n, l, m);
          index[0][at] = n;
          index[1][at] = l;
          index[2][at] = m;
          double[] complex = moments.complex(n, l, m, normalization);
          re[at] = complex[0];
          im[at] = complex[1];
          ids.add(n + " " + l + " " + m);
        }
      }
    }
    return FeatureTable.builder(ids)
        .numbers(new ColumnSpec("n", ""), index[0])
        .numbers(new ColumnSpec("l", ""), index[1])
        .numbers(new ColumnSpec("m", ""), index[2])
        .numbers(new ColumnSpec("real moment", ""), real)
        .numbers(new ColumnSpec("complex moment, real part", ""), re)
        .numbers(new ColumnSpec("complex moment, imaginary part", ""), im)
        .build();
  }
}
