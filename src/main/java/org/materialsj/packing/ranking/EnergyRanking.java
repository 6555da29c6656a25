package org.materialsj.packing.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.materialsj.engine.algebra.Matrix3;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.packing.Packing;
import org.materialsj.model.packing.RankedPacking;
import org.materialsj.model.packing.RelaxedPacking;
import org.materialsj.packing.search.PackingInvariant;
import org.materialsj.potentials.crystal.CrystalPotential;
import org.materialsj.potentials.crystal.RigidRelaxation;

/**
 * Relaxes packings and ranks their minima by energy, to be read against their density: the densest
 * packing of hard bodies is often not the most stable crystal.
 *
 * <p>Two packings relax to the same minimum when energy and volume per molecule agree within
 * {@value #SAME_ENERGY} kcal/mol and a fraction {@value #SAME_VOLUME}, and each of their average
 * minimum distances ({@link PackingInvariant}) within {@value #SAME_DISTANCE} angstrom.
 */
public final class EnergyRanking {

  /** Largest difference of energies of the same minimum (kcal/mol per molecule). */
  public static final double SAME_ENERGY = 0.002;

  /** Largest relative difference of their volumes. */
  public static final double SAME_VOLUME = 0.001;

  /** Largest difference of their average minimum distances (angstrom). */
  public static final double SAME_DISTANCE = 0.02;

  private EnergyRanking() {}

  /** A relaxed packing and what tells it from others, or why there is none. */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  private record Minimum(RelaxedPacking relaxed, double volume, double[] distances) {}

  /** A minimum, or else the reason why there is none. */
  private record Outcome(Optional<Minimum> minimum, String error) {}

  /**
   * Relaxes and ranks. A packing that cannot be relaxed keeps its place and says why. The result
   * does not depend on the number of threads.
   *
   * @param packings in three dimensions, of bodies that were made of molecules; all with the same
   *     molecules in the same proportions, or their energies cannot be compared
   * @param potential how the energy is reckoned; its cutoff is moved outwards for large molecules
   *     ({@link CrystalPotential#reaching})
   * @param relaxation limits of each relaxation
   * @param context runs packings in parallel
   * @return one ranked packing for each given one, in the same order
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static List<RankedPacking> rank(
      List<Packing> packings,
      CrystalPotential potential,
      RigidRelaxation relaxation,
      RunContext context) {
    double radius =
        packings.stream()
            .flatMap(packing -> packing.sites().stream())
            .mapToDouble(site -> site.body().radius())
            .max()
            .orElse(0);
    CrystalPotential reaching = potential.reaching(radius);
    List<Outcome> outcomes =
        context
            .executor()
            .map(
                packings.size(),
                index -> minimum(packings.get(index), reaching, relaxation, context),
                "relaxed packings",
                context.progress(),
                context.cancel());
    int[] densityRanks =
        ranks(packings.size(), Comparator.comparingDouble(i -> -packings.get(i).density()));
    int[] energyRanks = new int[packings.size()];
    boolean[] first = new boolean[packings.size()];
    List<Minimum> distinct = new ArrayList<>();
    for (int index : byEnergy(outcomes)) {
      Minimum minimum = outcomes.get(index).minimum().orElseThrow();
      int known = 0;
      while (known < distinct.size() && !same(minimum, distinct.get(known))) {
        known++;
      }
      first[index] = known == distinct.size();
      if (first[index]) {
        distinct.add(minimum);
      }
      energyRanks[index] = known + 1;
    }
    List<RankedPacking> ranked = new ArrayList<>();
    for (int i = 0; i < packings.size(); i++) {
      Optional<RelaxedPacking> relaxed = outcomes.get(i).minimum().map(Minimum::relaxed);
      ranked.add(
          new RankedPacking(
              packings.get(i),
              densityRanks[i],
              relaxed,
              relaxed.isEmpty() ? OptionalInt.empty() : OptionalInt.of(energyRanks[i]),
              first[i],
              outcomes.get(i).error()));
    }
    return ranked;
  }

  /**
   * The distinct minima of a ranking.
   *
   * @param ranked as {@link #rank} returned them
   * @return those that are first of their minimum, lowest energy first
   */
  public static List<RankedPacking> minima(List<RankedPacking> ranked) {
    return ranked.stream()
        .filter(RankedPacking::first)
        .sorted(Comparator.comparingInt(row -> row.energyRank().orElseThrow()))
        .toList();
  }

  private static Outcome minimum(
      Packing packing, CrystalPotential potential, RigidRelaxation relaxation, RunContext context) {
    try {
      RelaxedPacking relaxed = relaxation.relax(packing, potential, context.cancel());
      double[] cell = relaxed.packing().cell();
      double volume = Math.abs(Matrix3.determinant(cell)) / packing.bodiesPerCell();
      double[] distances = PackingInvariant.of(relaxed.packing());
      return new Outcome(Optional.of(new Minimum(relaxed, volume, distances)), "");
    } catch (IllegalArgumentException e) {
      return new Outcome(Optional.empty(), String.valueOf(e.getMessage()));
    }
  }

  /** Indices of the packings that were relaxed, lowest energy first. */
  private static List<Integer> byEnergy(List<Outcome> outcomes) {
    return IntStream.range(0, outcomes.size())
        .filter(i -> outcomes.get(i).minimum().isPresent())
        .boxed()
        .sorted(
            Comparator.comparingDouble(
                i -> outcomes.get(i).minimum().orElseThrow().relaxed().energy()))
        .toList();
  }

  private static int[] ranks(int count, Comparator<Integer> order) {
    int[] ranks = new int[count];
    List<Integer> sorted = IntStream.range(0, count).boxed().sorted(order).toList();
    for (int k = 0; k < count; k++) {
      ranks[sorted.get(k)] = k + 1;
    }
    return ranks;
  }

  private static boolean same(Minimum a, Minimum b) {
    if (Math.abs(a.relaxed.energy() - b.relaxed.energy()) > SAME_ENERGY
        || Math.abs(a.volume - b.volume) > SAME_VOLUME * b.volume) {
      return false;
    }
    for (int k = 0; k < a.distances.length; k++) {
      if (Math.abs(a.distances[k] - b.distances[k]) > SAME_DISTANCE) {
        return false;
      }
    }
    return true;
  }
}
