package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.materialsj.io.TableRows;
import org.materialsj.model.ColumnSpec;

/**
 * The structures' own properties as columns, in the order in which they first occur. A column is
 * numeric when each of its texts is a number (or nan), text otherwise. A property with the name of
 * a feature becomes "file" and that name. Needs to see all rows before it can tell.
 */
final class PropertyColumns {

  /** Files in which every structure has properties of its own must not make a giant table. */
  private static final int MAX_COLUMNS = 1000;

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?|[nN][aA][nN]");

  /** What the texts of a property are so far. */
  private static final class Kind {
    boolean numeric = true;
    boolean looksNumeric = true;
  }

  private final Map<String, Kind> kinds = new LinkedHashMap<>();
  private boolean overflow;

  /** Looks at the properties of a row. */
  void add(Map<String, String> properties) {
    for (Map.Entry<String, String> property : properties.entrySet()) {
      Kind kind = kinds.get(property.getKey());
      if (kind == null) {
        if (kinds.size() == MAX_COLUMNS) {
          overflow = true;
          continue;
        }
        kind = new Kind();
        kinds.put(property.getKey(), kind);
      }
      if (kind.looksNumeric && !isNumber(property.getValue().strip())) {
        kind.numeric = false;
        kind.looksNumeric = TableRows.looksLikeNumber(property.getValue());
      }
    }
  }

  private static boolean isNumber(String text) {
    return text.isEmpty() || (NUMBER.matcher(text).matches() && !Double.isInfinite(number(text)));
  }

  private static double number(String text) {
    return text.isEmpty() || text.equalsIgnoreCase("nan") ? Double.NaN : Double.parseDouble(text);
  }

  /** The columns beside those of features, with warnings about their names. */
  List<TableRows.Column> columns(List<ColumnSpec> features, List<String> warnings) {
    Set<String> taken = new HashSet<>();
    features.forEach(feature -> taken.add(feature.name()));
    List<TableRows.Column> columns = new ArrayList<>();
    kinds.forEach(
        (key, kind) -> {
          String name = key.replaceAll("\\s+", " ").strip();
          ColumnSpec spec = new ColumnSpec(name.isEmpty() ? "unnamed" : name, "");
          if (kind.numeric && !taken.contains(ColumnSpec.ofHeader(spec.name()).name())) {
            spec = ColumnSpec.ofHeader(spec.name());
          }
          String free = spec.name();
          while (taken.contains(free) || TableRows.isReserved(free)) {
            free = "file " + free;
          }
          taken.add(free);
          ColumnSpec column = new ColumnSpec(free, spec.unit());
          if (!column.header().equals(key)) {
            warnings.add(
                "The property \"%s\" of the structures is in the column \"%s\"."
                    .formatted(name, free));
          }
          columns.add(new TableRows.Column(column, kind.numeric, kind.looksNumeric));
        });
    if (overflow) {
      warnings.add(
          "The structures have more than " + MAX_COLUMNS + " properties; the first are kept.");
    }
    return columns;
  }

  /** Writes the properties of a row behind its features. */
  void fill(Map<String, String> properties, double[] numbers, String[] texts) {
    int c = numbers.length - kinds.size();
    for (Map.Entry<String, Kind> kind : kinds.entrySet()) {
      String text = properties.getOrDefault(kind.getKey(), "");
      if (kind.getValue().numeric) {
        numbers[c] = number(text.strip());
      } else {
        texts[c] = text;
      }
      c++;
    }
  }
}
