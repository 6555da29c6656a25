package org.materialsj.io.cdk;

import java.util.ArrayList;
import java.util.List;
import org.materialsj.io.Warning;
import org.materialsj.model.StereoElement;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.interfaces.IChemObject;
import org.openscience.cdk.interfaces.IStereoElement;

/** The configurations that a SMILES gives. */
final class SmilesStereo {

  private static final int TETRAHEDRAL = 4;

  private SmilesStereo() {}

  /**
   * Reads them.
   *
   * @param read the molecule of the SMILES
   * @param firstHydrogen index of the first hydrogen made of an atom's implicit ones
   * @param file for warnings
   * @param line for warnings
   * @param warnings gets a sentence for what is neither a tetrahedron nor a double bond
   * @return the configurations, in the order of CDK
   */
  static List<StereoElement> elements(
      IAtomContainer read, int[] firstHydrogen, String file, int line, List<Warning> warnings) {
    List<StereoElement> elements = new ArrayList<>();
    for (IStereoElement<?, ?> element : read.stereoElements()) {
      int kind = element.getConfigClass();
      if (kind == IStereoElement.TH && element.getCarriers().size() == TETRAHEDRAL) {
        elements.add(tetrahedral(element, firstHydrogen));
      } else if (kind == IStereoElement.CT) {
        elements.add(doubleBond(element));
      } else {
        warnings.add(new Warning(file, line, sentence(kind, element.getFocus())));
      }
    }
    return elements;
  }

  /** CDK, too, looks from the first neighbour; the centre stands for a hydrogen or lone pair. */
  private static StereoElement tetrahedral(IStereoElement<?, ?> element, int[] firstHydrogen) {
    IAtom centre = (IAtom) element.getFocus();
    Integer count = centre.getImplicitHydrogenCount();
    List<Integer> neighbors = new ArrayList<>();
    for (IChemObject carrier : element.getCarriers()) {
      int index = ((IAtom) carrier).getIndex();
      boolean hydrogen = index == centre.getIndex() && count != null && count > 0;
      neighbors.add(hydrogen ? firstHydrogen[index] : index);
    }
    return new StereoElement.Tetrahedral(
        centre.getIndex(), neighbors, element.getConfigOrder() == IStereoElement.RIGHT);
  }

  private static StereoElement doubleBond(IStereoElement<?, ?> element) {
    IBond bond = (IBond) element.getFocus();
    IBond firstCarrier = (IBond) element.getCarriers().get(0);
    IBond secondCarrier = (IBond) element.getCarriers().get(1);
    boolean inOrder = firstCarrier.contains(bond.getBegin());
    IAtom first = inOrder ? bond.getBegin() : bond.getEnd();
    IAtom second = bond.getOther(first);
    return new StereoElement.DoubleBond(
        first.getIndex(),
        second.getIndex(),
        firstCarrier.getOther(first).getIndex(),
        secondCarrier.getOther(second).getIndex(),
        element.getConfigOrder() == IStereoElement.TOGETHER);
  }

  private static String sentence(int kind, IChemObject focus) {
    String what =
        switch (kind) {
          case IStereoElement.AL -> "the configuration of an allene";
          case IStereoElement.CU -> "the configuration of a cumulene";
          case IStereoElement.AT -> "the configuration of a hindered single bond";
          case IStereoElement.SP -> "a square planar configuration";
          case IStereoElement.TBPY -> "a trigonal bipyramidal configuration";
          case IStereoElement.OC -> "an octahedral configuration";
          default -> "a configuration of more than four neighbours";
        };
    String where = focus instanceof IAtom atom ? " at atom " + (atom.getIndex() + 1) : "";
    return what + where + " was left out: only tetrahedral centres and double bonds are kept.";
  }
}
