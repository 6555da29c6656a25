package org.materialsj.packing.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;
import org.materialsj.io.ParseException;
import org.materialsj.model.packing.GenerationStatistics;
import org.materialsj.model.packing.Marginals;
import org.materialsj.model.packing.Packing;

/**
 * The search for the densest packings of one group and its bodies: steps of the engine, the
 * refinement of what each step offers, and the archive of what is distinct. The result does not
 * depend on the number of threads, nor on whether the run was interrupted and resumed.
 */
public final class PackingRun {

  /** Refinement seldom raises the end of a start by more than this. */
  private static final double RISE = 0.02;

  /** Time between two checkpoints (ns). */
  private static final long PACE = 20_000_000_000L;

  private final PackingProblem problem;
  private final PackingSettings settings;

  /** A point that the search offered, and its number. */
  private record Candidate(double[] u, double density, long order) {}

  /**
   * A run that has not begun.
   *
   * @param problem what is packed
   * @param settings how, and what is kept
   */
  public PackingRun(PackingProblem problem, PackingSettings settings) {
    this.problem = problem;
    this.settings = settings;
  }

  /**
   * Runs to the end of the budget, or until cancelled.
   *
   * @param run progress, cancel and executor
   * @param listener told of every generation and every better packing
   * @return what was found, also when cancelled
   */
  public PackingResult run(RunContext run, RunListener listener) {
    Going going = new Going(run, listener, fresh());
    return going.result(going.toTheEnd(progress -> {}));
  }

  /**
   * Runs as {@link #run(RunContext, RunListener)} does, goes on where the checkpoint stands if
   * there is one, and keeps the checkpoint up to date. It is left in the end, too: read again, it
   * gives the result at once; whoever has the result deletes it.
   *
   * @param run progress, cancel and executor
   * @param listener told of every generation and every better packing from here on, at first of the
   *     best of the checkpoint
   * @param file the checkpoint; need not exist
   * @return what was found, also when cancelled: with the bits of a run that was never interrupted
   * @throws IOException if the file system fails
   * @throws ParseException if the checkpoint is damaged
   * @throws IllegalArgumentException with one plain sentence if it is of another run
   */
  public PackingResult run(RunContext run, RunListener listener, Path file)
      throws IOException, ParseException {
    RunCheckpoint checkpoint = new RunCheckpoint(file, problem, settings);
    Optional<RunProgress> before = checkpoint.read();
    Going going = new Going(run, listener, before.orElseGet(this::fresh));
    PackingResult.Status status;
    try {
      status =
          going.toTheEnd(
              progress -> {
                try {
                  checkpoint.write(progress);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return going.result(status);
  }

  private RunProgress fresh() {
    Search search =
        settings.engine().start(problem.objective(), settings.evaluations(), settings.seed());
    return new RunProgress(search.state(), List.of(), List.of(), 0, 0);
  }

  /** Takes what stands after a step. */
  private interface Keeper {
    void keep(RunProgress progress);
  }

  /** A run under way. */
  private final class Going {

    private final RunContext run;
    private final RunListener listener;
    private final WatchedObjective objective;
    private final Search search;
    private final Archive archive;
    private final List<GenerationStatistics> generations;
    private long refinementEvaluations;
    private long candidates;
    private RunProgress last;

    Going(RunContext run, RunListener listener, RunProgress from) {
      this.run = run;
      this.listener = listener;
      objective = new WatchedObjective(problem.objective(), run.cancel());
      search = settings.engine().resume(objective, from.search());
      archive = new Archive(settings.depth(), settings.kept(), problem.invariant());
      from.packings().forEach(archive::restore);
      from.packings().stream().findFirst().ifPresent(first -> listener.best(first.packing()));
      generations = new ArrayList<>(from.generations());
      refinementEvaluations = from.refinementEvaluations();
      candidates = from.candidates();
      last = from;
    }

    PackingResult.Status toTheEnd(Keeper keeper) {
      keeper.keep(last); // a file that cannot be written is told now, not after long work
      long kept = System.nanoTime();
      try {
        while (step()) {
          if (System.nanoTime() - kept > PACE) {
            keeper.keep(last);
            kept = System.nanoTime();
          }
        }
        keeper.keep(last);
        return PackingResult.Status.COMPLETE;
      } catch (CancellationException e) {
        // What stood before the unfinished step is whole: that is kept, and told by the status.
        keeper.keep(last);
        return PackingResult.Status.CANCELLED;
      }
    }

    private boolean step() {
      run.cancel().check("the search for packings");
      objective.forget();
      Offered offered = new Offered(candidates);
      RunContext quiet = new RunContext(Progress.NONE, run.cancel(), run.executor());
      if (!search.step(quiet, offered)) {
        return false;
      }
      double floor = archive.floor() - RISE;
      List<Candidate> worthy =
          offered.candidates.stream().filter(c -> c.density() >= floor).toList();
      List<Refinement.Refined> refined =
          run.executor()
              .map(
                  worthy.size(),
                  i -> refine(worthy.get(i)),
                  "refinements",
                  Progress.NONE,
                  run.cancel());
      List<FoundPacking> found =
          run.executor()
              .map(
                  worthy.size(),
                  i -> found(refined.get(i), worthy.get(i).order()),
                  "packings",
                  Progress.NONE,
                  run.cancel());
      archive(found);
      refined.forEach(r -> refinementEvaluations += r.evaluations());
      candidates = offered.next;
      generations.addAll(offered.generations);
      last =
          new RunProgress(
              search.state(), archive.packings(), generations, refinementEvaluations, candidates);
      offered.generations.forEach(listener::generation);
      report();
      return true;
    }

    private Refinement.Refined refine(Candidate candidate) {
      return new Refinement(objective, run.cancel())
          .refine(candidate.u(), Seeds.ofItem(~settings.seed(), candidate.order()));
    }

    private FoundPacking found(Refinement.Refined refined, long order) {
      Packing packing = problem.packing().apply(refined.u());
      return new FoundPacking(packing, refined.u(), 1, order, refined.stationary());
    }

    /** Nothing in here is cancelled, so that the archive is never half a step ahead. */
    private void archive(List<FoundPacking> found) {
      for (FoundPacking packing : found) {
        double before = best();
        if (packing.packing().density() > 0) {
          archive.offer(packing);
        }
        if (best() > before) {
          listener.best(archive.packings().get(0).packing());
        }
      }
    }

    private double best() {
      return archive.packings().isEmpty() ? 0 : archive.packings().get(0).packing().density();
    }

    private void report() {
      run.progress()
          .report(
              Math.min(1, (double) search.evaluations() / settings.evaluations()),
              String.format(
                  Locale.ROOT,
                  "%d packings tried, best density %.6f",
                  search.evaluations(),
                  best()));
    }

    /** The packings and, where it is denser than all, the densest of the unfinished step. */
    private List<FoundPacking> withUnfinished() {
      List<FoundPacking> packings = new ArrayList<>(last.packings());
      double best = packings.isEmpty() ? 0 : packings.get(0).packing().density();
      objective
          .densest()
          .filter(seen -> seen.density() > best)
          .map(WatchedObjective.Seen::u)
          .map(u -> new FoundPacking(problem.packing().apply(u), u, 1, candidates, false))
          .ifPresent(found -> packings.add(0, found));
      return packings;
    }

    PackingResult result(PackingResult.Status status) {
      return new PackingResult(
          status,
          status == PackingResult.Status.CANCELLED ? withUnfinished() : last.packings(),
          last.generations(),
          last.search().evaluations(),
          last.refinementEvaluations(),
          last.candidates(),
          status == PackingResult.Status.COMPLETE ? marginals() : Optional.empty());
    }

    private Optional<Marginals> marginals() {
      RunContext quiet = new RunContext(Progress.NONE, run.cancel(), run.executor());
      try {
        return settings.engine().marginals(problem.objective(), last.search(), quiet);
      } catch (CancellationException e) {
        return Optional.empty(); // the packings are whole without them
      }
    }
  }

  /** Collects what one step offers. */
  private static final class Offered implements SearchListener {

    private final List<Candidate> candidates = new ArrayList<>();
    private final List<GenerationStatistics> generations = new ArrayList<>();
    private long next;

    Offered(long next) {
      this.next = next;
    }

    @Override
    public void candidate(double[] u, double density) {
      candidates.add(new Candidate(u.clone(), density, next++));
    }

    @Override
    public void generation(GenerationStatistics statistics) {
      generations.add(statistics);
    }
  }
}
