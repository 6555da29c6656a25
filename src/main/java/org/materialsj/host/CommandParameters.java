package org.materialsj.host;

import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.materialsj.engine.run.JobSpec;
import org.scijava.Context;
import org.scijava.command.Command;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandModuleItem;
import org.scijava.module.ModuleItem;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.service.Service;

/** The input parameters of a command: read from text, checked, and written down as a job. */
final class CommandParameters {

  private final String label;
  private final CommandInfo info;
  private final List<CommandModuleItem<?>> items;

  private CommandParameters(String label, CommandInfo info, List<CommandModuleItem<?>> items) {
    this.label = label;
    this.info = info;
    this.items = items;
  }

  /**
   * The parameters of a command class.
   *
   * @param type has a {@link Plugin} annotation with a menu path
   */
  static CommandParameters of(Class<? extends Command> type) {
    String menuPath = type.getAnnotation(Plugin.class).menuPath();
    CommandInfo info = new CommandInfo(type);
    List<CommandModuleItem<?>> items = new ArrayList<>();
    for (ModuleItem<?> item : info.inputs()) {
      boolean injected =
          Service.class.isAssignableFrom(item.getType())
              || Context.class.isAssignableFrom(item.getType());
      if (!injected) {
        items.add((CommandModuleItem<?>) item);
      }
    }
    return new CommandParameters(
        menuPath.substring(menuPath.lastIndexOf('>') + 1).trim(), info, List.copyOf(items));
  }

  /** The menu label. */
  String label() {
    return label;
  }

  /** What SciJava knows of the command. */
  CommandInfo info() {
    return info;
  }

  /** The parameters in the order of the dialog. */
  List<CommandModuleItem<?>> items() {
    return items;
  }

  /** The defaults as text by name; empty where there is none. */
  Map<String, String> defaults() {
    Map<String, String> result = new LinkedHashMap<>();
    items.forEach(item -> result.put(item.getName(), text(item.getDefaultValue())));
    return result;
  }

  /**
   * Reads values from the options of a macro line. A parameter that is not given keeps its default.
   *
   * @param options value by key, keys in lower case
   * @return value by parameter name, only those given; a blank file is as good as none
   * @throws IllegalArgumentException naming a key that is not one of the parameters, or a value
   *     that does not fit its parameter
   */
  Map<String, Object> parse(Map<String, String> options) {
    Map<String, CommandModuleItem<?>> byKey = new LinkedHashMap<>();
    items.forEach(item -> byKey.put(MacroLine.key(item.getName()), item));
    Map<String, Object> result = new LinkedHashMap<>();
    options.forEach(
        (key, value) -> {
          CommandModuleItem<?> item = byKey.get(key);
          if (item == null) {
            throw new IllegalArgumentException(unknown(key, value, byKey));
          }
          boolean absent = value.isBlank() && item.getType() == File.class;
          if (!absent) {
            result.put(item.getName(), typed(item, value));
          }
        });
    return result;
  }

  private String unknown(String key, String value, Map<String, CommandModuleItem<?>> byKey) {
    String known = byKey.isEmpty() ? "it has none" : "it has " + String.join(", ", byKey.keySet());
    return "\"%s\" has no parameter \"%s\" (value \"%s\"); %s.".formatted(label, key, value, known);
  }

  private static Object typed(CommandModuleItem<?> item, String value) {
    Class<?> type = item.getType();
    String name = item.getName();
    if (type == File.class) {
      return new File(value);
    }
    if (type == String.class) {
      return value;
    }
    if (type == boolean.class || type == Boolean.class) {
      if (!value.equals("true") && !value.equals("false")) {
        throw wrong(name, "true or false", value);
      }
      return Boolean.valueOf(value);
    }
    try {
      if (type == int.class || type == Integer.class) {
        return Integer.valueOf(value.trim());
      }
      if (type == long.class || type == Long.class) {
        return Long.valueOf(value.trim());
      }
      if (type == double.class || type == Double.class) {
        return Double.valueOf(value.trim());
      }
    } catch (NumberFormatException e) {
      String kind = type == double.class || type == Double.class ? "a number" : "a whole number";
      IllegalArgumentException failure = wrong(name, kind, value);
      failure.initCause(e);
      throw failure;
    }
    throw new IllegalStateException("parameter " + name + " has the type " + type);
  }

  private static IllegalArgumentException wrong(String name, String must, Object value) {
    return new IllegalArgumentException("%s must be %s, got \"%s\".".formatted(name, must, value));
  }

  /**
   * Checks that required values are there, that choices are offered and that numbers are in range.
   *
   * @param values value by parameter name; one that is not there keeps its default
   * @throws IllegalArgumentException naming the first parameter that is wrong, and its value
   */
  void check(Map<String, Object> values) {
    Map<String, Object> complete = complete(values);
    for (CommandModuleItem<?> item : items) {
      String name = item.getName();
      Object value = complete.get(name);
      if (value == null || text(value).isBlank()) {
        if (item.isRequired()) {
          throw new IllegalArgumentException(
              "%s is missing: fill in \"%s\".".formatted(name, item.getLabel()));
        }
        continue;
      }
      Parameter parameter = item.getParameter();
      if (parameter.choices().length > 0
          && !Arrays.asList(parameter.choices()).contains(text(value))) {
        throw wrong(name, "one of " + String.join(", ", parameter.choices()), value);
      }
      if (value instanceof Number number) {
        checkRange(name, parameter, number.doubleValue(), value);
      }
    }
    SavedFiles.check(items, complete);
  }

  private static void checkRange(String name, Parameter range, double number, Object value) {
    boolean low = !range.min().isEmpty() && !(number >= Double.parseDouble(range.min()));
    boolean high = !range.max().isEmpty() && !(number <= Double.parseDouble(range.max()));
    if (low || high || !Double.isFinite(number)) {
      String must =
          range.min().isEmpty()
              ? range.max().isEmpty() ? "a finite number" : "at most " + range.max()
              : range.max().isEmpty()
                  ? "at least " + range.min()
                  : "from " + range.min() + " to " + range.max();
      throw wrong(name, must, value);
    }
  }

  /** The values that a command object holds now, by parameter name. */
  Map<String, Object> values(Command command) {
    Map<String, Object> result = new LinkedHashMap<>();
    for (CommandModuleItem<?> item : items) {
      try {
        result.put(item.getName(), item.getField().get(command));
      } catch (IllegalAccessException e) {
        throw new IllegalStateException("parameter " + item.getName() + " cannot be read", e);
      }
    }
    return result;
  }

  /** Values with the defaults of those that are not given, by parameter name. */
  Map<String, Object> complete(Map<String, Object> values) {
    Map<String, Object> result = new LinkedHashMap<>();
    for (CommandModuleItem<?> item : items) {
      String name = item.getName();
      result.put(name, values.containsKey(name) ? values.get(name) : item.getDefaultValue());
    }
    return result;
  }

  /** Texts by parameter name, from texts by key. */
  Map<String, String> byName(Map<String, String> byKey) {
    Map<String, String> result = new LinkedHashMap<>();
    items.forEach(item -> result.put(item.getName(), byKey.get(MacroLine.key(item.getName()))));
    return result;
  }

  /**
   * The values as a job. Optional files and texts that are not given are left out.
   *
   * @param values value by parameter name
   */
  JobSpec job(Map<String, Object> values) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (CommandModuleItem<?> item : items) {
      String value = text(values.get(item.getName()));
      if (!value.isEmpty() || !text(item.getDefaultValue()).isEmpty()) {
        texts.put(item.getName(), value);
      }
    }
    return new JobSpec(label, texts);
  }

  /** The descriptions, for the dialog's help. */
  String help() {
    return items.stream()
        .map(
            item ->
                "<p><b>"
                    + html(item.getLabel())
                    + "</b>: "
                    + html(item.getDescription())
                    + Checklist.offered(item)
                        .map(names -> " Names: " + html(Checklist.join(names)) + ".")
                        .orElse("")
                    + "</p>")
        .collect(Collectors.joining("", "<html><h3>" + html(label) + "</h3>", "</html>"));
  }

  private static String html(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  /** A value as text; a path with slashes on every system. */
  private static String text(Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof File file
        ? file.getPath().replace(File.separatorChar, '/')
        : value.toString();
  }
}
