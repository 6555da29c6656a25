package org.materialsj.potentials.adsorption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.materialsj.potentials.adsorption.GuestModel.CriticalPoint;

class PengRobinsonTest {

  private static CriticalPoint of(Guests guest) {
    return guest.model().critical().orElseThrow();
  }

  @Test
  void aThinGasIsIdeal() {
    assertEquals(1e-4, PengRobinson.fugacity(of(Guests.METHANE), 300, 1e-4), 1e-9);
  }

  /** d ln f / dp = Z / p, with Z solved from the pressure by bisection in the volume. */
  @Test
  void theFugacityIsTheIntegralOfTheVolume() {
    CriticalPoint c = of(Guests.METHANE);
    double t = 298;
    double sum = 0;
    int steps = 4000;
    double end = 65;
    for (int i = 0; i < steps; i++) {
      double p = (i + 0.5) * end / steps;
      sum += (compressibility(c, t, p) - 1) / p * end / steps;
    }
    assertEquals(end * Math.exp(sum), PengRobinson.fugacity(c, t, end), 1e-5 * end);
  }

  private static double compressibility(CriticalPoint c, double t, double p) {
    double r = 83.14462618;
    double kappa = 0.37464 + 1.54226 * c.acentric() - 0.26992 * c.acentric() * c.acentric();
    double root = 1 + kappa * (1 - Math.sqrt(t / c.temperature()));
    double a = 0.45724 * r * r * c.temperature() * c.temperature() / c.pressure() * root * root;
    double b = 0.07780 * r * c.temperature() / c.pressure();
    double low = 1.001 * b;
    double high = 10 * r * t / p;
    for (int i = 0; i < 200; i++) {
      double v = 0.5 * (low + high);
      if (r * t / (v - b) - a / (v * v + 2 * b * v - b * b) > p) {
        low = v;
      } else {
        high = v;
      }
    }
    return p * low / (r * t);
  }

  @Test
  void gasAndLiquidAreToldApart() {
    CriticalPoint c = of(Guests.CARBON_DIOXIDE);
    double before = PengRobinson.fugacity(c, 250, 15);
    double after = PengRobinson.fugacity(c, 250, 40);
    // A liquid's fugacity hardly grows with pressure; at 250 K carbon dioxide boils at 18 bar.
    assertTrue(before > 12 && before < 15, "gas " + before);
    assertTrue(after > before && after < 18, "liquid " + after);
  }

  @Test
  void noPressureIsRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> PengRobinson.fugacity(of(Guests.METHANE), 300, 0));
  }
}
