package org.materialsj.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.File;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandParametersTest {

  private final CommandParameters parameters = CommandParameters.of(ProbeCommand.class);

  @Test
  void theParametersAreThoseOfTheCommandWithoutServices() {
    assertEquals("Probe...", parameters.label());
    assertEquals(
        "[source, text, choice, flag, number, real, seed, output]",
        parameters.items().stream().map(item -> item.getName()).toList().toString());
  }

  @Test
  void textsBecomeValuesOfTheirTypes() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("source", "a b.cif");
    texts.put("flag", "true");
    texts.put("number", "7");
    texts.put("real", "2.5e-1");
    texts.put("seed", "9007199254740993");
    texts.put("output", "");
    Map<String, Object> values = parameters.parse(texts);
    assertEquals(
        Map.of(
            "source",
            new File("a b.cif"),
            "flag",
            true,
            "number",
            7,
            "real",
            0.25,
            "seed",
            9007199254740993L),
        values);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "sorce,a,`\"Probe...\" has no parameter \"sorce\" (value \"a\"); it has source, text, choice,"
            + " flag, number, real, seed, output.`",
        "Source,a,`\"Probe...\" has no parameter \"Source\" (value \"a\"); it has source, text,"
            + " choice, flag, number, real, seed, output.`",
        "flag,yes,`flag must be true or false, got \"yes\".`",
        "number,2.5,`number must be a whole number, got \"2.5\".`",
        "number,11,`number must be from 1 to 10, got \"11\".`",
        "real,-1,`real must be at least 0, got \"-1.0\".`",
        "real,NaN,`real must be at least 0, got \"NaN\".`",
        "real,Infinity,`real must be at least 0, got \"Infinity\".`",
        "real,`1,5`,`real must be a number, got \"1,5\".`",
        "choice,three,`choice must be one of one, two words, got \"three\".`",
        "source,``,`source is missing: fill in \"Source\".`"
      })
  void aWrongKeyOrValueIsNamed(String key, String value, String sentence) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("source", "a.cif");
    texts.put(key, value);
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> parameters.check(parameters.parse(texts)));
    assertEquals(sentence, e.getMessage());
  }

  @Test
  void theJobHoldsEveryValueButOptionalOnesThatAreNotGiven() {
    Map<String, Object> values = parameters.complete(Map.of("source", new File("a.cif")));
    assertEquals(
        "run(\"Probe...\", \"source=a.cif text=[some text] choice=one flag=false number=3 real=0.5"
            + " seed=42\");",
        MacroLine.of(parameters.job(values)));
  }

  @Test
  void aTextThatWasEmptiedIsRecordedAsEmpty() {
    Map<String, Object> values =
        parameters.complete(Map.of("source", new File("a.cif"), "text", ""));
    assertEquals("", parameters.job(values).parameters().get("text"));
  }
}
