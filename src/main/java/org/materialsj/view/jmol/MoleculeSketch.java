package org.materialsj.view.jmol;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jmol.c.PAL;
import org.materialsj.engine.algebra.Matrix3;
import org.materialsj.model.Element;
import org.materialsj.model.Molecule;

/**
 * A molecule and, pale behind it, what it was before, in the same axes: a drawing of discs and
 * lines whose camera never moves, so that also a translation is seen. Atoms carry their number in
 * the list. Immutable.
 */
public final class MoleculeSketch {

  private static final double AZIMUTH = Math.toRadians(60);
  private static final double ELEVATION = Math.toRadians(24);
  private static final double ATOM = 0.36;
  private static final double HYDROGEN = 0.27;
  private static final double BOND = 0.13;
  private static final double MARGIN = 0.6;
  private static final double SHORTEST_AXES = 1.6;
  private static final int MOST_LABELLED = 40;

  /** Letters on colours lighter than this, of 2550, are black. */
  private static final int LIGHT = 1200;

  private static final Color PALE = new Color(0xE2E2E2);
  private static final Color PALE_EDGE = new Color(0xC4C4C4);
  private static final Color STICK = new Color(0x8A8A8A);
  private static final Color EDGE = new Color(0x3C3C3C);
  private static final Color AXIS = new Color(0x5A6B7B);

  private final Atoms before;
  private final Atoms after;
  private final boolean moved;
  private final double reach;

  /**
   * Lays out a molecule.
   *
   * @param before where it was
   * @param after where it is
   * @throws IllegalArgumentException if one has no coordinates
   */
  public MoleculeSketch(Molecule before, Molecule after) {
    this.before = Atoms.of(before);
    this.after = Atoms.of(after);
    moved = !Arrays.equals(this.before.positions, this.after.positions);
    reach = Math.max(SHORTEST_AXES, Math.max(this.before.reach(), this.after.reach()));
  }

  /** Atoms in the order of the list, and the pairs of them that are bonded. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Atoms(int[] numbers, double[] positions, List<int[]> bonds) {

    static Atoms of(Molecule molecule) {
      double[] positions =
          molecule
              .positions()
              .orElseThrow(
                  () -> new IllegalArgumentException("the molecule has no coordinates to show"));
      int[] numbers = molecule.numbers();
      BondGraph graph =
          molecule.bonds().isEmpty()
              ? BondGraph.ofDistances(numbers, positions, Matrix3.identity(), new boolean[3])
              : BondGraph.ofBonds(numbers.length, molecule.bonds());
      List<int[]> bonds = new ArrayList<>();
      for (int i = 0; i < numbers.length; i++) {
        for (int b = graph.start(i); b < graph.end(i); b++) {
          if (graph.site(b) > i) {
            bonds.add(new int[] {i, graph.site(b)});
          }
        }
      }
      return new Atoms(numbers, positions, bonds);
    }

    int size() {
      return numbers.length;
    }

    double radius(int atom) {
      return numbers[atom] == 1 ? HYDROGEN : ATOM;
    }

    /** The distance of the farthest atom from the origin (angstrom). */
    double reach() {
      double reach = 0;
      for (int i = 0; i < positions.length; i += 3) {
        double flat = Math.hypot(positions[i], positions[i + 1]);
        reach = Math.max(reach, Math.hypot(flat, positions[i + 2]));
      }
      return reach;
    }
  }

  /**
   * Draws the molecule as large as the area lets it be; the origin is in the middle.
   *
   * @param g where to draw; its settings may be changed
   * @param area where
   * @param unit size of a unit of lettering (pixels)
   */
  public void draw(Graphics2D g, Rectangle2D area, double unit) {
    double scale = 0.5 * Math.min(area.getWidth(), area.getHeight()) / (reach + MARGIN);
    Camera camera = new Camera(area.getCenterX(), area.getCenterY(), scale);
    drawAxes(g, camera, unit);
    if (moved) {
      drawAtoms(g, camera, before, true, unit);
    }
    drawAtoms(g, camera, after, false, unit);
  }

  /** Where a point of space is on paper: z is up, x comes to the left, y goes to the right. */
  private record Camera(double middleX, double middleY, double scale) {

    double across(double[] x, int i) {
      return middleX + scale * (x[i + 1] * Math.cos(AZIMUTH) - x[i] * Math.sin(AZIMUTH));
    }

    double nearness(double[] x, int i) {
      double level = x[i] * Math.cos(AZIMUTH) + x[i + 1] * Math.sin(AZIMUTH);
      return level * Math.cos(ELEVATION) + x[i + 2] * Math.sin(ELEVATION);
    }

    double down(double[] x, int i) {
      double level = x[i] * Math.cos(AZIMUTH) + x[i + 1] * Math.sin(AZIMUTH);
      return middleY - scale * (x[i + 2] * Math.cos(ELEVATION) - level * Math.sin(ELEVATION));
    }
  }

  private void drawAxes(Graphics2D g, Camera camera, double unit) {
    g.setStroke(new BasicStroke((float) (1.4 * unit)));
    g.setFont(font(13, unit));
    double length = reach + 0.25 * MARGIN;
    for (int axis = 0; axis < 3; axis++) {
      double[] tip = new double[6];
      tip[axis] = length;
      tip[3 + axis] = 1.07 * length;
      g.setColor(AXIS);
      double x = camera.across(tip, 0);
      double y = camera.down(tip, 0);
      g.draw(new Line2D.Double(camera.middleX, camera.middleY, x, y));
      drawTip(g, camera, x, y, unit);
      centre(g, "xyz".substring(axis, axis + 1), camera.across(tip, 3), camera.down(tip, 3));
    }
  }

  private static void drawTip(Graphics2D g, Camera camera, double x, double y, double unit) {
    double angle = Math.atan2(y - camera.middleY, x - camera.middleX);
    for (double side : new double[] {2.7, -2.7}) {
      g.draw(
          new Line2D.Double(
              x, y, x + 8 * unit * Math.cos(angle + side), y + 8 * unit * Math.sin(angle + side)));
    }
  }

  /** Bonds and atoms, the farthest first. */
  private static void drawAtoms(
      Graphics2D g, Camera camera, Atoms atoms, boolean pale, double unit) {
    int n = atoms.size();
    int bonds = atoms.bonds.size();
    double[] nearness = new double[n + bonds];
    for (int i = 0; i < n; i++) {
      nearness[i] = camera.nearness(atoms.positions, 3 * i);
    }
    for (int b = 0; b < bonds; b++) {
      int[] ends = atoms.bonds.get(b);
      // Below both discs, so that no label is covered.
      nearness[n + b] = Math.nextDown(Math.min(nearness[ends[0]], nearness[ends[1]]));
    }
    IntStream.range(0, n + bonds)
        .boxed()
        .sorted(Comparator.comparingDouble(k -> nearness[k]))
        .forEach(
            k -> {
              if (k < n) {
                drawAtom(g, camera, atoms, k, pale, unit);
              } else {
                drawStick(g, camera, atoms, atoms.bonds.get(k - n), pale);
              }
            });
  }

  private static void drawStick(
      Graphics2D g, Camera camera, Atoms atoms, int[] ends, boolean pale) {
    double[] x = atoms.positions;
    g.setColor(pale ? PALE_EDGE : STICK);
    g.setStroke(new BasicStroke((float) (BOND * camera.scale)));
    g.draw(
        new Line2D.Double(
            camera.across(x, 3 * ends[0]),
            camera.down(x, 3 * ends[0]),
            camera.across(x, 3 * ends[1]),
            camera.down(x, 3 * ends[1])));
  }

  private static void drawAtom(
      Graphics2D g, Camera camera, Atoms atoms, int atom, boolean pale, double unit) {
    int number = atoms.numbers[atom];
    double radius = camera.scale * atoms.radius(atom);
    double x = camera.across(atoms.positions, 3 * atom);
    double y = camera.down(atoms.positions, 3 * atom);
    Color colour = pale ? PALE : new Color(PAL.argbsCpk[number]);
    Ellipse2D disc = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    g.setColor(colour);
    g.fill(disc);
    g.setColor(pale ? PALE_EDGE : EDGE);
    g.setStroke(new BasicStroke((float) unit));
    g.draw(disc);
    if (!pale && atoms.size() <= MOST_LABELLED) {
      int lightness = 3 * colour.getRed() + 6 * colour.getGreen() + colour.getBlue();
      g.setColor(lightness > LIGHT ? Color.BLACK : Color.WHITE);
      g.setFont(font(Math.max(6, Math.min(15, 0.8 * radius / unit)), unit));
      centre(g, Element.of(number).symbol() + (atom + 1), x, y);
    }
  }

  private static Font font(double size, double unit) {
    return new Font(Font.SANS_SERIF, Font.BOLD, 12).deriveFont((float) (size * unit));
  }

  private static void centre(Graphics2D g, String text, double x, double y) {
    FontMetrics metrics = g.getFontMetrics();
    g.drawString(
        text,
        (float) (x - metrics.stringWidth(text) / 2.0),
        (float) (y + 0.36 * metrics.getAscent()));
  }
}
