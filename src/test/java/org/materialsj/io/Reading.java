package org.materialsj.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.materialsj.io.ParseException.Code;
import org.materialsj.model.Crystal;
import org.materialsj.model.Structure;

/** Reads texts in tests. */
final class Reading {

  private Reading() {}

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static List<StructureRow> rows(String file, byte[] content, ReadOptions options) {
    List<StructureRow> rows = new ArrayList<>();
    try (StructureReader reader = Structures.parse(file, content, options)) {
      reader.forEachRemaining(rows::add);
    } catch (ParseException e) {
      rows.add(
          new StructureRow(file, java.util.Optional.empty(), java.util.Optional.of(e), List.of()));
    }
    return rows;
  }

  static List<StructureRow> rows(String file, String text, ReadOptions options) {
    return rows(file, bytes(text), options);
  }

  static StructureRow row(String file, String text, ReadOptions options) {
    List<StructureRow> rows = rows(file, text, options);
    assertEquals(1, rows.size(), () -> "one row expected: " + rows);
    return rows.get(0);
  }

  static Structure structure(String file, String text) {
    StructureRow row = row(file, text, ReadOptions.STRICT);
    return row.structure()
        .orElseThrow(() -> new AssertionError(row.error().get().getMessage(), row.error().get()));
  }

  static Crystal crystal(String text) {
    return (Crystal) structure("a.cif", text);
  }

  /** The only row is an error of this kind on this line. */
  static ParseException assertRejected(Code code, int line, String file, String text) {
    return assertRejected(code, line, row(file, text, ReadOptions.STRICT));
  }

  static ParseException assertRejected(Code code, int line, StructureRow row) {
    assertFalse(row.structure().isPresent(), () -> row.id() + " was read");
    ParseException error = row.error().get();
    assertEquals(code, error.code(), error.getMessage());
    assertEquals(line, error.line(), error.getMessage());
    return error;
  }

  /** Some warning holds the text and names the line. */
  static void assertWarns(int line, String part, StructureRow row) {
    boolean found =
        row.warnings().stream().anyMatch(w -> w.line() == line && w.sentence().contains(part));
    org.junit.jupiter.api.Assertions.assertTrue(
        found, () -> "no warning at line " + line + " with \"" + part + "\" in " + row);
  }
}
