package org.materialsj.packing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

/** The densest packings of discs and regular polygons in the plane groups. */
class PlaneGroupTableTest {

  private static final int[] BUDGETS = {20_000, 100_000, 500_000, 1_500_000};

  private static final double SQRT3 = Math.sqrt(3);

  /** Best density for a budget; refined. */
  private static double best(PackingSpace space, long evaluations, long seed, RunContext run) {
    PackingProblem problem =
        new PackingProblem(
            space.group().symbol() + " " + space.sites(),
            space,
            space::packing,
            PackingInvariant::of);
    PackingResult result =
        new PackingRun(problem, new PackingSettings(new CmaesMultistart(), evaluations, seed, 0, 1))
            .run(run, RunListener.NONE);
    return result.packings().get(0).packing().density();
  }

  private static PackingSpace space(String group, String shape) {
    PackingGroup plane = PackingGroup.parse(group, 2).get(0);
    Body body = Shapes.parse(shape).get(0);
    return new PackingSpace(plane, List.of(Sites.general(plane, body)));
  }

  /** Searches with growing budgets until a density is reached; returns the best and the effort. */
  private static double[] reach(String group, String shape, double density, RunContext run) {
    PackingSpace space = space(group, shape);
    double best = 0;
    double spent = 0;
    for (int k = 0; k < BUDGETS.length && best < density; k++) {
      best = Math.max(best, best(space, BUDGETS[k], 1 + k, run));
      spent += BUDGETS[k];
    }
    return new double[] {best, spent};
  }

  private static Map<String, Map<String, Double>> table() throws IOException {
    Map<String, Map<String, Double>> table = new LinkedHashMap<>();
    try (InputStream in = PlaneGroupTableTest.class.getResourceAsStream("plane-groups.csv")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<String> lines = text.lines().filter(line -> !line.startsWith("#")).toList();
      String[] head = lines.get(0).split(",");
      for (String line : lines.subList(1, lines.size())) {
        String[] cells = line.split(",");
        Map<String, Double> row = new LinkedHashMap<>();
        for (int k = 1; k < cells.length; k++) {
          row.put(head[k].equals("disc") ? "disc" : "regular " + head[k], number(cells[k]));
        }
        table.put(cells[0], row);
      }
    }
    return table;
  }

  private static double number(String text) {
    return Double.parseDouble(text);
  }

  @ParameterizedTest
  @CsvSource({"p2,regular 5", "p1,regular 8", "p2mg,regular 11", "p4,regular 3", "p31m,disc"})
  void aShortSearchReachesTheBestKnownDensity(String group, String shape) throws IOException {
    double known = table().get(group).get(shape);
    double best = best(space(group, shape), 40_000, 1, RunContext.QUIET);
    assertTrue(best > known - 1e-8, group + " " + shape + " " + best);
    assertEquals(known, best, 1e-8);
  }

  @Test
  @EnabledIfSystemProperty(named = "materialsj.packing", matches = "all")
  void everyEntryOfTheTableIsReached() throws IOException {
    RunContext run = RunContext.QUIET.withThreads(2);
    List<String> short0 = new ArrayList<>();
    StringBuilder log = new StringBuilder();
    for (Map.Entry<String, Map<String, Double>> row : table().entrySet()) {
      for (Map.Entry<String, Double> entry : row.getValue().entrySet()) {
        long time = System.nanoTime();
        double[] best = reach(row.getKey(), entry.getKey(), entry.getValue() - 1e-8, run);
        String line =
            String.format(
                Locale.ROOT,
                "%s %s %.12f known %.9f difference %.2e after %.0f in %.2f s%n",
                row.getKey(),
                entry.getKey(),
                best[0],
                entry.getValue(),
                best[0] - entry.getValue(),
                best[1],
                (System.nanoTime() - time) * 1e-9);
        log.append(line);
        java.nio.file.Files.writeString(java.nio.file.Path.of("/tmp/table.log"), log);
        if (best[0] < entry.getValue() - 1e-8) {
          short0.add(line);
        }
      }
    }
    assertEquals(List.of(), short0);
  }
}
