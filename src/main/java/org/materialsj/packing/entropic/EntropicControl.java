package org.materialsj.packing.entropic;

record EntropicControl(
    int least, double perStatistic, double eps, double floor, double ridge, int sweeps, double maxAlpha, double noise, double ridgeDecay) {
  static final EntropicControl DEFAULT = new EntropicControl(600, 6, 0.3, 0.1, 0.02, 4, 0.5, 3, 3e-4);
}
