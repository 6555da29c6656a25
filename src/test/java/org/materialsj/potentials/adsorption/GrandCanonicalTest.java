package org.materialsj.potentials.adsorption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.Lattice;

class GrandCanonicalTest {

  private static final double KT = AdsorptionUnits.BOLTZMANN * 300;
  private static final double[] CELL = {20, 0, 0, 3, 21, 0, -2, 4, 22};

  private static double expected(double fugacity, double volume) {
    return fugacity * AdsorptionUnits.BAR * volume / KT;
  }

  @Test
  void withoutInteractionTheNumberOfGuestsIsPoissonDistributed() {
    GuestModel ideal = GuestModel.lennardJones(0, 3);
    RigidFramework box = RigidFramework.empty(new Lattice(CELL), 8);
    double fugacity = 20;
    double mean = expected(fugacity, box.volume());
    assertTrue(mean > 4 && mean < 6, "mean " + mean);
    GrandCanonical chain =
        new GrandCanonical(
            new FrameworkEnergy(box, ideal), ideal, CELL, 300, fugacity, Seeds.forItem(3, 0));
    chain.equilibrate(2000);
    int steps = 400_000;
    double[] histogram = new double[40];
    for (int i = 0; i < steps; i++) {
      chain.step();
      histogram[chain.loading().count()] += 1.0 / steps;
    }
    double poisson = Math.exp(-mean);
    for (int n = 0; n < 15; n++) {
      assertEquals(poisson, histogram[n], 0.008, "share of " + n);
      poisson *= mean / (n + 1);
    }
    assertEquals(0, chain.energy(), 0);
  }

  /** One site of volume v and energy -e that holds one guest. */
  private static final class SingleSite implements GuestEnergy {
    private static final double ENERGY = -0.1;

    /** Where the site ends along x; it fills the box otherwise. */
    private final double end;

    SingleSite(double end) {
      this.end = end;
    }

    @Override
    public double insertion(Loading loading, double[] added) {
      double wrapped = added[0] - 10 * Math.floor(added[0] / 10);
      return loading.count() == 0 && wrapped < end ? ENERGY : Double.POSITIVE_INFINITY;
    }

    @Override
    public double removal(Loading loading, int removed) {
      return -ENERGY;
    }

    @Override
    public double displacement(Loading loading, int moved, double[] to) {
      return insertion(new Loading(), to) - ENERGY;
    }

    @Override
    public void accept() {}
  }

  @Test
  void aSingleSiteFillsAsLangmuirSays() {
    double[] cube = {10, 0, 0, 0, 10, 0, 0, 0, 10};
    double volume = 300;
    for (double fugacity : new double[] {0.5, 2, 10}) {
      GrandCanonical chain =
          new GrandCanonical(
              new SingleSite(volume / 100),
              GuestModel.lennardJones(1, 3),
              cube,
              300,
              fugacity,
              Seeds.forItem(8, 0));
      chain.equilibrate(1000);
      int steps = 200_000;
      double filled = 0;
      for (int i = 0; i < steps; i++) {
        chain.step();
        filled += (double) chain.loading().count() / steps;
      }
      double bp = expected(fugacity, volume) * Math.exp(0.1 / KT);
      assertEquals(bp / (1 + bp), filled, 0.012, "at " + fugacity + " bar");
    }
  }

  /** Density = z - 2 B z^2 with z = f / kT; B by quadrature of the cut and shifted potential. */
  @Test
  void aThinGasHasItsSecondVirialCoefficient() {
    double cutoff = 9;
    double b = 0;
    int steps = 20_000;
    GuestModel argon = GuestModel.lennardJones(120, 3.4);
    double shift = Math.pow(3.4 / cutoff, 12) - Math.pow(3.4 / cutoff, 6);
    for (int i = 0; i < steps; i++) {
      double r = (i + 0.5) * cutoff / steps;
      double u = 480 * (Math.pow(3.4 / r, 12) - Math.pow(3.4 / r, 6) - shift);
      b -= 2 * Math.PI * r * r * (Math.exp(-u / 150) - 1) * cutoff / steps;
    }
    Lattice cube = new Lattice(new double[] {25, 0, 0, 0, 25, 0, 0, 0, 25});
    RigidFramework box = RigidFramework.empty(cube, cutoff);
    double fugacity = 6;
    double z = fugacity * AdsorptionUnits.BAR / (AdsorptionUnits.BOLTZMANN * 150);
    AdsorptionPoint point =
        new AdsorptionRun(
                box,
                argon,
                new AdsorptionOptions(150, 5000, 400_000, 2, 4),
                AdsorptionListener.NONE)
            .sample(new double[] {fugacity}, CancelToken.NEVER, RunContext.QUIET)
            .get(0);
    double virial = (z - 2 * b * z * z) * box.volume();
    assertTrue(virial > 1.04 * z * box.volume(), "interaction must show");
    assertEquals(virial, point.loading(), 4 * point.loadingError() + 0.01 * virial);
    assertEquals(point.loading(), point.density().mean(), 0.05 * point.loading());
  }

  @Test
  void theEnergyOfAllStepsIsThatOfTheLastState() {
    RigidFramework box = WidomInsertionTest.zeoliteLike(true);
    GuestModel guest = Guests.CARBON_DIOXIDE.model();
    GrandCanonical chain =
        new GrandCanonical(
            new FrameworkEnergy(box, guest), guest, box.cell(), 300, 5, Seeds.forItem(2, 7));
    chain.equilibrate(4000);
    assertTrue(chain.loading().count() > 2, "guests " + chain.loading().count());
    FrameworkEnergy fresh = new FrameworkEnergy(box, guest);
    Loading again = new Loading();
    double sum = 0;
    for (double[] sites : chain.loading().copy()) {
      sum += fresh.insertion(again, sites);
      fresh.accept();
      again.add(sites);
    }
    assertEquals(sum, chain.energy(), 1e-8 * Math.abs(sum));
  }

  @Test
  void resultsDoNotDependOnThreads() {
    RigidFramework box = WidomInsertionTest.zeoliteLike(false);
    AdsorptionRun run =
        new AdsorptionRun(
            box,
            Guests.METHANE.model(),
            new AdsorptionOptions(300, 200, 1000, 1, 4),
            AdsorptionListener.NONE);
    double[] fugacities = {1, 5, 10};
    List<AdsorptionPoint> one =
        run.sample(fugacities, CancelToken.NEVER, RunContext.QUIET.withThreads(1));
    List<AdsorptionPoint> three =
        run.sample(fugacities, CancelToken.NEVER, RunContext.QUIET.withThreads(3));
    for (int i = 0; i < 3; i++) {
      assertEquals(one.get(i).loading(), three.get(i).loading(), 0);
      assertEquals(one.get(i).heat(), three.get(i).heat(), 0);
    }
  }
}
