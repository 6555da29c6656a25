package org.materialsj.potentials.crystal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.materialsj.engine.algebra.Matrix3;
import org.materialsj.engine.geometry.Rotations;
import org.materialsj.io.ParseException;
import org.materialsj.model.packing.BallUnion;
import org.materialsj.model.packing.PackedSite;
import org.materialsj.model.packing.Packing;
import org.materialsj.model.symmetry.SymmetryOperation;
import org.materialsj.potentials.crystal.CrystalPotential.Charges;

class RigidCrystalTest {

  private static final CrystalPotential FIT =
      new CrystalPotential(Exp6Set.FIT, Charges.NONE, new SmoothCutoff(6, 9));

  /** Charges by element and surroundings, made neutral; any will do. */
  private static List<RigidMolecule> charged(Packing packing) {
    List<RigidMolecule> molecules = new ArrayList<>();
    for (RigidMolecule molecule : RigidMolecule.of(packing, Charges.NONE)) {
      double[] charges = new double[molecule.size()];
      double sum = 0;
      for (int i = 0; i < charges.length; i++) {
        charges[i] = molecule.numbers()[i] == 1 ? 0.3 : 0.3 - 0.1 * (molecule.numbers()[i] - 4);
        sum += charges[i];
      }
      for (int i = 0; i < charges.length; i++) {
        charges[i] -= sum / charges.length;
      }
      molecules.add(new RigidMolecule(molecule.numbers(), molecule.positions(), charges));
    }
    return molecules;
  }

  /** Variables: strains that the crystal family allows, then shifts and turns of each molecule. */
  @ParameterizedTest
  @CsvSource({
    "anthracene, 4, 3", // monoclinic; on an inversion centre: turns only
    "benzene, 3, 3", // orthorhombic
    "tetracene, 6, 6", // triclinic, two molecules on inversion centres
    "coumarin, 3, 6", // orthorhombic, general position
    "urea, 2, 1" // tetragonal, on mm2: a shift along the axis
  })
  void variablesAreWhatSymmetryLeavesFree(String name, int strains, int motions) throws Exception {
    Packing packing = Experimental.packing(name);
    assertEquals(strains + motions, new RigidCrystal(packing, FIT).variables());
  }

  @ParameterizedTest
  @CsvSource({"anthracene", "benzene", "tetracene", "coumarin", "urea"})
  void gradientIsThatOfDifferences(String name) throws Exception {
    Packing packing = Experimental.packing(name);
    RigidCrystal crystal = new RigidCrystal(packing, charged(packing), FIT);
    SplittableRandom random = new SplittableRandom(3);
    int n = crystal.variables();
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = random.nextDouble() - 0.5;
    }
    double[] gradient = new double[n];
    crystal.evaluate(x, gradient);
    double[] ignored = new double[n];
    for (int i = 0; i < n; i++) {
      double middle = x[i];
      x[i] = middle + 1e-5;
      double up = crystal.evaluate(x, ignored);
      x[i] = middle - 1e-5;
      double down = crystal.evaluate(x, ignored);
      x[i] = middle;
      assertEquals((up - down) / 2e-5, gradient[i], 1e-6 * (1 + Math.abs(gradient[i])), name + i);
    }
  }

  @ParameterizedTest
  @CsvSource({"anthracene, 7, 9", "tetracene, 8, 8", "coumarin, 5, 8", "urea, 6, 10"})
  void energyIsThatOfAPlainSumOverTheWholeCell(String name, double start, double end)
      throws Exception {
    Packing packing = Experimental.packing(name);
    SmoothCutoff cutoff = new SmoothCutoff(start, end);
    RigidCrystal crystal = new RigidCrystal(packing, FIT.withCutoff(cutoff));
    assertEquals(plainSum(packing, cutoff), crystal.energy(), 1e-4);
    // Again with the molecules turned away from any special direction.
    double[] x = new double[crystal.variables()];
    x[x.length - 1] = 0.37;
    x[0] = 0.21;
    double energy = crystal.evaluate(x, new double[x.length]);
    assertEquals(plainSum(crystal.packing(x), cutoff), energy, 1e-4);
  }

  /** Coordinates of five decimals are symmetric only to those; with exact symmetry it is exact. */
  @Test
  void energyOfAnExactlySymmetricMoleculeIsThatOfAPlainSumToRounding() throws Exception {
    Packing packing = exact(Experimental.packing("anthracene"));
    SmoothCutoff cutoff = new SmoothCutoff(12, 12);
    CrystalPotential potential = CrystalPotential.HYDROCARBON.withCutoff(cutoff);
    double energy = new RigidCrystal(packing, potential).energy();
    assertEquals(plainSum(packing, cutoff, true), energy, 1e-9);
  }

  private static Packing exact(Packing packing) {
    PackedSite site = packing.sites().get(0);
    RigidMolecule molecule = RigidMolecule.of(packing, Charges.NONE).get(0);
    double[] x = molecule.positions();
    double[] even = x.clone();
    for (int i = 0; i < molecule.size(); i++) {
      for (int j = 0; j < molecule.size(); j++) {
        double miss = 0;
        for (int k = 0; k < 3; k++) {
          miss = Math.max(miss, Math.abs(x[3 * i + k] + x[3 * j + k]));
        }
        if (miss < 0.01) {
          for (int k = 0; k < 3; k++) {
            even[3 * i + k] = (x[3 * i + k] - x[3 * j + k]) / 2;
          }
        }
      }
    }
    var body = (BallUnion) site.body();
    var moved = body.molecule().orElseThrow().withPositions(even);
    return new Packing(
        packing.group(),
        packing.operations(),
        List.of(new PackedSite(BallUnion.of(moved, body.radii()), site.operations())),
        packing.cell(),
        packing.rotations(),
        new double[3],
        packing.density());
  }

  private static double plainSum(Packing packing, SmoothCutoff cutoff) {
    return plainSum(packing, cutoff, false);
  }

  /** Half the sum over all molecules of the cell and all others, without any symmetry. */
  private static double plainSum(Packing packing, SmoothCutoff cutoff, boolean williams) {
    List<Packing.Copy> copies = packing.copies();
    List<RigidMolecule> molecules = RigidMolecule.of(packing, Charges.NONE);
    double sum = 0;
    for (int a = 0; a < copies.size(); a++) {
      for (int b = 0; b < copies.size(); b++) {
        Packing.Copy one = copies.get(a);
        Packing.Copy other = copies.get(b);
        for (int n = 0; n < 9 * 9 * 9; n++) {
          int[] shift = {n % 9 - 4, n / 9 % 9 - 4, n / 81 - 4};
          double[] r = new double[3];
          for (int k = 0; k < 3; k++) {
            r[k] = other.centre()[k] - one.centre()[k];
            for (int i = 0; i < 3; i++) {
              r[k] += shift[i] * packing.cell()[3 * i + k];
            }
          }
          double distance = Math.sqrt(r[0] * r[0] + r[1] * r[1] + r[2] * r[2]);
          boolean itself = a == b && n == (9 * 9 * 9) / 2;
          if (!itself && distance < cutoff.end()) {
            sum +=
                cutoff.value(distance)
                    / 2
                    * pairSum(
                        molecules.get(one.site()),
                        one.rotation(),
                        molecules.get(other.site()),
                        other.rotation(),
                        r,
                        williams);
          }
        }
      }
    }
    return sum / copies.size();
  }

  private static double pairSum(
      RigidMolecule a, double[] turnA, RigidMolecule b, double[] turnB, double[] r, boolean only) {
    double[] x = Rotations.apply(turnA, a.positions());
    double[] y = Rotations.apply(turnB, b.positions());
    Exp6 fit = new Exp6(Exp6Set.FIT);
    int[] kindsA = only ? null : fit.kindsOf(a.numbers(), a.positions());
    int[] kindsB = only ? null : fit.kindsOf(b.numbers(), b.positions());
    double sum = 0;
    for (int i = 0; i < a.size(); i++) {
      for (int j = 0; j < b.size(); j++) {
        double square = 0;
        for (int k = 0; k < 3; k++) {
          square += Math.pow(r[k] + y[3 * j + k] - x[3 * i + k], 2);
        }
        double d = Math.sqrt(square);
        if (only) {
          int hydrogens = (a.numbers()[i] == 1 ? 1 : 0) + (b.numbers()[j] == 1 ? 1 : 0);
          double repulsion = new double[] {83630, 8766, 2654}[hydrogens];
          double decay = new double[] {3.60, 3.67, 3.74}[hydrogens];
          double attraction = new double[] {568, 125, 27.3}[hydrogens];
          sum += repulsion * Math.exp(-decay * d) - attraction / Math.pow(d, 6);
        } else {
          sum += fit.energy(kindsA[i], kindsB[j], d);
        }
      }
    }
    return sum;
  }

  @Test
  void coulombEnergyOfFarMoleculesIsThatOfDipoles() {
    // Two opposite charges 0.2 angstrom apart in a wide cube: -2 pi p^2 / (3 V) each (tin-foil).
    double[] dipole = {0, 0, 0.1, 0, 0, -0.1};
    RigidMolecule molecule = new RigidMolecule(new int[] {6, 6}, dipole, new double[] {0.5, -0.5});
    var body = BallUnion.of("dipole", dipole, new double[] {1, 1});
    double[] cell = {60, 0, 0, 0, 60, 0, 0, 0, 60};
    Packing packing =
        new Packing(
            "P1",
            List.of(SymmetryOperation.IDENTITY),
            List.of(new PackedSite(body, List.of(0))),
            cell,
            Matrix3.identity(),
            new double[3],
            0.1);
    double energy = new RigidCrystal(packing, List.of(molecule), FIT).energy();
    double moment = 0.5 * 0.2;
    double expected = -Ewald.COULOMB * 2 * Math.PI * moment * moment / (3 * 60.0 * 60 * 60);
    assertEquals(expected, energy, 1e-3 * Math.abs(expected));
  }

  @Test
  void moleculeWithoutTheSymmetryOfItsSiteIsRejected() throws ParseException {
    Packing packing = Experimental.packing("anthracene");
    double[] aside = {0.1, 0.05, 0.2};
    Packing wrong =
        new Packing(
            packing.group(),
            packing.operations(),
            packing.sites(),
            packing.cell(),
            packing.rotations(),
            aside,
            packing.density());
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> new RigidCrystal(wrong, FIT));
    assertEquals(
        "anthracene has 2 copies in a group of 4 operations, but 1 operations map it onto itself",
        e.getMessage());
  }

  @Test
  void cellThatDoesNotFitTheGroupIsRejected() throws ParseException {
    Packing packing = Experimental.packing("anthracene");
    double[] cell = packing.cell().clone();
    cell[3] += 0.5;
    Packing wrong =
        new Packing(
            "P2_1/c",
            packing.operations(),
            packing.sites(),
            cell,
            packing.rotations(),
            packing.centres(),
            packing.density());
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> new RigidCrystal(wrong, FIT));
    assertTrue(e.getMessage().contains("does not have the symmetry of the group P2_1/c"));
  }
}
