package org.materialsj.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.Macro;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.materialsj.engine.run.JobSpec;

class MacroLineTest {

  private static String line(String... namesAndValues) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      parameters.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return MacroLine.of(new JobSpec("Do It...", parameters));
  }

  /** What ImageJ's tokenizer makes of the second string of the line. */
  private static String options(String line) {
    String inside =
        line.substring("run(\"Do It...\", \"".length(), line.length() - "\");".length());
    return inside.replaceAll("\\\\(.)", "$1");
  }

  @Test
  void keysAreLowerCaseAndEveryValueIsWrittenOut() {
    assertEquals(
        "run(\"Do It...\", \"source=a.cif logtarget=false trees=100\");",
        line("source", "a.cif", "logTarget", "false", "trees", "100"));
  }

  @Test
  void aJobWithoutParametersHasNoOptions() {
    assertEquals("run(\"Do It...\");", line());
  }

  @Test
  void valuesWithBlanksStandInBrackets() {
    assertEquals(
        "run(\"Do It...\", \"source=[my files/a.cif] output=[]\");",
        line("source", "my files/a.cif", "output", ""));
  }

  @Test
  void quotesAndBackslashesAreEscapedForTheMacro() {
    assertEquals("run(\"Do It...\", \"source=C:\\\\x\\\"y.cif\");", line("source", "C:\\x\"y.cif"));
  }

  @Test
  void bracketsThatMatchAreKept() {
    String options = options(line("source", "[a] b [c]"));
    assertEquals(Map.of("source", "[a] b [c]"), MacroLine.options(options));
    assertEquals("[a] b [c]", Macro.getValue(options, "source", null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a ]b", "[a", "a\nb", "a\tb", "x lenient=true"})
  void whatAMacroCannotHoldIsRefusedWithKeyAndValue(String value) {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> line("source", value, "lenient", "false"));
    assertTrue(e.getMessage().contains("\"" + value + "\" of source"), e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"lenient", "source=[a b", "source=a source=b", "source='a", "=a"})
  void optionsThatCannotBeReadAreRefused(String options) {
    assertThrows(IllegalArgumentException.class, () -> MacroLine.options(options));
  }

  @Test
  void aBareWordIsAnsweredWithWhatToWrite() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> MacroLine.options("a=1 lenient"));
    assertTrue(e.getMessage().contains("write lenient=true"), e.getMessage());
  }

  @Property(tries = 2000)
  void whateverIsWrittenIsReadBackByUsAndByImageJ(
      @ForAll @Size(min = 1, max = 4)
          List<
                  @StringLength(max = 12)
                  @Chars({' ', '[', ']', '\'', '"', '\\', '=', '&', 'a', 'b', ',', '*'})
                  @CharRange(from = '0', to = '3') String>
              values) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      parameters.put("key" + (char) ('A' + i), values.get(i));
    }
    String line;
    try {
      line = MacroLine.of(new JobSpec("Do It...", parameters));
    } catch (IllegalArgumentException e) {
      // Refused in words, not written wrongly.
      assertTrue(e.getMessage().startsWith("An ImageJ macro cannot hold"), e.getMessage());
      return;
    }
    String options = options(line);
    Map<String, String> back = MacroLine.options(options);
    parameters.forEach(
        (name, value) -> {
          assertEquals(value, back.get(MacroLine.key(name)));
          assertEquals(value, Macro.getValue(options, name, null));
        });
  }

  @Test
  void aValueThatHoldsTheNameOfAnotherParameterIsAnsweredWithThatParameter() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                MacroLine.of(
                    new JobSpec(
                        "Do It...", Map.of("numberOfTrees", "5", "more", "numberoftrees=7"))));
    assertEquals(
        "An ImageJ macro cannot hold the value \"numberoftrees=7\" of more, because it would read"
            + " \"numberoftrees=\" in it as the parameter numberOfTrees: give that parameter"
            + " instead.",
        e.getMessage());
  }
}
