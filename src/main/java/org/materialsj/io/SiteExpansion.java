package org.materialsj.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.materialsj.io.ParseException.Code;
import org.materialsj.model.Lattice;
import org.materialsj.model.Site;
import org.materialsj.model.Species;
import org.materialsj.model.symmetry.SymmetryOperation;

/**
 * Builds all sites of a cell from the atoms of the asymmetric unit: moves atoms that are nearly on
 * a special position onto it, applies every operation, wraps into [0, 1), merges images that
 * coincide, and merges atoms that share a site.
 */
final class SiteExpansion {

  /** Sites nearer than this are the same (angstrom). */
  static final double SAME = 0.01;

  /** Sites nearer than this are worth a warning (angstrom). */
  static final double CLOSE = 0.3;

  private static final double REPORTED = 1e-8;
  private static final int MOST_WARNINGS = 10;

  private final Lattice lattice;
  private final List<SymmetryOperation> operations;
  private final Text text;
  private final ReadOptions options;
  private final List<Warning> warnings;
  private final double[] rows;
  private final int[] rotations;
  private final double[] translations;

  SiteExpansion(
      Lattice lattice,
      List<SymmetryOperation> operations,
      Text text,
      ReadOptions options,
      List<Warning> warnings) {
    this.lattice = lattice;
    this.operations = operations;
    this.text = text;
    this.options = options;
    this.warnings = warnings;
    this.rows = lattice.rows();
    this.rotations = new int[9 * operations.size()];
    this.translations = new double[3 * operations.size()];
    for (int k = 0; k < operations.size(); k++) {
      for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 3; j++) {
          rotations[9 * k + 3 * i + j] = operations.get(k).rotation(i, j);
        }
        translations[3 * k + i] = operations.get(k).translation(i);
      }
    }
  }

  /**
   * Builds the sites.
   *
   * @param atoms the asymmetric unit
   * @return every site of the cell, atom by atom; parents count the atoms that are sites of their
   *     own
   * @throws ParseException E_TOO_MANY before anything large is made, E_OCCUPANCY
   */
  List<Site> expand(List<CifAtom> atoms) throws ParseException {
    double[][] positions = new double[atoms.size()][];
    int[] multiplicities = new int[atoms.size()];
    long total = 0;
    for (int i = 0; i < atoms.size(); i++) {
      CifAtom atom = atoms.get(i);
      double[] x = {atom.x(), atom.y(), atom.z()};
      int stabiliser = settle(x);
      positions[i] = x;
      multiplicities[i] = stabiliser;
      total += Math.max(1, operations.size() / stabiliser);
      report(atom, x);
      if (total > options.limits().atoms()) {
        throw text.fail(
            Code.E_TOO_MANY,
            atom.offset(),
            "symmetry makes more than "
                + options.limits().atoms()
                + " atoms of those up to here, which is the limit.");
      }
    }
    Images images = new Images((int) total);
    for (int i = 0; i < atoms.size(); i++) {
      images.add(i, positions[i], multiplicities[i] > 1);
    }
    return sites(atoms, images, merge(atoms, images));
  }

  /**
   * Moves a point onto the special position that it is nearly on: the mean of those of its images
   * that nearly coincide with it.
   *
   * @param x fractional coordinates; modified
   * @return the number of operations that leave it where it is
   */
  private int settle(double[] x) {
    int count = 1;
    for (int pass = 0; pass < 3; pass++) {
      double[] sum = new double[3];
      count = 1;
      for (int k = 1; k < operations.size(); k++) {
        double dx = image(k, 0, x) - x[0];
        double dy = image(k, 1, x) - x[1];
        double dz = image(k, 2, x) - x[2];
        dx -= Math.rint(dx);
        dy -= Math.rint(dy);
        dz -= Math.rint(dz);
        if (squareLength(dx, dy, dz) < SAME * SAME) {
          count++;
          sum[0] += dx;
          sum[1] += dy;
          sum[2] += dz;
        }
      }
      if (count == 1) {
        return 1;
      }
      for (int i = 0; i < 3; i++) {
        double moved = x[i] + sum[i] / count;
        double simple = Math.rint(24 * moved) / 24;
        x[i] = Math.abs(moved - simple) < 1e-9 ? simple : moved;
      }
    }
    return count;
  }

  private void report(CifAtom atom, double[] x) {
    double dx = x[0] - atom.x();
    double dy = x[1] - atom.y();
    double dz = x[2] - atom.z();
    if (Math.max(Math.abs(dx), Math.max(Math.abs(dy), Math.abs(dz))) > REPORTED) {
      warnings.add(
          text.warn(
              atom.offset(),
              String.format(
                  Locale.ROOT,
                  "atom %s was moved by %.2g angstrom onto its special position %.8g, %.8g, %.8g.",
                  Text.quoted(atom.label()),
                  Math.sqrt(squareLength(dx, dy, dz)),
                  x[0],
                  x[1],
                  x[2])));
    }
  }

  private double image(int k, int i, double[] x) {
    int row = 9 * k + 3 * i;
    return rotations[row] * x[0]
        + rotations[row + 1] * x[1]
        + rotations[row + 2] * x[2]
        + translations[3 * k + i];
  }

  private double squareLength(double dx, double dy, double dz) {
    double x = dx * rows[0] + dy * rows[3] + dz * rows[6];
    double y = dx * rows[1] + dy * rows[4] + dz * rows[7];
    double z = dx * rows[2] + dy * rows[5] + dz * rows[8];
    return x * x + y * y + z * z;
  }

  /** Into [0, 1); what rounding leaves just below 1 is 0. */
  static double wrap(double x) {
    double wrapped = x - Math.floor(x);
    return wrapped >= 1 - 1e-10 ? 0 : wrapped;
  }

  /** The images of all atoms. */
  private final class Images {
    double[] x;
    int[] atom;
    int[] operation;
    int count;

    Images(int expected) {
      x = new double[3 * expected];
      atom = new int[expected];
      operation = new int[expected];
    }

    void add(int index, double[] position, boolean special) {
      int begin = count;
      for (int k = 0; k < operations.size(); k++) {
        double px = wrap(image(k, 0, position));
        double py = wrap(image(k, 1, position));
        double pz = wrap(image(k, 2, position));
        if (special && known(begin, px, py, pz)) {
          continue;
        }
        if (count == atom.length) {
          x = Arrays.copyOf(x, 6 * count);
          atom = Arrays.copyOf(atom, 2 * count);
          operation = Arrays.copyOf(operation, 2 * count);
        }
        x[3 * count] = px;
        x[3 * count + 1] = py;
        x[3 * count + 2] = pz;
        atom[count] = index;
        operation[count++] = k;
      }
    }

    private boolean known(int begin, double px, double py, double pz) {
      for (int i = begin; i < count; i++) {
        double dx = px - x[3 * i];
        double dy = py - x[3 * i + 1];
        double dz = pz - x[3 * i + 2];
        dx -= Math.rint(dx);
        dy -= Math.rint(dy);
        dz -= Math.rint(dz);
        if (squareLength(dx, dy, dz) < SAME * SAME) {
          return true;
        }
      }
      return false;
    }
  }

  /** For each atom the first one on its site. */
  private int[] merge(List<CifAtom> atoms, Images images) {
    int[] root = new int[atoms.size()];
    for (int i = 0; i < root.length; i++) {
      root[i] = i;
    }
    Set<Long> told = new HashSet<>();
    List<double[]> close = new ArrayList<>();
    CloseSites.visit(
        lattice,
        images.x,
        images.count,
        CLOSE,
        (i, j, distance) -> {
          int p = find(root, images.atom[i]);
          int q = find(root, images.atom[j]);
          if (distance < SAME) {
            root[Math.max(p, q)] = Math.min(p, q);
          } else {
            close.add(new double[] {images.atom[i], images.atom[j], distance});
          }
        });
    for (int i = 0; i < root.length; i++) {
      root[i] = find(root, i);
    }
    for (double[] pair : close) {
      int p = (int) Math.min(pair[0], pair[1]);
      int q = (int) Math.max(pair[0], pair[1]);
      boolean first = told.add((long) root[p] << 32 | root[q]);
      if (first && told.size() <= MOST_WARNINGS) {
        warnings.add(
            text.warn(
                atoms.get(q).offset(),
                String.format(
                    Locale.ROOT,
                    "atoms %s and %s are only %.3g angstrom apart.",
                    Text.quoted(atoms.get(p).label()),
                    Text.quoted(atoms.get(q).label()),
                    pair[2])));
      }
    }
    return root;
  }

  private static int find(int[] root, int i) {
    int r = i;
    while (root[r] != r) {
      root[r] = root[root[r]];
      r = root[r];
    }
    return r;
  }

  private List<Site> sites(List<CifAtom> atoms, Images images, int[] root) throws ParseException {
    SharedSite[] shared = new SharedSite[atoms.size()];
    int[] parent = new int[atoms.size()];
    int parents = 0;
    for (int i = 0; i < atoms.size(); i++) {
      if (root[i] == i) {
        shared[i] = new SharedSite(text, options, warnings);
        parent[i] = parents++;
      }
      shared[root[i]].add(atoms.get(i));
    }
    List<List<Species>> species = new ArrayList<>();
    for (SharedSite site : shared) {
      species.add(site == null ? List.of() : site.species());
    }
    List<Site> sites = new ArrayList<>(images.count);
    for (int k = 0; k < images.count; k++) {
      int i = images.atom[k];
      if (root[i] == i) {
        sites.add(
            new Site(
                species.get(i),
                images.x[3 * k],
                images.x[3 * k + 1],
                images.x[3 * k + 2],
                atoms.get(i).label(),
                parent[i],
                images.operation[k]));
      }
    }
    return sites;
  }
}
