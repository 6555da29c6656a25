package org.materialsj.packing.space;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.materialsj.io.CifWriter;
import org.materialsj.io.ParseException;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.StructureReader;
import org.materialsj.io.StructureRow;
import org.materialsj.io.Structures;
import org.materialsj.model.Crystal;
import org.materialsj.model.Lattice;
import org.materialsj.model.packing.BallUnion;
import org.materialsj.model.packing.PackedSite;
import org.materialsj.model.packing.Packing;
import org.materialsj.model.packing.PackingCertificate;
import org.materialsj.model.packing.PackingCertificate.Touch;
import org.materialsj.model.symmetry.CrystalSymmetry;
import org.materialsj.model.symmetry.SpaceGroup;
import org.materialsj.model.symmetry.SymmetryFinder;

/**
 * Measures a packing again. A packing of molecules is written as CIF and read back; gaps, density
 * and number of bodies are those of what was read. Others are measured on their copies. Nothing is
 * shared with the kernels that find the scale.
 */
public final class Certificate {

  /** Surfaces nearer than this touch (angstrom). */
  public static final double TOUCHING = 1e-6;

  /** Atoms nearer than this coincide where symmetry is looked for (angstrom). */
  private static final double SAME = 1e-3;

  /** The search for symmetry grows with the square of the number of atoms: here, a second. */
  public static final int MOST_ATOMS = 5000;

  private final List<PlacedBody> bodies;
  private final double[] cell;
  private final int dimension;
  private final List<Touch> touches = new ArrayList<>();
  private final int[] coordination;
  private boolean repeated;
  private double smallest = Double.POSITIVE_INFINITY;

  private Certificate(List<PlacedBody> bodies, double[] cell, int dimension, int sites) {
    this.bodies = bodies;
    this.cell = cell;
    this.dimension = dimension;
    this.coordination = new int[sites];
  }

  /**
   * The certificate of a packing. Cost: every pair of bodies in reach of each other, every pair of
   * their parts.
   *
   * @param packing the packing
   * @return what is sure of it, without the search; its symmetry when it is of molecules, has at
   *     most {@value #MOST_ATOMS} atoms in the cell and can be told
   */
  public static PackingCertificate of(Packing packing) {
    return of(packing, MOST_ATOMS);
  }

  /**
   * The certificate of a packing whose symmetry is not looked for, which takes longest in large
   * cells.
   *
   * @param packing the packing
   * @return what is sure of it, without the search and its symmetry
   */
  public static PackingCertificate withoutSymmetry(Packing packing) {
    return of(packing, 0);
  }

  private static PackingCertificate of(Packing packing, int mostAtoms) {
    int d = packing.dimension();
    List<PlacedBody> bodies = PlacedBodies.of(packing);
    double[] cell = packing.cell();
    boolean complete = true;
    Optional<String> symmetry = Optional.empty();
    if (isOfMolecules(packing)) {
      Crystal read = readBack(PackingCrystal.of(packing));
      bodies = PlacedBodies.of(packing, read);
      cell = read.lattice().rows();
      complete = !bodies.isEmpty();
      if (read.sites().size() <= mostAtoms) {
        symmetry = symmetry(read, packing.operations().size());
      }
    }
    double measure = 0;
    for (PlacedBody body : bodies) {
      measure += body.body().measure();
    }
    int promised = packing.sites().stream().mapToInt(PackedSite::multiplicity).sum();
    double density = measure / Math.abs(determinant(cell, d));
    Certificate certificate = new Certificate(bodies, cell, d, packing.sites().size());
    certificate.measure();
    return new PackingCertificate(
        packing.group(),
        packing.operations().size(),
        SpaceGroup.missingProduct(packing.operations()).isEmpty(),
        density,
        packing.density() - density,
        bodies.size(),
        complete && bodies.size() == promised && !certificate.repeated,
        certificate.smallest,
        certificate.touches,
        Arrays.stream(certificate.coordination).boxed().toList(),
        symmetry,
        Optional.empty());
  }

  private static Optional<String> symmetry(Crystal crystal, int searched) {
    CrystalSymmetry found;
    try {
      found = SymmetryFinder.find(crystal, SAME);
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // it stays unknown; the packing is as sound as before
    }
    return Optional.of(
        found.group().shortName()
            + " ("
            + found.group().number()
            + ")"
            + (found.operations().size() > searched ? ", more than was searched" : ""));
  }

  private static boolean isOfMolecules(Packing packing) {
    return packing.sites().stream()
        .allMatch(site -> site.body() instanceof BallUnion union && union.molecule().isPresent());
  }

  private static Crystal readBack(Crystal crystal) {
    byte[] text = CifWriter.text(crystal, List.of()).getBytes(StandardCharsets.UTF_8);
    try (StructureReader reader = Structures.parse("packing.cif", text, ReadOptions.STRICT)) {
      StructureRow row = reader.next();
      if (row.structure().orElse(null) instanceof Crystal read) {
        return read;
      }
      throw new IllegalStateException(
          "the CIF of a packing cannot be read back", row.error().orElse(null));
    } catch (ParseException e) {
      throw new IllegalStateException("the CIF of a packing cannot be read back", e);
    }
  }

  private static double determinant(double[] m, int d) {
    return d == 2 ? m[0] * m[3] - m[1] * m[2] : new Lattice(m).volume();
  }

  private void measure() {
    double widest = TOUCHING;
    for (PlacedBody body : bodies) {
      widest = Math.max(widest, 2 * body.body().radius() + TOUCHING);
    }
    measure(widest);
    if (smallest == Double.POSITIVE_INFINITY && !bodies.isEmpty()) {
      // Nothing is near: then no gap is wider than that of a body and its next copy along a.
      measure(widest + new Lattice(inSpace()).length(0));
    }
  }

  /** Looks at all pairs of bodies whose centres are not farther apart than the reach. */
  private void measure(double reach) {
    double[] rows = inSpace();
    double[] inverse = new Lattice(rows).inverse();
    int[] most = new int[3];
    for (int i = 0; i < dimension; i++) {
      // 1 / |column i of the inverse| is the distance of two lattice planes.
      double planes = Math.hypot(Math.hypot(inverse[i], inverse[3 + i]), inverse[6 + i]);
      most[i] = (int) Math.ceil(reach * planes) + 1;
    }
    double[] shift = new double[dimension];
    for (PlacedBody one : bodies) {
      for (PlacedBody other : bodies) {
        double[] apart = apart(one, other, inverse);
        for (int a = -most[0]; a <= most[0]; a++) {
          for (int b = -most[1]; b <= most[1]; b++) {
            for (int c = -most[2]; c <= most[2]; c++) {
              boolean moved = one != other;
              double square = 0;
              for (int k = 0; k < dimension; k++) {
                shift[k] =
                    (a - apart[0]) * rows[k]
                        + (b - apart[1]) * rows[3 + k]
                        + (c - apart[2]) * rows[6 + k];
                double difference = other.centre()[k] + shift[k] - one.centre()[k];
                square += difference * difference;
                moved |= shift[k] != 0;
              }
              if (moved && square <= reach * reach) {
                pair(one, other, shift, Math.sqrt(square));
              }
            }
          }
        }
      }
    }
  }

  /** Whole cells between two centres. */
  private double[] apart(PlacedBody one, PlacedBody other, double[] inverse) {
    double[] whole = new double[3];
    for (int i = 0; i < dimension; i++) {
      double x = 0;
      for (int k = 0; k < dimension; k++) {
        x += (other.centre()[k] - one.centre()[k]) * inverse[3 * k + i];
      }
      whole[i] = Math.rint(x);
    }
    return whole;
  }

  private double[] inSpace() {
    double[] rows = {1, 0, 0, 0, 1, 0, 0, 0, 1};
    for (int i = 0; i < dimension; i++) {
      System.arraycopy(cell, i * dimension, rows, 3 * i, dimension);
    }
    return rows;
  }

  private void pair(PlacedBody one, PlacedBody other, double[] shift, double centres) {
    repeated |= one.site() == other.site() && centres < TOUCHING;
    double spheres = centres - one.body().radius() - other.body().radius();
    if (spheres > Math.max(smallest, TOUCHING)) {
      return;
    }
    PartGap gaps = new PartGap(one, other, shift);
    boolean touching = false;
    for (int i = 0; i < one.parts().size(); i++) {
      for (int j = 0; j < other.parts().size(); j++) {
        double gap = gaps.between(i, j);
        smallest = Math.min(smallest, gap);
        if (gap < TOUCHING && one.operation() == 0) {
          touching = true;
          touches.add(
              new Touch(
                  one.site(),
                  i,
                  other.site(),
                  j,
                  other.operation(),
                  gaps.centreDistance(i, j),
                  gap));
        }
      }
    }
    if (touching) {
      coordination[one.site()]++;
    }
  }
}
