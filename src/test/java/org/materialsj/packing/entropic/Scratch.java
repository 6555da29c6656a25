package org.materialsj.packing.entropic;
import org.materialsj.engine.run.*;
import org.materialsj.packing.search.*;
final class Scratch {
  public static void main(String[] a) {
    RunContext ctx = RunContext.QUIET.withThreads(1);
    RegularPolygons.Group grp = RegularPolygons.Group.valueOf(a[0]);
    int n = Integer.parseInt(a[1]);
    int seeds = Integer.parseInt(a[2]);
    EntropicSearch.LOG = seeds == 1;
    EntropicControl d = EntropicControl.DEFAULT;
    double[] v = {d.least(), d.perStatistic(), d.eps(), d.floor(), d.ridge(), d.sweeps(), d.maxAlpha(), d.noise(), d.ridgeDecay()};
    for (int i = 3; i < a.length; i++) { String[] p = a[i].split("="); v[Integer.parseInt(p[0])] = Double.parseDouble(p[1]); }
    EntropicControl c = new EntropicControl((int) v[0], v[1], v[2], v[3], v[4], (int) v[5], v[6], v[7], v[8]);
    long t = System.nanoTime();
    StringBuilder sb = new StringBuilder();
    for (int s = 1; s <= seeds; s++) {
      EntropicSearch e = new EntropicSearch(new RegularPolygons(grp, n), 60000, s, c);
      while (e.step(ctx, SearchListener.NONE)) {}
      sb.append(String.format("%.6f ", e.best()));
    }
    System.out.printf("%s %d %s  %.1f s%n", grp, n, sb, (System.nanoTime() - t) * 1e-9);
  }
}
