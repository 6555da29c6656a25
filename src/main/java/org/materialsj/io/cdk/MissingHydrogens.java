package org.materialsj.io.cdk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.materialsj.io.ParseException;
import org.materialsj.io.ParseException.Code;
import org.materialsj.model.Bond;
import org.materialsj.model.chemistry.ValenceCheck;
import org.openscience.cdk.exception.CDKException;

/**
 * Counts the hydrogens that connection tables leave out. Remembers the answers, because the records
 * of a file hold the same few kinds of atoms. For one thread.
 */
final class MissingHydrogens {

  /** Atoms given to CDK at once: it slows down with the square of their number. */
  private static final int AT_ONCE = 100;

  private static final int CARBON = 6;

  /** A noble gas: an atom that lacks nothing, or of which nothing is known. */
  private static final Cdk.Valence COMPLETE = new Cdk.Valence(2, 0, 0, 0, 0);

  private static final int MOST_ORDERS = 60;

  private static final int MOST_REMEMBERED = 10_000;

  private final Map<Cdk.Valence, Integer> known = new HashMap<>();

  /**
   * Counts them by the MDL valence model.
   *
   * @param table the atoms and bonds
   * @param record where they come from, for messages
   * @return the number at each atom. In aromatic bonds only neutral carbon is judged, which takes
   *     part in one double bond, because the order of those of others is open. An atom that would
   *     be complete without its bonds to metals gets no hydrogen because of them
   * @throws ParseException E_UNREADABLE
   */
  int[] count(Ctab table, MolLines record) throws ParseException {
    int n = table.size();
    int[] orders = new int[n];
    int[] aromatic = new int[n];
    int[] coordination = new int[n];
    for (Bond bond : table.bonds) {
      add(table, bond, bond.first(), bond.second(), orders, aromatic, coordination);
      add(table, bond, bond.second(), bond.first(), orders, aromatic, coordination);
    }
    List<Cdk.Valence> atoms = new ArrayList<>();
    List<Cdk.Valence> alone = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      int sum = orders[i] + (aromatic[i] > 0 ? 1 : 0);
      boolean open = aromatic[i] > 0 && (table.numbers[i] != CARBON || table.charges[i] != 0);
      // No element has room for a hydrogen beyond so many bonds.
      boolean judged = !open && orders[i] <= MOST_ORDERS;
      atoms.add(judged ? valence(table, i, sum) : COMPLETE);
      alone.add(judged ? valence(table, i, sum - coordination[i]) : COMPLETE);
    }
    learn(atoms, alone, record);
    int[] missing = new int[n];
    for (int i = 0; i < n; i++) {
      missing[i] = Math.min(known.get(atoms.get(i)), known.get(alone.get(i)));
    }
    return missing;
  }

  private static void add(
      Ctab table,
      Bond bond,
      int atom,
      int neighbor,
      int[] orders,
      int[] aromatic,
      int[] coordination) {
    int order = order(bond.order());
    orders[atom] += order;
    aromatic[atom] += bond.order() == Bond.Order.AROMATIC ? 1 : 0;
    coordination[atom] += ValenceCheck.judges(table.numbers[neighbor]) ? 0 : order;
  }

  private static Cdk.Valence valence(Ctab table, int atom, int orders) {
    return new Cdk.Valence(
        table.numbers[atom],
        table.charges[atom],
        table.radicals[atom],
        table.valences[atom],
        orders);
  }

  /** Finds out about the kinds of atoms that are not known yet. */
  private void learn(List<Cdk.Valence> atoms, List<Cdk.Valence> alone, MolLines record)
      throws ParseException {
    if (known.size() > MOST_REMEMBERED) {
      known.clear();
    }
    Set<Cdk.Valence> unknown = new LinkedHashSet<>(atoms);
    unknown.addAll(alone);
    unknown.removeAll(known.keySet());
    List<Cdk.Valence> asked = List.copyOf(unknown);
    for (int from = 0; from < asked.size(); from += AT_ONCE) {
      ask(asked.subList(from, Math.min(asked.size(), from + AT_ONCE)), record);
    }
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
