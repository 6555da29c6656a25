package org.materialsj.io.cdk;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.materialsj.io.ParseException;
import org.materialsj.io.ParseException.Code;
import org.materialsj.model.Bond;
import org.openscience.cdk.exception.CDKException;

/**
 * Counts the hydrogens that connection tables leave out. Remembers the answers, because the records
 * of a file hold the same few kinds of atoms. For one thread.
 */
final class MissingHydrogens {

  /** Atoms given to CDK at once: it slows down with the square of their number. */
  private static final int AT_ONCE = 100;

  private static final int CARBON = 6;

  private static final int MOST_ORDERS = 60;

  private static final int MOST_REMEMBERED = 10_000;

  private final Map<Cdk.Valence, Integer> known = new HashMap<>();

  /**
   * Counts them by the MDL valence model.
   *
   * @param table the atoms and bonds
   * @param record where they come from, for messages
   * @return the number at each atom; in aromatic bonds only neutral carbon is judged, which takes
   *     part in one double bond, because the order of those of others is open
   * @throws ParseException E_UNREADABLE
   */
  int[] count(Ctab table, MolLines record) throws ParseException {
    int[] orders = new int[table.size()];
    int[] aromatic = new int[table.size()];
    for (Bond bond : table.bonds) {
      for (int atom : new int[] {bond.first(), bond.second()}) {
        orders[atom] += order(bond.order());
        aromatic[atom] += bond.order() == Bond.Order.AROMATIC ? 1 : 0;
      }
    }
    Cdk.Valence[] atoms = new Cdk.Valence[table.size()];
    Set<Cdk.Valence> unknown = new LinkedHashSet<>();
    if (known.size() > MOST_REMEMBERED) {
      known.clear();
    }
    for (int i = 0; i < atoms.length; i++) {
      boolean open = aromatic[i] > 0 && (table.numbers[i] != CARBON || table.charges[i] != 0);
      // No element has room for a hydrogen beyond so many bonds.
      if (!open && orders[i] <= MOST_ORDERS) {
        atoms[i] =
            new Cdk.Valence(
                table.numbers[i],
                table.charges[i],
                table.radicals[i],
                table.valences[i],
                orders[i] + (aromatic[i] > 0 ? 1 : 0));
        if (!known.containsKey(atoms[i])) {
          unknown.add(atoms[i]);
        }
      }
    }
    List<Cdk.Valence> asked = List.copyOf(unknown);
    for (int from = 0; from < asked.size(); from += AT_ONCE) {
      ask(asked.subList(from, Math.min(asked.size(), from + AT_ONCE)), record);
    }
    int[] missing = new int[table.size()];
    for (int i = 0; i < missing.length; i++) {
      missing[i] = atoms[i] == null ? 0 : known.get(atoms[i]);
    }
    return missing;
  }

  /** The order of a bond; that of an aromatic one without the double bond that it may share. */
  private static int order(Bond.Order order) {
    return switch (order) {
      case SINGLE, AROMATIC -> 1;
      case DOUBLE -> 2;
      case TRIPLE -> 3;
    };
  }

  private void ask(List<Cdk.Valence> kinds, MolLines record) throws ParseException {
    try {
      int[] hydrogens = Cdk.hydrogens(kinds);
      for (int k = 0; k < hydrogens.length; k++) {
        known.put(kinds.get(k), hydrogens[k]);
      }
    } catch (CDKException e) {
      ParseException defect =
          record.defect(
              Code.E_UNREADABLE,
              3,
              0,
              "the valences cannot be understood: " + e.getMessage() + ".");
      defect.initCause(e);
      throw defect;
    }
  }
}
