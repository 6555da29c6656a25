package org.materialsj.io.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.materialsj.io.ParseException;

class JsonTreeTest {

  @Test
  void membersAreReadByNameAndKind() throws ParseException {
    JsonMembers json =
        JsonTree.parse(
            "{\"name\":\"\\u00e5\",\"seed\":-9223372036854775808,\"gap\":1e-3,\"mape\":null,"
                + "\"texts\":[\"a\",\"b\"],\"counts\":[0,7],\"inner\":{\"a\":\"1\"},"
                + "\"list\":[{\"n\":1},{\"n\":2}]}",
            "x");
    assertEquals("\u00e5", json.text("name"));
    assertEquals(Long.MIN_VALUE, json.whole("seed"));
    assertEquals(1e-3, json.number("gap"));
    assertTrue(Double.isNaN(json.numberOrNaN("mape")));
    assertTrue(json.has("mape"));
    assertFalse(json.has("maep"));
    assertEquals(List.of("a", "b"), json.texts("texts"));
    assertEquals(List.of(0L, 7L), json.counts("counts"));
    assertArrayEquals(new double[] {0, 7}, json.numbers("counts"));
    assertEquals(Map.of("a", "1"), json.textMap("inner"));
    assertEquals(2, json.objects("list").get(1).whole("n", 1, 2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "null",
        "3",
        "[]",
        "{} {}",
        "{\"a\":}",
        "{'a':1}",
        "{\"a\":1,}",
        "{\"a\":\"\\uZZZZ\"}",
        "{\"a\":NaN}",
        "{\"a\":1,\"a\":2}",
        "{a:1}",
        "{\"a\":01}",
        "/* */{}"
      })
  void whatIsNoJsonObjectIsRefused(String text) {
    assertThrows(ParseException.class, () -> JsonTree.parse(text, "x"));
  }

  @Test
  void limitsAreKept() {
    assertRefused("x: It is nested deeper than 12.", "{\"a\":" + "[".repeat(13));
    assertRefused(
        "x: It has a text of more than 100000 characters.",
        "{\"a\":\"" + "b".repeat(100_001) + "\"}");
    assertRefused(
        "x: It has more than 2000000 items.", "{\"a\":[" + "1,".repeat(2_000_000) + "1]}");
  }

  @Test
  void whatIsMissingOrOfAnotherKindIsNamedWithItsPlace() throws ParseException {
    JsonMembers json = JsonTree.parse("{\"a\":{\"b\":[1,\"2\"],\"c\":1e999,\"d\":1.5}}", "x");
    JsonMembers inner = json.object("a");
    assertDefect("x: It needs a text as \"name\".", () -> json.text("name"));
    assertDefect("x: It needs a list of texts as \"b\" in /a.", () -> inner.texts("b"));
    assertDefect("x: It needs a list of whole numbers as \"b\" in /a.", () -> inner.counts("b"));
    assertDefect("x: It needs a list of numbers as \"b\" in /a.", () -> inner.numbers("b"));
    assertDefect("x: It needs a list of objects as \"b\" in /a.", () -> inner.objects("b"));
    assertDefect(
        "x: It needs a number in the range of numbers, not 1e999, as \"c\" in /a.",
        () -> inner.number("c"));
    assertDefect("x: It needs a whole number as \"d\" in /a.", () -> inner.whole("d"));
    assertDefect("x: It has an unknown member \"a\".", () -> json.only(Set.of("b")));
  }

  private static void assertRefused(String message, String json) {
    assertDefect(message, () -> JsonTree.parse(json, "x"));
  }

  private static void assertDefect(String message, Executable reading) {
    assertEquals(message, assertThrows(ParseException.class, reading).getMessage());
  }
}
