package org.materialsj.commands;

import java.util.List;
import org.materialsj.model.ColumnSpec;
import org.materialsj.potentials.adsorption.AdsorptionUnits;
import org.materialsj.potentials.adsorption.GuestModel;
import org.materialsj.potentials.adsorption.RigidFramework;
import org.materialsj.tasks.SampleAdsorption;
import org.materialsj.view.TrajectoryChart;
import org.materialsj.view.TrajectoryWindow;

/**
 * Passes what chains tell on to a window, which shows the guests at the pressure that is sampled
 * last and counts those at all pressures.
 */
final class AdsorptionNews implements SampleAdsorption.Listener {

  private static final String COUNT = "guests in the box";
  private static final String ENERGY = "energy of a guest";

  /** No more frames than this for each second. */
  private static final long BETWEEN = 100_000_000;

  private final TrajectoryWindow window;
  private final GuestModel guest;
  private final long steps;
  private long next = Long.MIN_VALUE;
  private volatile RigidFramework box;
  private long newest;

  /**
   * Opens the window.
   *
   * @param guest what is adsorbed
   * @param steps of the chain of one pressure
   * @param stopper ends the chains
   */
  AdsorptionNews(GuestModel guest, long steps, Runnable stopper) {
    this.guest = guest;
    this.steps = steps;
    ColumnSpec step = new ColumnSpec("step", "");
    window =
        TrajectoryWindow.show(
            "Adsorption of " + guest.name(),
            step,
            List.of(
                TrajectoryChart.over(step, new ColumnSpec(COUNT, "")),
                TrajectoryChart.over(step, new ColumnSpec(ENERGY, "kJ/mol"))),
            stopper);
  }

  @Override
  public void begin(RigidFramework framework) {
    box = framework;
  }

  @Override
  public synchronized void sampled(
      int point, long step, double energy, List<double[]> molecules) {
    // Chains of several pressures run side by side; their steps follow one another in the window.
    long at = point * steps + step;
    long now = System.nanoTime();
    if (at < newest || now < next) {
      return;
    }
    newest = at;
    next = now + BETWEEN;
    int count = molecules.size();
    window.point(COUNT, at, count);
    window.point(
        ENERGY,
        at,
        count == 0 ? Double.NaN : energy / count * AdsorptionUnits.KILOJOULE_PER_MOLE);
    window.add(at, box.with("", guest, molecules));
  }

  /** Says how it ended. */
  void end(String outcome) {
    window.finish(outcome);
  }
}
