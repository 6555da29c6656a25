package org.materialsj.view.jmol;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javajs.util.M3;
import org.materialsj.engine.algebra.Matrix3;
import org.materialsj.model.Structure;

/**
 * Draws many structures one after the other, from comparable sides and at the same scale. For one
 * thread at a time.
 */
final class GridSession implements AutoCloseable {

  private final ViewOptions options;
  private final JmolSession session = new JmolSession();
  private final List<Optional<Scene>> scenes = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  /** From where each is seen at first. */
  private final List<M3> starts = new ArrayList<>();

  /** Loading takes long: molecules are loaded once, all together, and shown one at a time. */
  private final boolean together;

  private double radius;

  /**
   * Lays the structures out.
   *
   * @param structures each a structure, or nothing for one that could not be read
   * @param options how they are shown
   */
  GridSession(List<Optional<Structure>> structures, ViewOptions options) {
    this.options = options;
    structures.forEach(this::add);
    List<Scene> good = scenes.stream().flatMap(Optional::stream).toList();
    chooseSides(good);
    together = good.stream().noneMatch(Scene::hasCell) && atoms(good) <= StructureImages.MAX_ATOMS;
    if (together && !good.isEmpty()) {
      session.load(Scene.merged(good), options, false);
    }
  }

  /** Forms of the same molecule are seen from the same side, others each from its own. */
  private void chooseSides(List<Scene> good) {
    boolean same = good.stream().allMatch(s -> Arrays.equals(s.numbers(), good.get(0).numbers()));
    for (Optional<Scene> scene : scenes) {
      Optional<Scene> model = same ? good.stream().findFirst() : scene;
      starts.add(model.map(Orientation::of).orElse(M3.newM3(null)));
    }
  }

  private static long atoms(List<Scene> scenes) {
    return scenes.stream().mapToLong(Scene::size).sum();
  }

  private void add(Optional<Structure> structure) {
    Optional<Scene> scene = Optional.empty();
    String problem = structure.isPresent() ? "" : "could not be read";
    try {
      if (structure.isPresent()) {
        long atoms = StructureImages.atomCount(structure.get(), options);
        if (atoms > StructureImages.MAX_ATOMS) {
          problem = atoms + " atoms are not shown";
        } else {
          Scene laidOut = SceneBuilder.build(structure.get(), options);
          radius = Math.max(radius, laidOut.sphere(options.unitCell())[3]);
          scene = Optional.of(laidOut);
        }
      }
    } catch (IllegalArgumentException e) {
      problem = e.getMessage();
    }
    scenes.add(scene);
    problems.add(problem);
  }

  /** Why a structure is not drawn; empty when it is. */
  String problem(int index) {
    return problems.get(index);
  }

  int size() {
    return scenes.size();
  }

  /**
   * Draws a structure.
   *
   * @param index which
   * @param turn rotation matrix from the first side, about the screen's axes, row by row
   * @param zoom 1 when the largest structure fills the picture
   * @param moving coarsely and fast, or well
   * @param width pixels
   * @param height pixels
   * @return the picture, unless there is a problem
   */
  Optional<BufferedImage> draw(
      int index, double[] turn, double zoom, boolean moving, int width, int height) {
    if (scenes.get(index).isEmpty()) {
      return Optional.empty();
    }
    session.resize(width, height);
    session.moving(moving);
    Scene scene = scenes.get(index).get();
    if (together) {
      int from = 0;
      for (int before = 0; before < index; before++) {
        from += scenes.get(before).map(Scene::size).orElse(0);
      }
      session.display(from, from + scene.size());
    } else {
      session.load(scene, options, true);
    }
    double[] sphere = scene.sphere(options.unitCell());
    sphere[3] = radius + JmolSession.margin(options);
    session.look(sphere, side(index, turn), zoom * fill(width, height));
    return Optional.of(session.render());
  }

  /** How far all can be enlarged until one of them, seen from its first side, fills its picture. */
  private double fill(int width, int height) {
    double margin = JmolSession.margin(options);
    double fill = Double.MAX_VALUE;
    for (int i = 0; i < scenes.size(); i++) {
      if (scenes.get(i).isPresent()) {
        Scene scene = scenes.get(i).get();
        double[] sphere = scene.sphere(options.unitCell());
        sphere[3] = radius + margin;
        double[] points = scene.outline(options.unitCell());
        fill = Math.min(fill, Fit.zoom(points, sphere, margin, starts.get(i), width, height));
      }
    }
    return fill;
  }

  private M3 side(int index, double[] turn) {
    float[] now = new float[9];
    double[] first = new double[9];
    for (int i = 0; i < 9; i++) {
      first[i] = starts.get(index).getElement(i / 3, i % 3);
    }
    double[] product = Matrix3.multiply(turn, first);
    for (int i = 0; i < 9; i++) {
      now[i] = (float) product[i];
    }
    return M3.newA9(now);
  }

  @Override
  public void close() {
    session.close();
  }
}
