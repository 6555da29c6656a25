package org.materialsj.packing.entropic;
import org.materialsj.engine.run.*;
import org.materialsj.packing.search.*;
final class Scratch2 {
  public static void main(String[] a) {
    String[] G = {"P2", "P2GG", "P2", "P2GG", "P6", "P6", "P2", "P2"};
    int[] C = {5, 5, 7, 7, 5, 7, 3, 9};
    double[] O = {.921310674, .921310674, .892690686, .892690686, .759330285, .757401278, 1, .901030078};
    int seeds = Integer.parseInt(a[0]);
    EntropicControl d = EntropicControl.DEFAULT;
    double[] v = {d.least(), d.perStatistic(), d.eps(), d.floor(), d.ridge(), d.sweeps(), d.maxAlpha(), d.noise(), d.ridgeDecay()};
    for (int i = 1; i < a.length; i++) { String[] p = a[i].split("="); v[Integer.parseInt(p[0])] = Double.parseDouble(p[1]); }
    EntropicControl c = new EntropicControl((int) v[0], v[1], v[2], v[3], v[4], (int) v[5], v[6], v[7], v[8]);
    RunContext ctx = RunContext.QUIET.withThreads(1);
    StringBuilder sb = new StringBuilder();
    for (int q = 0; q < G.length; q++) {
      double worst = 0, mean = 0;
      for (int s = 1; s <= seeds; s++) {
        EntropicSearch e = new EntropicSearch(new RegularPolygons(RegularPolygons.Group.valueOf(G[q]), C[q]), 60000, s, c);
        while (e.step(ctx, SearchListener.NONE)) {}
        double gap = O[q] - e.best();
        worst = Math.max(worst, gap); mean += gap / seeds;
      }
      sb.append(String.format("%s/%d %.4f(%.4f)  ", G[q], C[q], mean, worst));
    }
    System.out.println(String.join(" ", a) + " : " + sb);
  }
}
