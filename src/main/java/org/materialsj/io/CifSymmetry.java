package org.materialsj.io;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.materialsj.io.ParseException.Code;
import org.materialsj.model.Lattice;
import org.materialsj.model.symmetry.HallSymbol;
import org.materialsj.model.symmetry.SpaceGroup;
import org.materialsj.model.symmetry.SymmetryOperation;

/**
 * The symmetry of a CIF data block. Listed operations win over names; of the names the Hall symbol
 * wins over the Hermann-Mauguin name, and this over the number; without any, P 1.
 */
final class CifSymmetry {

  /** A metric that an operation changes by more than this (relative) does not fit it. */
  private static final double METRIC_TOLERANCE = 0.01;

  private final CifBlock block;
  private final Text text;
  private final Lattice lattice;
  private final ReadOptions options;
  private final List<Warning> warnings;
  private final int xyz;
  private final int hall;
  private final int name;
  private final int number;

  CifSymmetry(CifBlock block, Lattice lattice, ReadOptions options, List<Warning> warnings) {
    this.block = block;
    this.text = block.text();
    this.lattice = lattice;
    this.options = options;
    this.warnings = warnings;
    this.xyz =
        known(
            "_space_group_symop_operation_xyz",
            "_symmetry_equiv_pos_as_xyz",
            "_symmetry_equiv_as_xyz");
    this.hall = known("_space_group_name_hall", "_symmetry_space_group_name_hall");
    this.name =
        known(
            "_space_group_name_h-m_alt",
            "_symmetry_space_group_name_h-m",
            "_space_group_name_h-m",
            "_space_group_name_h-m_ref",
            "_space_group_name_h-m_full");
    this.number = known("_space_group_it_number", "_symmetry_int_tables_number");
  }

  private int known(String... tags) {
    for (String tag : tags) {
      int column = block.column(tag);
      if (column != CifBlock.NONE && block.known(column, 0)) {
        return column;
      }
    }
    return CifBlock.NONE;
  }

  /**
   * The operations.
   *
   * @return identity first, a group
   * @throws ParseException E_SYMOP or E_TOO_MANY
   */
  List<SymmetryOperation> operations() throws ParseException {
    List<SymmetryOperation> operations = xyz == CifBlock.NONE ? fromNames() : fromList();
    if (operations.size() > options.limits().symmetryOperations()) {
      throw tooMany(operations.size(), block.offset());
    }
    if (!fits(operations, METRIC_TOLERANCE)) {
      int column = block.column("_cell_length_a");
      warn(column, "the cell does not have the symmetry of the operations.");
    }
    return operations;
  }

  private ParseException tooMany(int count, int offset) {
    return text.fail(
        Code.E_TOO_MANY,
        offset,
        "there are "
            + count
            + " symmetry operations, the limit is "
            + options.limits().symmetryOperations()
            + ".");
  }

  private List<SymmetryOperation> fromList() throws ParseException {
    int count = block.rows(xyz);
    if (count > options.limits().symmetryOperations()) {
      throw tooMany(count, block.tagOffset(xyz));
    }
    Set<SymmetryOperation> set = new LinkedHashSet<>(2 * count);
    for (int row = 0; row < count; row++) {
      try {
        if (!set.add(SymmetryOperation.parse(block.string(xyz, row)))) {
          warnings.add(
              text.warn(
                  block.start(xyz, row),
                  "the symmetry operation "
                      + Text.quoted(block.string(xyz, row))
                      + " is given twice."));
        }
      } catch (IllegalArgumentException e) {
        throw (ParseException)
            text.fail(Code.E_SYMOP, block.start(xyz, row), e.getMessage() + ".").initCause(e);
      }
    }
    List<SymmetryOperation> operations = new ArrayList<>(set);
    Optional<SpaceGroup> group = SpaceGroup.ofOperations(operations);
    if (group.isEmpty()) {
      checkGroup(operations);
    }
    if (operations.remove(SymmetryOperation.IDENTITY)) {
      operations.add(0, SymmetryOperation.IDENTITY);
    }
    compareNames(new HashSet<>(operations), group);
    return operations;
  }

  private void checkGroup(List<SymmetryOperation> operations) throws ParseException {
    Optional<String> missing = SpaceGroup.missingProduct(operations);
    if (missing.isPresent()) {
      throw text.fail(
          Code.E_SYMOP,
          block.tagOffset(xyz),
          "the symmetry operations form no group: " + missing.get() + ".");
    }
  }

  private void compareNames(Set<SymmetryOperation> operations, Optional<SpaceGroup> group) {
    String used = "; the listed operations were used";
    if (name != CifBlock.NONE) {
      String value = value(name);
      List<SpaceGroup> named = SpaceGroup.allOfName(value);
      if (named.isEmpty()) {
        warn(name, "space group " + Text.quoted(value) + " is not known" + used + ".");
      } else if (named.stream().noneMatch(g -> same(g.operations(), operations))) {
        warn(name, "the operations are not those of " + Text.quoted(value) + used + ".");
      }
    }
    if (hall != CifBlock.NONE) {
      String value = value(hall);
      Optional<List<SymmetryOperation>> named = ofHall(value);
      if (named.isEmpty() || !same(named.get(), operations)) {
        warn(hall, "the operations are not those of " + Text.quoted(value) + used + ".");
      }
    }
    if (number != CifBlock.NONE && group.isPresent()) {
      String value = value(number);
      if (!value.equals(String.valueOf(group.get().number()))) {
        String found = "the operations are those of group " + group.get().number();
        warn(number, found + ", not " + Text.quoted(value) + used + ".");
      }
    }
  }

  private static boolean same(List<SymmetryOperation> listed, Set<SymmetryOperation> operations) {
    return listed.size() == operations.size() && operations.containsAll(listed);
  }

  private static Optional<List<SymmetryOperation>> ofHall(String symbol) {
    try {
      return Optional.of(HallSymbol.parse(symbol).operations());
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // the callers say that it is no Hall symbol
    }
  }

  private List<SymmetryOperation> fromNames() throws ParseException {
    if (hall != CifBlock.NONE) {
      String value = value(hall);
      return ofHall(value)
          .orElseThrow(() -> unknown(hall, Text.quoted(value) + " is no Hall symbol"));
    }
    if (name != CifBlock.NONE) {
      String value = value(name);
      List<SpaceGroup> all = SpaceGroup.allOfName(value);
      if (all.isEmpty()) {
        throw unknown(name, "space group " + Text.quoted(value) + " is not known");
      }
      return choose(all, name);
    }
    if (number != CifBlock.NONE) {
      String value = value(number);
      List<SpaceGroup> all =
          SpaceGroup.settings().stream()
              .filter(g -> String.valueOf(g.number()).equals(value))
              .toList();
      if (all.isEmpty()) {
        throw unknown(number, "space group number " + Text.quoted(value) + " does not exist");
      }
      SpaceGroup standard = SpaceGroup.ofNumber(all.get(0).number());
      List<SpaceGroup> ordered = new ArrayList<>(all);
      ordered.remove(standard);
      ordered.add(0, standard);
      return choose(ordered, number);
    }
    warnings.add(text.warn(block.offset(), "no symmetry is given; the crystal was read as P 1."));
    return List.of(SymmetryOperation.IDENTITY);
  }

  private ParseException unknown(int column, String what) {
    return text.fail(
        Code.E_SYMOP, block.start(column, 0), what + "; list the symmetry operations.");
  }

  /** The first setting that fits the cell, or the first one. */
  private List<SymmetryOperation> choose(List<SpaceGroup> settings, int column) {
    List<SpaceGroup> fitting =
        settings.stream().filter(g -> fits(g.operations(), METRIC_TOLERANCE)).toList();
    List<SpaceGroup> left = fitting.isEmpty() ? settings : fitting;
    SpaceGroup chosen = left.get(0);
    long others =
        left.stream()
            .filter(g -> !same(g.operations(), new HashSet<>(chosen.operations())))
            .count();
    if (others > 0) {
      warn(
          column,
          String.format(
              Locale.ROOT,
              "no operations are listed and %s has several settings; %s was taken.",
              Text.quoted(value(column)),
              chosen));
    }
    return chosen.operations();
  }

  /** Whether every W leaves the metric tensor G as it is: W^T G W = G. */
  private boolean fits(List<SymmetryOperation> operations, double tolerance) {
    double[] g = new double[9];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        for (int k = 0; k < 3; k++) {
          g[3 * i + j] += lattice.get(i, k) * lattice.get(j, k);
        }
      }
    }
    for (SymmetryOperation operation : operations) {
      for (int i = 0; i < 3; i++) {
        for (int j = i; j < 3; j++) {
          double sum = 0;
          for (int k = 0; k < 3; k++) {
            if (operation.rotation(k, i) != 0) {
              for (int l = 0; l < 3; l++) {
                sum += operation.rotation(k, i) * g[3 * k + l] * operation.rotation(l, j);
              }
            }
          }
          double scale = Math.sqrt(g[4 * i] * g[4 * j]);
          if (Math.abs(sum - g[3 * i + j]) > 2 * tolerance * scale) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private String value(int column) {
    return block.string(column, 0).strip();
  }

  private void warn(int column, String sentence) {
    warnings.add(text.warn(block.tagOffset(column), sentence));
  }
}
