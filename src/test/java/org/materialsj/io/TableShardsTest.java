package org.materialsj.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.model.FeatureTable;

class TableShardsTest {

  @TempDir Path folder;

  private TableShards open(String text, int rows) throws Exception {
    Path file = Files.writeString(folder.resolve("t.csv"), text);
    return TableShards.open(file, rows, ReadOptions.STRICT, CancelToken.NEVER);
  }

  @Test
  void columnHoldsTextInAllShardsWhenOneCellIsText() throws Exception {
    try (TableShards shards = open("a,b (GPa)\n1,2\n3,\nx,4\n", 2)) {
      assertEquals(3, shards.rows());
      assertEquals(2, shards.shards());
      FeatureTable first = shards.next().orElseThrow();
      assertEquals(List.of("1", "3"), first.texts("a"));
      assertEquals("GPa", first.column("b").unit());
      assertTrue(Double.isNaN(first.numbers("b")[1]));
      FeatureTable second = shards.next().orElseThrow();
      assertEquals(List.of("3"), second.ids());
      assertEquals(4, second.numbers("b")[0]);
      assertEquals(Optional.empty(), shards.next());
    }
  }

  @Test
  void skippedShardsAreCounted() throws Exception {
    try (TableShards shards = open("a\n1\n2\n3\n4\n5\n", 2)) {
      shards.skip();
      assertEquals(List.of("3", "4"), shards.next().orElseThrow().ids());
    }
  }

  @Test
  void errorsAndIdsOfTheFileAreKept() throws Exception {
    try (TableShards shards = open("\ufeffid,a,error\nq,1,\nr,,broken\n", 10)) {
      FeatureTable table = shards.next().orElseThrow();
      assertEquals(List.of("q", "r"), table.ids());
      assertEquals(Optional.of("broken"), table.error(1));
    }
  }

  @Test
  void tableWithoutRowsIsOneEmptyShard() throws Exception {
    try (TableShards shards = open("a,b\n", 10)) {
      assertEquals(1, shards.shards());
      assertEquals(0, shards.next().orElseThrow().rows());
      assertEquals(Optional.empty(), shards.next());
    }
  }

  @Test
  void raggedRowIsRefusedWithItsLine() {
    ParseException e = assertThrows(ParseException.class, () -> open("a,b\n1,2\n3\n", 1).close());
    assertTrue(e.getMessage().contains("the row has 1 cells, the header 2"), e.getMessage());
    assertEquals(3, e.line());
  }

  @Test
  void whatIsNoTextIsRefused() throws Exception {
    Path file = folder.resolve("b.csv");
    Files.write(file, new byte[] {'a', '\n', (byte) 0xff, '\n'});
    assertThrows(
        ParseException.class,
        () -> TableShards.open(file, 1, ReadOptions.STRICT, CancelToken.NEVER).close());
    Files.write(file, "a\n\0".getBytes(StandardCharsets.UTF_8));
    assertThrows(
        ParseException.class,
        () -> TableShards.open(file, 1, ReadOptions.STRICT, CancelToken.NEVER).close());
  }

  @Test
  void cancellingStopsTheSurvey() throws Exception {
    Path file = Files.writeString(folder.resolve("t.csv"), "a\n1\n2\n");
    assertThrows(
        CancellationException.class,
        () -> TableShards.open(file, 1, ReadOptions.STRICT, () -> true).close());
  }
}
