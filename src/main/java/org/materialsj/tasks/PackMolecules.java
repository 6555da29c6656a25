package org.materialsj.tasks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;
import org.materialsj.io.ParseException;
import org.materialsj.model.packing.Body;
import org.materialsj.model.packing.GenerationStatistics;
import org.materialsj.model.packing.Marginals;
import org.materialsj.model.packing.Packing;
import org.materialsj.packing.kernel.Sweep;
import org.materialsj.packing.search.PackingInvariant;
import org.materialsj.packing.search.PackingProblem;
import org.materialsj.packing.search.PackingResult;
import org.materialsj.packing.search.PackingRun;
import org.materialsj.packing.search.RunListener;
import org.materialsj.packing.space.PackingGroup;
import org.materialsj.packing.space.PackingSpace;
import org.materialsj.packing.space.SitePlacement;
import org.materialsj.packing.space.Sites;

/**
 * Packs bodies in groups: one search per target, group and combination of sites, then certificate,
 * relaxation and comparison of each packing found. A search that fails becomes a row with its
 * reason and the others follow. When cancelled, what was found until then is kept.
 */
public final class PackMolecules {

  /** Part of the progress that the searches take when packings are relaxed afterwards. */
  private static final double SEARCHES = 0.8;

  /** Where the comparisons begin. */
  private static final double COMPARISONS = 0.95;

  private static final String GENERAL = "general";
  private static final String COMPLETE = "complete";
  private static final String FAILED = "failed";

  private final PackRequest request;
  private final PackListener listener;
  private final RunContext run;
  private final PackFinish finish;
  private final List<PackedRow> rows = new ArrayList<>();
  private final List<Path> checkpoints = new ArrayList<>();
  private boolean cancelled;

  /** One search to be made, or the reason why it cannot. */
  private record Task(
      int target, PackTarget body, String group, Optional<PackingSpace> space, String error) {

    private static String site(SitePlacement placement) {
      return placement.symmetry().equals("1") ? GENERAL : "on " + placement.symmetry();
    }

    String site() {
      return space
          .map(s -> s.placements().stream().map(Task::site).collect(Collectors.joining(", ")))
          .orElse("");
    }
  }

  private PackMolecules(PackRequest request, PackListener listener, RunContext run) {
    this.request = request;
    this.listener = listener;
    this.run = run;
    this.finish = new PackFinish(request);
  }

  /**
   * Packs bodies.
   *
   * @param targets what to pack, at least one
   * @param request how
   * @param listener told of every generation
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return the packings, densest first for each target; when cancelled, those found until then
   * @throws IllegalArgumentException in one plain sentence, if a group or site does not exist, the
   *     reference has no molecules, or no search can be made, with the reason of the first
   * @throws CancellationException when cancelled before anything was found
   * @throws IOException if a checkpoint cannot be written or read
   * @throws ParseException if a checkpoint is damaged
   */
  public static PackOutcome run(
      List<PackTarget> targets, PackRequest request, PackListener listener, RunContext run)
      throws IOException, ParseException {
    PackMolecules job = new PackMolecules(request, listener, run);
    List<Task> tasks = job.tasks(targets);
    job.search(tasks);
    if (job.rows.stream().noneMatch(row -> row.found().isPresent())) {
      job.refuse();
    }
    List<PackedRow> finished = job.cancelled ? job.rows : job.finished();
    List<Path> done = job.cancelled ? List.of() : job.checkpoints;
    return new PackOutcome(finished, request, job.cancelled, done);
  }

  private void refuse() {
    if (cancelled) {
      throw new CancellationException("cancelled before a packing was found");
    }
    PackedRow first = rows.get(0);
    String others = rows.size() == 1 ? "" : ", and no other search found a packing";
    String group = first.search().group().isEmpty() ? "" : " in " + first.search().group();
    throw new IllegalArgumentException(
        "There is no packing of %s%s: %s%s."
            .formatted(first.search().body(), group, first.error(), others));
  }

  private List<Task> tasks(List<PackTarget> targets) {
    Map<Integer, List<PackingGroup>> groups = new HashMap<>();
    List<Task> tasks = new ArrayList<>();
    for (int t = 0; t < targets.size(); t++) {
      PackTarget target = targets.get(t);
      if (!target.error().isEmpty()) {
        tasks.add(new Task(t, target, "", Optional.empty(), target.error()));
        continue;
      }
      int dimension = target.bodies().get(0).dimension();
      for (PackingGroup group :
          groups.computeIfAbsent(
              dimension, d -> Sentences.said(() -> PackingGroup.parse(request.groups(), d)))) {
        run.cancel().check("looking for sites");
        addSpaces(tasks, t, target, group);
      }
    }
    return tasks;
  }

  private void addSpaces(List<Task> tasks, int number, PackTarget target, PackingGroup group) {
    List<Body> bodies = new ArrayList<>();
    for (int copy = 0; copy < request.zPrime(); copy++) {
      bodies.addAll(target.bodies());
    }
    String symbol = group.symbol();
    List<PackingSpace> spaces =
        Sentences.said(() -> Sites.spaces(group, bodies, request.sites(), Sites.TOLERANCE));
    if (spaces.isEmpty()) {
      String reason = "no site \"" + request.site() + "\" of the group suits the body";
      tasks.add(new Task(number, target, symbol, Optional.empty(), reason));
    }
    Sweep sweep = request.hollow() ? Sweep.INNERMOST : Sweep.OUTERMOST;
    for (PackingSpace space : spaces) {
      tasks.add(new Task(number, target, symbol, Optional.of(space.withSweep(sweep)), ""));
    }
  }

  private void search(List<Task> tasks) throws IOException, ParseException {
    double share = request.energy().isPresent() || request.reference().isPresent() ? SEARCHES : 1;
    for (int i = 0; i < tasks.size() && !cancelled; i++) {
      RunContext part = run.part(share * i / tasks.size(), share * (i + 1) / tasks.size());
      search(tasks.get(i), i, part);
    }
  }

  private void search(Task task, int number, RunContext part) throws IOException, ParseException {
    if (task.space().isEmpty()) {
      rows.add(PackedRow.failed(named(task, FAILED), task.error()));
      return;
    }
    PackingSpace space = task.space().get();
    String where = task.group() + (task.site().equals(GENERAL) ? "" : " " + task.site());
    listener.begin(
        task.body().name(),
        where,
        request.settings().engine().name(),
        request.settings().evaluations());
    PackingProblem problem =
        new PackingProblem(
            (request.hollow() ? "hollow | " : "apart | ") + PackIdentity.of(space),
            space,
            space::packing,
            PackingInvariant::of);
    PackingResult result;
    try {
      result = run(problem, number, part);
    } catch (IllegalArgumentException e) {
      listener.end(FAILED);
      rows.add(PackedRow.failed(named(task, FAILED), e.getMessage()));
      return;
    }
    cancelled = result.status() == PackingResult.Status.CANCELLED;
    String status = cancelled ? PackedRow.CANCELLED : COMPLETE;
    result.marginals().ifPresent(listener::marginals);
    listener.end(cancelled ? PackedRow.CANCELLED : "finished");
    addRows(task, result, named(task, status, result.evaluations(), result.marginals()));
  }

  private PackingResult run(PackingProblem problem, int number, RunContext part)
      throws IOException, ParseException {
    PackingRun packing = new PackingRun(problem, request.settings());
    if (request.checkpoint().isEmpty()) {
      return packing.run(part, news());
    }
    Path base = request.checkpoint().get();
    Path file = base.resolveSibling(base.getFileName() + "." + (number + 1));
    PackingResult result = packing.run(part, news(), file);
    checkpoints.add(file); // not before: it could be that of another run, which is kept
    return result;
  }

  private RunListener news() {
    return new RunListener() {
      @Override
      public void generation(GenerationStatistics statistics) {
        listener.generation(statistics);
      }

      @Override
      public void best(Packing packing) {
        listener.best(packing);
      }
    };
  }

  private static PackedRow.Search named(Task task, String status) {
    return named(task, status, 0, Optional.empty());
  }

  private static PackedRow.Search named(
      Task task, String status, long evaluations, Optional<Marginals> marginals) {
    return new PackedRow.Search(
        task.body().name(),
        task.target(),
        task.group(),
        task.site(),
        evaluations,
        status,
        marginals);
  }

  private void addRows(Task task, PackingResult result, PackedRow.Search search) {
    if (result.packings().isEmpty()) {
      String reason = cancelled ? "cancelled before a packing was found" : "no packing was found";
      rows.add(PackedRow.failed(search, reason));
      return;
    }
    // What is found is kept even when the rest is cancelled.
    RunContext quiet = new RunContext(Progress.NONE, CancelToken.NEVER, run.executor());
    rows.addAll(
        quiet
            .executor()
            .map(
                result.packings().size(),
                i -> finish.certified(search, result.packings().get(i)),
                "certificates",
                quiet.progress(),
                quiet.cancel()));
  }

  private List<PackedRow> finished() {
    try {
      List<PackedRow> ranked = finish.ranked(rows, run.part(SEARCHES, COMPARISONS));
      RunContext part = run.part(COMPARISONS, 1);
      return part.executor()
          .map(
              ranked.size(),
              i -> finish.compared(ranked.get(i)),
              "compared packings",
              part.progress(),
              part.cancel());
    } catch (CancellationException e) {
      cancelled = true; // the packings themselves are whole, energies are missing
      return rows.stream().map(row -> row.found().isPresent() ? row.cancelled() : row).toList();
    }
  }
}
