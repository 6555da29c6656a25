package org.materialsj.tasks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.engine.run.RunContext;
import org.materialsj.features.autocorrelation.FrameworkAutocorrelation;
import org.materialsj.model.Crystal;
import org.materialsj.model.Element;
import org.materialsj.model.Lattice;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.potentials.adsorption.AdsorptionOptions;
import org.materialsj.potentials.adsorption.AdsorptionPoint;
import org.materialsj.potentials.adsorption.Guests;
import org.materialsj.potentials.adsorption.RigidFramework;

class SampleAdsorptionTest {

  /** A framework of the golden set of autocorrelations. */
  private static Crystal golden(String name) throws IOException {
    JsonObject item;
    try (Reader in =
        new InputStreamReader(
            FrameworkAutocorrelation.class.getResourceAsStream("racs.json"),
            StandardCharsets.UTF_8)) {
      item =
          JsonParser.parseReader(in)
              .getAsJsonObject()
              .getAsJsonObject("mofs")
              .getAsJsonObject(name);
    }
    Lattice lattice = new Lattice(flat(item.getAsJsonArray("cell")));
    int[] numbers = new int[item.getAsJsonArray("symbols").size()];
    for (int i = 0; i < numbers.length; i++) {
      String symbol = item.getAsJsonArray("symbols").get(i).getAsString();
      numbers[i] = Element.ofSymbol(symbol).orElseThrow().number();
    }
    double[] positions = lattice.toCartesian(flat(item.getAsJsonArray("frac")));
    return (Crystal)
        new AtomicFrame(name, numbers, positions, Optional.of(lattice)).structure(Map.of());
  }

  private static double[] flat(JsonArray rows) {
    double[] result = new double[3 * rows.size()];
    for (int i = 0; i < result.length; i++) {
      result[i] = rows.get(i / 3).getAsJsonArray().get(i % 3).getAsDouble();
    }
    return result;
  }

  private static AdsorptionRequest methane(double[] pressures, int steps) throws IOException {
    return new AdsorptionRequest(
        golden("YICDAR"),
        Map.of(),
        "",
        "",
        Guests.METHANE.model(),
        pressures,
        false,
        12,
        6400,
        new AdsorptionOptions(298, steps, steps, 0.5, 42));
  }

  @Test
  void methaneInAGoldenFrameworkBeginsAsHenrySaysAndSaturates() throws IOException {
    AdsorptionResult result =
        SampleAdsorption.run(
            methane(new double[] {0.1, 10, 80}, 15_000),
            SampleAdsorption.Listener.NONE,
            CancelToken.NEVER,
            RunContext.QUIET);
    assertEquals(12, result.box().unitCells());
    List<AdsorptionPoint> points = result.points();
    double henry = result.widom().henry(result.box(), 298);
    double relative = result.widom().factorError() / result.widom().factor();
    AdsorptionPoint first = points.get(0);
    double expected = henry * first.fugacity();
    assertEquals(
        expected, first.loading(), 4 * Math.hypot(first.loadingError(), relative * expected));
    assertTrue(points.get(1).loading() > 10 * first.loading());
    assertTrue(points.get(2).loading() > 1.5 * points.get(1).loading());
    assertTrue(points.get(2).loading() < 0.2 * henry * points.get(2).fugacity(), "pores fill");
    // All molecules of the last state lie in the image of the last pressure.
    assertEquals(points.get(2).loading(), points.get(2).density().mean(), 0.05);
    assertEquals(3, result.states().size());
    assertEquals(result.isotherm().rows(), 3);
    double mass = result.request().framework().composition().mass();
    assertEquals(
        1000 * points.get(1).loading() / mass,
        result.isotherm().numbers("uptake")[1],
        1e-9 * points.get(1).loading());
  }

  @Test
  void stoppingEarlyKeepsWhatWasMeasured() throws IOException {
    AtomicInteger calls = new AtomicInteger();
    SampleAdsorption.Listener listener =
        new SampleAdsorption.Listener() {
          @Override
          public void begin(RigidFramework box) {}

          @Override
          public void sampled(int point, long step, double energy, List<double[]> molecules) {
            calls.incrementAndGet();
          }
        };
    AdsorptionResult result =
        SampleAdsorption.run(
            methane(new double[] {10, 20}, 4000),
            listener,
            () -> calls.get() >= 60,
            RunContext.QUIET.withThreads(1));
    assertTrue(result.stopped());
    assertTrue(result.points().get(0).loading() > 0);
    assertTrue(Double.isNaN(result.points().get(1).loading()));
    assertEquals(Optional.of("stopped before anything was measured"), result.isotherm().error(1));
  }
}
