package org.materialsj.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.materialsj.io.ParseException;
import org.materialsj.io.StructureRow;
import org.materialsj.model.Bond;
import org.materialsj.model.Crystal;
import org.materialsj.model.Element;
import org.materialsj.model.Lattice;
import org.materialsj.model.Molecule;
import org.materialsj.model.Site;
import org.materialsj.model.Species;
import org.materialsj.model.symmetry.SymmetryOperation;

/** Well-known structures for tests of views. */
public final class SampleStructures {

  private static final double[][] FCC = {{0, 0, 0}, {.5, .5, 0}, {.5, 0, .5}, {0, .5, .5}};

  /** The inversion, for crystals with two symmetry copies. */
  private static final SymmetryOperation INVERSION =
      new SymmetryOperation(new int[] {-1, 0, 0, 0, -1, 0, 0, 0, -1}, new int[3]);

  private SampleStructures() {}

  /** A P1 crystal from symbols and coordinates in turn: "Na", 0, 0, 0, "Cl", ... */
  public static Crystal crystal(String name, Lattice lattice, Object... sites) {
    return crystal(name, "x", lattice, Map.of(), sites);
  }

  static Crystal crystal(
      String name, String label, Lattice lattice, Map<String, String> properties, Object... sites) {
    List<Site> list = new ArrayList<>();
    for (int i = 0; i < sites.length; i += 4) {
      Element element = Element.ofSymbol((String) sites[i]).orElseThrow();
      double x = ((Number) sites[i + 1]).doubleValue();
      double y = ((Number) sites[i + 2]).doubleValue();
      double z = ((Number) sites[i + 3]).doubleValue();
      list.add(new Site(List.of(Species.of(element)), x, y, z, label, i / 4, i / 4 % 2));
    }
    return new Crystal(
        name, lattice, list, List.of(SymmetryOperation.IDENTITY, INVERSION), properties);
  }

  public static Lattice cubic(double a) {
    return Lattice.fromParameters(a, a, a, 90, 90, 90);
  }

  public static Crystal rockSalt() {
    return rockSalt("Halite");
  }

  public static Crystal rockSalt(String name) {
    List<Object> sites = new ArrayList<>();
    for (double[] p : FCC) {
      sites.addAll(List.of("Na", p[0], p[1], p[2]));
    }
    for (double[] p : FCC) {
      sites.addAll(List.of("Cl", (p[0] + .5) % 1, p[1], p[2]));
    }
    return crystal(name, cubic(5.64), sites.toArray());
  }

  public static Crystal diamond() {
    List<Object> sites = new ArrayList<>();
    for (double shift : new double[] {0, .25}) {
      for (double[] p : FCC) {
        sites.addAll(List.of("C", p[0] + shift, p[1] + shift, p[2] + shift));
      }
    }
    return crystal("Diamond", cubic(3.567), sites.toArray());
  }

  public static Crystal perovskite() {
    return crystal(
        "Tausonite",
        cubic(3.905),
        new Object[] {
          "Sr", 0, 0, 0, "Ti", .5, .5, .5, "O", .5, .5, 0, "O", .5, 0, .5, "O", 0, .5, .5
        });
  }

  /** Low quartz, P3(2)21, from the positions of Si (0.4697, 0, 2/3) and O (0.4135, 0.2669, z). */
  public static Crystal quartz() {
    double t = 1.0 / 3;
    double x = .4135;
    double y = .2669;
    double z = .1191 + 2 * t;
    Object[] sites = {
      "Si", .4697, 0, 2 * t, "Si", 0, .4697, t, "Si", -.4697, -.4697, 0, "O", x, y, z, "O", -y,
      x - y, z + 2 * t, "O", y - x, -x, z + t, "O", y, x, -z, "O", x - y, -y, t - z, "O", -x, y - x,
      2 * t - z
    };
    return crystal("Quartz", Lattice.fromParameters(4.913, 4.913, 5.405, 90, 90, 120), sites);
  }

  /** Dry ice, Pa-3: four molecules with their carbon on the corner and the faces. */
  public static Crystal dryIce() {
    double u = .1185;
    int[][] axes = {{1, 1, 1}, {1, -1, -1}, {-1, 1, -1}, {-1, -1, 1}};
    List<Object> sites = new ArrayList<>();
    for (int m = 0; m < 4; m++) {
      double[] p = FCC[m];
      sites.addAll(List.of("C", p[0], p[1], p[2]));
      for (int sign = -1; sign <= 1; sign += 2) {
        double s = sign * u;
        sites.addAll(
            List.of("O", p[0] + s * axes[m][0], p[1] + s * axes[m][1], p[2] + s * axes[m][2]));
      }
    }
    return crystal("Dry ice", cubic(5.624), sites.toArray());
  }

  public static Molecule ethanol() {
    return ethanol("ethanol", Map.of());
  }

  public static Molecule ethanol(String name, Map<String, String> properties) {
    int[] numbers = {6, 6, 8, 1, 1, 1, 1, 1, 1};
    double[] positions = {
      1.1879, -.3829, 0, 0, .5526, 0, -1.1867, -.2472, 0, -1.9237, .385, 0, 2.0985, .2306, 0,
      1.1184, -1.0093, .8869, 1.1184, -1.0093, -.8869, -.0227, 1.1812, .8852, -.0227, 1.1812, -.8852
    };
    return Molecule.ofAtoms(name, numbers, positions, properties);
  }

  /** Carbon dioxide with the bonds of a file. */
  public static Molecule carbonDioxide() {
    return new Molecule(
        "carbon dioxide",
        new int[] {8, 6, 8},
        new int[3],
        new int[3],
        new double[] {-1.16, 0, 0, 0, 0, 0, 1.16, 0, 0},
        false,
        List.of(
            new Bond(0, 1, Bond.Order.DOUBLE, Bond.Stereo.NONE),
            new Bond(1, 2, Bond.Order.DOUBLE, Bond.Stereo.NONE)),
        Map.of());
  }

  /** A block of n x n x n cells of rock salt as one cell: 8 n^3 sites. */
  public static Crystal largeRockSalt(int n) {
    Crystal cell = rockSalt();
    List<Site> sites = new ArrayList<>();
    for (int a = 0; a < n; a++) {
      for (int b = 0; b < n; b++) {
        for (int c = 0; c < n; c++) {
          for (Site site : cell.sites()) {
            sites.add(
                new Site(
                    site.species(),
                    (site.x() + a) / n,
                    (site.y() + b) / n,
                    (site.z() + c) / n,
                    "",
                    site.parent(),
                    site.operation()));
          }
        }
      }
    }
    return new Crystal("block", cubic(5.64 * n), sites, cell.operations(), Map.of());
  }

  public static StructureRow row(String id, org.materialsj.model.Structure structure) {
    return new StructureRow(id, Optional.of(structure), Optional.empty(), List.of());
  }

  public static StructureRow broken(String id) {
    ParseException error =
        new ParseException(
            ParseException.Code.E_CELL, id, 12, 3, "The cell length a is 0; give a positive one.");
    return new StructureRow(id, Optional.empty(), Optional.of(error), List.of());
  }

  /** The count of atoms of an element. */
  public static long count(int[] numbers, int number) {
    return Arrays.stream(numbers).filter(z -> z == number).count();
  }
}
