package org.materialsj.packing.entropic;

import org.materialsj.engine.run.*;
import org.materialsj.packing.search.*;

final class Scratch2 {
  public static void main(String[] a) {
    String[] G = {"P2", "P2GG", "P2", "P2GG", "P6", "P6", "P2", "P2"};
    int[] C = {5, 5, 7, 7, 5, 7, 3, 9};
    double[] O = {
      .921310674, .921310674, .892690686, .892690686, .759330285, .757401278, 1, .901030078
    };
    int seeds = Integer.parseInt(a[0]);
    SearchEngine engine = a.length > 1 ? new CmaesMultistart() : new EntropicTrustRegion();
    RunContext ctx = RunContext.QUIET.withThreads(1);
    StringBuilder sb = new StringBuilder();
    for (int q = 0; q < G.length; q++) {
      double worst = 0, mean = 0;
      for (int s = 1; s <= seeds; s++) {
        Search e =
            engine.start(new RegularPolygons(RegularPolygons.Group.valueOf(G[q]), C[q]), 60000, s);
        double[] best = {0};
        SearchListener l =
            new SearchListener() {
              public void candidate(double[] u, double d) {
                best[0] = Math.max(best[0], d);
              }

              public void generation(org.materialsj.model.packing.GenerationStatistics st) {}
            };
        while (e.step(ctx, l)) {}
        double gap = O[q] - best[0];
        worst = Math.max(worst, gap);
        mean += gap / seeds;
      }
      sb.append(String.format("%s/%d %.4f(%.4f)  ", G[q], C[q], mean, worst));
    }
    System.out.println(String.join(" ", a) + " : " + sb);
  }
}
