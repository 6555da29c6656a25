package org.materialsj.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.materialsj.io.ParseException.Code;
import org.materialsj.model.Bond;

/**
 * The bonds of CONECT records. A bond is named from one or both of its atoms; named twice or three
 * times from the same atom it is a double or triple bond.
 */
final class PdbBonds {

  private static final List<Bond.Order> ORDERS =
      List.of(Bond.Order.SINGLE, Bond.Order.DOUBLE, Bond.Order.TRIPLE);

  private static final int FIRST = 6;
  private static final int WIDTH = 5;
  private static final int MOST = 4;

  /** One atom names another. */
  private record Pair(String from, String to) {}

  /**
   * How often and where.
   *
   * @param times how often
   * @param line the first time
   */
  private record Named(int times, int line) {}

  private final Map<Pair, Named> named = new LinkedHashMap<>();

  /** Adds the bonds of a line. */
  void add(PdbLine line) throws ParseException {
    String from = line.text(FIRST, FIRST + WIDTH);
    if (from.isEmpty()) {
      throw line.fail(Code.E_SYNTAX, FIRST, "CONECT names no atom.");
    }
    for (int k = 1; k <= MOST; k++) {
      String to = line.text(FIRST + k * WIDTH, FIRST + (k + 1) * WIDTH);
      if (to.equals(from)) {
        throw line.fail(
            Code.E_SYNTAX, FIRST + k * WIDTH, "CONECT bonds atom " + from + " to itself.");
      }
      if (!to.isEmpty()) {
        int number = line.lines().line();
        Named once = new Named(1, number);
        Named all =
            named.merge(
                new Pair(from, to), once, (a, b) -> new Named(a.times() + b.times(), a.line()));
        if (all.times() > ORDERS.size()) {
          throw line.fail(
              Code.E_SYNTAX,
              FIRST + k * WIDTH,
              "atoms " + from + " and " + to + " are bonded more than three times.");
        }
      }
    }
  }

  /**
   * Gives the bonds to models.
   *
   * @param models all that the records speak about
   * @param file for messages
   * @throws ParseException E_SYNTAX when an atom is in none of them, E_DUPLICATE when it is not the
   *     only one
   */
  void resolve(List<PdbModel> models, String file) throws ParseException {
    List<PdbModel> good = models.stream().filter(model -> model.error().isEmpty()).toList();
    if (good.isEmpty() || named.isEmpty()) {
      return;
    }
    boolean all = good.size() == models.size();
    Map<String, List<PdbModel>> owners = new HashMap<>();
    for (PdbModel model : good) {
      for (String serial : model.serials()) {
        owners.computeIfAbsent(serial, s -> new ArrayList<>()).add(model);
      }
    }
    for (Map.Entry<Pair, Named> entry : named.entrySet()) {
      Pair pair = entry.getKey();
      int line = entry.getValue().line();
      List<PdbModel> from = owners(owners, pair.from(), all, file, line);
      List<PdbModel> to = owners(owners, pair.to(), all, file, line);
      Named back = named.get(new Pair(pair.to(), pair.from()));
      // Of the two ways round, the one that was named first makes the bond.
      if (back == null || line < back.line()) {
        int times = Math.max(entry.getValue().times(), back == null ? 0 : back.times());
        for (PdbModel model : from.size() < to.size() ? from : to) {
          model.bond(pair.from(), pair.to(), ORDERS.get(times - 1));
        }
      }
    }
    good.forEach(PdbModel::checkBonds);
  }

  private static List<PdbModel> owners(
      Map<String, List<PdbModel>> owners, String serial, boolean all, String file, int line)
      throws ParseException {
    List<PdbModel> found = owners.getOrDefault(serial, List.of());
    if (found.isEmpty() && all) {
      throw new ParseException(
          Code.E_SYNTAX, file, line, 0, "CONECT names atom " + serial + ", which is not there.");
    }
    if (!found.isEmpty() && found.get(0).isAmbiguous(serial)) {
      throw new ParseException(
          Code.E_DUPLICATE,
          file,
          line,
          0,
          "CONECT names atom " + serial + ", but several atoms have this number.");
    }
    return found;
  }
}
