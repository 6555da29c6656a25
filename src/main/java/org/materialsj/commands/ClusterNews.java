package org.materialsj.commands;

import java.util.List;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.tasks.ClusterJob;
import org.materialsj.tasks.ClusterListener;
import org.materialsj.tasks.FindCluster;
import org.materialsj.view.TrajectoryChart;
import org.materialsj.view.TrajectoryWindow;

/** Passes a search for clusters on to a window, where sticks join nearest neighbours. */
final class ClusterNews implements ClusterListener {

  private final TrajectoryWindow window;
  private final double scale;

  /**
   * Opens the window.
   *
   * @param job what is looked for
   * @param stopper ends the search
   */
  ClusterNews(ClusterJob job, Runnable stopper) {
    scale = DynamicsNews.SIGMA / job.sigma();
    boolean hops = job.settings().hops() > 0;
    ColumnSpec step = new ColumnSpec(hops ? "hop" : "step", "");
    ColumnSpec energy = new ColumnSpec(FindCluster.ENERGY, job.energyUnit());
    ColumnSpec force = new ColumnSpec(FindCluster.FORCE, job.energyUnit() + "/" + job.lengthUnit());
    window =
        TrajectoryWindow.show(
            "Lennard-Jones cluster of " + job.atoms() + " atoms",
            step,
            hops
                ? List.of(TrajectoryChart.over(step, energy, "walk", "lowest"))
                : List.of(
                    TrajectoryChart.over(step, energy),
                    TrajectoryChart.over(step, force).onLogarithm()),
            stopper);
  }

  @Override
  public void hop(int hop, double energy, double lowest, AtomicFrame atoms) {
    window.add(hop, DynamicsNews.drawn(atoms, scale));
    window.point(FindCluster.ENERGY, hop, energy, lowest);
  }

  @Override
  public void step(int step, double energy, double force, AtomicFrame atoms) {
    window.add(step, DynamicsNews.drawn(atoms, scale));
    window.point(FindCluster.ENERGY, step, energy);
    window.point(FindCluster.FORCE, step, force);
  }

  /** Shows the best cluster and says how it ended. */
  void end(AtomicFrame best, long hops, String outcome) {
    if (hops > 0) {
      window.add(hops + 1.0, DynamicsNews.drawn(best, scale));
    }
    window.finish(outcome);
  }

  /** Says that it failed. */
  void fail() {
    window.finish("Ended");
  }
}
