package org.materialsj.io.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.materialsj.io.ParseException;
import org.materialsj.model.Featurization;
import org.materialsj.model.Provenance;

class ProvenanceJsonTest {

  private static final Provenance PLAIN =
      new Provenance(
          "run(\"X...\", \"source=[a <b>]\");", Long.MIN_VALUE, Map.of("Java", "17"), Map.of());
  private static final Provenance FEATURIZED =
      PLAIN.with(
          Optional.of(
              new Featurization(
                  List.of(
                      new Featurization.Descriptor("Magpie", 1),
                      new Featurization.Descriptor("Density", 2)),
                  Map.of("fragments", "keep all"),
                  List.of("C-C", "C-H"))));

  @Test
  void itHoldsMacroSeedVersionsAndInputsAndNoDate() {
    String json = ProvenanceJson.text(PLAIN);
    assertTrue(json.contains("\"macro\": \"run(\\\"X...\\\", \\\"source=[a <b>]\\\");\""), json);
    assertTrue(json.contains("\"seed\": -9223372036854775808"), json);
    assertTrue(json.contains("\"Java\": \"17\""), json);
    assertTrue(json.contains("\"inputs\": {}"), json);
    assertFalse(json.contains("date"), json);
    assertTrue(json.endsWith("}\n"), json);
  }

  @Test
  void whatIsWrittenIsReadBack() throws ParseException {
    assertEquals(PLAIN, read(ProvenanceJson.text(PLAIN)));
    assertEquals(FEATURIZED, read(ProvenanceJson.text(FEATURIZED)));
  }

  @Test
  void unknownMembersAndVersionsBelowZeroAreRefused() {
    String json = ProvenanceJson.text(FEATURIZED);
    assertRefused("a: It has an unknown member \"sead\".", json.replace("\"seed\"", "\"sead\""));
    assertRefused(
        "a: It needs a whole number from 0 to 2147483647 as \"version\" in"
            + " /featurization/descriptors/1.",
        json.replace("\"version\": 2", "\"version\": -2"));
  }

  private static void assertRefused(String message, String json) {
    assertEquals(message, assertThrows(ParseException.class, () -> read(json)).getMessage());
  }

  private static Provenance read(String json) throws ParseException {
    return ProvenanceJson.read(JsonTree.parse(json, "a"));
  }
}
