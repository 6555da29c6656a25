package org.materialsj.packing.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.materialsj.engine.run.RunContext;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.Structures;
import org.materialsj.io.cdk.CdkMolecules;
import org.materialsj.model.Crystal;
import org.materialsj.model.Lattice;
import org.materialsj.model.Molecule;
import org.materialsj.model.packing.BallUnion;
import org.materialsj.model.packing.Body;
import org.materialsj.model.packing.Packing;
import org.materialsj.model.packing.RankedPacking;
import org.materialsj.model.packing.RelaxedPacking;
import org.materialsj.packing.Bodies;
import org.materialsj.packing.RadiusSet;
import org.materialsj.packing.VanDerWaalsRadii;
import org.materialsj.packing.search.CmaesMultistart;
import org.materialsj.packing.search.FoundPacking;
import org.materialsj.packing.search.PackingInvariant;
import org.materialsj.packing.search.PackingProblem;
import org.materialsj.packing.search.PackingRun;
import org.materialsj.packing.search.PackingSettings;
import org.materialsj.packing.search.RunListener;
import org.materialsj.packing.similarity.PackingMatch;
import org.materialsj.packing.similarity.PackingSimilarity;
import org.materialsj.packing.similarity.SimilarityOptions;
import org.materialsj.packing.space.PackingCrystal;
import org.materialsj.packing.space.PackingGroup;
import org.materialsj.packing.space.PackingSpace;
import org.materialsj.packing.space.Sites;
import org.materialsj.potentials.conformers.ConformerEnsemble;
import org.materialsj.potentials.conformers.ConformerGenerator;
import org.materialsj.potentials.conformers.ConformerOptions;
import org.materialsj.potentials.crystal.CrystalPotential;
import org.materialsj.potentials.crystal.RigidRelaxation;
import org.materialsj.potentials.openchem.Mmff94;

/**
 * From a SMILES to crystals ranked by energy: molecules are packed, the packings relaxed, and the
 * minima compared with the experimental crystal.
 */
class EnergyLandscapeTest {

  private static final String FOLDER = "src/test/resources/org/materialsj/packing/experimental/";

  /** The tables are for the proofs; the short test is silent. */
  private static final boolean TOLD = System.getProperty("materialsj.landscapes") != null;

  private static final List<CrystalPotential> BOTH =
      List.of(CrystalPotential.HYDROCARBON, CrystalPotential.STANDARD);

  /** What is packed where, how long and what must be kept. */
  private record Search(
      String name,
      String smiles,
      String group,
      String site,
      int bodies,
      int evaluations,
      long seed) {

    /** Hydrogens on nitrogen come nearer to acceptors than radii allow. */
    OptionalDouble hydrogenBond() {
      return smiles.contains("N")
          ? OptionalDouble.of(Bodies.HYDROGEN_BOND_RADIUS)
          : OptionalDouble.empty();
    }
  }

  /** The minimum that is most like the experimental crystal, and like that crystal relaxed. */
  private record Landscape(
      int energyRank, PackingMatch match, PackingMatch relaxedMatch, double above) {}

  @Test
  void benzeneInPbcaHasItsExperimentalCrystalAsTheLowestMinimum() throws Exception {
    Search search = new Search("benzene", "c1ccccc1", "Pbca", "-1", 1, 60_000, 1);
    BallUnion body = body(search);
    List<Packing> packings = packings(search, body);
    for (CrystalPotential potential : BOTH) {
      Landscape landscape = landscape(search, body, packings, potential);
      assertEquals(30, landscape.match.inCommon());
      assertEquals(1, landscape.energyRank);
    }
  }

  /**
   * Group, site, budget; largest RMSD of 30 molecules with Williams 1967 and no charges (0: has no
   * parameters), and with FIT and charges of MMFF94. The minimum is that of the relaxed crystal.
   */
  @ParameterizedTest
  @CsvSource({
    "benzene, c1ccccc1, Pbca, -1, 500_000, 1, 0.6, 0.25",
    "naphthalene, c1ccc2ccccc2c1, P2_1/c, -1, 500_000, 1, 1.0, 0.25",
    "anthracene, c1ccc2cc3ccccc3cc2c1, P2_1/c, -1, 500_000, 1, 0.25, 0.25",
    "anthracene, c1ccc2cc3ccccc3cc2c1, P2_1/c, -1, 500_000, 7, 0.25, 0.25",
    "anthracene, c1ccc2cc3ccccc3cc2c1, P2_1/c, -1, 500_000, 42, 0.25, 0.25",
    "coumarin, O=c1ccc2ccccc2o1, Pca2_1, 1, 100_000, 42, 0, 0.25",
    "urea, NC(N)=O, P-42_1m, mm2, 20_000, 42, 0, 0.25"
  })
  @EnabledIfSystemProperty(named = "materialsj.landscapes", matches = "all")
  void experimentalCrystalsAreLowestOrSecondLowest(
      String name,
      String smiles,
      String group,
      String site,
      String budget,
      long seed,
      double rmsd,
      double chargedRmsd)
      throws Exception {
    int evaluations = Integer.parseInt(budget.replace("_", ""));
    Search search = new Search(name, smiles, group, site, 1, evaluations, seed);
    BallUnion body = body(search);
    List<Packing> packings = packings(search, body);
    if (rmsd > 0) {
      check(landscape(search, body, packings, CrystalPotential.HYDROCARBON), rmsd);
    }
    check(landscape(search, body, packings, CrystalPotential.STANDARD), chargedRmsd);
  }

  private static void check(Landscape landscape, double rmsd) {
    assertEquals(30, landscape.match.inCommon());
    assertTrue(landscape.energyRank <= 2, "energy rank " + landscape.energyRank);
    assertTrue(landscape.match.rmsd() < rmsd, "RMSD " + landscape.match.rmsd());
    assertEquals(30, landscape.relaxedMatch.inCommon());
    assertTrue(landscape.relaxedMatch.rmsd() < 0.02, "RMSD " + landscape.relaxedMatch.rmsd());
    assertEquals(0, landscape.above, 0.002);
  }

  @Test
  @EnabledIfSystemProperty(named = "materialsj.landscapes", matches = "all")
  void aPackingOfAnthraceneIsItsCrystalBeforeItIsRelaxed() throws Exception {
    Search search =
        new Search("anthracene", "c1ccc2cc3ccccc3cc2c1", "P2_1/c", "-1", 1, 500_000, 42);
    PackingSimilarity similarity = similarity(experiment("anthracene"));
    double best = Double.POSITIVE_INFINITY;
    for (Packing packing : packings(search, body(search))) {
      PackingMatch match = similarity.compare(PackingCrystal.of(packing));
      best = match.isComplete() ? Math.min(best, match.rmsd()) : best;
    }
    assertTrue(best < 0.7, "RMSD " + best);
  }

  private static BallUnion body(Search search) throws Exception {
    Molecule flat = CdkMolecules.readSmiles(search.smiles, search.name, "", 0, ReadOptions.STRICT);
    ConformerOptions options =
        new ConformerOptions(
            1,
            ConformerOptions.Method.TORSIONS,
            true,
            ConformerOptions.PRUNE_RMSD,
            Mmff94.Variant.MMFF94S,
            ConformerOptions.ENERGY_WINDOW,
            false,
            1);
    ConformerEnsemble ensemble = ConformerGenerator.generate(flat, options, RunContext.QUIET);
    Molecule molecule = Bodies.withNormalHydrogens(ensemble.molecule(0, 1, search.name));
    return Bodies.of(molecule, VanDerWaalsRadii.of(RadiusSet.BONDI), search.hydrogenBond());
  }

  private static List<Packing> packings(Search search, BallUnion body) {
    PackingGroup group = PackingGroup.parse(search.group, 3).get(0);
    List<Body> unit = Collections.nCopies(search.bodies, body);
    String site = search.site.equals("1") ? Sites.GENERAL : search.site;
    PackingSpace space = Sites.spaces(group, unit, List.of(site), Sites.TOLERANCE).get(0);
    PackingProblem problem =
        new PackingProblem(search.name, space, space::packing, PackingInvariant::of);
    PackingSettings settings =
        new PackingSettings(
            new CmaesMultistart(),
            search.evaluations,
            search.seed,
            PackingSettings.DEFAULT_DEPTH,
            400);
    long start = System.nanoTime();
    List<FoundPacking> found =
        new PackingRun(problem, settings).run(RunContext.QUIET, RunListener.NONE).packings();
    tell(
        "%n%s in %s, seed %d: %d packings in %.1f s%n",
        search.name, search.group, search.seed, found.size(), (System.nanoTime() - start) / 1e9);
    return found.stream().map(FoundPacking::packing).toList();
  }

  private static Landscape landscape(
      Search search, BallUnion body, List<Packing> packings, CrystalPotential potential)
      throws Exception {
    long start = System.nanoTime();
    List<RankedPacking> ranked =
        EnergyRanking.rank(packings, potential, RigidRelaxation.STANDARD, RunContext.QUIET);
    List<RankedPacking> minima = EnergyRanking.minima(ranked);
    tell(
        "%s, charges %s: %d minima in %.1f s%n",
        potential.set().label(),
        potential.charges().label(),
        minima.size(),
        (System.nanoTime() - start) / 1e9);
    assertTrue(ranked.stream().allMatch(row -> row.error().isEmpty()), "some failed");
    Crystal experiment = experiment(search.name);
    return report(experiment, RelaxedExperiment.of(experiment, body, potential), minima);
  }

  private static void tell(String format, Object... values) {
    if (TOLD) {
      System.out.printf(Locale.ROOT, format, values);
    }
  }

  private static Crystal experiment(String name) throws Exception {
    return (Crystal) Structures.first(FOLDER + name + ".cif", ReadOptions.STRICT);
  }

  private static PackingSimilarity similarity(Crystal reference) {
    return new PackingSimilarity(reference, SimilarityOptions.DEFAULT.withClusterSize(30));
  }

  /** Prints the ten lowest minima; the first that has most in common with the relaxed crystal. */
  private static Landscape report(
      Crystal experiment, RelaxedPacking relaxed, List<RankedPacking> minima) {
    Crystal relaxedCrystal = PackingCrystal.of(relaxed.packing());
    PackingSimilarity measured = similarity(experiment);
    PackingSimilarity lowest = similarity(relaxedCrystal);
    PackingMatch moved = measured.compare(relaxedCrystal);
    tell(
        "the crystal relaxed: %.4f kcal/mol, %d/30, %.3f A%n",
        relaxed.energy(), moved.inCommon(), moved.rmsd());
    tell(
        "energy rank, E (kcal/mol), V (A^3/molecule), density, density rank, start density, n/30,"
            + " RMSD (A), n/30 and RMSD with the crystal relaxed%n");
    Landscape best = null;
    for (RankedPacking row : minima.subList(0, Math.min(10, minima.size()))) {
      Packing packing = row.relaxed().orElseThrow().packing();
      Crystal crystal = PackingCrystal.of(packing);
      PackingMatch match = measured.compare(crystal);
      PackingMatch relaxedMatch = lowest.compare(crystal);
      int rank = row.energyRank().orElseThrow();
      double energy = row.relaxed().get().energy();
      tell(
          "%2d %9.4f %8.2f %.4f %3d %.4f %2d %.3f %2d %.3f%n",
          rank,
          energy,
          new Lattice(packing.cell()).volume() / packing.bodiesPerCell(),
          packing.density(),
          row.densityRank(),
          row.packing().density(),
          match.inCommon(),
          match.rmsd(),
          relaxedMatch.inCommon(),
          relaxedMatch.rmsd());
      if (best == null || relaxedMatch.inCommon() > best.relaxedMatch.inCommon()) {
        best = new Landscape(rank, match, relaxedMatch, energy - relaxed.energy());
      }
    }
    return best;
  }
}
