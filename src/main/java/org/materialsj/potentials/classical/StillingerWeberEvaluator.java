package org.materialsj.potentials.classical;

import java.util.Arrays;
import java.util.List;
import org.materialsj.potentials.AtomicResponse;
import org.materialsj.potentials.Evaluator;
import org.materialsj.potentials.NeighborList;
import org.materialsj.potentials.classical.StillingerWeber.Constants;

/** Sums {@link StillingerWeber} atom by atom. Cost per atom: the square of its neighbours. */
final class StillingerWeberEvaluator implements Evaluator {

  private final int kinds;
  private final int[] types;
  private final Constants[] pairs;

  /** lambda epsilon of each triple. */
  private final double[] strengths;

  /** cos0 of each triple. */
  private final double[] cosines;

  // The neighbours of one atom that are within reach: number of the pair, factor
  // exp(gamma sigma / (r - a sigma)), its slope over itself, and the gradient of the energy.
  private int[] near = new int[16];
  private double[] factor = new double[16];
  private double[] slope = new double[16];
  private double[] gradient = new double[48];

  StillingerWeberEvaluator(Triples<Constants> triples, int[] types) {
    this.types = types;
    kinds = triples.kinds();
    pairs = triples.pairs().toArray(new Constants[0]);
    List<Constants> all = triples.all();
    strengths = all.stream().mapToDouble(c -> c.lambda() * c.epsilon()).toArray();
    cosines = all.stream().mapToDouble(Constants::cosine).toArray();
  }

  @Override
  public void evaluate(NeighborList atoms, AtomicResponse response) {
    int[] neighbors = atoms.neighbors();
    for (int i = 0; i < types.length; i++) {
      int count = pairs(atoms, i, response);
      angles(atoms, i, count, response);
      for (int n = 0; n < count; n++) {
        int p = near[n];
        response.add(
            i,
            neighbors[p],
            gradient[3 * n],
            gradient[3 * n + 1],
            gradient[3 * n + 2],
            atoms.dx()[p],
            atoms.dy()[p],
            atoms.dz()[p]);
      }
    }
  }

  /** Adds the energies of pairs and lists the neighbours; returns how many there are. */
  private int pairs(NeighborList atoms, int i, AtomicResponse response) {
    ensure(atoms.end(i) - atoms.start(i));
    int count = 0;
    double energy = 0;
    for (int p = atoms.start(i); p < atoms.end(i); p++) {
      Constants c = pairs[types[i] * kinds + types[atoms.neighbors()[p]]];
      double r = atoms.r()[p];
      double room = r - c.a() * c.sigma();
      if (room >= 0) {
        continue;
      }
      double ratio = c.sigma() / r;
      double push = c.ratio() * Math.pow(ratio, c.p());
      double pull = Math.pow(ratio, c.q());
      double end = c.repulsion() * c.epsilon() * Math.exp(c.sigma() / room);
      energy += end * (push - pull) / 2;
      double steep =
          end * ((c.q() * pull - c.p() * push) / r - (push - pull) * c.sigma() / (room * room));
      near[count] = p;
      factor[count] = Math.exp(c.gamma() * c.sigma() / room);
      slope[count] = -c.gamma() * c.sigma() / (room * room);
      gradient[3 * count] = steep / (2 * r) * atoms.dx()[p];
      gradient[3 * count + 1] = steep / (2 * r) * atoms.dy()[p];
      gradient[3 * count + 2] = steep / (2 * r) * atoms.dz()[p];
      count++;
    }
    response.energies()[i] += energy;
    return count;
  }

  private void angles(NeighborList atoms, int i, int count, AtomicResponse response) {
    double[] dx = atoms.dx();
    double[] dy = atoms.dy();
    double[] dz = atoms.dz();
    double energy = 0;
    for (int m = 0; m < count; m++) {
      int p = near[m];
      double rp = atoms.r()[p];
      int row = (types[i] * kinds + types[atoms.neighbors()[p]]) * kinds;
      for (int n = m + 1; n < count; n++) {
        int q = near[n];
        int triple = row + types[atoms.neighbors()[q]];
        double rq = atoms.r()[q];
        double product = rp * rq;
        double cosine = (dx[p] * dx[q] + dy[p] * dy[q] + dz[p] * dz[q]) / product;
        double off = cosine - cosines[triple];
        double scale = strengths[triple] * factor[m] * factor[n] * off;
        energy += scale * off;
        double turn = 2 * scale;
        double alongP = scale * off * slope[m] / rp - turn * cosine / (rp * rp);
        double alongQ = scale * off * slope[n] / rq - turn * cosine / (rq * rq);
        double across = turn / product;
        gradient[3 * m] += alongP * dx[p] + across * dx[q];
        gradient[3 * m + 1] += alongP * dy[p] + across * dy[q];
        gradient[3 * m + 2] += alongP * dz[p] + across * dz[q];
        gradient[3 * n] += alongQ * dx[q] + across * dx[p];
        gradient[3 * n + 1] += alongQ * dy[q] + across * dy[p];
        gradient[3 * n + 2] += alongQ * dz[q] + across * dz[p];
      }
    }
    response.energies()[i] += energy;
  }

  private void ensure(int count) {
    if (near.length < count) {
      int length = 2 * count;
      near = Arrays.copyOf(near, length);
      factor = Arrays.copyOf(factor, length);
      slope = Arrays.copyOf(slope, length);
      gradient = Arrays.copyOf(gradient, 3 * length);
    }
  }
}
