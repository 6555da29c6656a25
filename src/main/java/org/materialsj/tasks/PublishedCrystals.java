package org.materialsj.tasks;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.materialsj.model.ResourceTable;

/** Measured and computed properties of elemental crystals, with their sources. Immutable. */
final class PublishedCrystals {

  private final List<Value> values;

  /**
   * A property.
   *
   * @param element symbol
   * @param group space group of the crystal
   * @param quantity its name
   * @param pbe by density functional theory with the functional PBE; NaN when not known
   * @param experiment measured; NaN when not known
   * @param source of both
   */
  record Value(
      String element,
      String group,
      String quantity,
      double pbe,
      double experiment,
      String source) {}

  private PublishedCrystals(List<Value> values) {
    this.values = values;
  }

  /** The table that ships inside the program. */
  static PublishedCrystals read() {
    ResourceTable table = ResourceTable.read(PublishedCrystals.class, "published-crystals.tsv");
    return new PublishedCrystals(
        IntStream.range(0, table.rows()).mapToObj(row -> value(table, row)).toList());
  }

  private static Value value(ResourceTable table, int row) {
    String ofPbe = table.text(row, "source of PBE");
    String ofExperiment = table.text(row, "source of experiment");
    String source =
        ofPbe.isEmpty() || ofPbe.equals(ofExperiment)
            ? ofExperiment
            : "PBE: "
                + ofPbe
                + (ofExperiment.isEmpty() ? "" : "; experiment: " + ofExperiment);
    return new Value(
        table.text(row, "element"),
        table.text(row, "space group"),
        table.text(row, "quantity"),
        table.number(row, "PBE"),
        table.number(row, "experiment"),
        source);
  }

  /** A property of a crystal. */
  Optional<Value> find(String element, String group, String quantity) {
    return values.stream()
        .filter(
            value ->
                value.element().equals(element)
                    && value.group().equals(group)
                    && value.quantity().equals(quantity))
        .findFirst();
  }
}
