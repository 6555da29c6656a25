package org.materialsj.io.cdk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.materialsj.io.ParseException;
import org.materialsj.io.ParseException.Code;
import org.materialsj.model.Bond;
import org.openscience.cdk.exception.CDKException;

/** Counts the hydrogens that a connection table leaves out. */
final class MissingHydrogens {

  /** Atoms given to CDK at once: it slows down with the square of their number. */
  private static final int AT_ONCE = 100;

  private static final int MOST_ORDERS = 60;

  private MissingHydrogens() {}

  /**
   * Counts them by the MDL valence model.
   *
   * @param table the atoms and bonds
   * @param record where they come from, for messages
   * @return the sum over all atoms; those in aromatic bonds count as complete, because their order
   *     is open
   * @throws ParseException E_UNREADABLE
   */
  static long count(Ctab table, Record record) throws ParseException {
    Map<Cdk.Valence, Integer> atoms = tally(table);
    List<Cdk.Valence> kinds = new ArrayList<>(atoms.keySet());
    long missing = 0;
    try {
      for (int from = 0; from < kinds.size(); from += AT_ONCE) {
        List<Cdk.Valence> some = kinds.subList(from, Math.min(kinds.size(), from + AT_ONCE));
        int[] hydrogens = Cdk.hydrogens(some);
        for (int k = 0; k < hydrogens.length; k++) {
          missing += (long) hydrogens[k] * atoms.get(some.get(k));
        }
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
    return missing;
  }

  /** The different kinds of atoms and how many there are of each. */
  private static Map<Cdk.Valence, Integer> tally(Ctab table) {
    int[] orders = new int[table.size()];
    boolean[] open = new boolean[table.size()];
    for (Bond bond : table.bonds) {
      int order = bond.order() == Bond.Order.AROMATIC ? 0 : bond.order().ordinal() + 1;
      orders[bond.first()] += order;
      orders[bond.second()] += order;
      open[bond.first()] |= order == 0;
      open[bond.second()] |= order == 0;
    }
    Map<Cdk.Valence, Integer> atoms = new HashMap<>();
    for (int i = 0; i < table.size(); i++) {
      // No element has room for a hydrogen beyond so many bonds.
      if (!open[i] && orders[i] <= MOST_ORDERS) {
        atoms.merge(
            new Cdk.Valence(
                table.numbers[i],
                table.charges[i],
                table.radicals[i],
                table.valences[i],
                orders[i]),
            1,
            Integer::sum);
      }
    }
    return atoms;
  }
}
