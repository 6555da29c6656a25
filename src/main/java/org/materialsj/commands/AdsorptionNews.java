package org.materialsj.commands;

import java.util.Arrays;
import java.util.List;
import org.materialsj.model.ColumnSpec;
import org.materialsj.potentials.adsorption.AdsorptionUnits;
import org.materialsj.potentials.adsorption.RigidFramework;
import org.materialsj.tasks.AdsorptionInput;
import org.materialsj.tasks.AdsorptionRequest;
import org.materialsj.tasks.SampleAdsorption;
import org.materialsj.view.TrajectoryChart;
import org.materialsj.view.TrajectoryWindow;

/**
 * Passes what chains tell on to a window, which has a line for each pressure and shows the guests
 * at the last one that has begun.
 */
final class AdsorptionNews implements SampleAdsorption.Listener {

  private static final String COUNT = "guests in the box";
  private static final String ENERGY = "energy of a guest";

  /** Nanoseconds between two frames. */
  private static final long BETWEEN = 100_000_000;

  private final TrajectoryWindow window;
  private final AdsorptionRequest request;
  private final long[] steps;
  private final double[] counts;
  private final double[] energies;
  private volatile RigidFramework box;
  private long next = Long.MIN_VALUE;
  private int shown;

  /**
   * Opens the window.
   *
   * @param request what is sampled
   * @param stopper ends the chains
   */
  AdsorptionNews(AdsorptionRequest request, Runnable stopper) {
    this.request = request;
    String[] names =
        Arrays.stream(request.pressures())
            .mapToObj(AdsorptionInput::pressure)
            .toArray(String[]::new);
    steps = new long[names.length];
    counts = new double[names.length];
    energies = new double[names.length];
    Arrays.fill(counts, Double.NaN);
    Arrays.fill(energies, Double.NaN);
    // Chains run side by side; their steps are added up, so that all lines share one axis.
    ColumnSpec axis = new ColumnSpec("steps of all pressures", "");
    window =
        TrajectoryWindow.show(
            "Adsorption of " + request.guest().name(),
            axis,
            List.of(
                TrajectoryChart.over(axis, new ColumnSpec(COUNT, ""), names),
                TrajectoryChart.over(axis, new ColumnSpec(ENERGY, "kJ/mol"), names)),
            stopper);
  }

  @Override
  public void begin(RigidFramework framework) {
    box = framework;
  }

  @Override
  public synchronized void sampled(int point, long step, double energy, List<double[]> molecules) {
    steps[point] = step;
    counts[point] = molecules.size();
    energies[point] =
        molecules.isEmpty()
            ? Double.NaN
            : energy / molecules.size() * AdsorptionUnits.KILOJOULE_PER_MOLE;
    long now = System.nanoTime();
    if (point < shown || now < next) {
      return;
    }
    shown = point;
    next = now + BETWEEN;
    long at = Arrays.stream(steps).sum();
    window.point(COUNT, at, counts);
    window.point(ENERGY, at, energies);
    window.add(at, box.with("", request.guest(), molecules));
  }

  /** Says how it ended. */
  void end(String outcome) {
    window.finish(outcome);
  }
}
