package org.materialsj.packing.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.materialsj.engine.geometry.Rotations;
import org.materialsj.engine.run.RunContext;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.Structures;
import org.materialsj.io.cdk.CdkMolecules;
import org.materialsj.model.Crystal;
import org.materialsj.model.Element;
import org.materialsj.model.Lattice;
import org.materialsj.model.Molecule;
import org.materialsj.model.Site;
import org.materialsj.model.Species;
import org.materialsj.model.packing.Body;
import org.materialsj.model.packing.Packing;
import org.materialsj.model.packing.RankedPacking;
import org.materialsj.model.symmetry.SymmetryOperation;
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
import org.materialsj.packing.space.PackingGroup;
import org.materialsj.packing.space.PackingSpace;
import org.materialsj.packing.space.Sites;
import org.materialsj.potentials.conformers.ConformerEnsemble;
import org.materialsj.potentials.conformers.ConformerGenerator;
import org.materialsj.potentials.conformers.ConformerOptions;
import org.materialsj.potentials.crystal.CrystalPotential;
import org.materialsj.potentials.crystal.RigidMolecule;
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

  /** What a landscape says of the experimental crystal; ranks of the first that matches it. */
  private record Landscape(int energyRank, PackingMatch match) {}

  @Test
  void benzeneInPbcaHasItsExperimentalCrystalAsTheLowestMinimum() throws Exception {
    List<Packing> packings = packings("benzene", "c1ccccc1", "Pbca", 1, 60_000);
    for (CrystalPotential potential :
        List.of(CrystalPotential.HYDROCARBON, CrystalPotential.STANDARD)) {
      Landscape landscape = landscape("benzene", packings, potential);
      assertEquals(30, landscape.match.inCommon());
      assertEquals(1, landscape.energyRank);
    }
  }

  /**
   * Group, bodies of the asymmetric unit (each on an inversion centre), budget; largest RMSD of 30
   * molecules with Williams 1967 and no charges, and with FIT and charges of MMFF94.
   */
  @ParameterizedTest
  @CsvSource({
    "benzene, c1ccccc1, Pbca, 1, 500_000, 0.6, 0.25",
    "naphthalene, c1ccc2ccccc2c1, P2_1/c, 1, 1_500_000, 1.0, 0.25",
    "anthracene, c1ccc2cc3ccccc3cc2c1, P2_1/c, 1, 2_000_000, 0.25, 0.25"
  })
  @EnabledIfSystemProperty(named = "materialsj.landscapes", matches = "all")
  void experimentalCrystalsAreLowestOrSecondLowest(
      String name,
      String smiles,
      String group,
      int bodies,
      String budget,
      double rmsd,
      double chargedRmsd)
      throws Exception {
    List<Packing> packings =
        packings(name, smiles, group, bodies, Integer.parseInt(budget.replace("_", "")));
    Landscape plain = landscape(name, packings, CrystalPotential.HYDROCARBON);
    Landscape charged = landscape(name, packings, CrystalPotential.STANDARD);
    assertEquals(30, plain.match.inCommon());
    assertEquals(30, charged.match.inCommon());
    assertTrue(plain.energyRank <= 2, "energy rank " + plain.energyRank);
    assertTrue(charged.energyRank <= 2, "energy rank " + charged.energyRank);
    assertTrue(plain.match.rmsd() < rmsd, "RMSD " + plain.match.rmsd());
    assertTrue(charged.match.rmsd() < chargedRmsd, "RMSD " + charged.match.rmsd());
  }

  private static List<Packing> packings(
      String name, String smiles, String groupName, int bodies, int evaluations) throws Exception {
    Molecule molecule = conformer(name, smiles);
    Body body = Bodies.of(molecule, VanDerWaalsRadii.of(RadiusSet.BONDI), OptionalDouble.empty());
    PackingGroup group = PackingGroup.parse(groupName, 3).get(0);
    // Two bodies on inversion centres of P-1: other pairs of centres are other choices of axes.
    List<Body> unit = Collections.nCopies(bodies, body);
    PackingSpace space = Sites.spaces(group, unit, List.of("-1"), Sites.TOLERANCE).get(0);
    PackingProblem problem = new PackingProblem(name, space, space::packing, PackingInvariant::of);
    PackingSettings settings =
        new PackingSettings(
            new CmaesMultistart(), evaluations, 1, PackingSettings.DEFAULT_DEPTH, 400);
    long start = System.nanoTime();
    List<FoundPacking> found =
        new PackingRun(problem, settings).run(RunContext.QUIET, RunListener.NONE).packings();
    tell(
        "%n%s in %s: %d packings in %.1f s%n",
        name, groupName, found.size(), (System.nanoTime() - start) / 1e9);
    return found.stream().map(FoundPacking::packing).toList();
  }

  private static Landscape landscape(
      String name, List<Packing> packings, CrystalPotential potential) throws Exception {
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
    return report(name, minima);
  }

  private static void tell(String format, Object... values) {
    if (TOLD) {
      System.out.printf(Locale.ROOT, format, values);
    }
  }

  private static Molecule conformer(String name, String smiles) throws Exception {
    Molecule flat = CdkMolecules.readSmiles(smiles, name, "", 0, ReadOptions.STRICT);
    ConformerOptions options =
        new ConformerOptions(
            1,
            ConformerOptions.Method.TORSIONS,
            true,
            ConformerOptions.PRUNE_RMSD,
            Mmff94.Variant.MMFF94,
            ConformerOptions.ENERGY_WINDOW,
            false,
            1);
    ConformerEnsemble ensemble = ConformerGenerator.generate(flat, options, RunContext.QUIET);
    return Bodies.withNormalHydrogens(ensemble.molecule(0, 1, name));
  }

  /** Prints the ten lowest minima; the first that has most in common with experiment. */
  private static Landscape report(String name, List<RankedPacking> minima) throws Exception {
    Crystal experiment = (Crystal) Structures.first(FOLDER + name + ".cif", ReadOptions.STRICT);
    PackingSimilarity similarity =
        new PackingSimilarity(experiment, SimilarityOptions.DEFAULT.withClusterSize(30));
    tell(
        "energy rank, E (kcal/mol), V (A^3/molecule), density, density rank, start density, n/30,"
            + " RMSD (A)%n");
    Landscape best = null;
    for (RankedPacking row : minima) {
      if (row.energyRank().orElseThrow() <= 10) {
        Packing packing = row.relaxed().orElseThrow().packing();
        PackingMatch match = similarity.compare(crystal(packing));
        tell(
            "%2d %9.4f %8.2f %.4f %3d %.4f %2d %.3f%n",
            row.energyRank().getAsInt(),
            row.relaxed().get().energy(),
            new Lattice(packing.cell()).volume() / packing.bodiesPerCell(),
            packing.density(),
            row.densityRank(),
            row.packing().density(),
            match.inCommon(),
            match.rmsd());
        if (best == null || match.inCommon() > best.match.inCommon()) {
          best = new Landscape(row.energyRank().getAsInt(), match);
        }
      }
    }
    return best;
  }

  private static Crystal crystal(Packing packing) {
    Lattice lattice = new Lattice(packing.cell());
    List<RigidMolecule> molecules = RigidMolecule.of(packing, CrystalPotential.Charges.NONE);
    List<Site> sites = new ArrayList<>();
    for (Packing.Copy copy : packing.copies()) {
      RigidMolecule molecule = molecules.get(copy.site());
      double[] x = Rotations.apply(copy.rotation(), molecule.positions());
      for (int i = 0; i < x.length; i++) {
        x[i] += copy.centre()[i % 3];
      }
      double[] f = lattice.toFractional(x);
      for (int i = 0; i < molecule.size(); i++) {
        List<Species> species = List.of(Species.of(Element.of(molecule.numbers()[i])));
        sites.add(new Site(species, f[3 * i], f[3 * i + 1], f[3 * i + 2], "", sites.size(), 0));
      }
    }
    return new Crystal("", lattice, sites, List.of(SymmetryOperation.IDENTITY), Map.of());
  }
}
