package org.materialsj.packing.similarity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.materialsj.engine.algebra.Matrix3;
import org.materialsj.engine.geometry.Rotations;
import org.materialsj.io.ParseException;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.Structures;
import org.materialsj.model.Crystal;
import org.materialsj.model.Element;
import org.materialsj.model.Lattice;
import org.materialsj.model.Site;
import org.materialsj.model.Species;
import org.materialsj.model.symmetry.SymmetryOperation;

/** Crystals for tests: measured ones, and the same ones described in other ways. */
final class Crystals {

  static final String FOLDER = "src/test/resources/org/materialsj/packing/experimental/";

  private Crystals() {}

  static Crystal measured(String name) {
    return read(FOLDER + name + ".cif");
  }

  static Crystal read(String file) {
    try {
      return (Crystal) Structures.first(file, ReadOptions.STRICT);
    } catch (ParseException e) {
      throw new AssertionError(e);
    }
  }

  /** A crystal without known symmetry. */
  static Crystal of(String symbols, double[] rows, double[] fractional) {
    List<Site> sites = new ArrayList<>();
    String[] each = symbols.split(" ");
    for (int i = 0; i < each.length; i++) {
      sites.add(
          new Site(
              List.of(Species.of(Element.ofSymbol(each[i]).orElseThrow())),
              fractional[3 * i],
              fractional[3 * i + 1],
              fractional[3 * i + 2],
              "",
              i,
              0));
    }
    return new Crystal("", new Lattice(rows), sites, List.of(SymmetryOperation.IDENTITY), Map.of());
  }

  private static Crystal of(List<Site> sites, double[] rows, double[] cartesian) {
    double[] fractional = new Lattice(rows).toFractional(cartesian);
    List<Site> result = new ArrayList<>();
    for (int i = 0; i < sites.size(); i++) {
      result.add(
          new Site(
              sites.get(i).species(),
              fractional[3 * i],
              fractional[3 * i + 1],
              fractional[3 * i + 2],
              "",
              i,
              0));
    }
    return new Crystal(
        "", new Lattice(rows), result, List.of(SymmetryOperation.IDENTITY), Map.of());
  }

  /** The mirror image, without symmetry. */
  static Crystal inverted(Crystal crystal) {
    double[] fractional = crystal.fractional();
    for (int i = 0; i < fractional.length; i++) {
      fractional[i] = -fractional[i];
    }
    double[] rows = crystal.lattice().rows();
    return of(crystal.sites(), rows, crystal.lattice().toCartesian(fractional));
  }

  /** The same crystal, twice along a. */
  static Crystal doubled(Crystal crystal) {
    double[] rows = crystal.lattice().rows();
    double[] once = crystal.cartesian();
    double[] twice = new double[2 * once.length];
    for (int i = 0; i < once.length; i++) {
      twice[i] = once[i];
      twice[once.length + i] = once[i] + rows[i % 3];
    }
    for (int k = 0; k < 3; k++) {
      rows[k] *= 2;
    }
    List<Site> sites = new ArrayList<>(crystal.sites());
    sites.addAll(crystal.sites());
    return of(sites, rows, twice);
  }

  /**
   * The same crystal with another basis, origin, orientation and order of the sites, which lie in
   * any cell, without symmetry.
   */
  static Crystal redescribed(Crystal crystal, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] basis = Matrix3.identity();
    for (int step = 0; step < 3; step++) {
      int row = random.nextInt(3);
      int other = (row + 1 + random.nextInt(2)) % 3;
      int sign = random.nextBoolean() ? 1 : -1;
      for (int k = 0; k < 3; k++) {
        basis[3 * row + k] += sign * basis[3 * other + k];
      }
    }
    double[] turn = Rotations.random(random);
    double[] shift = {random.nextDouble(), random.nextDouble(), random.nextDouble()};
    double[] fractional = crystal.fractional();
    for (int i = 0; i < fractional.length; i++) {
      fractional[i] += shift[i % 3] + random.nextInt(-1, 2);
    }
    double[] rows = Rotations.apply(turn, Matrix3.multiply(basis, crystal.lattice().rows()));
    double[] cartesian = Rotations.apply(turn, crystal.lattice().toCartesian(fractional));
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < crystal.sites().size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(seed));
    double[] shuffled = new double[cartesian.length];
    List<Site> sites = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      sites.add(crystal.sites().get(order.get(i)));
      System.arraycopy(cartesian, 3 * order.get(i), shuffled, 3 * i, 3);
    }
    return of(sites, rows, shuffled);
  }

  /**
   * The molecules of a crystal, unchanged, at places that a strain of the cell moves them to.
   *
   * @param strain added to each lattice vector's length (share)
   */
  static Crystal strained(Crystal crystal, double... strain) {
    CrystalMolecules molecules = CrystalMolecules.of(crystal);
    double[] rows = crystal.lattice().rows();
    for (int i = 0; i < 9; i++) {
      rows[i] *= 1 + strain[i / 3];
    }
    Lattice lattice = new Lattice(rows);
    double[] cartesian = new double[3 * crystal.sites().size()];
    for (CrystalMolecule molecule : molecules.molecules()) {
      double[] from = molecule.centroid();
      double[] to = lattice.toCartesian(crystal.lattice().toFractional(from));
      for (int i = 0; i < molecule.size(); i++) {
        for (int k = 0; k < 3; k++) {
          cartesian[3 * molecule.sites()[i] + k] =
              molecule.positions()[3 * i + k] + to[k] - from[k];
        }
      }
    }
    return of(crystal.sites(), rows, cartesian);
  }

  /** The same crystal without its hydrogens and its symmetry. */
  static Crystal withoutHydrogens(Crystal crystal) {
    List<Site> sites = new ArrayList<>();
    List<Double> kept = new ArrayList<>();
    double[] cartesian = crystal.cartesian();
    for (int i = 0; i < crystal.sites().size(); i++) {
      if (crystal.sites().get(i).majority().element().number() != 1) {
        sites.add(crystal.sites().get(i));
        for (int k = 0; k < 3; k++) {
          kept.add(cartesian[3 * i + k]);
        }
      }
    }
    return of(
        sites, crystal.lattice().rows(), kept.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
