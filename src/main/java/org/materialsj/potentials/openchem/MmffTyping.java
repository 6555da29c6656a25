package org.materialsj.potentials.openchem;

import com.actelion.research.chem.forcefield.mmff.BadAtomTypeException;
import com.actelion.research.chem.forcefield.mmff.BadRingAromException;
import com.actelion.research.chem.forcefield.mmff.MMFFMolecule;
import com.actelion.research.chem.forcefield.mmff.Tables;
import com.actelion.research.chem.forcefield.mmff.type.Charge;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.materialsj.model.Bond;
import org.materialsj.model.Element;
import org.materialsj.model.Molecule;

/** Atom types and charges of MMFF94. */
final class MmffTyping {

  private static final Set<String> ELEMENTS =
      Set.of(
          "H", "C", "N", "O", "F", "Si", "P", "S", "Cl", "Br", "I", "Li", "Na", "K", "Mg", "Ca",
          "Fe", "Cu", "Zn");

  private static final Pattern ATOM = Pattern.compile("atom (\\d+)");

  private final MMFFMolecule molecule;
  private final int[] owners;
  private final int[] types;
  private final double[] charges;

  private MmffTyping(MMFFMolecule molecule, int[] owners, int[] types, double[] charges) {
    this.molecule = molecule;
    this.owners = owners;
    this.types = types;
    this.charges = charges;
  }

  /** OpenChemLib's molecule with types. */
  MMFFMolecule molecule() {
    return molecule;
  }

  /** Our atom at each place there. */
  int[] owners() {
    return owners;
  }

  /** Type of each of our atoms. */
  int[] types() {
    return types;
  }

  /** Charge of each of our atoms (e). */
  double[] charges() {
    return charges;
  }

  static MmffTyping of(Molecule own, Tables tables) {
    for (int atom = 0; atom < own.size(); atom++) {
      if (!ELEMENTS.contains(Element.of(own.number(atom)).symbol())) {
        throw new IllegalArgumentException(
            "MMFF94 has no parameters for the element of " + OclMolecule.name(own, atom));
      }
    }
    OclMolecule converted = OclMolecule.of(own, OclMolecule.Detail.BONDS);
    MMFFMolecule typed = typed(own, converted);
    int[] types = new int[own.size()];
    double[] charges = new double[own.size()];
    double[] ordered = Charge.getCharges(tables, typed);
    double sum = 0;
    int formal = 0;
    for (int atom = 0; atom < own.size(); atom++) {
      types[atom] = typed.getAtomType(converted.places()[atom]);
      charges[atom] = ordered[converted.places()[atom]];
      sum += charges[atom];
      formal += own.charge(atom);
    }
    if (Math.abs(sum - formal) > 1e-3 && Math.abs(sum - formal + surplus(own)) > 1e-3) {
      throw new IllegalArgumentException(unknownCharge(own, sum, formal));
    }
    return new MmffTyping(typed, converted.owners(), types, charges);
  }

  private static MMFFMolecule typed(Molecule own, OclMolecule converted) {
    try {
      return new MMFFMolecule(converted.molecule());
    } catch (BadRingAromException e) {
      throw new IllegalArgumentException("MMFF94 cannot tell which of its rings are aromatic", e);
    } catch (BadAtomTypeException e) {
      Matcher matcher = ATOM.matcher(String.valueOf(e.getMessage()));
      String which =
          matcher.find()
              ? OclMolecule.name(own, converted.owners()[Integer.parseInt(matcher.group(1))])
              : "one of its atoms";
      throw new IllegalArgumentException(
          "MMFF94 has no atom type for " + which + " with these bonds and this charge", e);
    }
  }

  /**
   * Some files, the published validation suite among them, give the sulphur of S=O a charge of +2
   * as well as the double bond; the type counts, so that the charge does no harm.
   */
  private static int surplus(Molecule own) {
    int surplus = 0;
    for (int atom = 0; atom < own.size(); atom++) {
      surplus += own.number(atom) == 16 && own.charge(atom) == 2 && hasDouble(own, atom) ? 2 : 0;
    }
    return surplus;
  }

  private static boolean hasDouble(Molecule own, int atom) {
    return own.bonds().stream()
        .anyMatch(
            bond ->
                bond.order() == Bond.Order.DOUBLE
                    && (bond.first() == atom || bond.second() == atom));
  }

  /** The types carry their own formal charges: where the sum is another one, one is not known. */
  private static String unknownCharge(Molecule own, double sum, int formal) {
    int suspect = 0;
    for (int atom = own.size() - 1; atom >= 0; atom--) {
      if (own.charge(atom) != 0) {
        suspect = atom;
      }
    }
    return String.format(
        Locale.ROOT,
        "MMFF94 has no atom type for the charge %+d of %s: its partial charges would add up to %.2f"
            + " e instead of %d e",
        own.charge(suspect),
        OclMolecule.name(own, suspect),
        Math.round(100 * sum) / 100.0,
        formal);
  }
}
