package org.materialsj.packing.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.packing.Body;
import org.materialsj.model.packing.GenerationStatistics;
import org.materialsj.model.packing.Polygon;
import org.materialsj.packing.Acenes;
import org.materialsj.packing.Bodies;
import org.materialsj.packing.RadiusSet;
import org.materialsj.packing.VanDerWaalsRadii;
import org.materialsj.packing.entropic.EntropicTrustRegion;
import org.materialsj.packing.space.PackingGroup;
import org.materialsj.packing.space.PackingSpace;
import org.materialsj.packing.space.Sites;

/** The engines on one budget. All of it with {@code -Dmaterialsj.packing=all}. */
class EnginesTest {

  private static final long EVALUATIONS = 60_000;

  /** Proven best of all packings: Hales and Kusner 2016, doi:10.48550/arXiv.1602.07220. */
  private static final double PENTAGONS = (5 - Math.sqrt(5)) / 3;

  private static PackingResult search(
      SearchEngine engine, String group, Body body, String site, long seed) {
    PackingGroup space = PackingGroup.parse(group, body.dimension()).get(0);
    PackingSpace packings =
        Sites.spaces(space, List.of(body), List.of(site), Sites.TOLERANCE).get(0);
    PackingProblem problem =
        new PackingProblem(
            group + " " + body.name(), packings, packings::packing, PackingInvariant::of);
    PackingSettings settings = new PackingSettings(engine, EVALUATIONS, seed, 0, 1);
    return new PackingRun(problem, settings).run(RunContext.QUIET, RunListener.NONE);
  }

  /** The highest density of a search before its candidates are refined. */
  private static double raw(PackingResult result) {
    List<GenerationStatistics> generations = result.generations();
    return generations.get(generations.size() - 1).best();
  }

  private static double refined(PackingResult result) {
    return result.packings().get(0).packing().density();
  }

  @ParameterizedTest
  @ValueSource(strings = {"p2", "p2gg"})
  @EnabledIfSystemProperty(named = "materialsj.packing", matches = "all")
  void theEntropicTrustRegionFindsThePentagonPackingFromEverySeed(String group) {
    for (long seed = 1; seed <= 10; seed++) {
      PackingResult result =
          search(new EntropicTrustRegion(), group, Polygon.regular(5), Sites.GENERAL, seed);
      assertEquals(EVALUATIONS, result.evaluations());
      assertEquals(PENTAGONS, raw(result), 0.005, group + " with seed " + seed);
      assertEquals(PENTAGONS, refined(result), 1e-8, group + " with seed " + seed);
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "materialsj.packing", matches = "all")
  void theEnginesAreReportedSideBySide() {
    List<String> lines = new ArrayList<>();
    compare(lines, "p2", Polygon.regular(3), Sites.GENERAL);
    compare(lines, "p2gg", Polygon.regular(5), Sites.GENERAL);
    compare(lines, "p6", Polygon.regular(8), Sites.GENERAL);
    compare(lines, "P21/c", acene(1), "-1");
    compare(lines, "P21/c", acene(3), "-1");
    assertEquals(5, lines.size());
    lines.forEach(System.out::println);
  }

  private static Body acene(int rings) {
    return Bodies.of(Acenes.of(rings), VanDerWaalsRadii.of(RadiusSet.BONDI));
  }

  private static void compare(List<String> lines, String group, Body body, String site) {
    StringBuilder line = new StringBuilder(body.name() + " in " + group + ":");
    for (SearchEngine engine : List.of(new EntropicTrustRegion(), new CmaesMultistart())) {
      line.append(' ').append(engine.name());
      for (long seed = 1; seed <= 3; seed++) {
        PackingResult result = search(engine, group, body, site, seed);
        assertTrue(refined(result) >= raw(result) - 1e-9, "refinement lowers the density");
        line.append(String.format(Locale.ROOT, " %.6f -> %.6f,", raw(result), refined(result)));
      }
    }
    lines.add(line.toString());
  }
}
