package org.materialsj.packing.similarity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.materialsj.engine.geometry.Kabsch;
import org.materialsj.model.Crystal;
import org.materialsj.model.Molecule;
import org.materialsj.packing.similarity.Arrangement.Placed;

/**
 * Compares how molecules are packed in crystals: a cluster of N molecules of a reference crystal, a
 * central one and its nearest neighbours, is looked for in other crystals of the same molecules.
 * Neither cells nor space groups matter, so that settings, origins and numbers of molecules per
 * cell may differ, and molecules need not have exactly the same shape.
 *
 * <p>A neighbour is in common when its distances (of centroids, and of all pairs of compared atoms
 * with the central molecule; of centroids, with all neighbours in common so far) agree within the
 * distance tolerance, and its direction and orientation within the angle tolerance after the best
 * superposition. Tried are all independent molecules of the comparison crystal as centre, all
 * automorphisms of the molecular graph (elements, bonds and numbers of hydrogens; up to 400) for
 * each molecule, and both hands if wanted. The result is the largest number of molecules in common,
 * and of equal numbers the least root-mean-square distance.
 *
 * <p>The search alternates between choosing partners and superposing, from all starts that the
 * central molecules allow: it finds every match near its starts and, as such searches are, may miss
 * one between crystals that have little in common. Immutable and thread-safe; the reference is
 * prepared once.
 *
 * @see "J. A. Chisholm and S. Motherwell 2005, doi:10.1107/S0021889804027074"
 */
public final class PackingSimilarity {

  /** A mirror image must fit better than the crystal itself by more (angstrom). */
  private static final double MIRROR_MARGIN = 1e-4;

  private final SimilarityOptions options;
  private final CrystalMolecules reference;
  private final MoleculeKinds kinds;
  private final List<Placed> cluster;

  /**
   * Prepares a reference.
   *
   * @param reference the crystal that others are compared with
   * @param options how
   * @throws IllegalArgumentException with one plain sentence if the crystal has no molecules, as
   *     {@link CrystalMolecules#of} tells
   */
  public PackingSimilarity(Crystal reference, SimilarityOptions options) {
    this.options = options;
    this.reference = CrystalMolecules.of(reference);
    this.kinds = new MoleculeKinds(this.reference, options.ignoreHydrogens());
    Arrangement arrangement = kinds.arrange(this.reference);
    this.cluster = arrangement.cluster(centres(arrangement).get(0), options.clusterSize());
  }

  /**
   * The molecules of the reference crystal.
   *
   * @return its molecules
   */
  public CrystalMolecules reference() {
    return reference;
  }

  /**
   * How compact the reference cluster is: the root-mean-square distance of the centroids of its
   * molecules from their mean. Two clusters of one crystal that differ because neighbours are
   * equally far differ here.
   *
   * @return the radius of gyration (angstrom)
   */
  public double radiusOfGyration() {
    double[] centroids = new double[3 * cluster.size()];
    for (int i = 0; i < cluster.size(); i++) {
      System.arraycopy(cluster.get(i).centroid(), 0, centroids, 3 * i, 3);
    }
    double[] mean = CrystalMolecule.centroid(centroids);
    double sum = 0;
    for (Placed each : cluster) {
      sum += Arrangement.square(each.centroid(), mean);
    }
    return Math.sqrt(sum / cluster.size());
  }

  /**
   * Looks for the reference cluster in another crystal.
   *
   * @param crystal a crystal of the same molecules
   * @return the best match; for anthracene and 30 molecules a few milliseconds
   * @throws IllegalArgumentException with one plain sentence if the crystal has no molecules, or
   *     others than the reference or in other proportions
   */
  public PackingMatch compare(Crystal crystal) {
    return compare(CrystalMolecules.of(crystal));
  }

  /**
   * Looks for the reference cluster among the molecules of another crystal.
   *
   * @param crystal the molecules of a crystal
   * @return the best match
   * @throws IllegalArgumentException as above
   */
  public PackingMatch compare(CrystalMolecules crystal) {
    Arrangement arrangement = kinds.arrange(crystal);
    double radius =
        cluster.stream().mapToDouble(Placed::distance).max().getAsDouble()
            * (1 + options.distanceTolerance());
    Candidate best = null;
    // A crystal that is its own mirror image has both hands among its centres.
    boolean both = options.bothHands() && !crystal.isAchiral();
    for (boolean mirror : both ? new boolean[] {false, true} : new boolean[1]) {
      for (int centre : centres(arrangement)) {
        List<Placed> pool = arrangement.within(centre, radius);
        List<Placed> hand = mirror ? pool.stream().map(PackingSimilarity::mirrored).toList() : pool;
        ClusterSearch.Found found =
            new ClusterSearch(cluster, hand, kinds, Tolerances.of(options)).best();
        double margin = mirror ? MIRROR_MARGIN : 0;
        if (best == null || found.isBetterThan(best.found, margin)) {
          best = new Candidate(found, pool, mirror);
        }
      }
    }
    return match(best, crystal);
  }

  private record Candidate(ClusterSearch.Found found, List<Placed> pool, boolean mirror) {}

  private List<Integer> centres(Arrangement arrangement) {
    List<Integer> centres = new ArrayList<>();
    for (int centre : arrangement.molecules().centresOfBothHands()) {
      if (arrangement.kinds()[centre] == kinds.largest()) {
        centres.add(centre);
      }
    }
    return centres;
  }

  private static Placed mirrored(Placed placed) {
    return new Placed(
        placed.copy(),
        placed.kind(),
        negated(placed.centroid()),
        negated(placed.atoms()),
        placed.distance());
  }

  private static double[] negated(double[] v) {
    double[] result = new double[v.length];
    for (int i = 0; i < v.length; i++) {
      result[i] = -v[i];
    }
    return result;
  }

  private PackingMatch match(Candidate best, CrystalMolecules crystal) {
    ClusterSearch.Found found = best.found;
    Kabsch.Superposition onto = found.superposition();
    if (best.mirror) {
      onto = new Kabsch.Superposition(negated(onto.rotation()), onto.translation(), onto.rmsd());
    }
    List<PackingMatch.Partner> partners = new ArrayList<>();
    List<PackingMatch.Copy> placed = new ArrayList<>();
    for (int i = 0; i < cluster.size(); i++) {
      int j = found.partner()[i];
      PackingMatch.Copy copy = j < 0 ? PackingMatch.Copy.NONE : best.pool.get(j).copy();
      partners.add(new PackingMatch.Partner(cluster.get(i).copy(), copy, found.inCommon()[i]));
      if (j >= 0) {
        placed.add(copy);
      }
    }
    List<PackingMatch.Copy> own = cluster.stream().map(Placed::copy).toList();
    Molecule moved = cluster(crystal, placed);
    return new PackingMatch(
        partners,
        onto.rmsd(),
        onto,
        cluster(reference, own),
        moved.withPositions(onto.apply(moved.positions().orElseThrow())));
  }

  /** Some molecules of a crystal as one, with all their atoms. */
  private static Molecule cluster(CrystalMolecules crystal, List<PackingMatch.Copy> copies) {
    List<CrystalMolecule> parts = new ArrayList<>();
    for (PackingMatch.Copy copy : copies) {
      parts.add(
          crystal
              .molecules()
              .get(copy.molecule())
              .moved(
                  crystal
                      .crystal()
                      .lattice()
                      .toCartesian(new double[] {copy.a(), copy.b(), copy.c()})));
    }
    return CrystalMolecule.joined(parts).molecule(crystal.crystal().name(), Map.of());
  }
}
