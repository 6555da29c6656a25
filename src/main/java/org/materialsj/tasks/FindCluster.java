package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.potentials.Potential;
import org.materialsj.potentials.classical.LennardJones;
import org.materialsj.potentials.classical.PairCutoff;
import org.materialsj.potentials.clusters.ClusterProblem;
import org.materialsj.potentials.clusters.ClusterRelaxation;
import org.materialsj.potentials.clusters.ClusterSearch;
import org.materialsj.potentials.clusters.KnownMinima;
import org.materialsj.potentials.clusters.RattledClusters;

/** Looks for the lowest minimum of a Lennard-Jones cluster. */
public final class FindCluster {

  /** The name of the energy in tables and charts. */
  public static final String ENERGY = "energy";

  /** The name of the largest component of a force in tables and charts. */
  public static final String FORCE = "largest force";

  /** Clusters are drawn and saved as argon. */
  private static final int ARGON = 18;

  /** Minima whose energies differ by less (epsilon) count as one. */
  private static final double SAME = 1e-6;

  private FindCluster() {}

  /**
   * Searches.
   *
   * @param job what to look for
   * @param run progress, cancelling and threads; the result does not depend on the threads. When
   *     cancelled after something was found, that is the result
   * @param listener watches
   * @return what was found
   * @throws java.util.concurrent.CancellationException when cancelled before anything was found
   */
  public static ClusterOutcome run(ClusterJob job, RunContext run, ClusterListener listener) {
    ClusterProblem problem = problem(job);
    ClusterSearch.Outcome search =
        ClusterSearch.run(problem, job.settings(), job.seed(), run, watch(problem, listener));
    ClusterSearch.Found best = search.best();
    ClusterPath path = new ClusterPath(problem, listener);
    if (job.settings().hops() > 0) {
      path.add(best.stages());
    } else {
      double[] x = ClusterSearch.start(problem, job.seed(), best.index());
      new ClusterRelaxation(problem, job.settings().relaxation()).relax(x, path);
    }
    String name = "LJ" + job.atoms();
    return new ClusterOutcome(
        minima(job, search),
        path.table(job),
        RattledClusters.labelled(problem, name, best.positions()),
        path.frames(),
        RattledClusters.of(
            problem, best.positions(), job.copies(), job.noise(), Seeds.ofItem(job.seed(), -1)),
        search.cancelled(),
        notes(job, search));
  }

  private static ClusterProblem problem(ClusterJob job) {
    int[] numbers = new int[job.atoms()];
    Arrays.fill(numbers, ARGON);
    Potential potential =
        job.reduced()
            ? LennardJones.reduced()
            : LennardJones.potential(job.epsilon(), job.sigma(), PairCutoff.NONE);
    return new ClusterProblem(potential, numbers, job.sigma(), job.epsilon());
  }

  /** Passes the hops of the first start on. */
  private static ClusterSearch.Listener watch(ClusterProblem problem, ClusterListener listener) {
    return new ClusterSearch.Listener() {
      @Override
      public void hop(int start, int hop, double energy, double[] positions, double lowest) {
        if (start == 0) {
          listener.hop(hop, energy, lowest, problem.frame("hop " + hop, positions));
        }
      }

      @Override
      public void found(ClusterSearch.Found found) {}
    };
  }

  private static FeatureTable minima(ClusterJob job, ClusterSearch.Outcome search) {
    List<ClusterSearch.Found> sorted = new ArrayList<>(search.found());
    sorted.removeIf(found -> !found.converged());
    sorted.sort(Comparator.comparingDouble(ClusterSearch.Found::energy));
    List<Double> energies = new ArrayList<>();
    List<Double> times = new ArrayList<>();
    for (ClusterSearch.Found found : sorted) {
      int last = energies.size() - 1;
      if (last >= 0 && found.energy() - energies.get(last) < SAME * job.epsilon()) {
        times.set(last, times.get(last) + 1);
      } else {
        energies.add(found.energy());
        times.add(1.0);
      }
    }
    double[] values = energies.stream().mapToDouble(each -> each).toArray();
    double[] counts = times.stream().mapToDouble(each -> each).toArray();
    double lowest = values.length == 0 ? 0 : values[0];
    double all = search.found().size();
    return FeatureTable.builder(Collections.nCopies(values.length, ""))
        .numbers(new ColumnSpec(ENERGY, job.energyUnit()), values)
        .numbers(
            new ColumnSpec("above the lowest", job.energyUnit()),
            Arrays.stream(values).map(each -> each - lowest).toArray())
        .numbers(new ColumnSpec("starts", ""), counts)
        .numbers(
            new ColumnSpec("share of starts", ""),
            Arrays.stream(counts).map(each -> each / all).toArray())
        .build();
  }

  private static List<String> notes(ClusterJob job, ClusterSearch.Outcome search) {
    List<String> notes = new ArrayList<>();
    double energy = search.best().energy() / job.epsilon();
    String lowest = String.format(Locale.ROOT, "The lowest energy is %.9f epsilon", energy);
    OptionalDouble known = KnownMinima.lennardJones(job.atoms());
    if (known.isEmpty()) {
      notes.add(lowest + ".");
    } else if (energy < known.getAsDouble() + KnownMinima.PRECISION) {
      notes.add(lowest + ", that of the lowest cluster known.");
    } else {
      notes.add(
          String.format(
              Locale.ROOT,
              "%s, %.6f above the lowest known; try more starts or basin hopping.",
              lowest,
              energy - known.getAsDouble()));
    }
    if (search.cancelled()) {
      notes.add(
          "Stopped with %d of %d starts; what was found until then is kept."
              .formatted(search.found().size(), job.settings().starts()));
    }
    long open = search.found().stream().filter(found -> !found.converged()).count();
    if (open > 0) {
      notes.add(
          "%d starts did not converge within %d steps; they are not among the minima."
              .formatted(open, job.settings().relaxation().steps()));
    }
    return notes;
  }
}
