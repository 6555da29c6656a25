package org.materialsj.potentials;

import java.util.function.Function;
import org.materialsj.engine.run.Settings;

/**
 * A potential in the menu.
 *
 * @param name the name in menus and macros
 * @param example constants to begin with, such as "epsilon=0.0104 sigma=3.4 cutoff=8.5"; empty when
 *     it needs none
 * @param factory makes the potential from its constants; asks for every constant that it knows
 */
public record PotentialKind(
    String name, String example, Function<Settings, PotentialSource> factory) {

  static PotentialKind fixed(
      String name, String example, Function<Settings, ? extends Potential> factory) {
    return new PotentialKind(
        name, example, settings -> PotentialSource.fixed(factory.apply(settings)));
  }
}
