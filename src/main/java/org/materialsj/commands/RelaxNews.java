package org.materialsj.commands;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.host.Windows;
import org.materialsj.model.ColumnSpec;
import org.materialsj.potentials.Potential;
import org.materialsj.potentials.relax.RelaxationStep;
import org.materialsj.potentials.relax.Relaxed;
import org.materialsj.tasks.RelaxListener;
import org.materialsj.tasks.RelaxResult;
import org.materialsj.view.TrajectoryChart;
import org.materialsj.view.TrajectoryWindow;

/**
 * Shows structures as they relax: atoms, energy and largest force. The window opens with the first
 * structure, and the frames of all follow one another.
 */
final class RelaxNews implements RelaxListener {

  private final AtomicBoolean stopped = new AtomicBoolean();
  private TrajectoryWindow window;
  private String energy = "";
  private String force = "";
  private int frames;

  /** Relaxes, and shows it where windows are shown; the button stops and keeps. */
  static RelaxResult watch(Function<Watched, RelaxResult> relaxing) {
    if (!Windows.available()) {
      return relaxing.apply(new Watched(NONE, CancelToken.NEVER));
    }
    RelaxNews news = new RelaxNews();
    String outcome = "Ended";
    try {
      RelaxResult result = relaxing.apply(new Watched(news, news.stopped::get));
      outcome = result.stopped() ? "Stopped; what has come so far is kept" : "Finished";
      return result;
    } finally {
      if (news.window != null) {
        news.window.finish(outcome);
      }
    }
  }

  /**
   * What a relaxation is given.
   *
   * @param listener watches it
   * @param stop whether the user wants no more
   */
  record Watched(RelaxListener listener, CancelToken stop) {}

  @Override
  public void begin(String id, Potential potential) {
    if (window == null) {
      ColumnSpec step = new ColumnSpec("step", "");
      ColumnSpec energies = new ColumnSpec("energy per atom", potential.energyUnit());
      ColumnSpec forces =
          new ColumnSpec("largest force", potential.energyUnit() + "/" + potential.lengthUnit());
      energy = energies.name();
      force = forces.name();
      window =
          TrajectoryWindow.show(
              "Relaxation",
              step,
              List.of(
                  TrajectoryChart.over(step, energies),
                  TrajectoryChart.over(step, forces).onLogarithm()),
              () -> stopped.set(true));
    }
  }

  @Override
  public void step(RelaxationStep step) {
    window.add(frames, step.frame());
    window.point(energy, frames, step.energy() / step.frame().size());
    window.point(force, frames, step.force());
    frames++;
  }

  @Override
  public void end(Relaxed relaxed) {}
}
