package org.materialsj.view.map;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RowSetTest {

  private static final List<String> IDS = List.of("a", "b c", "a", "#2");

  @Test
  void idsNumbersAndRangesNameRowsInTheirOrder() {
    assertEquals(List.of(3, 1), RowSet.parse("#4;  b c ;", IDS));
    assertEquals(List.of(1, 2, 3), RowSet.parse("#2-4", List.of("w", "x", "y", "z")));
    assertEquals(List.of(), RowSet.parse("  ", IDS));
  }

  @Test
  void anIdThatSeveralRowsHaveNamesAllOfThem() {
    assertEquals(List.of(0, 2), RowSet.parse("a", IDS));
  }

  @Test
  void anIdThatLooksLikeANumberIsAnId() {
    assertEquals(List.of(3), RowSet.parse("#2", IDS));
  }

  @Test
  void whatIsNoRowIsNamed() {
    for (String wrong : new String[] {"z", "#0", "#5", "#3-1", "#1-", "3"}) {
      String message =
          assertThrows(IllegalArgumentException.class, () -> RowSet.parse(wrong, IDS)).getMessage();
      assertEquals(true, message.contains("\"" + wrong + "\""), message);
    }
  }

  @Property
  void theTextOfASetIsReadBack(@ForAll @Size(max = 40) List<@IntRange(max = 99) Integer> rows) {
    RowSet set = RowSet.of(rows.stream().mapToInt(Integer::intValue).toArray());
    List<String> ids = Collections.nCopies(100, "x");
    int[] read = RowSet.parse(set.text(), ids).stream().mapToInt(Integer::intValue).toArray();
    assertArrayEquals(set.rows(), read);
    assertEquals(rows.stream().distinct().toList(), RowSet.parse(RowSet.text(rows), ids));
  }
}
