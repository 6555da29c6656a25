package org.materialsj.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Chooses among the alternative positions of disordered atoms. Of the groups of an assembly the one
 * with the highest mean occupancy stays, and takes over the occupancy of the others. Alternatives
 * that share their positions are no choice: they become species of one site.
 */
final class CifDisorder {

  private CifDisorder() {}

  /** Atoms and occupancy of one group. */
  private static final class Group {
    final List<CifAtom> atoms = new ArrayList<>();
    double sum;

    void add(CifAtom atom) {
      atoms.add(atom);
      sum += atom.occupancy();
    }

    double mean() {
      return sum / atoms.size();
    }
  }

  /**
   * Leaves out the minor groups.
   *
   * @param atoms the atom list
   * @param text for warnings
   * @param warnings gets one for each group left out
   * @return the atoms that stay, in order
   */
  static List<CifAtom> resolve(List<CifAtom> atoms, Text text, List<Warning> warnings) {
    Map<String, Map<String, Group>> assemblies = new LinkedHashMap<>();
    for (CifAtom atom : atoms) {
      if (!atom.group().isEmpty()) {
        // A leading minus only says that symmetry images of the group are alternatives too.
        String group = atom.group().startsWith("-") ? atom.group().substring(1) : atom.group();
        assemblies
            .computeIfAbsent(atom.assembly(), a -> new LinkedHashMap<>())
            .computeIfAbsent(group, g -> new Group())
            .add(atom);
      }
    }
    Map<CifAtom, Double> shares = new HashMap<>();
    for (Map<String, Group> groups : assemblies.values()) {
      if (groups.size() > 1) {
        choose(groups, text, warnings, shares);
      }
    }
    if (shares.isEmpty()) {
      return atoms;
    }
    List<CifAtom> kept = new ArrayList<>();
    for (CifAtom atom : atoms) {
      double share = shares.getOrDefault(atom, atom.occupancy());
      if (share > 0) {
        kept.add(share == atom.occupancy() ? atom : atom.withOccupancy(share));
      }
    }
    return kept;
  }

  private static void choose(
      Map<String, Group> groups, Text text, List<Warning> warnings, Map<CifAtom, Double> shares) {
    Group major = null;
    String majorName = "";
    for (Map.Entry<String, Group> entry : groups.entrySet()) {
      if (major == null || entry.getValue().mean() > major.mean() + 1e-9) {
        major = entry.getValue();
        majorName = entry.getKey();
      }
    }
    double total = major.mean();
    for (Map.Entry<String, Group> entry : groups.entrySet()) {
      Group group = entry.getValue();
      if (group == major || sharePositions(group, major)) {
        continue;
      }
      total += group.mean();
      CifAtom first = group.atoms.get(0);
      for (CifAtom atom : group.atoms) {
        shares.put(atom, 0.0);
      }
      warnings.add(
          text.warn(
              first.offset(),
              "disorder group "
                  + Text.quoted(entry.getKey())
                  + " ("
                  + group.atoms.size()
                  + " atoms) was left out in favour of group "
                  + Text.quoted(majorName)
                  + "."));
    }
    double factor = Math.min(1, total) / major.mean();
    for (CifAtom atom : major.atoms) {
      if (factor > 1) {
        shares.put(atom, Math.min(1, atom.occupancy() * factor));
      }
    }
  }

  /** Whether each atom of a group stands where one of the other group stands. */
  private static boolean sharePositions(Group minor, Group major) {
    Set<Position> positions = new HashSet<>();
    for (CifAtom atom : major.atoms) {
      positions.add(Position.of(atom));
    }
    for (CifAtom atom : minor.atoms) {
      if (!positions.contains(Position.of(atom))) {
        return false;
      }
    }
    return true;
  }

  /** Fractional coordinates in steps of 1e-4. */
  private record Position(long x, long y, long z) {
    static Position of(CifAtom atom) {
      return new Position(
          Math.round(1e4 * atom.x()), Math.round(1e4 * atom.y()), Math.round(1e4 * atom.z()));
    }
  }
}
