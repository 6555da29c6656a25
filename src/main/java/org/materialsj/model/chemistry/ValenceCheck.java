package org.materialsj.model.chemistry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.materialsj.model.Element;
import org.materialsj.model.Molecule;

/**
 * Looks for atoms whose bonds do not fit their element and charge. Bonds are counted by their
 * orders, with the hydrogens that a file left out.
 *
 * <p>Judged are H, B, C, N, O, F, Si, P, S, Cl, As, Se, Br, Te, I and the noble gases, each with
 * the valences of the neutral atom that has as many electrons: four for C, N+ and B-; three for N
 * and O+; two for O; three and five for P, S+ and As; two, four and six for S, Se, P- and Cl+; one,
 * three, five and seven for Cl, Br and I. Other elements are not judged, and bonds to them are not
 * counted, because coordination has no order. An aromatic bond counts as one, and one double bond
 * in the ring is granted, so that nothing is missing at an aromatic atom. A molecule of several
 * atoms without any bond but with positions is one whose bonds are unknown: nothing is said about
 * it.
 */
public final class ValenceCheck {

  private static final int CARBON = 6;
  private static final int NITROGEN = 7;
  private static final int SILICON = 14;

  private ValenceCheck() {}

  /** What is unusual about an atom. */
  public enum Kind {
    /** More bonds than its element can have: an error of whoever drew it. */
    TOO_MANY_BONDS,
    /** One bond less than fits: an unpaired electron. */
    RADICAL,
    /** At least two bonds less than fit: a carbene, a nitrene or a bare atom. */
    CARBENE
  }

  /**
   * Something unusual.
   *
   * @param atom index of the atom
   * @param kind what it is
   * @param sentence one plain sentence, lower-case, without a full stop, that names the atom by its
   *     number from 1 and its element
   */
  public record Finding(int atom, Kind kind, String sentence) {}

  /**
   * Whether the bonds of an element are judged; bonds to others are coordination.
   *
   * @param number atomic number
   * @return false for metals and the metalloids that bind as they do
   */
  public static boolean judges(int number) {
    return Valences.isJudged(number);
  }

  /**
   * Looks at all atoms. Cost: linear.
   *
   * @param molecule any molecule
   * @return what is unusual, in the order of the atoms
   */
  public static List<Finding> of(Molecule molecule) {
    List<Finding> findings = new ArrayList<>();
    if (Fragments.bondsAreUnknown(molecule)) {
      return findings;
    }
    BondTable sums = new BondTable(molecule);
    for (int atom = 0; atom < molecule.size(); atom++) {
      Optional<int[]> valences = Valences.of(molecule.number(atom), molecule.charge(atom));
      if (valences.isPresent()) {
        add(findings, molecule, sums, atom, valences.get());
      }
    }
    return findings;
  }

  /**
   * Refuses a molecule that cannot exist as drawn. Radicals and carbenes can.
   *
   * @param molecule any molecule
   * @throws IllegalArgumentException with one plain sentence about the first atom with too many
   *     bonds
   */
  public static void require(Molecule molecule) {
    List<Finding> wrong =
        of(molecule).stream().filter(f -> f.kind() == Kind.TOO_MANY_BONDS).toList();
    if (wrong.isEmpty()) {
      return;
    }
    BondTable table = new BondTable(molecule);
    String advice =
        wrong.stream().allMatch(f -> ChargeSeparation.appliesTo(molecule, table, f.atom()))
            ? "; choose \"" + ChargeSeparation.LABEL + "\" to write it with separated charges"
            : "";
    String more = wrong.size() > 1 ? ", and so have " + (wrong.size() - 1) + " other atoms" : "";
    throw new IllegalArgumentException(wrong.get(0).sentence() + more + advice);
  }

  private static void add(
      List<Finding> findings, Molecule molecule, BondTable sums, int atom, int[] valences) {
    int bonds = sums.total(atom);
    int valence = Valences.next(valences, bonds);
    String who = "atom " + (atom + 1) + " (" + symbol(molecule, atom) + ")";
    if (valence < 0) {
      int most = valences[valences.length - 1];
      int drawn = sums.drawn(atom);
      String count = drawn > most ? drawn + " bonds" : bonds + " bonds, hydrogens included,";
      String sentence = who + " has " + count + " where at most " + most + " fit";
      findings.add(new Finding(atom, Kind.TOO_MANY_BONDS, sentence));
      return;
    }
    int missing = valence - bonds;
    if (missing == 0 || sums.isOpen(atom)) {
      return;
    }
    Kind kind = missing == 1 ? Kind.RADICAL : Kind.CARBENE;
    String bondsText = bonds == 1 ? " has 1 bond" : " has " + bonds + " bonds";
    findings.add(
        new Finding(
            atom,
            kind,
            who
                + bondsText
                + " where "
                + valence
                + " fit: it is "
                + name(molecule, atom, missing)));
  }

  private static String name(Molecule molecule, int atom, int missing) {
    if (missing == 1) {
      return "a radical";
    }
    if (missing > 2) {
      return "a bare atom with " + missing + " free valences";
    }
    return switch (molecule.number(atom)) {
      case CARBON -> "a carbene";
      case NITROGEN -> "a nitrene";
      case SILICON -> "a silylene";
      default -> "an atom with 2 free valences";
    };
  }

  /** The symbol with the charge behind it: N, O-, Cl+3. */
  private static String symbol(Molecule molecule, int atom) {
    int charge = molecule.charge(atom);
    String size = Math.abs(charge) > 1 ? String.valueOf(Math.abs(charge)) : "";
    String sign = charge > 0 ? "+" : charge < 0 ? "-" : "";
    return Element.of(molecule.number(atom)).symbol() + sign + size;
  }
}
