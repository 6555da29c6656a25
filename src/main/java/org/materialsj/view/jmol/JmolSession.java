package org.materialsj.view.jmol;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import javajs.util.M3;
import javax.swing.JPanel;
import org.jmol.adapter.smarter.SmarterJmolAdapter;
import org.jmol.viewer.Viewer;

/** One Jmol viewer, closed to files, network and users. For one thread at a time. */
final class JmolSession implements AutoCloseable {

  private static final double LARGEST_ATOM = 2.2;
  private static final double SMALL_ATOM = 0.7;
  private static final String POSITIVE = "positive";
  private static final String NEGATIVE = "negative";

  /** Jmol's mark of data that is a float[][][]. */
  private static final Integer NUMBERS_BY_XYZ = 3;

  private final Viewer viewer;
  private Scene loaded;
  private Density density;
  private SurfaceOptions surface;
  private int width = 640;
  private int height = 480;

  /** A viewer without a structure. */
  JmolSession() {
    Map<String, Object> info = new HashMap<>();
    info.put("adapter", new SmarterJmolAdapter());
    info.put("platform", new ClosedPlatform());
    info.put("display", new JPanel());
    info.put("options", "-R -i");
    info.put("access:NONE", true);
    info.put("previewOnly", true); // no popup menu, no hover thread, no embedded scripts
    viewer = new Viewer(info);
    run(JmolText.SETUP);
  }

  /** Sets the size of the pictures to come (pixels). */
  void resize(int newWidth, int newHeight) {
    width = newWidth;
    height = newHeight;
    viewer.setScreenDimension(width, height);
  }

  /** Shows a scene, fitted from its standard side, or as the one before was turned and zoomed. */
  void load(Scene scene, ViewOptions options, boolean keepSide) {
    M3 rotation = new M3();
    viewer.tm.getRotation(rotation);
    float zoom = viewer.tm.getZoomSetting();
    if (loaded != null && loaded.differsInPositionsOnly(scene)) {
      move(scene);
    } else {
      loaded = null;
      surface = null; // Jmol forgets surfaces with the atoms
      String problem = viewer.loadInline(JmolText.table(scene));
      if (problem != null || viewer.ms.ac != Math.max(1, scene.size())) {
        throw new IllegalStateException("the viewer refused the structure: " + problem);
      }
    }
    loaded = scene;
    look(scene, options);
    if (keepSide) {
      viewer.tm.setRotation(rotation);
      viewer.tm.zoomToPercent(zoom);
    } else {
      fit(scene, options);
    }
  }

  /** Moves the loaded atoms: loading them anew takes Jmol a run of the garbage collector. */
  private void move(Scene scene) {
    clearMeasurements();
    double[] x = scene.positions();
    for (int i = 0; i < scene.size(); i++) {
      viewer.ms.setAtomCoord(i, (float) x[3 * i], (float) x[3 * i + 1], (float) x[3 * i + 2]);
    }
  }

  /** Shows the loaded atoms of a range, and no others. */
  void display(int from, int to) {
    run(JmolText.display(from, to));
  }

  /** Shows a sphere (centre and radius, angstrom) from a side; at zoom 1 it fits. */
  void look(double[] sphere, M3 side, double zoom) {
    run(JmolText.frame(sphere));
    viewer.tm.setRotation(side);
    viewer.tm.zoomToPercent((float) (100 * zoom));
  }

  /** Shows all of a loaded scene, from its standard side. */
  void fit(Scene scene, ViewOptions options) {
    run("reset;");
    viewer.tm.setRotation(Orientation.of(scene));
    frame(scene, options);
    M3 rotation = new M3();
    viewer.tm.getRotation(rotation);
    double[] sphere = scene.sphere(options.unitCell());
    double margin = margin(options);
    sphere[3] += margin;
    double[] points = scene.outline(options.unitCell());
    double zoom = Fit.zoom(points, sphere, margin, rotation, width, height);
    viewer.tm.zoomToPercent((float) (100 * zoom));
  }

  /** Gives the loaded scene other looks. */
  void look(Scene scene, ViewOptions options) {
    run(JmolText.look(scene, options));
    frame(scene, options);
  }

  private void frame(Scene scene, ViewOptions options) {
    double[] sphere = scene.sphere(options.unitCell());
    sphere[3] += margin(options);
    run(JmolText.frame(sphere));
  }

  /** How far drawn atoms reach beyond their centres (angstrom). */
  static double margin(ViewOptions options) {
    return options.style() == ViewOptions.Style.SPACEFILL ? LARGEST_ATOM : SMALL_ATOM;
  }

  /** Shows surfaces of a density beside the loaded atoms: cuts them anew where they differ. */
  void surface(Density next, SurfaceOptions options) {
    boolean sameDensity = surface != null && next == density;
    if (next != density) {
      Object[] numbers = {JmolText.DENSITY, next.values(), null, NUMBERS_BY_XYZ, Boolean.FALSE};
      viewer.setData(JmolText.DENSITY, numbers, 0, 0, 0, 0, 0);
      density = next;
    }
    if (!sameDensity || !sameCut(surface, options)) {
      surface = null;
      run("isosurface delete;");
      lobe(POSITIVE, options.level());
      if (options.negative()) {
        lobe(NEGATIVE, -options.level());
      }
    }
    surface = options;
    if (next.relative(options.level()).isPresent()) {
      run(JmolText.paint(POSITIVE, options.positiveColour(), options.opacity()));
    }
    if (options.negative() && next.relative(-options.level()).isPresent()) {
      run(JmolText.paint(NEGATIVE, options.negativeColour(), options.opacity()));
    }
  }

  private static boolean sameCut(SurfaceOptions a, SurfaceOptions b) {
    return a.level() == b.level() && a.negative() == b.negative();
  }

  private void lobe(String id, double level) {
    OptionalDouble relative = density.relative(level);
    if (relative.isPresent()) {
      run(JmolText.cut(id, relative.getAsDouble(), density));
    }
  }

  /** Removes all surfaces. */
  void noSurface() {
    if (surface != null) {
      run("isosurface delete;");
    }
    surface = null;
    density = null;
  }

  /** Draws what is shown. */
  BufferedImage render() {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    viewer.renderScreenImage(graphics, width, height);
    graphics.dispose();
    return image;
  }

  /** Turns the scene (radians about the screen's axes). */
  void rotate(double aboutX, double aboutY) {
    viewer.tm.rotateXRadians((float) aboutX, null);
    viewer.tm.rotateYRadians((float) aboutY, null);
  }

  /** Moves the scene (pixels). */
  void move(int dx, int dy) {
    viewer.translateXYBy(dx, dy);
  }

  /** Enlarges the scene. */
  void zoom(double factor) {
    double percent = viewer.tm.getZoomSetting() * factor;
    viewer.tm.zoomToPercent((float) Math.max(5, Math.min(5000, percent)));
  }

  /** Draws coarsely and fast, or well. */
  void moving(boolean moving) {
    viewer.setInMotion(moving);
  }

  /** The atom at a pixel, or -1. */
  int atomAt(int x, int y) {
    return viewer.findNearestAtomIndex(x, y);
  }

  /** Draws the distance of 2 atoms or the angle of 3 and returns its text. */
  String measure(int... atoms) {
    run(JmolText.measure(atoms));
    int last = viewer.getMeasurementCount() - 1;
    return last < 0 ? "" : viewer.getMeasurementStringValue(last);
  }

  /** Marks atoms that are picked for a measurement; none unmarks all. */
  void mark(int... atoms) {
    run(JmolText.mark(atoms));
  }

  void clearMeasurements() {
    run("measures delete;");
  }

  /** The viewer, for tests that attack it. */
  Viewer viewer() {
    return viewer;
  }

  private void run(String script) {
    String answer = viewer.runScript(script);
    if (answer != null && answer.contains("ERROR")) {
      throw new IllegalStateException("the viewer refused: " + script);
    }
    viewer.setTainted(true); // else boxes drawn by this script would stay invisible
  }

  @Override
  public void close() {
    viewer.dispose();
  }
}
