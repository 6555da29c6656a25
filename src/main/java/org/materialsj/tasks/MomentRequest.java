package org.materialsj.tasks;

import java.util.Locale;
import org.materialsj.features.environment.MoleculeInvariants;
import org.materialsj.features.environment.MomentDescriptor;
import org.materialsj.moments.InvariantSet;
import org.materialsj.moments.PointInvariants;
import org.materialsj.moments.SpeciesWeights;

/**
 * Which moment invariants of what.
 *
 * @param kind which set
 * @param order N, 1 to {@value InvariantSet#MOST_ORDER}
 * @param chirality whether pseudoscalars are among them, which tell mirror images apart
 * @param roots whether signed roots are taken
 * @param centre what the ball lies around
 * @param cutoff radius of the ball (angstrom); 0 for a ball that grows with the molecule
 * @param smooth whether weights fade towards the cutoff
 * @param leaveOut whether atoms of a molecule beyond the cutoff are left out; else it is refused
 */
public record MomentRequest(
    Kind kind,
    int order,
    boolean chirality,
    boolean roots,
    Centre centre,
    double cutoff,
    boolean smooth,
    boolean leaveOut) {

  /** Sets of invariants. */
  public enum Kind {
    /** {@link InvariantSet#standard}. */
    STANDARD,
    /** {@link InvariantSet#invertible}. */
    INVERTIBLE,
    /** {@link InvariantSet#complexMomentForms}. */
    COMPLEX_MOMENT_FORMS;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /** What the ball lies around. */
  public enum Centre {
    /** The whole molecule: one row each. */
    WHOLE_MOLECULE("whole molecule"),
    /** Every atom, the environments of one element averaged: one row per structure. */
    ELEMENT_MEANS("atoms, mean of each element"),
    /** Every atom: one row each. */
    EACH_ATOM("each atom");

    private final String text;

    Centre(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /**
   * Checks what belongs together.
   *
   * @throws IllegalArgumentException with a plain sentence for an order or a cutoff out of range
   */
  public MomentRequest {
    if (order < 1 || order > InvariantSet.MOST_ORDER) {
      throw new IllegalArgumentException(
          "order must be 1 to " + InvariantSet.MOST_ORDER + ", got " + order + ".");
    }
    if (!(cutoff >= 0 && cutoff < 1000)) {
      throw new IllegalArgumentException(
          "cutoff must be 0 or more and below 1000 angstrom, got " + cutoff + ".");
    }
    if (cutoff == 0 && centre != Centre.WHOLE_MOLECULE) {
      throw new IllegalArgumentException(
          "Environments of atoms need a cutoff above 0 angstrom, such as 5.");
    }
    if (cutoff == 0 && smooth) {
      throw new IllegalArgumentException("A smooth cutoff needs a cutoff above 0 angstrom.");
    }
  }

  /** The invariants of points. */
  PointInvariants invariants() {
    InvariantSet set =
        switch (kind) {
          case STANDARD -> InvariantSet.standard(order);
          case INVERTIBLE -> InvariantSet.invertible(order);
          case COMPLEX_MOMENT_FORMS -> InvariantSet.complexMomentForms(order);
        };
    return new PointInvariants(chirality ? set.withPseudoscalars() : set, roots);
  }

  /** The featurizer of whole molecules. */
  MoleculeInvariants ofMolecules(SpeciesWeights weights) {
    if (cutoff == 0) {
      return MoleculeInvariants.scaled(invariants(), weights);
    }
    return leaveOut
        ? MoleculeInvariants.cut(invariants(), weights, cutoff, smooth)
        : MoleculeInvariants.within(invariants(), weights, cutoff, smooth);
  }

  /** The descriptor of environments. */
  MomentDescriptor ofAtoms(SpeciesWeights weights) {
    return new MomentDescriptor(invariants(), weights, cutoff, smooth);
  }
}
