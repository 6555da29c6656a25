package org.materialsj.potentials.crystal;

/**
 * The exp-6 energy of a cell: half the sum over the molecules of the asymmetric unit, times their
 * multiplicity, of their energy with all molecules whose centres lie inside the cutoff. A pair and
 * the pair that the inverse operation makes of it have the same energy: where both would be met,
 * one is reckoned and counts twice.
 */
final class Exp6Sum {

  private final Placement placement;
  private final SmoothCutoff cutoff;
  private final MoleculePair pair;
  private final int[][] kinds;

  /** For each copy, the copy of the same site made by the inverse operation; -1 for none. */
  private final int[] inverse;

  private final int[] shift = new int[3];

  Exp6Sum(Placement placement, Exp6 exp6, SmoothCutoff cutoff) {
    this.placement = placement;
    this.cutoff = cutoff;
    this.pair = new MoleculePair(exp6);
    kinds = new int[placement.sites.size()][];
    for (int s = 0; s < kinds.length; s++) {
      RigidMolecule molecule = placement.sites.get(s).molecule;
      kinds[s] = exp6.kindsOf(molecule.numbers(), molecule.positions());
    }
    inverse = new int[placement.site.length];
    for (int c = 0; c < inverse.length; c++) {
      var undo = placement.operations.get(placement.operation[c]).inverse();
      int s = placement.site[c];
      inverse[c] = -1;
      for (int d = placement.first[s]; d < placement.first[s + 1]; d++) {
        if (placement.operations.get(placement.operation[d]).equals(undo)) {
          inverse[c] = d;
        }
      }
    }
  }

  /** The energy of the cell (kcal/mol); its derivatives are added to the placement. */
  double add() {
    double energy = 0;
    for (int s = 0; s < kinds.length; s++) {
      int multiplicity = placement.first[s + 1] - placement.first[s];
      for (int c = placement.first[s]; c < placement.site.length; c++) {
        boolean same = placement.site[c] == s;
        if (!same) {
          energy += images(s, c, multiplicity, false);
        } else if (inverse[c] == c) {
          energy += images(s, c, multiplicity, true);
        } else if (inverse[c] < 0) {
          energy += images(s, c, 0.5 * multiplicity, false);
        } else if (c < inverse[c]) {
          energy += images(s, c, multiplicity, false);
        }
      }
    }
    return energy;
  }

  /**
   * Sums over the lattice translations of a copy.
   *
   * @param s the site whose own molecule is paired with the copy
   * @param c the copy
   * @param weight of each pair
   * @param halved whether the operation is its own inverse but for translations, so that of two
   *     translations that undo each other one is taken
   */
  private double images(int s, int c, double weight, boolean halved) {
    double[] centres = placement.copyCentres;
    int own = placement.first[s];
    double u = centres[3 * c] - centres[3 * own];
    double v = centres[3 * c + 1] - centres[3 * own + 1];
    double w = centres[3 * c + 2] - centres[3 * own + 2];
    double ra = reach(0);
    double rb = reach(1);
    double rc = reach(2);
    double energy = 0;
    for (int a = first(u, ra); a <= last(u, ra); a++) {
      for (int b = first(v, rb); b <= last(v, rb); b++) {
        for (int k = first(w, rc); k <= last(w, rc); k++) {
          int order = halved ? order(c, a, b, k) : 1;
          if (order > 0) {
            energy += image(own, c, weight, u + a, v + b, w + k);
          } else if (order == 0 && c != own) {
            energy += image(own, c, weight / 2, u + a, v + b, w + k);
          }
        }
      }
    }
    return energy;
  }

  /** Distance of the cutoff in units of the distance of lattice planes. */
  private double reach(int k) {
    double[] m = placement.reciprocal;
    return cutoff.end() * Math.sqrt(m[k] * m[k] + m[3 + k] * m[3 + k] + m[6 + k] * m[6 + k]);
  }

  private static int first(double separation, double reach) {
    return (int) Math.ceil(-separation - reach);
  }

  private static int last(double separation, double reach) {
    return (int) Math.floor(-separation + reach);
  }

  /**
   * Compares the translation n with that of the inverse, -W n - (W w + w): 1 when the inverse comes
   * later in lexical order, 0 when it is the same, -1 when it comes earlier.
   */
  private int order(int c, int a, int b, int k) {
    var g = placement.operations.get(placement.operation[c]);
    shift[0] = a;
    shift[1] = b;
    shift[2] = k;
    for (int i = 0; i < 3; i++) {
      double twice = g.translation(i);
      int undone = 0;
      for (int j = 0; j < 3; j++) {
        twice += g.rotation(i, j) * g.translation(j);
        undone -= g.rotation(i, j) * shift[j];
      }
      undone -= (int) Math.rint(twice);
      if (undone != shift[i]) {
        return undone > shift[i] ? 1 : -1;
      }
    }
    return 0;
  }

  /** One pair of molecules; u, v, w separate their centres in fractions of the cell. */
  private double image(int own, int c, double weight, double u, double v, double w) {
    double[] cell = placement.cell;
    double x = u * cell[0] + v * cell[3] + w * cell[6];
    double y = u * cell[1] + v * cell[4] + w * cell[7];
    double z = u * cell[2] + v * cell[5] + w * cell[8];
    double distance = Math.sqrt(x * x + y * y + z * z);
    double factor = cutoff.value(distance);
    if (factor == 0) {
      return 0;
    }
    pair.evaluate(
        placement.atoms[own],
        kinds[placement.site[own]],
        placement.atoms[c],
        kinds[placement.site[c]],
        x,
        y,
        z);
    double share = weight * factor;
    double fade = weight * pair.energy * cutoff.slope(distance) / Math.max(distance, 1e-9);
    double gx = share * pair.forceX + fade * x;
    double gy = share * pair.forceY + fade * y;
    double gz = share * pair.forceZ + fade * z;
    placement.addForce(c, gx, gy, gz);
    placement.addForce(own, -gx, -gy, -gz);
    placement.addTorque(c, share * pair.torqueBx, share * pair.torqueBy, share * pair.torqueBz);
    placement.addTorque(own, share * pair.torqueAx, share * pair.torqueAy, share * pair.torqueAz);
    double[] virial = placement.virial;
    virial[0] += gx * x;
    virial[1] += gx * y;
    virial[2] += gx * z;
    virial[3] += gy * x;
    virial[4] += gy * y;
    virial[5] += gy * z;
    virial[6] += gz * x;
    virial[7] += gz * y;
    virial[8] += gz * z;
    return share * pair.energy;
  }
}
