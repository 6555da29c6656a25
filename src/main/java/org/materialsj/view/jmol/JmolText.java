package org.materialsj.view.jmol;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.materialsj.model.Bond;
import org.materialsj.model.Element;
import org.materialsj.view.colour.Palette;

/**
 * All text that Jmol is given. It is written from numbers and known element symbols alone: no
 * method takes text of a file, and what must be a string passes through {@link #quote}.
 */
final class JmolText {

  /** Sent to every viewer before its first structure. */
  static final String SETUP =
      "set allowEmbeddedScripts false; set disablePopupMenu true; set autoBond false;"
          + " set antialiasDisplay true; set antialiasTranslucent true; set frank off;"
          + " set zoomLarge false; set measurementUnits ANGSTROMS;"
          + " set defaultDistanceLabel \"%0.3VALUE %UNITS\";"
          + " set defaultAngleLabel \"%0.1VALUE %UNITS\";"
          + " set ambientPercent 55; set specularPercent 22; background [xFFFFFF];";

  /** The name under which a viewer keeps the numbers of a density. */
  static final String DENSITY = "data3d_density";

  /** Jmol knows no heavier element. */
  private static final int HEAVIEST = 109;

  private static final int DECIMALS = 5;
  private static final int MOST_GRIDDED_CELLS = 64;

  /** Jmol draws surfaces only beside an atom; this one is never shown. */
  private static final Scene NO_ATOMS = invisibleAtom();

  private JmolText() {}

  private static Scene invisibleAtom() {
    Scene none = Scene.empty();
    return new Scene(
        new int[] {HEAVIEST + 1},
        new double[3],
        new int[1],
        new int[1],
        none.bonds(),
        none.orders(),
        none.centres(),
        none.cell(),
        none.cells(),
        none.paints(),
        none.around(),
        none.solids());
  }

  /**
   * A string literal of Jmol's script language that has this value and nothing else: letters,
   * digits, space and a few marks stand for themselves, control characters become spaces, all else
   * is escaped.
   *
   * @param text any text
   * @return the literal with its quotation marks
   */
  static String quote(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      boolean plain = letter || (c >= '0' && c <= '9') || " .,_-()".indexOf(c) >= 0;
      if (plain) {
        out.append(c);
      } else if (Character.isISOControl(c)) {
        out.append(' ');
      } else {
        out.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
      }
    }
    return out.append('"').toString();
  }

  /** The atoms and bonds as an MDL connection table, version 3000. */
  static String table(Scene scene) {
    if (scene.size() == 0) {
      return table(NO_ATOMS);
    }
    int n = scene.size();
    int m = scene.orders().length;
    StringBuilder out = new StringBuilder(64 * (n + m) + 300);
    out.append("structure\n\n\n  0  0  0     0  0            999 V3000\n");
    out.append("M  V30 BEGIN CTAB\nM  V30 COUNTS ").append(n).append(' ').append(m);
    out.append(" 0 0 0\nM  V30 BEGIN ATOM\n");
    for (int i = 0; i < n; i++) {
      out.append("M  V30 ").append(i + 1).append(' ').append(symbol(scene.numbers()[i]));
      appendPoint(out, scene.positions(), 3 * i);
      out.append(" 0\n");
    }
    out.append("M  V30 END ATOM\nM  V30 BEGIN BOND\n");
    for (int b = 0; b < m; b++) {
      out.append("M  V30 ").append(b + 1).append(' ').append(type(scene.orders()[b]));
      out.append(' ').append(scene.bonds()[2 * b] + 1);
      out.append(' ').append(scene.bonds()[2 * b + 1] + 1).append('\n');
    }
    return out.append("M  V30 END BOND\nM  V30 END CTAB\nM  END\n").toString();
  }

  private static String symbol(int number) {
    return number <= HEAVIEST ? Element.of(number).symbol() : "Xx";
  }

  private static int type(Bond.Order order) {
    return switch (order) {
      case SINGLE -> 1;
      case DOUBLE -> 2;
      case TRIPLE -> 3;
      case AROMATIC -> 4;
    };
  }

  /** The script that gives a loaded scene its style, colours and boxes. */
  static String look(Scene scene, ViewOptions options) {
    if (scene.size() == 0) {
      return "draw delete; select all; spacefill off; wireframe off; select none;"
          + JmolSolids.draw(scene.solids());
    }
    StringBuilder out = new StringBuilder("polyhedra delete; draw delete; select all;");
    switch (options.style()) {
      case BALL_AND_STICK -> out.append("spacefill 21%; wireframe 0.13;");
      case SPACEFILL -> out.append("spacefill 100%; wireframe off;");
      case WIREFRAME -> {
        out.append("spacefill off; wireframe 0.03;");
        int[] single = unbonded(scene);
        if (single.length > 0) {
          out.append("select ").append(atoms(single)).append("; spacefill 0.15; select all;");
        }
      }
      case POLYHEDRA -> out.append("spacefill 16%; wireframe 0.08;");
    }
    appendColours(out, scene, options.colouring());
    out.append("color atoms opaque; color bonds opaque;");
    scene.paints().forEach(paint -> appendPaint(out, paint, options.style()));
    if (options.style() == ViewOptions.Style.POLYHEDRA && scene.centres().length > 0) {
      out.append("polyhedra 4-12 BONDS ").append(atoms(scene.centres())).append(';');
      out.append("color polyhedra translucent 0.5;");
    }
    if (options.unitCell() && scene.hasCell()) {
      appendBoxes(out, scene);
    }
    return out.append("select none;").append(JmolSolids.draw(scene.solids())).toString();
  }

  private static int[] unbonded(Scene scene) {
    BitSet bonded = new BitSet();
    Arrays.stream(scene.bonds()).forEach(bonded::set);
    return IntStream.range(0, scene.size()).filter(i -> !bonded.get(i)).toArray();
  }

  private static void appendColours(
      StringBuilder out, Scene scene, ViewOptions.Colouring colouring) {
    if (colouring == ViewOptions.Colouring.ELEMENT) {
      out.append("color atoms CPK;");
      return;
    }
    boolean byMolecule = colouring == ViewOptions.Colouring.MOLECULE;
    int[] groups = byMolecule ? scene.molecules() : scene.copies();
    for (int c = 0; c < Palette.size(); c++) {
      int colour = c;
      int[] members =
          IntStream.range(0, groups.length)
              .filter(i -> groups[i] % Palette.size() == colour)
              .toArray();
      if (members.length > 0) {
        out.append("select ").append(atoms(members)).append("; color atoms ");
        out.append(colour(Palette.rgb(c))).append(';');
      }
    }
    out.append("select all;");
  }

  private static void appendPaint(StringBuilder out, Scene.Paint paint, ViewOptions.Style style) {
    int[] members = IntStream.range(paint.from(), paint.to()).toArray();
    out.append("select ").append(atoms(members)).append(';');
    if (paint.colour().isPresent()) {
      out.append("color atoms ").append(colour(paint.colour().getAsInt())).append(';');
    }
    if (paint.opacity() == 0) {
      out.append("spacefill off; wireframe off;");
    } else {
      boolean glaze = paint.colour().isPresent() && paint.opacity() < 1;
      if (glaze && style == ViewOptions.Style.BALL_AND_STICK) {
        // Around what it coincides with; of the same size, it would be hidden in it.
        out.append("spacefill 26%; wireframe 0.18;");
      }
      String translucency = translucency(paint.opacity());
      out.append("color atoms ").append(translucency).append(';');
      out.append("color bonds ").append(translucency).append(';');
    }
    out.append("select all;");
  }

  static String colour(int rgb) {
    return String.format(Locale.ROOT, "[x%06X]", rgb);
  }

  static String translucency(double opacity) {
    return opacity == 1 ? "opaque" : "translucent " + decimal(1 - opacity);
  }

  /**
   * The script that cuts a surface out of the numbers of {@link #DENSITY}.
   *
   * @param id name of the surface, a word of ours
   * @param level on the scale of the numbers, of either sign
   * @param density where the numbers are
   */
  static String cut(String id, double level, Density density) {
    double[] d = density.steps();
    float[][][] v = density.values();
    String points = v.length + " " + v[0].length + " " + v[0][0].length;
    // The second list of sizes is asked for by Jmol's grammar, the first is what it obeys.
    return String.format(
        Locale.ROOT,
        "isosurface ID %s CUTOFF %s%s ORIGIN {%s} STEPS {%s} POINTS {%s} FUNCTIONXYZ %s"
            + " {0 0 0} {%d 1 0 0} {%d 0 1 0} {%d 0 0 1}; isosurface ID %s FRONTONLY;",
        quote(id),
        level > 0 ? "+" : "",
        exact(level),
        exact(density.origin()),
        exact(d),
        points,
        quote(DENSITY),
        v.length,
        v[0].length,
        v[0][0].length,
        quote(id));
  }

  /** The script that gives a surface its colour. */
  static String paint(String id, int rgb, double opacity) {
    String name = "$" + id;
    return opacity == 0
        ? "isosurface ID " + quote(id) + " OFF;"
        : "isosurface ID "
            + quote(id)
            + " ON; color "
            + name
            + " "
            + colour(rgb)
            + " "
            + translucency(opacity)
            + ";";
  }

  private static String exact(double... values) {
    return Arrays.stream(values)
        .mapToObj(value -> BigDecimal.valueOf(value).setScale(9, RoundingMode.HALF_EVEN))
        .map(BigDecimal::toPlainString)
        .collect(Collectors.joining(" "));
  }

  /** All edges of all cells; of very many cells the outline alone. */
  private static void appendBoxes(StringBuilder out, Scene scene) {
    int[] cells = scene.cells();
    boolean grid = cells[0] * cells[1] * cells[2] <= MOST_GRIDDED_CELLS;
    int line = 0;
    for (int axis = 0; axis < 3; axis++) {
      int p = (axis + 1) % 3;
      int q = (axis + 2) % 3;
      for (int i = 0; i <= cells[p]; i += grid ? 1 : cells[p]) {
        for (int j = 0; j <= cells[q]; j += grid ? 1 : cells[q]) {
          int[] from = new int[3];
          from[p] = i;
          from[q] = j;
          int[] to = from.clone();
          to[axis] = cells[axis];
          out.append("draw ID ").append(quote("box" + line++)).append(" DIAMETER 0.05 ");
          appendCorner(out, scene.corner(from[0], from[1], from[2]));
          appendCorner(out, scene.corner(to[0], to[1], to[2]));
          out.append(" COLOR [x555555];");
        }
      }
    }
  }

  static void appendCorner(StringBuilder out, double[] corner) {
    out.append('{');
    appendPoint(out, corner, 0);
    out.append(" } ");
  }

  /** The script that puts a sphere of the scene in the middle of the view. */
  static String frame(double[] sphere) {
    StringBuilder out = new StringBuilder("center {");
    appendPoint(out, sphere, 0);
    out.append(" }; set rotationRadius ");
    return out.append(decimal(sphere[3])).append(';').toString();
  }

  /** The script that measures the distance of 2 atoms or the angle of 3, second at the apex. */
  static String measure(int... indices) {
    StringBuilder out = new StringBuilder("measure ");
    for (int i : indices) {
      out.append(atoms(new int[] {i})).append(' ');
    }
    return out.append(';').toString();
  }

  /** The script that shows the atoms of a range, and no others. */
  static String display(int from, int to) {
    return "display " + atoms(IntStream.range(from, to).toArray()) + ';';
  }

  /** The script that marks atoms, and no others. */
  static String mark(int... indices) {
    int[] sorted = Arrays.stream(indices).sorted().toArray();
    String off = "select all; halos off; select none;";
    return sorted.length == 0
        ? off
        : off + "select " + atoms(sorted) + "; halos 130%; color halos [xFFB000]; select none;";
  }

  /** A set of atoms as Jmol writes it, runs shortened: ({0:3 7}). */
  static String atoms(int[] sorted) {
    StringBuilder out = new StringBuilder("({");
    for (int from = 0; from < sorted.length; ) {
      int to = from;
      while (to + 1 < sorted.length && sorted[to + 1] == sorted[to] + 1) {
        to++;
      }
      out.append(out.length() > 2 ? " " : "").append(sorted[from]);
      if (to > from) {
        out.append(':').append(sorted[to]);
      }
      from = to + 1;
    }
    return out.append("})").toString();
  }

  private static void appendPoint(StringBuilder out, double[] values, int at) {
    for (int k = 0; k < 3; k++) {
      out.append(' ').append(decimal(values[at + k]));
    }
  }

  static String decimal(double value) {
    return BigDecimal.valueOf(Math.round(value * 1e5), DECIMALS).toPlainString();
  }
}
