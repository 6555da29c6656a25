package org.materialsj.packing.space;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.materialsj.model.Crystal;
import org.materialsj.model.Element;
import org.materialsj.model.Lattice;
import org.materialsj.model.Molecule;
import org.materialsj.model.Site;
import org.materialsj.model.Species;
import org.materialsj.model.packing.BallUnion;
import org.materialsj.model.packing.Body;
import org.materialsj.model.packing.PackedSite;
import org.materialsj.model.packing.Packing;
import org.materialsj.model.symmetry.SymmetryOperation;

/**
 * Turns packings of molecules into crystals with the operations of their group. Molecules stay
 * whole: the atoms of a copy lie about its centre, which is in the cell. On a special position the
 * asymmetric unit is the part of the molecule from which symmetry makes the rest, and an atom on
 * the symmetry element itself appears once.
 */
public final class PackingCrystal {

  /** Two images of one atom that are nearer than this are one atom (angstrom). */
  private static final double SAME = 0.01;

  /** Keeps a centre that is 0 but for rounding in the cell. */
  private static final double EDGE = 1e-9;

  private PackingCrystal() {}

  /**
   * The crystal of a packing.
   *
   * @param packing a packing of molecules
   * @return all atoms of a cell; labels are element symbols with the running number of the atom in
   *     its molecule, with a letter behind when there are several molecules; named after the bodies
   *     and the group
   * @throws IllegalArgumentException if a body is no molecule
   */
  public static Crystal of(Packing packing) {
    Lattice lattice = new Lattice(packing.cell());
    List<SymmetryOperation> operations = packing.operations();
    List<Site> sites = new ArrayList<>();
    int parents = 0;
    for (int s = 0; s < packing.sites().size(); s++) {
      PackedSite site = packing.sites().get(s);
      Molecule molecule = molecule(site.body());
      double[] centre = {
        packing.centres()[3 * s], packing.centres()[3 * s + 1], packing.centres()[3 * s + 2]
      };
      double[] atoms = atoms(packing, s, (BallUnion) site.body(), lattice);
      boolean special = site.multiplicity() < operations.size();
      String suffix = packing.sites().size() == 1 ? "" : String.valueOf((char) ('A' + s % 26));
      int begin = sites.size();
      for (int a = 0; a < molecule.size(); a++) {
        double[] x = {atoms[3 * a], atoms[3 * a + 1], atoms[3 * a + 2]};
        Element element = Element.of(molecule.number(a));
        if (special && isKnown(sites, begin, x, lattice)) {
          continue;
        }
        int own = sites.size();
        for (int k = 0; k < operations.size(); k++) {
          double[] image = image(operations.get(k), x, centre);
          if (!special || !isKnown(sites, own, image, lattice)) {
            sites.add(
                new Site(
                    List.of(Species.of(element)),
                    image[0],
                    image[1],
                    image[2],
                    element.symbol() + (a + 1) + suffix,
                    parents,
                    k));
          }
        }
        parents++;
      }
    }
    return new Crystal(name(packing), lattice, sites, operations, Map.of());
  }

  private static String name(Packing packing) {
    List<String> bodies = packing.sites().stream().map(site -> site.body().name()).toList();
    return String.format(Locale.ROOT, "%s in %s", String.join(" with ", bodies), packing.group());
  }

  private static Molecule molecule(Body body) {
    if (body instanceof BallUnion union && union.molecule().isPresent()) {
      return union.molecule().get();
    }
    throw new IllegalArgumentException(
        "\"" + body.name() + "\" is no molecule, so its packing is no crystal of atoms");
  }

  /** Fractional coordinates of the atoms of a body of the asymmetric unit. */
  private static double[] atoms(Packing packing, int site, BallUnion body, Lattice lattice) {
    double[] r = packing.rotations();
    double[] own = body.centres();
    double[] turned = new double[own.length];
    for (int i = 0; i < own.length; i++) {
      for (int j = 0; j < 3; j++) {
        turned[i] += r[9 * site + 3 * (i % 3) + j] * own[i - i % 3 + j];
      }
    }
    double[] fractional = lattice.toFractional(turned);
    for (int i = 0; i < fractional.length; i++) {
      fractional[i] += packing.centres()[3 * site + i % 3];
    }
    return fractional;
  }

  /** The image of an atom in the copy of its molecule whose centre lies in the cell. */
  private static double[] image(SymmetryOperation operation, double[] x, double[] centre) {
    double[] image = operation.apply(x);
    double[] moved = operation.apply(centre);
    for (int i = 0; i < 3; i++) {
      image[i] -= Math.floor(moved[i] + EDGE);
    }
    return image;
  }

  private static boolean isKnown(List<Site> sites, int begin, double[] x, Lattice lattice) {
    for (Site site : sites.subList(begin, sites.size())) {
      double[] d = {x[0] - site.x(), x[1] - site.y(), x[2] - site.z()};
      for (int i = 0; i < 3; i++) {
        d[i] -= Math.rint(d[i]);
      }
      double[] c = lattice.toCartesian(d);
      if (c[0] * c[0] + c[1] * c[1] + c[2] * c[2] < SAME * SAME) {
        return true;
      }
    }
    return false;
  }
}
