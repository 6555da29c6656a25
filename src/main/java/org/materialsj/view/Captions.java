package org.materialsj.view;

import java.util.Locale;
import java.util.Map;
import org.materialsj.io.StructureRow;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Structure;

/** What stands below a small picture of a structure. */
final class Captions {

  private Captions() {}

  /** The name, and in a second line the value of the first property that has a unit. */
  static String of(StructureRow row) {
    if (row.structure().isEmpty()) {
      return row.id();
    }
    Structure structure = row.structure().get();
    String name = structure.name().isBlank() ? row.id() : structure.name();
    for (Map.Entry<String, String> property : structure.properties().entrySet()) {
      ColumnSpec spec =
          ColumnSpec.ofHeader(
              property.getKey().isBlank()
                  ? "unnamed"
                  : property.getKey().lines().findFirst().orElseThrow());
      if (!spec.unit().isEmpty()) {
        // Without its name, because small pictures leave room for about 16 letters.
        return "%s%n%s %s".formatted(name, rounded(property.getValue()), spec.unit());
      }
    }
    return name;
  }

  private static String rounded(String value) {
    try {
      return String.format(Locale.ROOT, "%.2f", Double.parseDouble(value));
    } catch (NumberFormatException e) {
      return value; // words are shown as they are
    }
  }
}
