package org.materialsj.host;

import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scijava.command.CommandModuleItem;

/**
 * The files that a command will save, checked before its work, so that no hours of it are lost to a
 * mistyped name. By convention the label of such a parameter begins with "Save" and ends with the
 * extensions in parentheses.
 */
final class SavedFiles {

  private static final Pattern LABEL = Pattern.compile("Save .*\\((\\.[a-z]+(, \\.[a-z]+)*)\\)");

  private SavedFiles() {}

  /**
   * Checks names and places.
   *
   * @param items the parameters
   * @param values value by name of a parameter
   * @throws IllegalArgumentException naming a file that cannot be saved, or that another parameter
   *     names, too
   */
  static void check(List<CommandModuleItem<?>> items, Map<String, Object> values) {
    Map<Path, CommandModuleItem<?>> named = new HashMap<>();
    for (CommandModuleItem<?> item : items) {
      if (!(values.get(item.getName()) instanceof File file) || file.getPath().isBlank()) {
        continue;
      }
      Optional<String[]> extensions = extensions(item.getLabel());
      CommandModuleItem<?> other = named.put(file.toPath().toAbsolutePath().normalize(), item);
      if (other != null && (extensions.isPresent() || extensions(other.getLabel()).isPresent())) {
        throw new IllegalArgumentException(
            "The parameters %s and %s name the same file %s; choose another name."
                .formatted(other.getName(), item.getName(), file));
      }
      if (extensions.isPresent()) {
        Outputs.extension(file, extensions.get());
        PendingFiles.checkPlace(file.toPath());
      }
    }
  }

  /** The extensions of a label; empty for a file that is read. */
  private static Optional<String[]> extensions(String label) {
    Matcher matcher = LABEL.matcher(label);
    return matcher.matches()
        ? Optional.of(matcher.group(1).replace(".", "").split(", "))
        : Optional.empty();
  }
}
