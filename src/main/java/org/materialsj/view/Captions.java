package org.materialsj.view;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.materialsj.io.StructureRow;
import org.materialsj.model.Structure;

/** What stands below a small picture of a structure. */
final class Captions {

  private static final Pattern WITH_UNIT = Pattern.compile("(.+) \\((.+)\\)");

  private Captions() {}

  /** The name, and in a second line the first property that has a unit. */
  static String of(StructureRow row) {
    if (row.structure().isEmpty()) {
      return row.id();
    }
    Structure structure = row.structure().get();
    String name = structure.name().isBlank() ? row.id() : structure.name();
    for (Map.Entry<String, String> property : structure.properties().entrySet()) {
      Matcher named = WITH_UNIT.matcher(property.getKey());
      if (named.matches()) {
        String value = rounded(property.getValue());
        return "%s%n%s %s %s".formatted(name, named.group(1), value, named.group(2));
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
