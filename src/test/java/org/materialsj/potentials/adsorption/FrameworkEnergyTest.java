package org.materialsj.potentials.adsorption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.random.Seeds;
import org.materialsj.model.Crystal;
import org.materialsj.model.Element;
import org.materialsj.model.Lattice;
import org.materialsj.model.Site;
import org.materialsj.model.Species;
import org.materialsj.model.symmetry.SymmetryOperation;
import org.materialsj.potentials.crystal.Ewald;

class FrameworkEnergyTest {

  private static final Lattice OBLIQUE = Lattice.fromParameters(13, 14, 15, 75, 95, 110);
  private static final double CUTOFF = 5.5;

  static Crystal crystal(Lattice lattice, int[] numbers, double... fractional) {
    List<Site> sites = new ArrayList<>();
    for (int i = 0; i < numbers.length; i++) {
      sites.add(
          new Site(
              List.of(new Species(Element.of(numbers[i]), 1, java.util.OptionalDouble.empty())),
              fractional[3 * i],
              fractional[3 * i + 1],
              fractional[3 * i + 2],
              "",
              i,
              0));
    }
    return new Crystal("test", lattice, sites, List.of(SymmetryOperation.IDENTITY), Map.of());
  }

  private static RigidFramework charged() {
    return RigidFramework.of(
        crystal(OBLIQUE, new int[] {30, 8, 8, 6}, .1, .2, .3, .6, .1, .9, .4, .8, .5, .05, .5, .7),
        UffParameters.read(),
        new double[] {1.2, -0.7, -0.8, 0.3},
        CUTOFF);
  }

  /** Molecules that do not overlap with the framework or each other. */
  private static Loading fill(FrameworkEnergy energy, RigidFramework box, GuestModel guest, int n) {
    GuestPlacer placer = new GuestPlacer(guest, box.cell());
    SplittableRandom random = Seeds.forItem(5, 0);
    Loading loading = new Loading();
    while (loading.count() < n) {
      double[] sites = placer.random(random);
      if (energy.insertion(loading, sites) < 1) {
        energy.accept();
        loading.add(sites);
      }
    }
    return loading;
  }

  /** Charges alone, so that the sum over the box can be had from the code for whole crystals. */
  @Test
  void electrostaticsAreThoseOfTheWholeCrystalWithoutTheMoleculesThemselves() {
    RigidFramework box = charged();
    GuestModel guest = Guests.CARBON_DIOXIDE.model();
    FrameworkEnergy energy = new FrameworkEnergy(box, guest);
    GuestModel bare =
        new GuestModel(
            "bare",
            guest.sites().stream()
                .map(s -> new GuestModel.Site(s.number(), s.x(), s.y(), s.z(), 0, 0, s.charge()))
                .toList(),
            java.util.Optional.empty(),
            "");
    FrameworkEnergy electrostatic = new FrameworkEnergy(box, bare);
    Loading loading = fill(energy, box, guest, 6);
    Loading gone = new Loading();
    double sum = 0;
    for (int m = 0; m < loading.count(); m++) {
      sum += electrostatic.insertion(gone, loading.sites(m));
      electrostatic.accept();
      gone.add(loading.sites(m));
    }
    assertEquals(crystal(box, loading) - crystal(box, new Loading()) - inside(bare, 6), sum, 1e-4);
  }

  private static double inside(GuestModel guest, int molecules) {
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < i; j++) {
        GuestModel.Site a = guest.sites().get(i);
        GuestModel.Site b = guest.sites().get(j);
        sum += AdsorptionUnits.COULOMB * a.charge() * b.charge() / Math.abs(a.x() - b.x());
      }
    }
    return molecules * sum;
  }

  private static double crystal(RigidFramework box, Loading loading) {
    List<Double> charges = new ArrayList<>();
    List<Double> places = new ArrayList<>();
    for (double q : box.charges()) {
      charges.add(q);
    }
    for (double x : box.positions()) {
      places.add(x);
    }
    for (int m = 0; m < loading.count(); m++) {
      charges.addAll(List.of(-0.35, 0.70, -0.35));
      for (double x : loading.sites(m)) {
        places.add(x);
      }
    }
    double[] q = charges.stream().mapToDouble(Double::doubleValue).toArray();
    double[] x = places.stream().mapToDouble(Double::doubleValue).toArray();
    double energy = new Ewald(q, 0.4).evaluate(x, box.cell(), new double[x.length], new double[9]);
    return energy * AdsorptionUnits.KILOCALORIE_PER_MOLE;
  }

  /** A plain sum over images, in a cell that is repeated for the cut-off. */
  @Test
  void lennardJonesIsTheSumOverAllImagesInReach() {
    Lattice small = Lattice.fromParameters(6, 7, 8, 80, 100, 65);
    Crystal crystal = crystal(small, new int[] {14, 8}, .1, .2, .3, .6, .6, .9);
    RigidFramework box = RigidFramework.of(crystal, UffParameters.read(), new double[2], 9);
    assertTrue(box.unitCells() > 20);
    GuestModel guest = GuestModel.lennardJones(148, 3.73);
    double[] at = {1.7, 3.9, 2.2};
    double sum = 0;
    for (Site site : crystal.sites()) {
      UffParameters.Pair pair = UffParameters.read().get(site.majority().element().number());
      double depth = 4 * AdsorptionUnits.BOLTZMANN * Math.sqrt(148 * pair.epsilon());
      double sigma = (3.73 + pair.sigma()) / 2;
      for (int a = -5; a <= 5; a++) {
        for (int b = -5; b <= 5; b++) {
          for (int c = -5; c <= 5; c++) {
            double[] x = small.toCartesian(new double[] {site.x() + a, site.y() + b, site.z() + c});
            double r =
                Math.sqrt(
                    Math.pow(x[0] - at[0], 2)
                        + Math.pow(x[1] - at[1], 2)
                        + Math.pow(x[2] - at[2], 2));
            if (r < 9) {
              sum +=
                  depth
                      * (Math.pow(sigma / r, 12)
                          - Math.pow(sigma / r, 6)
                          - Math.pow(sigma / 9, 12)
                          + Math.pow(sigma / 9, 6));
            }
          }
        }
      }
    }
    double found = new FrameworkEnergy(box, guest).insertion(new Loading(), at);
    assertEquals(sum, found, 1e-11 * Math.abs(sum));
  }

  @Test
  void movingIsLeavingAndComing() {
    RigidFramework box = charged();
    GuestModel guest = Guests.CARBON_DIOXIDE.model();
    FrameworkEnergy energy = new FrameworkEnergy(box, guest);
    Loading loading = fill(energy, box, guest, 5);
    double[] to =
        new GuestPlacer(guest, box.cell()).moved(loading.sites(2), 0.1, Seeds.forItem(1, 1));
    double moved = energy.displacement(loading, 2, to);
    double left = energy.removal(loading, 2);
    energy.accept();
    loading.remove(2);
    assertEquals(moved, left + energy.insertion(loading, to), 1e-9 * Math.abs(left));
  }

  @Test
  void aGuestOnAnAtomOverlaps() {
    RigidFramework box = charged();
    FrameworkEnergy energy = new FrameworkEnergy(box, Guests.CARBON_DIOXIDE.model());
    double[] at = java.util.Arrays.copyOf(box.positions(), 3);
    double[] sites = {at[0] - 1.16, at[1], at[2], at[0], at[1], at[2], at[0] + 1.16, at[1], at[2]};
    assertEquals(Double.POSITIVE_INFINITY, energy.insertion(new Loading(), sites));
  }

  @Test
  void aChargedFrameworkIsRefused() {
    Crystal crystal = crystal(OBLIQUE, new int[] {30}, 0, 0, 0);
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> RigidFramework.of(crystal, UffParameters.read(), new double[] {0.5}, 5));
    assertTrue(e.getMessage().contains("add up to 0.500000 e"), e.getMessage());
  }
}
