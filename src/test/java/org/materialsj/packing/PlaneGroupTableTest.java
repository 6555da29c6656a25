package org.materialsj.packing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.packing.Body;
import org.materialsj.packing.search.CmaesMultistart;
import org.materialsj.packing.search.PackingInvariant;
import org.materialsj.packing.search.PackingProblem;
import org.materialsj.packing.search.PackingResult;
import org.materialsj.packing.search.PackingRun;
import org.materialsj.packing.search.PackingSettings;
import org.materialsj.packing.search.RunListener;
import org.materialsj.packing.space.PackingGroup;
import org.materialsj.packing.space.PackingSpace;
import org.materialsj.packing.space.Sites;

/**
 * The densest packings known of shapes on general positions, found from random starts. With {@code
 * -Dmaterialsj.packing=all} the whole table of plane groups, else a few of its entries.
 */
class PlaneGroupTableTest {

  private static final long EVALUATIONS = 20_000;

  private static final double SQRT3 = Math.sqrt(3);
  private static final double SQRT5 = Math.sqrt(5);
  private static final double SQRT8 = Math.sqrt(8);

  /** An entry of the table. */
  private record Entry(String group, String shape, double density) {}

  /** The highest density that one search finds. */
  private static double best(String group, String shape) {
    Body body = Shapes.parse(shape).get(0);
    PackingGroup packed = PackingGroup.parse(group, body.dimension()).get(0);
    PackingSpace space = new PackingSpace(packed, List.of(Sites.general(packed, body)));
    PackingProblem problem =
        new PackingProblem(group + " " + shape, space, space::packing, PackingInvariant::of);
    PackingSettings settings = new PackingSettings(new CmaesMultistart(), EVALUATIONS, 1, 0, 1);
    PackingResult result =
        new PackingRun(problem, settings).run(RunContext.QUIET.withThreads(2), RunListener.NONE);
    return result.packings().get(0).packing().density();
  }

  private static List<Entry> table() throws IOException {
    List<Entry> table = new ArrayList<>();
    try (InputStream in = PlaneGroupTableTest.class.getResourceAsStream("plane-groups.csv")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<String> lines = text.lines().filter(line -> !line.startsWith("#")).toList();
      String[] head = lines.get(0).split(",");
      for (String line : lines.subList(1, lines.size())) {
        String[] cells = line.split(",");
        for (int k = 1; k < cells.length; k++) {
          String shape = k == 1 ? head[k] : "regular " + head[k];
          table.add(new Entry(cells[0], shape, Double.parseDouble(cells[k])));
        }
      }
    }
    return table;
  }

  @ParameterizedTest
  @CsvSource({
    "p1,regular 8",
    "p2mg,regular 11",
    "c2mm,regular 7",
    "p4,regular 3",
    "pg,regular 9",
    "p2gg,regular 9",
    "p6mm,regular 12"
  })
  void aShortSearchReachesTheBestKnownDensity(String group, String shape) throws IOException {
    double known =
        table().stream()
            .filter(entry -> entry.group().equals(group) && entry.shape().equals(shape))
            .findFirst()
            .orElseThrow()
            .density();
    assertEquals(known, best(group, shape), 1e-8);
  }

  @Test
  @EnabledIfSystemProperty(named = "materialsj.packing", matches = "all")
  void aShortSearchReachesEveryEntryOfTheTable() throws IOException {
    List<String> lower = new ArrayList<>();
    List<Entry> table = table();
    for (Entry entry : table) {
      double best = best(entry.group(), entry.shape());
      if (!(best > entry.density() - 1e-8)) {
        lower.add(String.format(Locale.ROOT, "%s found %.12f", entry, best));
      }
    }
    assertEquals(17 * 11, table.size());
    assertTrue(lower.isEmpty(), () -> "below the table: " + lower);
  }

  private static Stream<Entry> closedForms() {
    double pentagons = (5 - SQRT5) / 3;
    return Stream.of(
        new Entry("p1", "disc", Math.PI / Math.sqrt(12)),
        new Entry("p2", "disc", Math.PI / Math.sqrt(12)),
        new Entry("pg", "disc", Math.PI / Math.sqrt(12)),
        new Entry("p2gg", "disc", Math.PI / Math.sqrt(12)),
        new Entry("p3", "disc", Math.PI / Math.sqrt(12)),
        new Entry("cm", "disc", Math.PI / (2 + SQRT3)),
        new Entry("p2mg", "disc", Math.PI / (2 + SQRT3)),
        new Entry("p4", "disc", Math.PI / (2 + SQRT3)),
        new Entry("pm", "disc", Math.PI / 4),
        new Entry("p2mm", "disc", Math.PI / 4),
        new Entry("c2mm", "disc", Math.PI / 4),
        new Entry("p4gm", "disc", Math.PI / 4),
        new Entry("p6", "disc", Math.PI * SQRT3 / 7),
        new Entry("p31m", "disc", Math.PI / (2 + 4 / SQRT3)),
        new Entry("p3m1", "disc", Math.PI / (3 * SQRT3)),
        new Entry("p4mm", "disc", Math.PI / (3 + SQRT8)),
        new Entry("p6mm", "disc", Math.PI / (3 + 2 * SQRT3)),
        new Entry("p2", "pentagon", pentagons),
        new Entry("pg", "pentagon", pentagons),
        new Entry("p2gg", "pentagon", pentagons),
        new Entry("p2mm", "pentagon", (5 - SQRT5) / 4),
        new Entry("pm", "pentagon", (5 - SQRT5) / 4),
        new Entry("cm", "pentagon", (3 * SQRT5 - 5) / 2),
        new Entry("p2mg", "pentagon", (3 * SQRT5 - 5) / 2),
        new Entry("p1", "octagon", (4 + 2 * SQRT8) / (5 + 2 * SQRT8)));
  }

  @ParameterizedTest
  @MethodSource
  void closedForms(Entry entry) {
    assertEquals(entry.density(), best(entry.group(), entry.shape()), 1e-9);
  }

  @Test
  void latticesOfTetrahedraAndOctahedraAreThoseOfHoylmanAndMinkowski() {
    assertEquals(18.0 / 49, best("P1", "tetrahedron"), 1e-6);
    assertEquals(18.0 / 19, best("P1", "octahedron"), 1e-6);
  }
}
