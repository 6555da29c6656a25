package org.materialsj.tasks;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.materialsj.model.FeatureTable;

/** Names of columns separated by commas, with * for any characters. */
final class ColumnPatterns {

  private final Map<String, Pattern> patterns;

  private ColumnPatterns(Map<String, Pattern> patterns) {
    this.patterns = patterns;
  }

  static ColumnPatterns parse(String names) {
    Map<String, Pattern> patterns = new LinkedHashMap<>();
    for (String part : names.split(",", -1)) {
      String name = part.strip();
      if (!name.isEmpty()) {
        patterns.put(name, wildcard(name));
      }
    }
    return new ColumnPatterns(patterns);
  }

  private static Pattern wildcard(String name) {
    return Pattern.compile(
        Arrays.stream(name.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
  }

  /** Whether one of the names fits. */
  boolean match(String column) {
    return patterns.values().stream().anyMatch(pattern -> pattern.matcher(column).matches());
  }

  /** The names that fit no column of a table. */
  List<String> idle(FeatureTable table) {
    return patterns.keySet().stream()
        .filter(
            name ->
                table.columns().stream()
                    .noneMatch(column -> patterns.get(name).matcher(column.name()).matches()))
        .toList();
  }
}
