package org.materialsj.io.cdk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  private static final int MOST_ORDERS = 60;

  private static final int MOST_REMEMBERED = 10_000;

  private final Map<Cdk.Valence, Integer> known = new HashMap<>();

  /**
   * Counts them by the MDL valence model.
   *
   * @param table the atoms and bonds
   * @param record where they come from, for messages
   * @return the sum over all atoms; those in aromatic bonds count as complete, because their order
   *     is open
   * @throws ParseException E_UNREADABLE
   */
  long count(Ctab table, MolLines record) throws ParseException {
    Map<Cdk.Valence, Integer> atoms = tally(table);
    if (known.size() > MOST_REMEMBERED) {
      known.clear();
    }
    List<Cdk.Valence> unknown =
        atoms.keySet().stream().filter(kind -> !known.containsKey(kind)).toList();
    for (int from = 0; from < unknown.size(); from += AT_ONCE) {
      ask(unknown.subList(from, Math.min(unknown.size(), from + AT_ONCE)), record);
    }
    long missing = 0;
    for (Map.Entry<Cdk.Valence, Integer> entry : atoms.entrySet()) {
      missing += (long) known.get(entry.getKey()) * entry.getValue();
    }
    return missing;
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

  /** The different kinds of atoms and how many there are of each. */
  private static Map<Cdk.Valence, Integer> tally(Ctab table) {
    int[] orders = new int[table.size()];
    boolean[] open = new boolean[table.size()];
    for (Bond bond : table.bonds) {
      int order =
          switch (bond.order()) {
            case SINGLE -> 1;
            case DOUBLE -> 2;
            case TRIPLE -> 3;
            case AROMATIC -> 0;
          };
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
