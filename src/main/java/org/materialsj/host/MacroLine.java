package org.materialsj.host;

import ij.Macro;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.materialsj.engine.run.JobSpec;

/**
 * A job as a line of an ImageJ macro, {@code run("Featurize Crystals...", "source=a.cif
 * lenient=false")}, and back. Keys are the parameters' names in lower case, because ImageJ looks
 * for them so; every value is written out, because Fiji ignores a bare word.
 */
public final class MacroLine {

  private MacroLine() {}

  /**
   * Writes a job as a macro line.
   *
   * @param job label and parameters
   * @return one line, ending in a semicolon; without options when there are no parameters
   * @throws IllegalArgumentException naming key and value when ImageJ could not read a value back:
   *     line breaks, brackets that do not match, or text that looks like another parameter
   */
  public static String of(JobSpec job) {
    String command = "run(\"" + escaped(job.task()) + "\"";
    if (job.parameters().isEmpty()) {
      return command + ");";
    }
    Set<String> names = job.parameters().keySet();
    job.parameters().forEach((name, value) -> checkReadable(names, name, value));
    StringBuilder options = new StringBuilder();
    job.parameters()
        .forEach(
            (name, value) ->
                options
                    .append(options.isEmpty() ? "" : " ")
                    .append(key(name))
                    .append('=')
                    .append(quoted(value)));
    return command + ", \"" + escaped(options.toString()) + "\");";
  }

  /**
   * The key of a parameter.
   *
   * @param name camelCase name
   * @return the name as ImageJ uses it
   */
  public static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /**
   * Reads the options of a macro line, as {@link Macro#getOptions()} gives them.
   *
   * @param options {@code key=value}, {@code key=[value with blanks]} or {@code key='value'},
   *     separated by blanks
   * @return value by key, in order
   * @throws IllegalArgumentException in one plain sentence: a word without a value, a key given
   *     twice, a bracket or quote without its end
   */
  public static Map<String, String> options(String options) {
    Map<String, String> result = new LinkedHashMap<>();
    int at = 0;
    while (at < options.length()) {
      if (options.charAt(at) == ' ') {
        at++;
        continue;
      }
      int keyEnd = at;
      while (keyEnd < options.length() && " =".indexOf(options.charAt(keyEnd)) < 0) {
        keyEnd++;
      }
      String key = options.substring(at, keyEnd);
      if (keyEnd == options.length() || options.charAt(keyEnd) != '=' || key.isEmpty()) {
        throw new IllegalArgumentException(
            "\"%s\" has no value: write %s=true, or %s=value, or %s=[value with blanks]."
                .formatted(key, key, key, key));
      }
      int end = valueEnd(options, keyEnd + 1, key);
      if (result.putIfAbsent(key, bare(options.substring(keyEnd + 1, end))) != null) {
        throw new IllegalArgumentException("\"" + key + "\" is given twice.");
      }
      at = end;
    }
    return result;
  }

  private static int valueEnd(String options, int start, String key) {
    char first = start < options.length() ? options.charAt(start) : ' ';
    int end;
    if (first == '[') {
      end = closing(options, start) + 1;
    } else if (first == '\'') {
      end = options.indexOf('\'', start + 1) + 1;
    } else {
      int blank = options.indexOf(' ', start);
      return blank < 0 ? options.length() : blank;
    }
    if (end <= 0 || (end < options.length() && options.charAt(end) != ' ')) {
      throw new IllegalArgumentException(
          "The value of \"%s\", %s, has no matching end."
              .formatted(key, options.substring(start).trim()));
    }
    return end;
  }

  /** Index of the bracket that closes the one at {@code start}, or -1. */
  private static int closing(String text, int start) {
    int depth = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '[' ? 1 : c == ']' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private static String bare(String value) {
    boolean wrapped = value.startsWith("[") || value.startsWith("'");
    return wrapped ? value.substring(1, value.length() - 1) : value;
  }

  private static String quoted(String value) {
    boolean plain =
        !value.isEmpty() && value.indexOf(' ') < 0 && "['&".indexOf(value.charAt(0)) < 0;
    return plain ? value : "[" + value + "]";
  }

  /** Asks ImageJ's own reader, which Fiji uses, and ours. */
  private static void checkReadable(Set<String> names, String name, String value) {
    String alone = key(name) + "=" + quoted(value);
    boolean control = value.chars().anyMatch(c -> c < ' ' || c == 0x7f);
    // ImageJ looks for "key=" from the start of the line, inside the values of others, too.
    Optional<String> misleading =
        names.stream()
            .filter(other -> !other.equals(name) && value.contains(key(other) + "="))
            .findFirst();
    if (misleading.isPresent()) {
      throw new IllegalArgumentException(
          ("An ImageJ macro cannot hold the value \"%s\" of %s, because it would read \"%s=\" in it"
                  + " as the parameter %s: give that parameter instead.")
              .formatted(value, name, key(misleading.get()), misleading.get()));
    }
    if (control
        || !value.equals(Macro.getValue(alone, name, null))
        || !value.equals(readHere(alone, key(name)))) {
      throw new IllegalArgumentException(
          ("An ImageJ macro cannot hold the value \"%s\" of %s: avoid line breaks and single"
                  + " brackets.")
              .formatted(value, name));
    }
  }

  private static String readHere(String alone, String key) {
    try {
      return options(alone).get(key);
    } catch (IllegalArgumentException e) {
      // The caller says the same in the words of the one who wrote the value.
      return null;
    }
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
