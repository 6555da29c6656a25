package org.materialsj.commands;

import org.materialsj.model.packing.GenerationStatistics;
import org.materialsj.model.packing.Marginals;
import org.materialsj.model.packing.Packing;
import org.materialsj.tasks.PackListener;
import org.materialsj.view.PackingWindow;

/** Passes what searches tell on to a window. */
record PackingNews(PackingWindow window) implements PackListener {

  /**
   * Opens the window.
   *
   * @param stopper stops the searches
   */
  static PackListener inWindow(Runnable stopper) {
    return new PackingNews(PackingWindow.show("Packing", stopper));
  }

  @Override
  public void begin(String body, String group, String engine, long budget) {
    window.begin(body, group, engine, budget);
  }

  @Override
  public void generation(GenerationStatistics statistics) {
    window.add(statistics);
  }

  @Override
  public void best(Packing packing) {
    window.best(packing);
  }

  @Override
  public void marginals(Marginals marginals) {
    window.marginals(marginals);
  }

  @Override
  public void end(String outcome) {
    window.finish(outcome);
  }
}
