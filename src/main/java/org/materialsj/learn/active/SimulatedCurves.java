package org.materialsj.learn.active;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.materialsj.engine.statistics.Descriptive;
import org.materialsj.engine.statistics.SignedRankTest;
import org.materialsj.model.ColumnSpec;

/**
 * What the acquisitions of a simulation reached, seed by seed.
 *
 * @param acquisitions what is compared, chance first
 * @param measures what was measured, the main measure first
 * @param answers number of answers at the start and after each round, k + 1 numbers
 * @param scores by measure, acquisition and seed the k + 1 values of a measure
 * @param rows by acquisition and seed the rows in the order of their answers
 * @param initial number of rows that had answers at the start
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
public record SimulatedCurves(
    List<Acquisition> acquisitions,
    List<Measure> measures,
    int[] answers,
    double[][][][] scores,
    int[][][] rows,
    int initial) {

  private static final double LOW = 0.1;

  /**
   * Something that is measured.
   *
   * @param column name and unit
   * @param higherIsBetter false for errors
   */
  public record Measure(ColumnSpec column, boolean higherIsBetter) {}

  /**
   * The values of all seeds, round by round.
   *
   * @param mean their mean
   * @param error standard error of the mean, the sample deviation divided by the root of their
   *     number
   * @param low the value that one seed of ten is below
   * @param high the value that one seed of ten is above
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  public record Summary(double[] mean, double[] error, double[] low, double[] high) {}

  /**
   * How an acquisition does against chance with the same rows at the start. Each seed counts by the
   * mean of its curve behind the start.
   *
   * @param mean mean over the seeds
   * @param chance the same of chance
   * @param better number of seeds in which it is better than chance
   * @param worse number of seeds in which it is worse
   * @param probability of differences so uneven if it were no better or worse than chance, see
   *     {@link SignedRankTest}, two-sided
   */
  public record Comparison(double mean, double chance, int better, int worse, double probability) {}

  static SimulatedCurves of(
      Simulation simulation, int rounds, List<Measure> measures, List<Simulation.Trace> traces) {
    int kinds = simulation.acquisitions().size();
    double[][][][] scores = new double[measures.size()][kinds][simulation.seeds()][];
    int[][][] rows = new int[kinds][simulation.seeds()][];
    for (int i = 0; i < traces.size(); i++) {
      Simulation.Trace trace = traces.get(i);
      for (int m = 0; m < scores.length; m++) {
        scores[m][i % kinds][i / kinds] = trace.scores()[m];
      }
      rows[i % kinds][i / kinds] = trace.rows();
    }
    int[] answers =
        IntStream.rangeClosed(0, rounds)
            .map(round -> simulation.initial() + round * simulation.batch())
            .toArray();
    return new SimulatedCurves(
        simulation.acquisitions(), measures, answers, scores, rows, simulation.initial());
  }

  /**
   * The values of all seeds.
   *
   * @param measure index of a measure
   * @param acquisition index of an acquisition
   * @return k + 1 numbers of each kind
   */
  public Summary summary(int measure, int acquisition) {
    double[][] seeds = scores[measure][acquisition];
    int n = answers.length;
    Summary summary = new Summary(new double[n], new double[n], new double[n], new double[n]);
    for (int r = 0; r < n; r++) {
      int round = r;
      double[] values = Arrays.stream(seeds).mapToDouble(seed -> seed[round]).sorted().toArray();
      summary.mean[r] = Descriptive.mean(values);
      summary.error[r] = Descriptive.sampleDeviation(values) / Math.sqrt(values.length);
      summary.low[r] = Descriptive.quantile(values, LOW);
      summary.high[r] = Descriptive.quantile(values, 1 - LOW);
    }
    return summary;
  }

  /**
   * An acquisition against chance.
   *
   * @param measure index of a measure
   * @param acquisition index of an acquisition
   * @return the comparison over all seeds
   */
  public Comparison comparison(int measure, int acquisition) {
    double[] own = means(measure, acquisition);
    double[] chance = means(measure, 0);
    int sign = measures.get(measure).higherIsBetter() ? 1 : -1;
    double[] gains = new double[own.length];
    Arrays.setAll(gains, i -> sign * (own[i] - chance[i]));
    return new Comparison(
        Descriptive.mean(own),
        Descriptive.mean(chance),
        (int) Arrays.stream(gains).filter(gain -> gain > 0).count(),
        (int) Arrays.stream(gains).filter(gain -> gain < 0).count(),
        SignedRankTest.probability(gains));
  }

  /** The mean of the curve of each seed behind the start. */
  private double[] means(int measure, int acquisition) {
    return Arrays.stream(scores[measure][acquisition])
        .mapToDouble(curve -> Descriptive.mean(Arrays.copyOfRange(curve, 1, curve.length)))
        .toArray();
  }
}
