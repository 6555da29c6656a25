package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/** Properties of a crystal, one row each, with what is published beside them. */
final class PropertyRows {

  private final String element;
  private final String group;
  private final PublishedCrystals published = PublishedCrystals.read();
  private final List<String> names = new ArrayList<>();
  private final List<Double> values = new ArrayList<>();
  private final List<String> units = new ArrayList<>();

  /**
   * No properties yet.
   *
   * @param element symbol of the only element; empty for a compound, of which nothing is published
   *     here
   * @param group space group of the crystal
   */
  PropertyRows(String element, String group) {
    this.element = element;
    this.group = group;
  }

  /** Adds a property. */
  void add(String name, double value, String unit) {
    names.add(name);
    values.add(value);
    units.add(unit);
  }

  /** The table. */
  FeatureTable table() {
    List<Optional<PublishedCrystals.Value>> known =
        names.stream().map(name -> published.find(element, group, name)).toList();
    return FeatureTable.builder(names)
        .numbers(
            new ColumnSpec("value", ""), values.stream().mapToDouble(Double::doubleValue).toArray())
        .texts(new ColumnSpec("unit", ""), units)
        .numbers(new ColumnSpec("PBE", ""), numbers(known, PublishedCrystals.Value::pbe))
        .numbers(
            new ColumnSpec("experiment", ""), numbers(known, PublishedCrystals.Value::experiment))
        .texts(
            new ColumnSpec("source", ""),
            known.stream().map(each -> each.map(PublishedCrystals.Value::source).orElse("")).toList())
        .build();
  }

  private static double[] numbers(
      List<Optional<PublishedCrystals.Value>> known,
      ToDoubleFunction<PublishedCrystals.Value> get) {
    return known.stream()
        .mapToDouble(each -> each.map(get::applyAsDouble).orElse(Double.NaN))
        .toArray();
  }
}
