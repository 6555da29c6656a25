package org.materialsj.potentials.conformers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.materialsj.engine.geometry.GraphAutomorphisms.Extent;
import org.materialsj.engine.geometry.PrincipalAxes;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.Molecule;
import org.materialsj.model.chemistry.ChargeSeparation;
import org.materialsj.model.chemistry.Fragments;
import org.materialsj.model.chemistry.Hydrogens;
import org.materialsj.model.chemistry.ValenceCheck;
import org.materialsj.potentials.conformers.ConformerBatch.Candidate;
import org.materialsj.potentials.openchem.Mmff94;
import org.materialsj.potentials.openchem.Stereoisomers;

/**
 * Makes sets of conformers: enumerates undefined configurations, makes positions for each
 * stereoisomer, computes or minimises energies, leaves out what is far above the lowest or like
 * another, and turns each conformer to its principal axes.
 */
public final class ConformerGenerator {

  /** More stereoisomers than this are left out. */
  private static final int MOST_ISOMERS = 1024;

  /** Rigid fragments of longer chains take minutes, and the force field has a term per pair. */
  private static final int MOST_ATOMS = 500;

  /** Numbers kept in memory, 8 bytes each. */
  private static final long MOST_COORDINATES = 30_000_000;

  /** The item whose stream gives the signs of axes; those of the stereoisomers are 0 and more. */
  private static final long AXES = -1;

  /** Shares of the work. */
  private static final double SAMPLED = 0.1;

  private static final double MADE = 0.9;

  private ConformerGenerator() {}

  /**
   * Makes the conformers of a molecule. A molecule with one shape gives one conformer.
   *
   * @param molecule with bonds; hydrogens that a file left out are added behind its atoms;
   *     positions are not used, except that those of three dimensions tell configurations
   * @param options how
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return the conformers
   * @throws IllegalArgumentException with one plain sentence if there can be none: several
   *     fragments, no bonds, a radical, atoms without parameters, too many atoms
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static ConformerEnsemble generate(
      Molecule molecule, ConformerOptions options, RunContext run) {
    Molecule whole = prepare(molecule, options);
    if (whole.size() > MOST_ATOMS) {
      throw new IllegalArgumentException(
          "it has %d atoms with all hydrogens; conformers are made of molecules of up to %d"
              .formatted(whole.size(), MOST_ATOMS));
    }
    if (3L * whole.size() * options.count() > MOST_COORDINATES) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%d conformers of %d atoms do not fit into memory; ask for at most %d",
              options.count(),
              whole.size(),
              MOST_COORDINATES / (3L * whole.size())));
    }
    // Says in time what the force field cannot do.
    new Mmff94(whole, options.forceField());
    Stereoisomers all =
        Stereoisomers.of(whole, Math.min(options.count(), MOST_ISOMERS), run.cancel());
    List<String> notes = new ArrayList<>();
    if (!all.complete()) {
      notes.add(
          "only " + all.isomers().size() + " stereoisomers were taken; there are more of them");
    }
    List<ConformerBatch> batches =
        ConformerBatch.split(all.isomers(), options, run.part(0, SAMPLED));
    List<List<Candidate>> made =
        run.executor()
            .map(
                batches.size(),
                i -> batches.get(i).make(run.cancel()),
                "made batches of conformers",
                run.progress().part(SAMPLED, MADE),
                run.cancel());
    List<Candidate> candidates = made.stream().flatMap(List::stream).toList();
    if (candidates.isEmpty()) {
      throw new IllegalArgumentException("no conformer with a finite energy could be made");
    }
    double lowest = candidates.stream().mapToDouble(Candidate::energy).min().orElseThrow();
    List<Candidate> relaxed =
        candidates.stream().filter(c -> c.energy() <= lowest + options.energyWindow()).toList();
    HeavyAtoms atoms = new HeavyAtoms(whole);
    if (atoms.symmetry().extent() != Extent.COMPLETE) {
      notes.add(
          "the molecule has too many symmetries to compare by all of them, so that conformers that"
              + " are alike may remain");
    }
    List<Candidate> kept = prune(relaxed, all.isomers().size(), atoms, options, run.part(MADE, 1));
    ConformerEnsemble.Tally tally =
        new ConformerEnsemble.Tally(
            options.count(),
            options.count() - candidates.size(),
            candidates.size() - relaxed.size(),
            relaxed.size() - kept.size());
    return new ConformerEnsemble(
        whole, all.isomers(), finish(kept, atoms, options.seed(), run), tally, notes);
  }

  /** One fragment with all hydrogens and without radicals. */
  private static Molecule prepare(Molecule molecule, ConformerOptions options) {
    if (Fragments.bondsAreUnknown(molecule)) {
      throw new IllegalArgumentException(
          "conformers need bonds, and it has none; give a SMILES, MOL or SDF file");
    }
    int fragments = Fragments.count(molecule);
    if (fragments > 1 && !options.largestFragment()) {
      throw new IllegalArgumentException(
          "it has "
              + fragments
              + " fragments that no bond joins; give one of them, or let the largest be taken");
    }
    Molecule whole = Hydrogens.complete(ChargeSeparation.apply(Fragments.largest(molecule)));
    List<ValenceCheck.Finding> findings = ValenceCheck.of(whole);
    if (!findings.isEmpty()) {
      throw new IllegalArgumentException(findings.get(0).sentence());
    }
    return whole;
  }

  /** Prunes each stereoisomer by itself: different molecules are never alike. */
  private static List<Candidate> prune(
      List<Candidate> candidates,
      int isomers,
      HeavyAtoms atoms,
      ConformerOptions options,
      RunContext run) {
    Comparator<Candidate> byEnergy = Comparator.comparingDouble(Candidate::energy);
    List<Candidate> kept = new ArrayList<>();
    for (int i = 0; i < isomers; i++) {
      int isomer = i;
      List<Candidate> own = candidates.stream().filter(c -> c.isomer() == isomer).toList();
      if (options.minimize()) {
        // Of minima that differ in their hydrogens only, the lowest stays.
        own = own.stream().sorted(byEnergy).toList();
      }
      List<double[]> positions = own.stream().map(Candidate::positions).toList();
      RunContext part = run.part((double) i / isomers, (i + 1.0) / isomers);
      for (int index : ConformerPruning.keep(atoms, positions, options.pruneRmsd(), part)) {
        kept.add(own.get(index));
      }
    }
    kept.sort(byEnergy);
    return kept;
  }

  private static List<Conformer> finish(
      List<Candidate> kept, HeavyAtoms atoms, long seed, RunContext run) {
    double[] lowest = kept.get(0).positions();
    long axes = Seeds.ofItem(seed, AXES);
    return run.executor()
        .map(
            kept.size(),
            i -> {
              Candidate candidate = kept.get(i);
              SplittableRandom random = Seeds.forItem(axes, candidate.number());
              return new Conformer(
                  PrincipalAxes.aligned(candidate.positions(), random),
                  candidate.energy(),
                  candidate.isomer(),
                  i == 0 ? 0 : atoms.rmsd(candidate.positions(), lowest));
            },
            "turned conformers",
            Progress.NONE,
            run.cancel());
  }
}
