package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.potentials.sampling.BoltzmannGenerator;
import org.materialsj.potentials.sampling.Metropolis;
import org.materialsj.potentials.sampling.ModelSurface;
import org.materialsj.potentials.sampling.ParallelTempering;
import org.materialsj.potentials.sampling.SurfaceQuadrature;

/** Samples a surface of two coordinates by several methods, and compares them with quadrature. */
public final class SampleBoltzmann {

  /** Sweeps between two samples that are kept. */
  private static final int SWEEPS = 10;

  /** First step of a move, as a share of the box. */
  private static final double STEP = 0.1;

  private static final int BINS = 75;

  /** Samples of each state that the flow learns from. */
  private static final int LEARNED = 1000;

  private SampleBoltzmann() {}

  /**
   * Samples.
   *
   * @param request what, and how
   * @param listener watches the training of the flow
   * @param run progress, cancelling and threads; never changes the result
   * @return tables of samples and of how good they are
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static BoltzmannResult run(
      BoltzmannRequest request, BoltzmannGenerator.Listener listener, RunContext run) {
    List<SampledSurface> sampled = new ArrayList<>();
    List<double[]> losses = new ArrayList<>();
    int count = request.methods().size();
    for (int m = 0; m < count; m++) {
      RunContext part = run.part((double) m / count, (m + 1.0) / count);
      sampled.add(
          switch (request.methods().get(m)) {
            case METROPOLIS -> metropolis(request, part);
            case TEMPERING -> tempering(request, part);
            case FLOW ->
                flow(
                    request,
                    (step, likelihood, energy) -> {
                      losses.add(new double[] {step, likelihood, energy});
                      listener.step(step, likelihood, energy);
                    },
                    part);
          });
    }
    SurfaceQuadrature exact = new SurfaceQuadrature(request.surface(), request.thermal());
    return new BoltzmannResult(
        request,
        summary(request, sampled, exact),
        samples(request, sampled),
        marginals(request, sampled, exact),
        losses(losses),
        notes(request, sampled));
  }

  private static double step(ModelSurface surface) {
    return STEP * (surface.high()[0] - surface.low()[0]);
  }

  /** Samples of a chain from a minimum. */
  private static double[][] chain(
      BoltzmannRequest request, int state, int samples, Metropolis[] used, RunContext run) {
    Metropolis chain =
        new Metropolis(
            request.surface(),
            request.thermal(),
            request.surface().minimum(state),
            step(request.surface()),
            2,
            Seeds.forItem(request.seed(), state));
    chain.equilibrate(samples / 10 * SWEEPS);
    chain.measure();
    double[][] x = new double[samples][];
    for (int i = 0; i < samples; i++) {
      if (i % 100 == 0) {
        run.cancel().check("sampling");
      }
      for (int s = 0; s < SWEEPS; s++) {
        chain.sweep();
      }
      x[i] = chain.state();
    }
    used[0] = chain;
    return x;
  }

  private static SampledSurface metropolis(BoltzmannRequest request, RunContext run) {
    Metropolis[] used = new Metropolis[1];
    double[][] x = chain(request, 0, request.samples(), used, run);
    return SampledSurface.ofChain(
        BoltzmannRequest.Method.METROPOLIS.toString(),
        request.surface(),
        x,
        used[0].acceptance(),
        1.1 * SWEEPS * request.samples());
  }

  private static SampledSurface tempering(BoltzmannRequest request, RunContext run) {
    double[] thermals = new double[request.levels()];
    Arrays.setAll(
        thermals,
        i -> request.thermal() * Math.pow(request.hottest(), (double) i / (request.levels() - 1)));
    int before = request.samples() / 10;
    ParallelTempering.Level cold =
        ParallelTempering.run(
                request::surface,
                request.surface().minimum(0),
                new ParallelTempering.Options(
                    thermals,
                    step(request.surface()),
                    2,
                    SWEEPS,
                    before,
                    request.samples(),
                    Seeds.ofItem(request.seed(), 2)),
                run)
            .get(0);
    return SampledSurface.ofChain(
        BoltzmannRequest.Method.TEMPERING.toString(),
        request.surface(),
        cold.samples(),
        cold.acceptance(),
        (double) SWEEPS * (before + request.samples()) * request.levels());
  }

  private static SampledSurface flow(
      BoltzmannRequest request, BoltzmannGenerator.Listener listener, RunContext run) {
    Metropolis[] used = new Metropolis[1];
    List<double[]> learned = new ArrayList<>();
    for (int state = 0; state < 2; state++) {
      learned.addAll(Arrays.asList(chain(request, state, LEARNED, used, run)));
    }
    BoltzmannGenerator generator =
        BoltzmannGenerator.train(
            request.surface(),
            request.thermal(),
            learned.toArray(new double[0][]),
            request.generator(),
            listener,
            run);
    BoltzmannGenerator.Generated made =
        generator.generate(request.samples(), Seeds.ofItem(request.seed(), 3));
    double trained = (double) request.generator().energySteps() * request.generator().batch();
    return SampledSurface.ofWeights(
        BoltzmannRequest.Method.FLOW.toString(),
        made.x(),
        made.weights(),
        2.2 * SWEEPS * LEARNED + trained + request.samples());
  }

  private static FeatureTable summary(
      BoltzmannRequest request, List<SampledSurface> sampled, SurfaceQuadrature exact) {
    ModelSurface surface = request.surface();
    List<String> ids = new ArrayList<>(sampled.stream().map(SampledSurface::method).toList());
    ids.add("Quadrature");
    return FeatureTable.builder(ids)
        .numbers(new ColumnSpec("samples", ""), column(sampled, s -> s.x().length, Double.NaN))
        .numbers(
            new ColumnSpec("effective samples", ""),
            column(sampled, SampledSurface::effective, Double.NaN))
        .numbers(
            new ColumnSpec("free energy difference", "kT"),
            column(sampled, s -> s.difference(surface), exact.freeEnergyDifference()))
        .numbers(
            new ColumnSpec("error of difference", "kT"),
            column(sampled, s -> s.differenceError(surface), Double.NaN))
        .numbers(
            new ColumnSpec("mean energy", ""),
            column(sampled, s -> s.meanEnergy(surface), exact.meanEnergy()))
        .numbers(
            new ColumnSpec("moves accepted", ""),
            column(sampled, SampledSurface::acceptance, Double.NaN))
        .numbers(
            new ColumnSpec("energies evaluated", ""),
            column(sampled, SampledSurface::evaluations, Double.NaN))
        .build();
  }

  private static double[] column(
      List<SampledSurface> sampled, ToDoubleFunction<SampledSurface> number, double last) {
    double[] column = new double[sampled.size() + 1];
    for (int i = 0; i < sampled.size(); i++) {
      column[i] = number.applyAsDouble(sampled.get(i));
    }
    column[sampled.size()] = last;
    return column;
  }

  private static FeatureTable samples(BoltzmannRequest request, List<SampledSurface> sampled) {
    List<String> ids = new ArrayList<>();
    List<String> methods = new ArrayList<>();
    int count = sampled.stream().mapToInt(each -> each.x().length).sum();
    double[][] columns = new double[4][count];
    for (SampledSurface each : sampled) {
      for (int i = 0; i < each.x().length; i++) {
        int row = ids.size();
        columns[0][row] = each.x()[i][0];
        columns[1][row] = each.x()[i][1];
        columns[2][row] = request.surface().energy(each.x()[i]);
        columns[3][row] = each.weights()[i];
        ids.add(each.method() + " " + (i + 1));
        methods.add(each.method());
      }
    }
    return FeatureTable.builder(ids)
        .texts(new ColumnSpec("method", ""), methods)
        .numbers(new ColumnSpec("x", ""), columns[0])
        .numbers(new ColumnSpec("y", ""), columns[1])
        .numbers(new ColumnSpec("energy", ""), columns[2])
        .numbers(new ColumnSpec("weight", ""), columns[3])
        .build();
  }

  private static FeatureTable marginals(
      BoltzmannRequest request, List<SampledSurface> sampled, SurfaceQuadrature exact) {
    double low = request.surface().low()[0];
    double high = request.surface().high()[0];
    double[] places = new double[BINS];
    double[] known = new double[BINS];
    double[] fine = exact.marginal();
    int each = fine.length / BINS;
    for (int i = 0; i < BINS; i++) {
      places[i] = low + (i + 0.5) * (high - low) / BINS;
      for (int k = 0; k < each; k++) {
        known[i] += fine[i * each + k] / each;
      }
    }
    FeatureTable.Builder table =
        FeatureTable.builder(
                Arrays.stream(places).mapToObj(x -> String.format(Locale.ROOT, "%.4f", x)).toList())
            .numbers(new ColumnSpec("x", ""), places)
            .numbers(new ColumnSpec("Quadrature", ""), known);
    for (SampledSurface method : sampled) {
      table.numbers(new ColumnSpec(method.method(), ""), method.marginal(low, high, BINS));
    }
    return table.build();
  }

  private static FeatureTable losses(List<double[]> losses) {
    List<String> ids = losses.stream().map(row -> Integer.toString((int) row[0])).toList();
    return FeatureTable.builder(ids)
        .numbers(new ColumnSpec("step", ""), losses.stream().mapToDouble(row -> row[0]).toArray())
        .numbers(
            new ColumnSpec("likelihood loss", ""),
            losses.stream().mapToDouble(row -> row[1]).toArray())
        .numbers(
            new ColumnSpec("energy loss", "kT"),
            losses.stream().mapToDouble(row -> row[2]).toArray())
        .build();
  }

  private static List<String> notes(BoltzmannRequest request, List<SampledSurface> sampled) {
    List<String> notes = new ArrayList<>();
    notes.add(
        String.format(
            Locale.ROOT,
            "States are told apart by the nearer of the minima (%.3f, %.3f) and (%.3f, %.3f).",
            request.surface().minimum(0)[0],
            request.surface().minimum(0)[1],
            request.surface().minimum(1)[0],
            request.surface().minimum(1)[1]));
    for (SampledSurface each : sampled) {
      if (Double.isNaN(each.difference(request.surface()))) {
        notes.add(
            "%s saw only one of the two states, so that it knows no free energy difference."
                .formatted(each.method()));
      } else if (each.effective() < 0.01 * each.x().length) {
        notes.add(
            "%s gave %s samples that are worth only %s; do not trust its numbers."
                .formatted(
                    each.method(),
                    Sentences.plain(each.x().length),
                    Sentences.number(each.effective())));
      }
    }
    return notes;
  }
}
