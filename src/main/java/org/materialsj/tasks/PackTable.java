package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Lattice;
import org.materialsj.model.packing.Packing;
import org.materialsj.model.packing.PackingCertificate;
import org.materialsj.model.packing.RankedPacking;

/** Lays out packings as a table. */
final class PackTable {

  private static final String ANGSTROM = "angstrom";
  private static final String DEGREES = "degrees";

  private final List<PackedRow> rows;
  private final FeatureTable.Builder table;

  private PackTable(List<PackedRow> rows) {
    this.rows = rows;
    this.table = FeatureTable.builder(ids(rows));
  }

  /** Targets in order, the packings of each by density, those without one last. */
  static List<PackedRow> ranked(List<PackedRow> rows) {
    return rows.stream()
        .sorted(
            Comparator.comparingInt((PackedRow row) -> row.search().target())
                .thenComparing(
                    Comparator.comparingDouble(
                            (PackedRow row) -> row.density().orElse(Double.NEGATIVE_INFINITY))
                        .reversed()))
        .toList();
  }

  /** The rank of each row among those of its target; 0 for one without a packing. */
  static int[] ranks(List<PackedRow> ranked) {
    Map<Integer, Integer> counts = new HashMap<>();
    return ranked.stream()
        .mapToInt(
            row -> row.found().isEmpty() ? 0 : counts.merge(row.search().target(), 1, Integer::sum))
        .toArray();
  }

  /** Names of the rows: the body and the rank of the packing, or the group that failed. */
  static List<String> ids(List<PackedRow> ranked) {
    int[] ranks = ranks(ranked);
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < ranks.length; i++) {
      PackedRow.Search search = ranked.get(i).search();
      ids.add(
          search.body() + (ranks[i] > 0 ? "#" + ranks[i] : " " + search.group()).stripTrailing());
    }
    return ids;
  }

  /**
   * The table.
   *
   * @param ranked rows in the order of {@link #ranked}
   */
  static FeatureTable of(List<PackedRow> ranked) {
    PackTable layout = new PackTable(ranked);
    layout.build();
    return layout.table.build();
  }

  private void build() {
    ranksOf("rank", ranks(rows));
    texts("body", row -> row.search().body());
    texts("group", row -> row.search().group());
    texts("site", row -> row.search().site());
    numbers("density", "", packing(Packing::density));
    for (int k = 0; k < 3; k++) {
      int vector = k;
      numbers("abc".substring(k, k + 1), ANGSTROM, packing(p -> length(p, vector)));
    }
    String[] angles = {"alpha", "beta", "gamma"};
    for (int k = 0; k < 3; k++) {
      int vector = k;
      numbers(angles[k], DEGREES, packing(p -> angle(p, vector)));
    }
    numbers("Z", "", packing(Packing::bodiesPerCell));
    numbers("contacts per body", "", certificate(PackCertificates::contactsPerBody));
    numbers("smallest gap", ANGSTROM, certificate(PackingCertificate::smallestGap));
    numbers("hits", "", row -> row.found().map(f -> (double) f.hits()).orElse(Double.NaN));
    numbers("evaluations", "", row -> (double) row.search().evaluations());
    if (rows.stream().anyMatch(row -> !symmetry(row).isEmpty())) {
      texts("symmetry found", PackTable::symmetry);
    }
    if (rows.stream().anyMatch(row -> row.relaxed().isPresent())) {
      numbers("energy", "kcal/mol", row -> row.relaxed().map(r -> r.energy()).orElse(Double.NaN));
      numbers("energy rank", "", PackTable::energyRank);
      numbers(
          "relaxed density",
          "",
          row -> row.relaxed().map(r -> r.packing().density()).orElse(Double.NaN));
    }
    if (rows.stream().anyMatch(row -> row.match().isPresent())) {
      numbers(
          "molecules in common",
          "",
          row -> row.match().map(m -> (double) m.inCommon()).orElse(Double.NaN));
      numbers("rmsd", ANGSTROM, row -> row.match().map(m -> m.rmsd()).orElse(Double.NaN));
    }
    texts("status", row -> row.search().status());
    for (int i = 0; i < rows.size(); i++) {
      if (!rows.get(i).error().isEmpty()) {
        table.error(i, rows.get(i).error());
      }
    }
  }

  private void texts(String name, Function<PackedRow, String> text) {
    table.texts(new ColumnSpec(name, ""), rows.stream().map(text).toList());
  }

  private void numbers(ColumnSpec spec, ToDoubleFunction<PackedRow> number) {
    table.numbers(spec, rows.stream().mapToDouble(number).toArray());
  }

  private void numbers(String name, String unit, ToDoubleFunction<PackedRow> number) {
    numbers(new ColumnSpec(name, unit), number);
  }

  private void ranksOf(String name, int[] ranks) {
    table.numbers(
        new ColumnSpec(name, ""),
        IntStream.of(ranks).mapToDouble(rank -> rank == 0 ? Double.NaN : rank).toArray());
  }

  private static ToDoubleFunction<PackedRow> packing(ToDoubleFunction<Packing> number) {
    return row ->
        row.found().map(found -> number.applyAsDouble(found.packing())).orElse(Double.NaN);
  }

  private static ToDoubleFunction<PackedRow> certificate(
      ToDoubleFunction<PackingCertificate> number) {
    return row -> row.certificate().map(number::applyAsDouble).orElse(Double.NaN);
  }

  /** The rank of its minimum among the distinct ones of its target. */
  private static double energyRank(PackedRow row) {
    OptionalInt rank = row.energy().map(RankedPacking::energyRank).orElse(OptionalInt.empty());
    return rank.isPresent() ? rank.getAsInt() : Double.NaN;
  }

  private static String symmetry(PackedRow row) {
    return row.certificate().flatMap(PackingCertificate::symmetry).orElse("");
  }

  /** The length of a lattice vector; missing beyond the plane. */
  static double length(Packing packing, int vector) {
    return packing.dimension() == 2 && vector == 2 ? Double.NaN : lattice(packing).length(vector);
  }

  /** A cell angle; in the plane gamma alone. */
  static double angle(Packing packing, int vector) {
    return packing.dimension() == 2 && vector < 2 ? Double.NaN : lattice(packing).angle(vector);
  }

  /** The cell in space; that of the plane gets a height of 1. */
  private static Lattice lattice(Packing packing) {
    double[] c = packing.cell();
    return new Lattice(
        packing.dimension() == 3
            ? c
            : new double[] {c[0], c[1], 0, c[2], c[3], 0, 0, 0, Math.hypot(c[0], c[1])});
  }
}
