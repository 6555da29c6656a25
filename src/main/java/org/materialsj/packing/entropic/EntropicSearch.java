package org.materialsj.packing.entropic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.RunContext;
import org.materialsj.packing.search.Objective;
import org.materialsj.packing.search.Search;
import org.materialsj.packing.search.SearchListener;
import org.materialsj.packing.search.SearchState;

final class EntropicSearch implements Search {
  static boolean LOG = false;
  private static final int BLOCK = 64;

  private final Objective objective;
  private final long budget;
  private final long seed;
  private final EntropicControl control;
  private final int n;
  private final int size;

  private VonMisesField field;
  private double[][] chains;
  private long evaluations;
  private int run;
  private int generation;
  private double eps;
  private double lastMerit;
  private double runBest;
  private int flat;
  private double runTop;
  private double[] runPoint;
  private double bestMerit;
  private int stalled;
  private double best;

  EntropicSearch(Objective objective, long budget, long seed, EntropicControl control) {
    this.objective = objective;
    this.budget = budget;
    this.seed = seed;
    this.control = control;
    n = objective.dimension();
    size = (int) Math.max(40, Math.min(Math.max(control.least(), control.perStatistic() * 2 * n * n), budget / 25));
    restart();
  }

  private void restart() {
    field = VonMisesField.uniform(n);
    chains = new double[size][n];
    eps = control.eps();
    generation = 0;
    lastMerit = 0;
    runBest = 0;
    flat = 0;
    runTop = 0;
    bestMerit = 0;
    stalled = 0;
  }

  private record Block(double[][] x, double[] density) {}

  @Override
  public boolean step(RunContext context, SearchListener listener) {
    long left = budget - evaluations;
    if (left <= 0) {
      return false;
    }
    int count = (int) Math.min(size, left);
    double[][] x = new double[count][];
    double[] density = new double[count];
    long stream = Seeds.ofItem(Seeds.ofItem(seed, run), generation);
    List<Block> blocks =
        context
            .executor()
            .map(
                (count + BLOCK - 1) / BLOCK,
                b -> sample(b * BLOCK, Math.min(count, (b + 1) * BLOCK), stream),
                "blocks of packings",
                context.progress(),
                context.cancel());
    int at = 0;
    for (Block block : blocks) {
      for (int k = 0; k < block.x.length; k++) {
        x[at] = block.x[k];
        density[at++] = block.density[k];
      }
    }
    evaluations += count;
    int[] order =
        IntStream.range(0, count)
            .boxed()
            .sorted(Comparator.comparingDouble(k -> -density[k]))
            .mapToInt(k -> k)
            .toArray();
    best = Math.max(best, density[order[0]]);
    listener.candidate(toUnit(x[order[0]]), density[order[0]]);
    if (count < size) {
      return true;
    }
    update(x, density, order, stream, context);
    return true;
  }

  private void update(double[][] x, double[] density, int[] order, long stream, RunContext context) {
    double[] frame = new double[n];
    int elite = Math.max(2, size / 4);
    for (int i = 0; i < n; i++) {
      double c = 0;
      double s = 0;
      for (int k = 0; k < elite; k++) {
        c += Math.cos(x[order[k]][i]);
        s += Math.sin(x[order[k]][i]);
      }
      frame[i] = Math.atan2(s, c);
    }
    VonMisesField here = field.inFrame(frame);
    double[][] t = new double[size][2 * n * n];
    for (int k = 0; k < size; k++) {
      here.statistics(x[k], t[k]);
    }
    int[] pick = order;
    if (density[order[0]] > runTop) {
      runTop = density[order[0]];
      runPoint = x[order[0]].clone();
    }
    FisherMatrix fisher = FisherMatrix.estimate(t, control.ridge(), context);
    int floor = Math.max(Math.min(20, size / 4), (int) (control.floor() * size));
    List<Integer> ks = new ArrayList<>();
    for (double a = control.maxAlpha(); a * size > floor; a *= 0.85) {
      ks.add((int) (a * size));
    }
    ks.add(floor);
    if (stalled >= control.noise()) {
      int half = size / 2;
      double[] far = new double[size];
      double[] mid = runPoint;
      for (int k = 0; k < size; k++) {
        for (int i = 0; i < n; i++) {
          far[k] += 1 - Math.cos(x[k][i] - mid[i]);
        }
      }
      int[] near =
          IntStream.range(0, half)
              .map(k -> order[k])
              .boxed()
              .sorted(Comparator.comparingDouble(k -> far[k]))
              .mapToInt(k -> k)
              .toArray();
      double bound = far[near[half / 2]];
      int at = 0;
      int[] o2 = new int[size];
      for (int k = 0; k < size; k++) {
        if (far[order[k]] <= bound) {
          o2[at++] = order[k];
        }
      }
      for (int k = 0; k < size; k++) {
        if (!(far[order[k]] <= bound)) {
          o2[at++] = order[k];
        }
      }
      pick = o2;
    }
    double[][] g = new double[ks.size()][];
    double[] sum = new double[2 * n * n];
    int done = 0;
    for (int c = ks.size() - 1; c >= 0; c--) {
      for (; done < ks.get(c); done++) {
        for (int a = 0; a < sum.length; a++) {
          sum[a] += t[pick[done]][a];
        }
      }
      g[c] = new double[sum.length];
      for (int a = 0; a < sum.length; a++) {
        g[c][a] = sum[a] / done - fisher.means()[a];
      }
    }
    double[][] d = fisher.solve(g);
    double merit = density[order[size / 4]];
    if (generation > 0) {
      eps *= merit > lastMerit ? 1.2 : 0.7;
      eps = Math.max(0.02, Math.min(1.0, eps));
    }
    lastMerit = merit;
    if (merit > bestMerit) {
      bestMerit = merit;
      stalled = 0;
    } else {
      stalled++;
    }
    int chosen = 0;
    double q = 0;
    for (int c = 0; c < d.length; c++) {
      double v = dot(g[c], d[c]);
      if (c == 0 || v <= 2 * eps) {
        chosen = c;
        q = v;
      } else {
        break;
      }
    }
    double factor = Math.min(1, Math.sqrt(2 * eps / q));
    double[] step = d[chosen];
    for (int a = 0; a < step.length; a++) {
      step[a] *= factor;
    }
    double[] e = new double[size];
    for (int k = 0; k < size; k++) {
      e[k] = dot(step, t[k]);
    }
    double[] w = new double[size];
    double kl = weights(e, 1, w);
    double total = 1;
    double shorten = 1;
    while (kl > 1.2 * Math.min(eps, q * factor * factor / 2 + 0.05)) {
      shorten *= 0.8;
      kl = weights(e, shorten, w);
    }
    for (int a = 0; a < step.length; a++) {
      step[a] *= shorten;
    }
    factor *= shorten;
    double ess = 0;
    for (int k = 0; k < size; k++) {
      ess += w[k] / total * (w[k] / total);
    }
    double[][] next = new double[size][];
    double u = Seeds.forItem(stream, -1).nextDouble();
    double acc = 0;
    int at = 0;
    for (int k = 0; k < size; k++) {
      acc += w[k] / total * size;
      while (at < size && at + u < acc) {
        next[at++] = x[k].clone();
      }
    }
    while (at < size) {
      next[at++] = x[size - 1].clone();
    }
    chains = next;
    field = here.plus(step);
    generation++;
    double top = density[order[0]];
    double spread = top - density[order[floor]];
    if (top > runBest + 1e-7) {
      runBest = top;
      flat = 0;
    } else {
      flat++;
    }
    if (LOG) {
      System.out.printf("  run %d gen %d ev %d top %.6f merit %.6f med %.4f spread %.2e eps %.3f k %s q %.3f f %.2f shr %.3f ess %.2f sd %.2e%n",
          run, generation, evaluations, top, merit, density[order[size / 2]], spread, eps, ks.get(chosen) + (pick == order ? "" : "*"), q, factor, fisher.shrinkage(), 1 / ess / size, fisher.deviations()[1]);
    }
    if (spread < control.ridgeDecay() || stalled > 12) {
      run++;
      restart();
    }
  }

  private static double weights(double[] e, double f, double[] w) {
    double max = Double.NEGATIVE_INFINITY;
    for (double v : e) {
      max = Math.max(max, f * v);
    }
    double total = 0;
    for (int k = 0; k < e.length; k++) {
      w[k] = Math.exp(f * e[k] - max);
      total += w[k];
    }
    double kl = 0;
    for (int k = 0; k < e.length; k++) {
      w[k] /= total;
      if (w[k] > 0) {
        kl += w[k] * Math.log(w[k] * e.length);
      }
    }
    return kl;
  }

  private static double dot(double[] a, double[] b) {
    double s = 0;
    for (int i = 0; i < a.length; i++) {
      s += a[i] * b[i];
    }
    return s;
  }

  private Block sample(int from, int to, long stream) {
    double[][] x = new double[to - from][];
    double[] density = new double[to - from];
    Objective.Evaluator evaluator = objective.evaluator();
    double[] work = new double[2 * n];
    for (int k = from; k < to; k++) {
      SplittableRandom random = Seeds.forItem(stream, k);
      x[k - from] = chains[k].clone();
      field.sweep(x[k - from], work, random, control.sweeps());
      density[k - from] = evaluator.density(toUnit(x[k - from]), 0);
    }
    return new Block(x, density);
  }

  private static double[] toUnit(double[] x) {
    double[] u = new double[x.length];
    for (int i = 0; i < u.length; i++) {
      u[i] = x[i] / (2 * Math.PI);
    }
    return u;
  }

  @Override
  public long evaluations() {
    return evaluations;
  }

  double best() {
    return best;
  }

  @Override
  public SearchState state() {
    return new SearchState(EntropicTrustRegion.NAME, budget, seed, evaluations, Map.of());
  }
}
