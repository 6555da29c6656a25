package org.materialsj.potentials.classical;

import org.materialsj.potentials.AtomicResponse;
import org.materialsj.potentials.Evaluator;
import org.materialsj.potentials.NeighborList;
import org.materialsj.potentials.classical.Tersoff.Constants;

/** Sums {@link Tersoff} atom by atom. Cost per atom: the square of its neighbours. */
final class TersoffEvaluator implements Evaluator {

  /** Largest exponent, far above any of atoms that are apart; keeps z finite. */
  private static final double MOST_EXPONENT = 300;

  private final int kinds;
  private final int[] types;
  private final Constants[] triples;

  // f of a pair and its slope, and z of a bond by one neighbour, with its derivatives by r_ij, r_ik
  // and the cosine.
  private double end;
  private double endSlope;
  private double part;
  private double partBond;
  private double partOther;
  private double partCosine;

  TersoffEvaluator(Triples<Constants> triples, int[] types) {
    this.types = types;
    this.triples = triples.all().toArray(new Constants[0]);
    kinds = triples.kinds();
  }

  @Override
  public void evaluate(NeighborList atoms, AtomicResponse response) {
    for (int i = 0; i < types.length; i++) {
      for (int p = atoms.start(i); p < atoms.end(i); p++) {
        int j = atoms.neighbors()[p];
        Constants bond = triples[triple(i, j, j)];
        double r = atoms.r()[p];
        if (r < bond.range() + bond.fade()) {
          bond(atoms, i, p, bond, response);
        }
      }
    }
  }

  private int triple(int i, int j, int k) {
    return (types[i] * kinds + types[j]) * kinds + types[k];
  }

  private void bond(NeighborList atoms, int i, int p, Constants c, AtomicResponse response) {
    double z = 0;
    for (int q = atoms.start(i); q < atoms.end(i); q++) {
      if (q != p && third(atoms, i, p, q)) {
        z += part;
      }
    }
    double order = 1;
    double orderSlope = 0;
    if (z > 0 && c.beta() > 0) {
      double power = c.n() * Math.log(c.beta() * z);
      // log(1 + e^power), and e^power / (1 + e^power), without overflow
      double logarithm = Math.max(power, 0) + Math.log1p(Math.exp(-Math.abs(power)));
      order = Math.exp(-logarithm / (2 * c.n()));
      orderSlope = -order / (2 * z) * Math.exp(power - logarithm);
    }
    double r = atoms.r()[p];
    end(c, r);
    double push = c.repulsion() * Math.exp(-c.lambda1() * r);
    double pull = c.attraction() * Math.exp(-c.lambda2() * r);
    response.energies()[i] += end * (push - order * pull) / 2;
    double slope =
        (endSlope * (push - order * pull) + end * (order * c.lambda2() * pull - c.lambda1() * push))
            / 2;
    double byZ = -end * orderSlope * pull / 2;
    double gx = slope / r * atoms.dx()[p];
    double gy = slope / r * atoms.dy()[p];
    double gz = slope / r * atoms.dz()[p];
    if (byZ != 0) {
      for (int q = atoms.start(i); q < atoms.end(i); q++) {
        if (q == p || !third(atoms, i, p, q)) {
          continue;
        }
        double s = atoms.r()[q];
        double cosine = cosine(atoms, p, q);
        double alongP = byZ * (partBond - partCosine * cosine / r) / r;
        double alongQ = byZ * (partOther - partCosine * cosine / s) / s;
        double across = byZ * partCosine / (r * s);
        gx += alongP * atoms.dx()[p] + across * atoms.dx()[q];
        gy += alongP * atoms.dy()[p] + across * atoms.dy()[q];
        gz += alongP * atoms.dz()[p] + across * atoms.dz()[q];
        response.add(
            i,
            atoms.neighbors()[q],
            alongQ * atoms.dx()[q] + across * atoms.dx()[p],
            alongQ * atoms.dy()[q] + across * atoms.dy()[p],
            alongQ * atoms.dz()[q] + across * atoms.dz()[p],
            atoms.dx()[q],
            atoms.dy()[q],
            atoms.dz()[q]);
      }
    }
    response.add(i, atoms.neighbors()[p], gx, gy, gz, atoms.dx()[p], atoms.dy()[p], atoms.dz()[p]);
  }

  /** Computes what neighbour q adds to z of the bond p; false when it is out of reach. */
  private boolean third(NeighborList atoms, int i, int p, int q) {
    Constants c = triples[triple(i, atoms.neighbors()[p], atoms.neighbors()[q])];
    double s = atoms.r()[q];
    if (s >= c.range() + c.fade()) {
      return false;
    }
    end(c, s);
    double off = cosine(atoms, p, q) - c.cosine();
    double strong = c.c() * c.c();
    double sharp = c.d() * c.d();
    double width = sharp + off * off;
    double angle = c.gamma() * (1 + strong * off * off / (sharp * width));
    double angleSlope = 2 * c.gamma() * strong * off / (width * width);
    double stretch = c.lambda3() * (atoms.r()[p] - s);
    double exponent = c.m() == 1 ? stretch : stretch * stretch * stretch;
    double exponentSlope = c.m() * c.lambda3() * (c.m() == 1 ? 1 : stretch * stretch);
    if (exponent > MOST_EXPONENT) {
      exponent = MOST_EXPONENT;
      exponentSlope = 0;
    }
    double growth = Math.exp(exponent);
    part = end * angle * growth;
    partBond = part * exponentSlope;
    partOther = endSlope * angle * growth - partBond;
    partCosine = end * angleSlope * growth;
    return true;
  }

  private static double cosine(NeighborList atoms, int p, int q) {
    return (atoms.dx()[p] * atoms.dx()[q]
            + atoms.dy()[p] * atoms.dy()[q]
            + atoms.dz()[p] * atoms.dz()[q])
        / (atoms.r()[p] * atoms.r()[q]);
  }

  /** Computes f of a distance below R + D, and its slope. */
  private void end(Constants c, double r) {
    if (r <= c.range() - c.fade()) {
      end = 1;
      endSlope = 0;
      return;
    }
    double angle = Math.PI / 2 * (r - c.range()) / c.fade();
    end = (1 - Math.sin(angle)) / 2;
    endSlope = -Math.PI / (4 * c.fade()) * Math.cos(angle);
  }
}
