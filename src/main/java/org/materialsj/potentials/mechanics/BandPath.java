package org.materialsj.potentials.mechanics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.materialsj.engine.algebra.Matrix3;
import org.materialsj.model.atomistic.PhononBands;
import org.materialsj.model.symmetry.CrystalSymmetry;

/** A path through the reciprocal space of a crystal, as a list of wave vectors. Immutable. */
public final class BandPath {

  private static final int MOST_POINTS = 100_000;

  private final List<double[]> vectors = new ArrayList<>();
  private final List<Double> distances = new ArrayList<>();
  private final List<PhononBands.Tick> ticks = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();

  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  private record Point(String name, double[] q) {}

  private BandPath() {}

  /**
   * A path from a text.
   *
   * @param text points separated by ";", pieces of the path by "|"; a point is a name with three
   *     coordinates in units of the reciprocal vectors of the conventional cell, such as "X 0 1 0",
   *     or a known name alone, "G" being the centre; empty for the usual path of the lattice
   * @param symmetry the symmetry of the crystal
   * @param points about how many wave vectors, at least 2
   * @return the path; named points are on it, all vectors about equally far apart
   * @throws IllegalArgumentException with a plain sentence if the text is none, or a name is not
   *     known
   */
  public static BandPath of(String text, CrystalSymmetry symmetry, int points) {
    if (points < 2 || points > MOST_POINTS) {
      throw new IllegalArgumentException(
          "A path needs 2 to " + MOST_POINTS + " wave vectors, got " + points + ".");
    }
    HighSymmetryPoints known = HighSymmetryPoints.of(symmetry);
    double[] inverse = Matrix3.inverse(symmetry.cell());
    List<List<Point>> pieces = new ArrayList<>();
    for (String piece : (text.isBlank() ? known.path() : text).split("\\|", -1)) {
      List<Point> line = new ArrayList<>();
      for (String point : piece.split(";", -1)) {
        line.add(point(point.strip(), known.points(), inverse));
      }
      if (line.size() < 2) {
        throw new IllegalArgumentException(
            "A piece of a path goes from one point to another; got only \""
                + piece.strip()
                + "\".");
      }
      pieces.add(line);
    }
    double total = 0;
    for (List<Point> line : pieces) {
      for (int k = 1; k < line.size(); k++) {
        total += length(line.get(k - 1), line.get(k));
      }
    }
    if (!(total > 0)) {
      throw new IllegalArgumentException("The points of the path are all the same.");
    }
    BandPath path = new BandPath();
    for (List<Point> line : pieces) {
      path.add(line, total / (points - 1));
    }
    return path;
  }

  private static Point point(String text, Map<String, double[]> known, double[] inverse) {
    String[] words = text.split("\\s+", -1);
    String name =
        words[0].equals("G") || words[0].equalsIgnoreCase("Gamma")
            ? HighSymmetryPoints.GAMMA
            : words[0];
    double[] k = new double[3];
    if (words.length == 4) {
      for (int i = 0; i < 3; i++) {
        k[i] = coordinate(words[i + 1], text);
      }
    } else if (words.length == 1 && known.containsKey(name)) {
      k = known.get(name);
    } else {
      throw new IllegalArgumentException(
          "A point of the path is a name with three coordinates, such as X 0 1 0, or one of "
              + String.join(", ", known.keySet())
              + "; got \""
              + text
              + "\".");
    }
    return new Point(name, Matrix3.times(inverse, k));
  }

  private static double coordinate(String word, String text) {
    try {
      double value = Double.parseDouble(word);
      if (Math.abs(value) <= 100) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "\"" + word + "\" of the point \"" + text + "\" is not a number.", e);
    }
    throw new IllegalArgumentException(
        "Coordinates of a wave vector are from -100 to 100; got \"" + text + "\".");
  }

  private static double length(Point from, Point to) {
    double sum = 0;
    for (int k = 0; k < 3; k++) {
      sum += (to.q()[k] - from.q()[k]) * (to.q()[k] - from.q()[k]);
    }
    return Math.sqrt(sum);
  }

  private void add(List<Point> line, double step) {
    double distance = distances.isEmpty() ? 0 : distances.get(distances.size() - 1);
    starts.add(vectors.size());
    put(line.get(0).q(), distance);
    if (ticks.isEmpty()) {
      ticks.add(new PhononBands.Tick(0, line.get(0).name()));
    } else {
      PhononBands.Tick last = ticks.remove(ticks.size() - 1);
      String name = line.get(0).name();
      ticks.add(
          last.label().equals(name)
              ? last
              : new PhononBands.Tick(last.distance(), last.label() + "|" + name));
    }
    for (int p = 1; p < line.size(); p++) {
      double[] from = line.get(p - 1).q();
      double[] to = line.get(p).q();
      double length = length(line.get(p - 1), line.get(p));
      int count = (int) Math.max(1, Math.round(length / step));
      for (int k = 1; k <= count; k++) {
        double share = (double) k / count;
        double[] q = new double[3];
        for (int i = 0; i < 3; i++) {
          q[i] = from[i] + share * (to[i] - from[i]);
        }
        put(k == count ? to : q, distance + (k == count ? length : share * length));
      }
      distance += length;
      ticks.add(new PhononBands.Tick(distance, line.get(p).name()));
    }
  }

  private void put(double[] q, double distance) {
    vectors.add(q);
    distances.add(distance);
  }

  /**
   * The number of wave vectors.
   *
   * @return at least 2
   */
  public int size() {
    return vectors.size();
  }

  /**
   * One of the wave vectors.
   *
   * @param index 0 for the first
   * @return 3 Cartesian components (1/angstrom, without a factor 2 pi), a new array
   */
  public double[] vector(int index) {
    return vectors.get(index).clone();
  }

  double[] distances() {
    return distances.stream().mapToDouble(Double::doubleValue).toArray();
  }

  List<PhononBands.Tick> ticks() {
    return List.copyOf(ticks);
  }

  int[] starts() {
    return starts.stream().mapToInt(Integer::intValue).toArray();
  }
}
