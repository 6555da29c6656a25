package org.materialsj.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonObject;
import com.google.gson.JsonStreamParser;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.scijava.command.Command;
import org.scijava.command.CommandModuleItem;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** The menus of plain ImageJ, of Fiji and the command classes say the same. */
class MenuTest {

  /** Command class by menu path, as plugins.config says. */
  private static Map<String, String> config() {
    Map<String, String> result = new TreeMap<>();
    MenuEntries.all()
        .forEach(entry -> result.put(entry.menu() + ">" + entry.label(), entry.commandClass()));
    return result;
  }

  private static List<Class<? extends Command>> commands() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.materialsj.commands")
            .stream()
            .filter(type -> type.isAssignableTo(Command.class))
            .map(JavaClass::reflect)
            .<Class<? extends Command>>map(type -> type.asSubclass(Command.class))
            .toList();
  }

  @Test
  void pluginsConfigNamesEveryCommandClassWithItsMenuPath() {
    Map<String, String> classes = new TreeMap<>();
    commands()
        .forEach(type -> classes.put(type.getAnnotation(Plugin.class).menuPath(), type.getName()));
    assertEquals(classes, config());
  }

  @Test
  void theSciJavaIndexNamesEveryCommandWithItsMenuPath() throws IOException {
    Map<String, String> index = new TreeMap<>();
    Set<String> others = new TreeSet<>();
    URL home = MaterialsCommand.class.getProtectionDomain().getCodeSource().getLocation();
    URL file = new URL(home, "META-INF/json/org.scijava.plugin.Plugin");
    try (Reader in = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
      JsonStreamParser parser = new JsonStreamParser(in);
      while (parser.hasNext()) {
        JsonObject plugin = parser.next().getAsJsonObject();
        JsonObject values = plugin.getAsJsonObject("values");
        String name = plugin.get("class").getAsString();
        if (values.has("menuPath")) {
          index.put(values.get("menuPath").getAsString(), name);
        } else {
          others.add(name);
        }
      }
    }
    assertEquals(config(), index);
    assertEquals(
        Set.of(
            ShowOutputs.class.getName(),
            ChecklistWidget.class.getName(),
            LastOptionalFile.class.getName()),
        others);
  }

  @Test
  void labelsAreUniqueAndTheClassIsNamedAsTheLabelInOneWord() {
    Set<String> labels = new HashSet<>();
    for (MenuEntries.Entry entry : MenuEntries.all()) {
      assertTrue(labels.add(entry.label()), entry.label());
      String simpleName = entry.commandClass().substring(entry.commandClass().lastIndexOf('.') + 1);
      assertEquals(entry.label().replaceAll("[^A-Za-z]", ""), simpleName);
    }
  }

  @TestFactory
  Stream<DynamicTest> dotsFollowALabelWhenAndOnlyWhenItAsks() {
    return commands().stream()
        .map(CommandParameters::of)
        .map(
            parameters ->
                dynamicTest(
                    parameters.label(),
                    () ->
                        assertEquals(
                            parameters.label().endsWith("..."), !parameters.items().isEmpty())));
  }

  @TestFactory
  Stream<DynamicTest> parametersFollowTheRules() {
    return commands().stream()
        .flatMap(
            type ->
                CommandParameters.of(type).items().stream()
                    .map(
                        item ->
                            dynamicTest(
                                type.getSimpleName() + "." + item.getName(),
                                () -> checkParameter(type, item))));
  }

  private static void checkParameter(Class<? extends Command> type, CommandModuleItem<?> item) {
    Parameter parameter = item.getParameter();
    assertTrue(item.getName().matches("[a-z][a-zA-Z]*"), "camelCase");
    assertFalse(parameter.persist(), "persist=false");
    assertFalse(parameter.label().isBlank(), "label");
    assertTrue(parameter.description().endsWith("."), "description is a sentence");
    String name = item.getName().toLowerCase(Locale.ROOT);
    for (CommandModuleItem<?> other : CommandParameters.of(type).items()) {
      String otherName = other.getName().toLowerCase(Locale.ROOT);
      assertFalse(
          !otherName.equals(name) && otherName.startsWith(name),
          name + " is a prefix of " + otherName);
    }
  }
}
