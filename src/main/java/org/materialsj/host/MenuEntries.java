package org.materialsj.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The menu entries of {@code plugins.config}, which plain ImageJ reads from our jar. */
final class MenuEntries {

  /**
   * One entry.
   *
   * @param menu path of the menu, such as "Plugins&gt;MaterialsJ&gt;Learn"
   * @param label label of the entry
   * @param call what ImageJ runs: {@code org.materialsj.host.Bridge("class of the command")}
   * @param commandClass class of the command
   */
  record Entry(String menu, String label, String call, String commandClass) {}

  private static final Pattern LINE =
      Pattern.compile(
          "([^,]+), \"([^\"]+)\", (org\\.materialsj\\.host\\.Bridge\\(\"([\\w.]+)\"\\))");

  private MenuEntries() {}

  /** The bytes of plugins.config. */
  static byte[] config() {
    try (InputStream in = MenuEntries.class.getResourceAsStream("/plugins.config")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("plugins.config cannot be read", e);
    }
  }

  /** All entries, in the order of the file. */
  static List<Entry> all() {
    List<Entry> result = new ArrayList<>();
    for (String line : new String(config(), StandardCharsets.UTF_8).lines().toList()) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      Matcher matcher = LINE.matcher(line);
      if (!matcher.matches()) {
        throw new IllegalStateException("plugins.config has the line " + line);
      }
      result.add(new Entry(matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4)));
    }
    return List.copyOf(result);
  }
}
