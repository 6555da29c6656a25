package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.Dataset;
import org.materialsj.learn.Learners;
import org.materialsj.learn.Preprocessing;
import org.materialsj.learn.TrainingSet;
import org.materialsj.learn.Validation;
import org.materialsj.learn.active.Acquisition;
import org.materialsj.learn.active.SimulatedCurves;
import org.materialsj.learn.active.Simulation;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/** Simulates active learning on a table whose targets are all known. */
public final class SimulateActively {

  private SimulateActively() {}

  /**
   * A simulation.
   *
   * @param simulated what each acquisition reached
   * @param curves means, standard errors and quantiles over the seeds by acquisition and round
   * @param picks the rows that each acquisition asked for in each seed, in their order
   * @param notes plain sentences, also how each acquisition did against chance
   */
  public record Result(
      SimulatedCurves simulated, FeatureTable curves, FeatureTable picks, List<String> notes) {}

  /**
   * Simulates. Rows without a target are left out; missing features are replaced by the median of
   * all rows, which knows no target.
   *
   * @param request what to learn
   * @param campaign how the simulation goes on
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return curves and picks
   * @throws IllegalArgumentException with one plain sentence when the table cannot be learned from
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static Result run(ActiveRequest request, ActiveRequest.Campaign campaign, RunContext run) {
    TableSelection selection = TableSelection.of(request.reading());
    Dataset table = selection.data();
    LearnerFit.check(Learners.kind(request.learner()), table);
    int[] all = Validation.allRows(table);
    Preprocessing preprocessing = Validation.preprocess(table, all, run.cancel());
    TrainingSet data = table.trainingSet(preprocessing, all, run.cancel());
    Simulation simulation =
        Sentences.said(
            () ->
                new Simulation(
                    request.created(),
                    request.goal(),
                    request.acquisitions(data.isClassification()),
                    request.kappa(),
                    campaign.initial(),
                    request.batch(),
                    campaign.rounds(),
                    campaign.testShare(),
                    campaign.topShare(),
                    campaign.seeds()));
    SimulatedCurves curves = simulation.run(data, request.seed(), run);
    List<String> notes = new ArrayList<>(selection.notes());
    int done = curves.answers().length - 1;
    if (done < campaign.rounds()) {
      notes.add(
          "The candidates last for "
              + Sentences.count(done, "round")
              + " of the "
              + campaign.rounds()
              + " asked for.");
    }
    for (int a = 1; a < curves.acquisitions().size(); a++) {
      notes.add(against(curves, a));
    }
    return new Result(curves, curveTable(curves), picks(curves, table), notes);
  }

  /** How an acquisition did against chance, by the first measure. */
  private static String against(SimulatedCurves curves, int acquisition) {
    SimulatedCurves.Comparison test = curves.comparison(0, acquisition);
    SimulatedCurves.Measure measure = curves.measures().get(0);
    int seeds = curves.scores()[0][acquisition].length;
    String verdict =
        test.probability() >= 0.05
            ? "no clear difference from chance"
            : test.better() > test.worse() ? "better than chance" : "worse than chance";
    return String.format(
        Locale.ROOT,
        "%s: %s, mean over the rounds %s against %s; better in %d and worse in %d of %d seeds,"
            + " signed-rank test p = %.2g: %s.",
        curves.acquisitions().get(acquisition),
        measure.column().name(),
        Sentences.quantity(test.mean(), measure.column().unit()),
        Sentences.quantity(test.chance(), measure.column().unit()),
        test.better(),
        test.worse(),
        seeds,
        test.probability(),
        verdict);
  }

  private static FeatureTable curveTable(SimulatedCurves curves) {
    List<Acquisition> acquisitions = curves.acquisitions();
    int steps = curves.answers().length;
    int n = acquisitions.size() * steps;
    List<String> ids = new ArrayList<>();
    List<String> names = new ArrayList<>();
    double[] rounds = new double[n];
    double[] answers = new double[n];
    for (int i = 0; i < n; i++) {
      rounds[i] = i % steps;
      answers[i] = curves.answers()[i % steps];
      names.add(acquisitions.get(i / steps).toString());
      ids.add(names.get(i) + ", " + (int) answers[i]);
    }
    FeatureTable.Builder table =
        FeatureTable.builder(ids)
            .texts(new ColumnSpec("acquisition", ""), names)
            .numbers(new ColumnSpec(ActiveRequest.ROUND, ""), rounds)
            .numbers(new ColumnSpec("answers", ""), answers);
    for (int m = 0; m < curves.measures().size(); m++) {
      ColumnSpec measure = curves.measures().get(m).column();
      double[][] columns = new double[4][n];
      for (int a = 0; a < acquisitions.size(); a++) {
        SimulatedCurves.Summary summary = curves.summary(m, a);
        double[][] parts = {summary.mean(), summary.error(), summary.low(), summary.high()};
        for (int k = 0; k < columns.length; k++) {
          System.arraycopy(parts[k], 0, columns[k], a * steps, steps);
        }
      }
      String[] kinds = {"mean", "standard error", "10 % quantile", "90 % quantile"};
      for (int k = 0; k < columns.length; k++) {
        String name = kinds[k] + " of " + measure.name();
        table.numbers(new ColumnSpec(name, measure.unit()), columns[k]);
      }
    }
    return table.build();
  }

  private static FeatureTable picks(SimulatedCurves curves, Dataset table) {
    List<String> ids = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<double[]> numbers = new ArrayList<>();
    int batch = curves.answers()[1] - curves.answers()[0];
    for (int a = 0; a < curves.acquisitions().size(); a++) {
      for (int seed = 0; seed < curves.rows()[a].length; seed++) {
        int[] rows = curves.rows()[a][seed];
        for (int i = 0; i < rows.length; i++) {
          ids.add(table.ids().get(rows[i]));
          names.add(curves.acquisitions().get(a).toString());
          int round = i < curves.initial() ? 0 : 1 + (i - curves.initial()) / batch;
          numbers.add(new double[] {seed + 1, round, table.values()[rows[i]]});
        }
      }
    }
    FeatureTable.Builder picks =
        FeatureTable.builder(ids)
            .texts(new ColumnSpec("acquisition", ""), names)
            .numbers(new ColumnSpec("repetition", ""), column(numbers, 0))
            .numbers(new ColumnSpec(ActiveRequest.ROUND, ""), column(numbers, 1));
    ColumnSpec answer = new ColumnSpec("answer", table.target().unit());
    if (table.isClassification()) {
      picks.texts(answer, numbers.stream().map(row -> table.classes().get((int) row[2])).toList());
    } else {
      picks.numbers(answer, column(numbers, 2));
    }
    return picks.build();
  }

  private static double[] column(List<double[]> rows, int index) {
    return rows.stream().mapToDouble(row -> row[index]).toArray();
  }
}
