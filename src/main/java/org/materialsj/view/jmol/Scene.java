package org.materialsj.view.jmol;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.materialsj.model.Bond;

/**
 * What is drawn: atoms, bonds, boxes and solids, in numbers. Holds no text of any file.
 *
 * @param numbers n atomic numbers
 * @param positions 3n coordinates (angstrom)
 * @param molecules n indices of molecules
 * @param copies n indices of symmetry operations
 * @param bonds pairs of atoms, 2 per bond
 * @param orders one per bond
 * @param centres atoms that are centres of polyhedra
 * @param cell 9 numbers, the lattice vectors (angstrom); empty when there is no cell
 * @param cells numbers of unit cells shown along a, b, c
 * @param paints what some atoms look like whatever the options say
 * @param around 3k coordinates of other points to be seen (angstrom)
 * @param solids coloured shapes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Scene(
    int[] numbers,
    double[] positions,
    int[] molecules,
    int[] copies,
    int[] bonds,
    Bond.Order[] orders,
    int[] centres,
    double[] cell,
    int[] cells,
    List<Paint> paints,
    double[] around,
    List<Solid> solids) {

  /**
   * One colour and opacity of neighbouring atoms.
   *
   * @param from index of the first atom
   * @param to index of the last, plus 1
   * @param colour red, green and blue in one number; empty for that of the options
   * @param opacity 0 to 1
   */
  record Paint(int from, int to, OptionalInt colour, double opacity) {}

  /** No atoms. */
  static Scene empty() {
    return new Scene(
        new int[0],
        new double[0],
        new int[0],
        new int[0],
        new int[0],
        new Bond.Order[0],
        new int[0],
        new double[0],
        new int[] {1, 1, 1},
        List.of(),
        new double[0],
        List.of());
  }

  /**
   * Several scenes in one, each where it is, with the cell and the polyhedra of the first.
   *
   * @param scenes at least one
   */
  static Scene merged(List<Scene> scenes) {
    int atoms = scenes.stream().mapToInt(Scene::size).sum();
    int bonds = scenes.stream().mapToInt(scene -> scene.orders.length).sum();
    int[] numbers = new int[atoms];
    double[] positions = new double[3 * atoms];
    int[] molecules = new int[atoms];
    int[] joined = new int[2 * bonds];
    Bond.Order[] orders = new Bond.Order[bonds];
    int atom = 0;
    int bond = 0;
    int molecule = 0;
    for (Scene scene : scenes) {
      System.arraycopy(scene.numbers, 0, numbers, atom, scene.size());
      System.arraycopy(scene.positions, 0, positions, 3 * atom, 3 * scene.size());
      int most = molecule;
      for (int i = 0; i < scene.size(); i++) {
        molecules[atom + i] = molecule + scene.molecules[i];
        most = Math.max(most, molecules[atom + i]);
      }
      for (int b = 0; b < scene.bonds.length; b++) {
        joined[2 * bond + b] = atom + scene.bonds[b];
      }
      System.arraycopy(scene.orders, 0, orders, bond, scene.orders.length);
      atom += scene.size();
      bond += scene.orders.length;
      molecule = most + 1;
    }
    return new Scene(
        numbers,
        positions,
        molecules,
        new int[atoms],
        joined,
        orders,
        scenes.get(0).centres,
        scenes.get(0).cell,
        scenes.get(0).cells,
        List.of(),
        new double[0],
        scenes.stream().flatMap(scene -> scene.solids.stream()).toList());
  }

  /** This scene with other looks of some atoms, other points to be seen, and more solids. */
  Scene with(List<Paint> newPaints, double[] newAround, List<Solid> more) {
    List<Solid> all = new ArrayList<>(solids);
    all.addAll(more);
    return new Scene(
        numbers,
        positions,
        molecules,
        copies,
        bonds,
        orders,
        centres,
        cell,
        cells,
        newPaints,
        newAround,
        List.copyOf(all));
  }

  /** Whether another scene has the same atoms and bonds, both without cell. */
  boolean differsInPositionsOnly(Scene other) {
    return !hasCell()
        && !other.hasCell()
        && Arrays.equals(numbers, other.numbers)
        && Arrays.equals(bonds, other.bonds)
        && Arrays.equals(orders, other.orders);
  }

  int size() {
    return numbers.length;
  }

  boolean hasCell() {
    return cell.length > 0;
  }

  /** A corner of the lattice: i a + j b + k c (angstrom). */
  double[] corner(int i, int j, int k) {
    double[] result = new double[3];
    for (int x = 0; x < 3; x++) {
      result[x] = i * cell[x] + j * cell[3 + x] + k * cell[6 + x];
    }
    return result;
  }

  /** The coordinates of all points to be seen and, when asked, of the corners of the boxes. */
  double[] outline(boolean withCells) {
    double[] shapes = solids.stream().flatMapToDouble(s -> Arrays.stream(s.outline())).toArray();
    int known = positions.length + around.length;
    double[] seen = Arrays.copyOf(positions, known + shapes.length);
    System.arraycopy(around, 0, seen, positions.length, around.length);
    System.arraycopy(shapes, 0, seen, known, shapes.length);
    if (!withCells || !hasCell()) {
      return seen;
    }
    double[] result = Arrays.copyOf(seen, seen.length + 24);
    for (int c = 0; c < 8; c++) {
      double[] corner = corner((c & 1) * cells[0], (c >> 1 & 1) * cells[1], (c >> 2) * cells[2]);
      System.arraycopy(corner, 0, result, seen.length + 3 * c, 3);
    }
    return result;
  }

  /** Centre x, y, z and radius of a sphere that holds the outline. */
  double[] sphere(boolean withCells) {
    double[] points = outline(withCells);
    double[] low = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
    double[] high = {-Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
    for (int i = 0; i < points.length; i++) {
      low[i % 3] = Math.min(low[i % 3], points[i]);
      high[i % 3] = Math.max(high[i % 3], points[i]);
    }
    double[] sphere = new double[4];
    for (int k = 0; k < 3 && points.length > 0; k++) {
      sphere[k] = 0.5 * (low[k] + high[k]);
    }
    for (int i = 0; i < points.length; i += 3) {
      double dx = points[i] - sphere[0];
      double dy = points[i + 1] - sphere[1];
      double dz = points[i + 2] - sphere[2];
      sphere[3] = Math.max(sphere[3], Math.sqrt(dx * dx + dy * dy + dz * dz));
    }
    return sphere;
  }
}
