package org.materialsj.potentials.crystal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.materialsj.io.ParseException;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.Structures;
import org.materialsj.model.Crystal;
import org.materialsj.model.Molecule;
import org.materialsj.model.Site;
import org.materialsj.model.packing.BallUnion;
import org.materialsj.model.packing.PackedSite;
import org.materialsj.model.packing.Packing;

/** Packings of the experimental crystals among the test resources. */
final class Experimental {

  private static final String FOLDER = "src/test/resources/org/materialsj/packing/experimental/";

  private static final Map<Integer, Double> BONDI = Map.of(1, 1.2, 6, 1.7, 7, 1.55, 8, 1.52);

  private Experimental() {}

  /** Joins bonded atoms to molecules and keeps one of each set of equivalent ones. */
  static Packing packing(String name) throws ParseException {
    Crystal crystal = (Crystal) Structures.first(FOLDER + name + ".cif", ReadOptions.STRICT);
    double[] cell = crystal.lattice().rows();
    double[] fractional = crystal.fractional();
    boolean[] taken = new boolean[crystal.sites().size()];
    List<double[]> known = new ArrayList<>();
    List<PackedSite> sites = new ArrayList<>();
    List<Double> centres = new ArrayList<>();
    List<Double> rotations = new ArrayList<>();
    double measure = 0;
    for (int start = 0; start < taken.length; start++) {
      if (!taken[start]) {
        List<Integer> atoms = new ArrayList<>(List.of(start));
        taken[start] = true;
        for (int k = 0; k < atoms.size(); k++) {
          grow(crystal, fractional, taken, atoms, atoms.get(k));
        }
        double[] centre = new double[3];
        for (int atom : atoms) {
          for (int k = 0; k < 3; k++) {
            centre[k] += fractional[3 * atom + k] / atoms.size();
          }
        }
        if (known.stream().noneMatch(other -> same(other, centre))) {
          List<Integer> operations = new ArrayList<>();
          for (int g = 0; g < crystal.operations().size(); g++) {
            double[] image = crystal.operations().get(g).apply(centre);
            if (known.stream().noneMatch(other -> same(other, image))) {
              known.add(image);
              operations.add(g);
            }
          }
          PackedSite site = new PackedSite(body(name, crystal, fractional, atoms), operations);
          measure += site.multiplicity() * site.body().measure();
          sites.add(site);
          for (int k = 0; k < 3; k++) {
            centres.add(centre[k]);
          }
          rotations.addAll(List.of(1., 0., 0., 0., 1., 0., 0., 0., 1.));
        }
      }
    }
    return new Packing(
        name,
        crystal.operations(),
        sites,
        cell,
        rotations.stream().mapToDouble(x -> x).toArray(),
        centres.stream().mapToDouble(x -> x).toArray(),
        measure / crystal.lattice().volume());
  }

  /** Adds the atoms bonded to one, moved by lattice vectors to where they are bonded. */
  private static void grow(
      Crystal crystal, double[] fractional, boolean[] taken, List<Integer> atoms, int atom) {
    for (int j = 0; j < taken.length; j++) {
      if (!taken[j]) {
        double[] d = new double[3];
        for (int k = 0; k < 3; k++) {
          double difference = fractional[3 * j + k] - fractional[3 * atom + k];
          d[k] = difference - Math.rint(difference);
        }
        double[] r = crystal.lattice().toCartesian(d);
        int hydrogens = (number(crystal, j) == 1 ? 1 : 0) + (number(crystal, atom) == 1 ? 1 : 0);
        double most = hydrogens == 0 ? 1.7 : hydrogens == 1 ? 1.25 : 0;
        if (Math.sqrt(r[0] * r[0] + r[1] * r[1] + r[2] * r[2]) < most) {
          taken[j] = true;
          atoms.add(j);
          for (int k = 0; k < 3; k++) {
            fractional[3 * j + k] = fractional[3 * atom + k] + d[k];
          }
        }
      }
    }
  }

  private static BallUnion body(
      String name, Crystal crystal, double[] fractional, List<Integer> atoms) {
    int[] numbers = new int[atoms.size()];
    double[] radii = new double[atoms.size()];
    double[] positions = new double[3 * atoms.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = number(crystal, atoms.get(i));
      radii[i] = BONDI.get(numbers[i]);
      System.arraycopy(fractional, 3 * atoms.get(i), positions, 3 * i, 3);
    }
    positions = crystal.lattice().toCartesian(positions);
    return BallUnion.of(Molecule.ofAtoms(name, numbers, positions, Map.of()), radii);
  }

  private static int number(Crystal crystal, int index) {
    Site site = crystal.sites().get(index);
    return site.majority().element().number();
  }

  private static boolean same(double[] a, double[] b) {
    for (int k = 0; k < 3; k++) {
      double difference = a[k] - b[k];
      if (Math.abs(difference - Math.rint(difference)) > 1e-3) {
        return false;
      }
    }
    return true;
  }
}
