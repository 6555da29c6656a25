package org.materialsj.learn.projection;

import java.util.function.Function;
import org.materialsj.engine.run.Settings;

/**
 * A projection in the menu.
 *
 * @param name the name in menus
 * @param usesClasses whether it needs the classes of the rows
 * @param newRows empty if it also projects rows that it was not fitted to; else a plain sentence
 *     that says why it cannot and what to do
 * @param factory makes the projection from its settings; asks for every setting that it knows
 */
public record ProjectionKind(
    String name, boolean usesClasses, String newRows, Function<Settings, Projection> factory) {

  /**
   * Whether it also projects rows that it was not fitted to.
   *
   * @return whether each of its results has a transform
   */
  public boolean projectsNewRows() {
    return newRows.isEmpty();
  }
}
