package org.materialsj.potentials.openchem;

import com.actelion.research.chem.Canonizer;
import java.util.List;
import org.materialsj.model.Molecule;
import org.materialsj.model.StereoElement;

/** The stereoisomer that a molecule is, to be recognized in positions. */
final class Configuration {

  private final Molecule bare;
  private final List<StereoElement> elements;
  private final String name;

  Configuration(Molecule molecule, Stereo stereo) {
    this.bare = molecule.withStereo(List.of());
    this.elements = stereo.elements();
    this.name = name(stereo);
  }

  /** A text that all numberings of one stereoisomer have in common, and no other has. */
  static String name(Stereo stereo) {
    return new Canonizer(stereo.converted().molecule()).getIDCode();
  }

  /**
   * Whether positions show the stereoisomer. Ring atoms that are cis or trans to each other may
   * have changed roles with equivalent ones, as in 4-methylcyclohexanol, where both configurations
   * can be inverted.
   */
  boolean isShownBy(double[] positions) {
    return StereoElements.fit(elements, positions)
        || name.equals(name(Stereo.of(bare.withPositions(positions))));
  }
}
