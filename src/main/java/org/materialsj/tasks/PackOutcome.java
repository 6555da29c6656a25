package org.materialsj.tasks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.materialsj.io.StructureRow;
import org.materialsj.model.Crystal;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Structure;

/** The packings of one request. */
public final class PackOutcome {

  private final List<PackedRow> rows;
  private final PackRequest request;
  private final boolean cancelled;
  private final List<Path> checkpoints;

  PackOutcome(
      List<PackedRow> rows, PackRequest request, boolean cancelled, List<Path> checkpoints) {
    this.rows = PackTable.ranked(rows);
    this.request = request;
    this.cancelled = cancelled;
    this.checkpoints = List.copyOf(checkpoints);
  }

  /**
   * The packings and the searches that found none.
   *
   * @return targets in order, the packings of each densest first
   */
  public List<PackedRow> rows() {
    return rows;
  }

  /**
   * Whether the searches were stopped before their budget was used.
   *
   * @return true when what is here is the best until then
   */
  public boolean cancelled() {
    return cancelled;
  }

  /**
   * The checkpoints of the searches that came to their end. They are of no use any more once the
   * result is saved; whoever saves it deletes them.
   *
   * @return files; none when the searches were stopped
   */
  public List<Path> checkpoints() {
    return checkpoints;
  }

  /**
   * All that is known of each packing in numbers.
   *
   * @return a row per packing, and one per search that found none, with its reason
   */
  public FeatureTable table() {
    return PackTable.of(rows);
  }

  /**
   * Names of the rows, as in the table.
   *
   * @return such as "anthracene#1"
   */
  public List<String> names() {
    return PackTable.ids(rows);
  }

  /**
   * The packings of molecules as crystals, each followed by itself relaxed where it was.
   *
   * @return named as the rows; empty when shapes are packed
   */
  public List<Structure> crystals() {
    List<String> names = names();
    List<Structure> crystals = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      String name = names.get(i);
      rows.get(i).crystal().ifPresent(crystal -> crystals.add(named(crystal, name)));
      rows.get(i)
          .relaxedCrystal()
          .ifPresent(crystal -> crystals.add(named(crystal, name + " relaxed")));
    }
    return crystals;
  }

  private static Crystal named(Crystal crystal, String name) {
    return new Crystal(
        name, crystal.lattice(), crystal.sites(), crystal.operations(), crystal.properties());
  }

  /**
   * The crystals as they are listed in a window.
   *
   * @return one row per crystal, by its name
   */
  public List<StructureRow> structures() {
    return crystals().stream()
        .map(c -> new StructureRow(c.name(), Optional.of(c), Optional.empty(), List.of()))
        .toList();
  }

  /**
   * The packings most like the reference, laid on it.
   *
   * @return best first; empty when there is no reference
   */
  public List<PackingComparison.Overlay> overlays() {
    return PackingComparison.Overlay.best(names(), rows.stream().map(PackedRow::match).toList());
  }

  /**
   * The report.
   *
   * @param provenance what made it: the macro line and versions, as text
   * @return Markdown
   */
  public String report(String provenance) {
    return PackReport.of(rows, request, cancelled, provenance);
  }

  /**
   * What to tell the user.
   *
   * @return plain sentences
   */
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (cancelled) {
      notes.add("CANCELLED: what was found until then is kept.");
    }
    List<String> names = names();
    int target = -1;
    for (int i = 0; i < rows.size(); i++) {
      PackedRow row = rows.get(i);
      if (row.found().isPresent() && row.search().target() != target) {
        target = row.search().target();
        notes.add(
            String.format(
                Locale.ROOT,
                "Densest packing found of %s: %.9f in %s, %s.",
                row.search().body(),
                row.density().orElseThrow(),
                row.search().group(),
                Sentences.count(count(target), "packing") + " kept"));
      }
      if (!row.error().isEmpty()) {
        notes.add(names.get(i) + ": " + row.error() + ".");
      }
    }
    return notes;
  }

  private long count(int target) {
    return rows.stream()
        .filter(row -> row.search().target() == target && row.found().isPresent())
        .count();
  }
}
