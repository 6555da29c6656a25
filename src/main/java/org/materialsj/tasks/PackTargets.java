package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.materialsj.engine.run.RunContext;
import org.materialsj.io.ParseException;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.StructureRow;
import org.materialsj.io.cdk.CdkMolecules;
import org.materialsj.model.Molecule;
import org.materialsj.model.packing.BallUnion;
import org.materialsj.packing.Bodies;
import org.materialsj.packing.RadiusSet;
import org.materialsj.packing.Shapes;
import org.materialsj.packing.VanDerWaalsRadii;
import org.materialsj.potentials.conformers.ConformerEnsemble;
import org.materialsj.potentials.conformers.ConformerGenerator;
import org.materialsj.potentials.conformers.ConformerOptions;
import org.materialsj.potentials.openchem.Mmff94;

/**
 * Makes the bodies that are packed: of molecules, balls of van der Waals radius about the atoms of
 * their lowest conformer, bonds to hydrogen as long as neutrons see them; of texts, shapes.
 *
 * @param radii radii of the elements
 * @param hydrogenBondRadius radius of a hydrogen on N, O or F towards an acceptor (angstrom); empty
 *     for no exception
 * @param seed seed of the conformers
 */
public record PackTargets(VanDerWaalsRadii radii, OptionalDouble hydrogenBondRadius, long seed) {

  /** Conformers of which the one of lowest energy is packed. */
  private static final int CONFORMERS = 50;

  /**
   * How bodies are made, as users say it.
   *
   * @param set a published set of radii
   * @param scale factor of all radii
   * @param own radii that replace others, such as "C=1.7 H=1.1"; may be empty
   * @param hydrogenBondRadius radius of hydrogen in hydrogen bonds (angstrom); 0 for no exception
   * @param seed seed of the conformers
   * @return the maker of targets
   * @throws IllegalArgumentException in one plain sentence, if a number or text is wrong
   */
  public static PackTargets of(
      RadiusSet set, double scale, String own, double hydrogenBondRadius, long seed) {
    VanDerWaalsRadii radii =
        Sentences.said(() -> VanDerWaalsRadii.of(set).scaled(scale).withOwn(own));
    OptionalDouble bond =
        hydrogenBondRadius == 0 ? OptionalDouble.empty() : OptionalDouble.of(hydrogenBondRadius);
    return new PackTargets(radii, bond, seed);
  }

  /**
   * The shapes of a text, each to be packed by itself.
   *
   * @param text as {@link Shapes#parse} reads it
   * @return one target per shape
   * @throws IllegalArgumentException in one plain sentence, if the text is anything else
   */
  public static List<PackTarget> ofShapes(String text) {
    return Sentences.said(() -> Shapes.parse(text)).stream()
        .map(body -> PackTarget.of(body.name(), List.of(body)))
        .toList();
  }

  /**
   * The molecules of a SMILES, to be packed together.
   *
   * @param smiles molecules, separated by dots
   * @param run cancel and executor of the conformers
   * @return one target with a body per molecule
   * @throws ParseException if the text is no SMILES
   * @throws IllegalArgumentException in one plain sentence, if a molecule has no conformer or an
   *     element no radius
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public PackTarget ofSmiles(String smiles, RunContext run) throws ParseException {
    List<BallUnion> bodies = new ArrayList<>();
    for (String part : smiles.split("\\.", -1)) {
      Molecule molecule =
          CdkMolecules.readSmiles(part.strip(), part.strip(), "molecule", 0, ReadOptions.STRICT);
      bodies.add(Sentences.said(() -> body(shaped(molecule, run))));
    }
    return PackTarget.of(smiles, bodies);
  }

  /**
   * The molecules of a file, each to be packed by itself. Positions in space are kept; a molecule
   * without them gets those of its lowest conformer.
   *
   * @param rows the molecules; read once
   * @param run cancel and executor of the conformers
   * @return one target per row, with the reason where there is no body
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public List<PackTarget> ofRows(Iterator<StructureRow> rows, RunContext run) {
    List<PackTarget> targets = new ArrayList<>();
    while (rows.hasNext()) {
      run.cancel().check("reading of molecules");
      targets.add(ofRow(rows.next(), run));
    }
    return targets;
  }

  private PackTarget ofRow(StructureRow row, RunContext run) {
    if (row.error().isPresent()) {
      return PackTarget.failed(row.id(), row.error().get().getMessage());
    }
    if (!(row.structure().orElseThrow() instanceof Molecule molecule)) {
      return PackTarget.failed(row.id(), "it is a crystal; molecules are packed");
    }
    String name = molecule.name().isBlank() ? row.id() : molecule.name();
    Molecule named = molecule.withProperties(name, Map.of());
    try {
      boolean complete = named.has3d() && named.missingHydrogens() == 0;
      return PackTarget.of(name, List.of(body(complete ? named : shaped(named, run))));
    } catch (IllegalArgumentException e) {
      return PackTarget.failed(name, e.getMessage());
    }
  }

  /** The conformer of lowest energy; an atom or ion needs none. */
  private Molecule shaped(Molecule molecule, RunContext run) {
    if (molecule.size() == 1 && molecule.missingHydrogens() == 0) {
      return molecule.withPositions(new double[3]);
    }
    ConformerOptions options =
        new ConformerOptions(
            CONFORMERS,
            ConformerOptions.Method.TORSIONS,
            true,
            ConformerOptions.PRUNE_RMSD,
            Mmff94.Variant.MMFF94S, // keeps nitrogen as flat as crystals have it
            ConformerOptions.ENERGY_WINDOW,
            false,
            seed);
    ConformerEnsemble ensemble = ConformerGenerator.generate(molecule, options, run);
    return ensemble.molecule(0, 1, molecule.name());
  }

  private BallUnion body(Molecule molecule) {
    return Bodies.of(Bodies.withNormalHydrogens(molecule), radii, hydrogenBondRadius);
  }
}
