package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.Structure;
import org.materialsj.model.VoxelGrid;
import org.materialsj.potentials.adsorption.AdsorptionListener;
import org.materialsj.potentials.adsorption.AdsorptionPoint;
import org.materialsj.potentials.adsorption.AdsorptionRun;
import org.materialsj.potentials.adsorption.PengRobinson;
import org.materialsj.potentials.adsorption.RigidFramework;
import org.materialsj.potentials.adsorption.WidomInsertion;

/** Samples the adsorption of a gas in a rigid framework: Henry's coefficient, then an isotherm. */
public final class SampleAdsorption {

  /** Share of the work that insertions are. */
  private static final double INSERTIONS = 0.1;

  /** Below this mean Boltzmann factor, nothing fits. */
  private static final double CLOSED = 1e-12;

  /** A chain that accepts fewer exchanges has hardly sampled. */
  private static final double STUCK = 1e-4;

  private SampleAdsorption() {}

  /** Watches while chains run. */
  public interface Listener extends AdsorptionListener {

    /** Watches nothing. */
    Listener NONE =
        new Listener() {
          @Override
          public void begin(RigidFramework box) {}

          @Override
          public void sampled(int point, long step, double energy, List<double[]> molecules) {}
        };

    /**
     * Says what will be sampled.
     *
     * @param box the framework, repeated
     */
    void begin(RigidFramework box);
  }

  /**
   * Samples.
   *
   * @param request what
   * @param listener watches
   * @param stop asks to end early and keep what there is
   * @param run progress, cancelling and threads
   * @return the isotherm and all beside it
   * @throws IllegalArgumentException with a plain sentence if the request makes no sense
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static AdsorptionResult run(
      AdsorptionRequest request, Listener listener, CancelToken stop, RunContext run) {
    FrameworkCharges charges =
        FrameworkCharges.of(
            request.framework(),
            request.charges(),
            request.fileCharges(),
            request.guest().charged());
    RigidFramework box =
        Sentences.said(
            () ->
                RigidFramework.of(
                    request.framework(),
                    AdsorptionInput.parameters(request.framework(), request.overrides()),
                    charges.charges(),
                    request.cutoff()));
    double[] fugacities = fugacities(request);
    listener.begin(box);
    WidomInsertion.Result widom =
        Sentences.said(
            () ->
                WidomInsertion.run(
                    box,
                    request.guest(),
                    request.options().temperature(),
                    request.insertions(),
                    request.options().spacing(),
                    request.options().seed(),
                    run.part(0, INSERTIONS)));
    List<AdsorptionPoint> points =
        new AdsorptionRun(box, request.guest(), request.options(), listener)
            .sample(fugacities, stop, run.part(INSERTIONS, 1));
    AdsorptionTables tables = new AdsorptionTables(request, box, widom, points);
    List<String> notes = new ArrayList<>(charges.notes());
    notes.addAll(notes(request, box, widom, points));
    return new AdsorptionResult(
        request,
        box,
        widom,
        points,
        tables.isotherm(),
        tables.henry(),
        density(request, widom, points),
        states(request, box, points),
        notes,
        stop.cancelled());
  }

  private static double[] fugacities(AdsorptionRequest request) {
    if (request.ideal() || request.guest().critical().isEmpty()) {
      return request.pressures().clone();
    }
    return Arrays.stream(request.pressures())
        .map(
            pressure ->
                PengRobinson.fugacity(
                    request.guest().critical().get(), request.options().temperature(), pressure))
        .toArray();
  }

  /** Of the last pressure that was sampled; of single guests when none was. */
  private static VoxelGrid density(
      AdsorptionRequest request, WidomInsertion.Result widom, List<AdsorptionPoint> points) {
    for (int i = points.size() - 1; i >= 0; i--) {
      if (points.get(i).density().sampled()) {
        return points.get(i).density().image(request.options().spacing());
      }
    }
    return widom.density().image(request.options().spacing());
  }

  private static List<Structure> states(
      AdsorptionRequest request, RigidFramework box, List<AdsorptionPoint> points) {
    return IntStream.range(0, points.size())
        .<Structure>mapToObj(
            i ->
                box.with(
                        "%s in %s at %s"
                            .formatted(
                                request.guest().name(),
                                request.framework().name(),
                                AdsorptionInput.pressure(request.pressures()[i])),
                        request.guest(),
                        points.get(i).last())
                    .structure(
                        Map.of(
                            "molecules per cell",
                            String.format(Locale.ROOT, "%.4f", points.get(i).loading()))))
        .toList();
  }

  private static List<String> notes(
      AdsorptionRequest request,
      RigidFramework box,
      WidomInsertion.Result widom,
      List<AdsorptionPoint> points) {
    List<String> notes = new ArrayList<>();
    int[] n = box.repeats();
    notes.add(
        "The box holds %d x %d x %d unit cells, %d atoms; the guest is %s (%s)."
            .formatted(
                n[0], n[1], n[2], box.size(), request.guest().name(), request.guest().source()));
    if (!request.ideal() && request.guest().critical().isEmpty()) {
      notes.add("The gas of this guest is taken as ideal, since its critical point is not known.");
    }
    if (widom.factor() < CLOSED) {
      notes.add("No guest fits into the framework: all insertions overlapped.");
    } else if (widom.factorError() > 0.2 * widom.factor()) {
      notes.add("Henry's coefficient is uncertain by more than a fifth; ask for more insertions.");
    }
    long stuck =
        points.stream()
            .filter(point -> point.exchangeRate() < STUCK && point.loading() > 0)
            .count();
    if (stuck > 0) {
      notes.add(
          "At %s fewer than one in %d exchanges with the gas was accepted; ask for more steps."
              .formatted(Sentences.count(stuck, "pressure"), Math.round(1 / STUCK)));
    }
    notes.add(
        "Guests are put wherever they fit, also into pores that no molecule could reach from"
            + " outside.");
    return notes;
  }
}
