package org.materialsj.tasks;

import java.util.List;
import java.util.Optional;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Structure;
import org.materialsj.model.atomistic.PhononBands;
import org.materialsj.model.explore.NamedMatrix;

/**
 * What a potential says about a crystal.
 *
 * @param properties a row per property: value, unit, and what is published of it
 * @param energies energies over volumes and the fitted curve, when computed
 * @param stiffness the elastic constants C_ij (GPa), when computed
 * @param bands the vibrations, when computed
 * @param crystal the crystal that all this is about
 * @param notes plain sentences for the user
 */
public record MechanicsResult(
    FeatureTable properties,
    Optional<EnergyCurve> energies,
    Optional<NamedMatrix> stiffness,
    Optional<PhononBands> bands,
    Structure crystal,
    List<String> notes) {

  /**
   * Energies over volumes.
   *
   * @param points volume per atom and energy per atom
   * @param curve the same of the fitted curve, at even distances
   */
  public record EnergyCurve(FeatureTable points, FeatureTable curve) {

    /** Column of volumes. */
    public static final String VOLUME = "volume per atom";

    /** Column of energies. */
    public static final String ENERGY = "energy per atom";
  }

  /** Copies the notes. */
  public MechanicsResult {
    notes = List.copyOf(notes);
  }
}
