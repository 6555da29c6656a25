package org.materialsj.learn.projection;

import java.util.List;
import java.util.Map;
import org.materialsj.engine.run.Settings;

/** The closed list of projections offered in menus. */
public final class Projections {

  private static final List<ProjectionKind> KINDS =
      List.of(
          PrincipalMap.KIND,
          KernelMap.KIND,
          DiscriminantMap.KIND,
          ClassicalScaling.KIND,
          SketchMap.KIND,
          StochasticNeighbours.KIND,
          ManifoldMap.KIND,
          AutoencoderMap.KIND);

  private Projections() {}

  /**
   * The projections, in the order of the menu.
   *
   * @return all kinds
   */
  public static List<ProjectionKind> kinds() {
    return KINDS;
  }

  /**
   * The names, in the order of the menu.
   *
   * @return such as "PCA"
   */
  public static List<String> names() {
    return KINDS.stream().map(ProjectionKind::name).toList();
  }

  /**
   * The kind of a name.
   *
   * @param name one of {@link #names()}
   * @return the kind
   * @throws IllegalArgumentException for another name
   */
  public static ProjectionKind kind(String name) {
    return KINDS.stream()
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "projection must be one of " + names() + ", got \"" + name + "\""));
  }

  /**
   * A projection.
   *
   * @param name one of {@link #names()}
   * @param settings value by name; a missing one takes its default. The class of each projection
   *     lists its own
   * @return the projection, whose settings make the same projection again
   * @throws IllegalArgumentException for an unknown name or setting, or a value out of range
   */
  public static Projection create(String name, Map<String, String> settings) {
    Settings asked = new Settings(name, settings);
    Projection projection = kind(name).factory().apply(asked);
    asked.checkNames();
    return projection;
  }
}
