package org.materialsj.model.symmetry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Closure, order and checks of groups of symmetry operations. */
final class Groups {

  /** The largest order of a space group modulo its conventional lattice: 4 x 48. */
  static final int MAX_ORDER = 192;

  private static final Comparator<SymmetryOperation> BY_TRANSLATION =
      Comparator.<SymmetryOperation>comparingInt(op -> op.translationNumerator(0))
          .thenComparingInt(op -> op.translationNumerator(1))
          .thenComparingInt(op -> op.translationNumerator(2));

  private Groups() {}

  /**
   * All products of generators.
   *
   * @param generators operations
   * @return the group, in the order of {@link #ordered}
   * @throws IllegalArgumentException if it has more than {@value #MAX_ORDER} operations
   */
  static List<SymmetryOperation> closure(Collection<SymmetryOperation> generators) {
    Set<SymmetryOperation> seen = new LinkedHashSet<>();
    seen.add(SymmetryOperation.IDENTITY);
    List<SymmetryOperation> queue = new ArrayList<>(seen);
    for (int i = 0; i < queue.size(); i++) {
      for (SymmetryOperation generator : generators) {
        SymmetryOperation product = generator.after(queue.get(i));
        if (seen.add(product)) {
          queue.add(product);
        }
      }
      if (queue.size() > MAX_ORDER) {
        throw new IllegalArgumentException(
            "these operations generate more than " + MAX_ORDER + " operations");
      }
    }
    return ordered(queue);
  }

  /**
   * Sorts a group so that equal sets of rotations in equal order give equal lists: for each pure
   * translation (the null translation first, then by components), one operation per rotation, in
   * order of first appearance, with the smallest translation.
   */
  private static List<SymmetryOperation> ordered(List<SymmetryOperation> group) {
    List<SymmetryOperation> translations =
        group.stream().filter(SymmetryOperation::isTranslation).sorted(BY_TRANSLATION).toList();
    List<SymmetryOperation> representatives = new ArrayList<>();
    for (SymmetryOperation op : group) {
      if (representatives.stream().noneMatch(op::sameRotation)) {
        representatives.add(
            translations.stream().map(t -> t.after(op)).min(BY_TRANSLATION).orElse(op));
      }
    }
    List<SymmetryOperation> result = new ArrayList<>();
    for (SymmetryOperation translation : translations) {
      for (SymmetryOperation representative : representatives) {
        result.add(translation.after(representative));
      }
    }
    return List.copyOf(result);
  }

  /** See {@link SpaceGroup#missingProduct}. */
  static Optional<String> missingProduct(List<SymmetryOperation> operations) {
    Set<SymmetryOperation> all = new HashSet<>(operations);
    for (SymmetryOperation first : operations) {
      for (SymmetryOperation second : operations) {
        SymmetryOperation product = second.after(first);
        if (!all.contains(product)) {
          return Optional.of(
              "\""
                  + first.toXyz()
                  + "\" followed by \""
                  + second.toXyz()
                  + "\" gives \""
                  + product.toXyz()
                  + "\", which is not in the list");
        }
      }
    }
    return Optional.empty();
  }
}
