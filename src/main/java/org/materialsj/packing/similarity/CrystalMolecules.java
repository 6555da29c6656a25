package org.materialsj.packing.similarity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.materialsj.engine.geometry.PeriodicNeighbors;
import org.materialsj.model.Crystal;
import org.materialsj.model.Element;
import org.materialsj.model.Site;
import org.materialsj.model.chemistry.AtomGraph;
import org.materialsj.model.chemistry.BondFinder;
import org.materialsj.model.chemistry.Metals;
import org.materialsj.model.chemistry.Pieces;

/**
 * The molecules of one unit cell of a crystal, whole and each once. Bonds are found by distance
 * across the faces of the cell ({@link BondFinder}); the molecules are the connected pieces.
 *
 * <p>Two molecules are copies of each other by symmetry when they hold copies of the same site of
 * the asymmetric unit, as the crystal tells it; without symmetry every molecule is independent.
 *
 * @param crystal the crystal
 * @param molecules the molecules in the order of their first sites
 * @param independent for each molecule the index of the first one that it is a copy of
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
public record CrystalMolecules(
    Crystal crystal, List<CrystalMolecule> molecules, int[] independent) {

  /**
   * Finds the molecules.
   *
   * @param crystal an ordered crystal that repeats in three directions
   * @return its molecules; cost that of its neighbours within a bond length
   * @throws IllegalArgumentException with one plain sentence if the crystal is disordered, does not
   *     repeat in three directions, holds atoms too close to each other or without a known radius,
   *     or has bonds without end (a salt's network, a metal, a polymer)
   */
  public static CrystalMolecules of(Crystal crystal) {
    check(crystal);
    int[] numbers =
        crystal.sites().stream().mapToInt(site -> site.majority().element().number()).toArray();
    double[] cartesian = crystal.cartesian();
    double[] rows = crystal.lattice().rows();
    PeriodicNeighbors near =
        PeriodicNeighbors.find(
            cartesian, rows, crystal.lattice().periodic(), BondFinder.reach(numbers));
    AtomGraph graph = BondFinder.find(numbers, near);
    boolean[] all = new boolean[numbers.length];
    Arrays.fill(all, true);
    Pieces pieces = new Pieces(graph, all);
    List<CrystalMolecule> molecules = new ArrayList<>();
    for (int piece = 0; piece < pieces.count(); piece++) {
      int first = pieces.atoms(piece)[0];
      if (pieces.isEndless(piece)) {
        throw refused("its atoms are bonded without end, as in a network", first, numbers);
      }
      if (pieces.atoms(piece).length == 1 && Metals.isMetal(numbers[first])) {
        throw refused("it has a metal atom on its own, as in a metal", first, numbers);
      }
      molecules.add(molecule(pieces, piece, graph, numbers, cartesian, rows));
    }
    return new CrystalMolecules(crystal, List.copyOf(molecules), independent(crystal, molecules));
  }

  private static IllegalArgumentException refused(String what, int atom, int[] numbers) {
    return new IllegalArgumentException(
        what
            + " (atom "
            + (atom + 1)
            + ", "
            + Element.of(numbers[atom]).symbol()
            + "), so that it has no molecules to compare");
  }

  private static void check(Crystal crystal) {
    for (int k = 0; k < 3; k++) {
      if (!crystal.lattice().periodic(k)) {
        throw new IllegalArgumentException(
            "it does not repeat in all three directions, and packings are compared in crystals");
      }
    }
    for (int i = 0; i < crystal.sites().size(); i++) {
      Site site = crystal.sites().get(i);
      if (!site.isOrdered()) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "it is disordered: site %d (%s) is shared or partly empty; keep one component of"
                    + " the disorder",
                i + 1,
                site.label().isEmpty() ? site.majority().element().symbol() : site.label()));
      }
    }
  }

  private static CrystalMolecule molecule(
      Pieces pieces, int piece, AtomGraph graph, int[] numbers, double[] cartesian, double[] rows) {
    int[] sites = pieces.atoms(piece);
    double[] positions = new double[3 * sites.length];
    int[] elements = new int[sites.length];
    int[][] neighbors = new int[sites.length][];
    for (int i = 0; i < sites.length; i++) {
      int[] cell = pieces.cell(sites[i]);
      for (int k = 0; k < 3; k++) {
        positions[3 * i + k] =
            cartesian[3 * sites[i] + k]
                + cell[0] * rows[k]
                + cell[1] * rows[3 + k]
                + cell[2] * rows[6 + k];
      }
      elements[i] = numbers[sites[i]];
      int start = graph.start(sites[i]);
      neighbors[i] = new int[graph.end(sites[i]) - start];
      for (int b = 0; b < neighbors[i].length; b++) {
        neighbors[i][b] = Arrays.binarySearch(sites, graph.atom(start + b));
      }
      Arrays.sort(neighbors[i]);
    }
    return new CrystalMolecule(sites, elements, positions, neighbors);
  }

  private static int[] independent(Crystal crystal, List<CrystalMolecule> molecules) {
    int parents = crystal.sites().stream().mapToInt(Site::parent).max().getAsInt() + 1;
    int[] owner = new int[parents];
    Arrays.fill(owner, -1);
    int[] result = new int[molecules.size()];
    for (int m = 0; m < result.length; m++) {
      int[] sites = molecules.get(m).sites();
      int first = owner[crystal.sites().get(sites[0]).parent()];
      result[m] = first < 0 ? m : first;
      if (first < 0) {
        for (int site : sites) {
          owner[crystal.sites().get(site).parent()] = m;
        }
      }
    }
    return result;
  }

  /**
   * The molecules that symmetry does not make from each other: Z' of them when each is on a general
   * position.
   *
   * @return indices of molecules, ascending
   */
  public int[] centres() {
    return Arrays.stream(independent).distinct().toArray();
  }

  /**
   * The molecules that no rotation, translation or screw of the crystal makes from each other: with
   * those of {@link #centres} also one of each that only mirrors, glides and inversions make,
   * around which the crystal looks mirrored.
   *
   * @return indices of molecules, ascending
   */
  public int[] centresOfBothHands() {
    List<Site> sites = crystal.sites();
    int parents = sites.stream().mapToInt(Site::parent).max().getAsInt() + 1;
    boolean[] seen = new boolean[2 * parents];
    return IntStream.range(0, molecules.size())
        .filter(
            m -> {
              int[] own =
                  Arrays.stream(molecules.get(m).sites()).map(this::parentAndHand).toArray();
              // An atom on a mirror may carry either hand, but then the molecule has both.
              boolean isNew = Arrays.stream(own).noneMatch(place -> seen[place]);
              Arrays.stream(own).forEach(place -> seen[place] = true);
              return isNew;
            })
        .toArray();
  }

  private int parentAndHand(int index) {
    Site site = crystal.sites().get(index);
    boolean improper = crystal.operations().get(site.operation()).determinant() < 0;
    return 2 * site.parent() + (improper ? 1 : 0);
  }

  /**
   * Whether the crystal is known to be its own mirror image.
   *
   * @return true when one of its operations is a mirror, a glide, an inversion or a rotoinversion
   */
  public boolean isAchiral() {
    return crystal.operations().stream().anyMatch(operation -> operation.determinant() < 0);
  }

  /**
   * The volume that each molecule takes.
   *
   * @return volume of the cell / number of molecules (cubic angstrom)
   */
  public double volumePerMolecule() {
    return crystal.lattice().volume() / molecules.size();
  }
}
