package org.materialsj;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rooms of the house and who may enter which, as docs/architecture.md tells it. */
class ArchitectureTest {

  private static final String ROOT = "org.materialsj.";

  /** Room by room, lowest floor first: the rooms below that it may import. */
  private static final Map<String, List<String>> MAY_IMPORT = new LinkedHashMap<>();

  static {
    MAY_IMPORT.put("engine", List.of());
    MAY_IMPORT.put("model", List.of("engine"));
    MAY_IMPORT.put("io", List.of("model", "engine"));
    MAY_IMPORT.put("moments", List.of("io", "model", "engine"));
    MAY_IMPORT.put("features", List.of("moments", "io", "model", "engine"));
    MAY_IMPORT.put("potentials", List.of("features", "moments", "io", "model", "engine"));
    MAY_IMPORT.put("learn", List.of("features", "io", "model", "engine"));
    MAY_IMPORT.put("packing", List.of("potentials", "io", "model", "engine"));
    MAY_IMPORT.put(
        "tasks",
        List.of("learn", "packing", "potentials", "features", "moments", "io", "model", "engine"));
    MAY_IMPORT.put("view", List.of("io", "model", "engine"));
    List<String> all = new ArrayList<>(MAY_IMPORT.keySet());
    MAY_IMPORT.put("host", all);
    List<String> top = new ArrayList<>(all);
    top.add("host");
    MAY_IMPORT.put("commands", top);
  }

  /** A library's packages, and the only places of ours that may use them. */
  private static final Map<List<String>, List<String>> CONFINED =
      Map.of(
          List.of("org.jmol..", "javajs..", "org.openscience.jmol.."), List.of("view.jmol"),
          List.of("org.jfree..", "de.erichseifert.."), List.of("view.chart"),
          List.of("org.openscience.cdk.."), List.of("io.cdk", "features.molecule"),
          List.of("smile.."), List.of("learn.smile"),
          List.of("tagbio.."), List.of("learn.umap"),
          List.of("com.actelion..", "org.openmolecules.."), List.of("potentials.openchem"),
          List.of("ij..", "org.scijava..", "net.imagej.."), List.of("host", "commands"),
          List.of("org.ejml.."), List.of("engine"),
          List.of("java.awt..", "javax.swing.."), List.of("view", "host", "commands"));

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.materialsj");

  /** Classes of the test tree that break one rule each, so that every rule is seen to fail. */
  private static final JavaClasses PLANTED =
      new ClassFileImporter().importPackages("org.materialsj.engine.planted");

  @Test
  void everyClassIsInARoom() {
    everyClassInARoom().check(OURS);
  }

  @TestFactory
  Stream<DynamicTest> roomsImportOnlyRoomsBelow() {
    return MAY_IMPORT.keySet().stream()
        .map(room -> dynamicTest(room, () -> imports(room).check(OURS)));
  }

  @TestFactory
  Stream<DynamicTest> librariesStayInTheirRooms() {
    return CONFINED.keySet().stream()
        .map(library -> dynamicTest(library.toString(), () -> confined(library).check(OURS)));
  }

  @Test
  void roomsFormNoLoop() {
    slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(OURS);
  }

  @Test
  void nothingReadsJavaSerialization() {
    noSerialization().check(OURS);
  }

  @Test
  void nothingTalksToTheNetworkOrReadsXml() {
    noNetworkNoXml().check(OURS);
  }

  @Test
  void nothingWritesToTheConsoleButTheConsoleEntry() {
    noConsole().check(OURS);
  }

  @Test
  void noStaticChanges() {
    noMutableStatics().check(OURS);
  }

  @TestFactory
  Stream<DynamicTest> everyRuleFailsOnAPlantedViolation() {
    return Stream.of(
            imports("engine"),
            confined(List.of("java.awt..", "javax.swing..")),
            noSerialization(),
            noNetworkNoXml(),
            noConsole(),
            noMutableStatics())
        .map(
            rule ->
                dynamicTest(
                    rule.getDescription(),
                    () -> assertThrows(AssertionError.class, () -> rule.check(PLANTED))));
  }

  @Test
  void thePlantedClassesAreSeen() {
    assertTrue(PLANTED.size() > 0);
    assertTrue(OURS.size() > 20);
  }

  private static ArchRule everyClassInARoom() {
    String[] rooms = MAY_IMPORT.keySet().stream().map(r -> ROOT + r + "..").toArray(String[]::new);
    return classes().should().resideInAnyPackage(rooms);
  }

  private static ArchRule imports(String room) {
    List<String> allowed = new ArrayList<>(MAY_IMPORT.get(room));
    allowed.add(room);
    DescribedPredicate<JavaClass> forbidden =
        DescribedPredicate.describe(
            "are in a room that " + room + " may not enter",
            type ->
                type.getPackageName().startsWith(ROOT)
                    && allowed.stream().noneMatch(other -> isIn(type, other)));
    return noClasses()
        .that(DescribedPredicate.describe("live in " + room, type -> isIn(type, room)))
        .should()
        .dependOnClassesThat(forbidden)
        .allowEmptyShould(true);
  }

  private static boolean isIn(JavaClass type, String room) {
    return (type.getPackageName() + ".").startsWith(ROOT + room + ".");
  }

  private static ArchRule confined(List<String> library) {
    String[] homes =
        CONFINED.get(library).stream().map(home -> ROOT + home + "..").toArray(String[]::new);
    return noClasses()
        .that()
        .resideOutsideOfPackages(homes)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(library.toArray(String[]::new))
        .allowEmptyShould(true);
  }

  private static ArchRule noSerialization() {
    return noClasses()
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(java.io.ObjectInputStream.class, java.io.ObjectOutputStream.class)
        .as("no class should read or write serialized objects");
  }

  private static ArchRule noNetworkNoXml() {
    return noClasses()
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "open connections or parse XML",
                type -> {
                  String name = type.getName();
                  return name.startsWith("java.net.http.")
                      || name.startsWith("javax.net.")
                      || name.startsWith("java.nio.channels.Socket")
                      || name.startsWith("java.nio.channels.ServerSocket")
                      || name.matches("java\\.net\\..*(Socket|URLConnection)")
                      || name.startsWith("javax.xml.")
                      || name.startsWith("org.xml.")
                      || name.startsWith("org.w3c.");
                }));
  }

  private static ArchRule noConsole() {
    return noClasses()
        .that()
        .doNotHaveFullyQualifiedName(ROOT + "host.Console")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace");
  }

  private static ArchRule noMutableStatics() {
    return fields()
        .that()
        .areStatic()
        .and()
        .doNotHaveName("$assertionsDisabled")
        .should()
        .beFinal()
        .allowEmptyShould(true);
  }
}
