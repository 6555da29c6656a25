package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Element;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Molecule;
import org.materialsj.tasks.InversionOutcome.Recovery;

/** Lays out what came of fingerprints as a table and a list. */
final class InversionTable {

  private static final String[] AXES = {"x", "y", "z"};

  private InversionTable() {}

  static InversionOutcome of(
      List<InversionProblem> problems,
      List<RecoveredAtoms> rows,
      InversionSettings settings,
      List<String> notes) {
    List<Recovery> recoveries = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      RecoveredAtoms row = rows.get(i);
      InversionProblem problem = problems.get(i);
      if (row.molecule().isPresent()) {
        notes.add(row.sentence(problem.id()));
        recoveries.add(
            new Recovery(problem.id(), row.summary(), row.molecule().get(), problem.truth()));
      }
    }
    boolean positionsOnly = settings.goal() == InversionSettings.Goal.POSITIONS;
    if (positionsOnly) {
      notes.add("Only positions were recovered: every atom is written as carbon.");
    }
    if (rows.stream().anyMatch(row -> row.outcome().equals("out of time"))) {
      notes.add("The time limit ended some tries: the result may differ on another machine.");
    }
    boolean failed = rows.stream().anyMatch(row -> row.outcome().equals("not found"));
    if (failed && problems.stream().allMatch(problem -> problem.truth().isEmpty())) {
      notes.add(
          "Of a table, only plain invariants of whole molecules can be inverted, with the weights"
              + " and the cutoff that they were made with.");
    }
    return new InversionOutcome(table(problems, rows, positionsOnly), recoveries, notes);
  }

  private static FeatureTable table(
      List<InversionProblem> problems, List<RecoveredAtoms> rows, boolean positionsOnly) {
    FeatureTable.Builder table =
        FeatureTable.builder(problems.stream().map(InversionProblem::id).toList());
    table.texts(
        new ColumnSpec("outcome", ""),
        rows.stream().map(row -> row.molecule().isEmpty() ? "" : row.outcome()).toList());
    numbers(table, "atoms", "", rows, row -> row.molecule().map(Molecule::size).orElse(0));
    if (!positionsOnly) {
      table.texts(
          new ColumnSpec("elements", ""),
          rows.stream()
              .map(row -> row.molecule().map(InversionTable::symbols).orElse(""))
              .toList());
    }
    numbers(table, "fingerprint rmsd", "", rows, RecoveredAtoms::fingerprintRmsd);
    if (problems.stream().anyMatch(problem -> problem.truth().isPresent())) {
      numbers(table, "coordinate rmsd", "angstrom", rows, row -> row.rmsd().orElse(Double.NaN));
      if (!positionsOnly) {
        numbers(table, "wrong elements", "", rows, InversionTable::wrongElements);
      }
    }
    numbers(table, "tries", "", rows, RecoveredAtoms::tries);
    coordinates(table, rows);
    for (int i = 0; i < rows.size(); i++) {
      if (!rows.get(i).error().isEmpty()) {
        table.error(i, rows.get(i).error());
      }
    }
    return table.build();
  }

  private static double wrongElements(RecoveredAtoms row) {
    return row.wrongElements().isPresent() ? row.wrongElements().getAsInt() : Double.NaN;
  }

  private static String symbols(Molecule molecule) {
    return Arrays.stream(molecule.numbers())
        .mapToObj(number -> Element.of(number).symbol())
        .reduce((a, b) -> a + " " + b)
        .orElse("");
  }

  /** A column of a number of the recovered atoms; missing where there are none. */
  private static void numbers(
      FeatureTable.Builder table,
      String name,
      String unit,
      List<RecoveredAtoms> rows,
      ToDoubleFunction<RecoveredAtoms> number) {
    table.numbers(
        new ColumnSpec(name, unit),
        rows.stream()
            .mapToDouble(row -> row.molecule().isPresent() ? number.applyAsDouble(row) : Double.NaN)
            .toArray());
  }

  private static void coordinates(FeatureTable.Builder table, List<RecoveredAtoms> rows) {
    List<Optional<double[]>> positions =
        rows.stream().map(row -> row.molecule().flatMap(Molecule::positions)).toList();
    int most = positions.stream().mapToInt(p -> p.map(x -> x.length).orElse(0)).max().orElse(0);
    for (int k = 0; k < most; k++) {
      int at = k;
      table.numbers(
          new ColumnSpec(AXES[k % 3] + (k / 3 + 1), "angstrom"),
          IntStream.range(0, rows.size())
              .mapToDouble(
                  i ->
                      positions
                          .get(i)
                          .filter(x -> at < x.length)
                          .map(x -> x[at])
                          .orElse(Double.NaN))
              .toArray());
    }
  }
}
