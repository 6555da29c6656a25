package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.materialsj.engine.equivariant.AtomGraph;
import org.materialsj.engine.equivariant.EquivariantNetwork;
import org.materialsj.engine.equivariant.Irreps;
import org.materialsj.engine.equivariant.NetworkTraining;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.GroupSplits;
import org.materialsj.engine.statistics.Split;
import org.materialsj.io.StructureRow;

/**
 * Learns a vector of molecules, such as the dipole, and judges on molecules never seen: once by an
 * equivariant network, once by one of as many features that are all scalars and that gives three
 * scalars for x, y and z. The second sees the same distances but has no direction to point in.
 */
public final class LearnVector {

  private static final Irreps VECTOR = Irreps.of("1x1o");
  private static final Irreps THREE_SCALARS = Irreps.of("3x0e");

  private LearnVector() {}

  /**
   * What to learn and how.
   *
   * @param property name of the vector among the properties; empty for the dipole of MMFF94 charges
   * @param unit of the vector; may be empty
   * @param model the make of the network
   * @param test share of the molecules to test on, above 0 and below 1
   * @param training how long and how fast
   * @param seed of everything random
   */
  public record Request(
      String property,
      String unit,
      EquivariantModel model,
      double test,
      NetworkTraining.Options training,
      long seed) {

    /**
     * Checks the share.
     *
     * @throws IllegalArgumentException if it is out of its range
     */
    public Request {
      if (!(test > 0 && test < 1)) {
        throw new IllegalArgumentException(
            "The share of the molecules to test on must be above 0 and below 1, got "
                + Sentences.number(test)
                + ".");
      }
    }
  }

  /** Watches both trainings. */
  @FunctionalInterface
  public interface Listener {

    /**
     * An epoch is done.
     *
     * @param model name of the model
     * @param epoch how many of this model, from 1
     * @param loss of this epoch
     */
    void epoch(String model, int epoch, double loss);
  }

  /**
   * Learns.
   *
   * @param rows the molecules, read once
   * @param request what and how
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @param listener told of each epoch
   * @return the table has scores by model and part; the details each prediction; the parities are
   *     of the training and test part, and of the test part turned at random
   * @throws IllegalArgumentException with a plain sentence if it cannot be learned
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static LaboratoryResult run(
      Iterator<StructureRow> rows, Request request, RunContext run, Listener listener) {
    VectorMolecules molecules =
        VectorMolecules.read(rows, request.property(), run.cancel());
    Split split = split(molecules, request);
    VectorScores scores = new VectorScores(molecules, split, request);
    Map<String, EquivariantModel> models = new LinkedHashMap<>();
    models.put("equivariant " + request.model().features(), request.model());
    EquivariantModel invariant = request.model().invariant();
    models.put("invariant " + invariant.features(), invariant);
    double from = 0;
    for (Map.Entry<String, EquivariantModel> entry : models.entrySet()) {
      boolean blind = entry.getValue() == invariant;
      NetworkTraining.Fit fit =
          train(
              molecules,
              split.train(),
              entry.getValue(),
              blind ? THREE_SCALARS : VECTOR,
              request,
              run.part(from, from + 0.5),
              (epoch, loss) -> listener.epoch(entry.getKey(), epoch, loss));
      scores.add(entry.getKey(), entry.getValue(), fit, run);
      from += 0.5;
    }
    List<String> notes = new ArrayList<>(molecules.notes());
    notes.addAll(scores.notes());
    return new LaboratoryResult(
        scores.table(), scores.details(), List.of(), 3, scores.parities(), notes);
  }

  private static Split split(VectorMolecules molecules, Request request) {
    int[] groups = molecules.groups();
    int kinds = Arrays.stream(groups).max().orElseThrow() + 1;
    int folds = (int) Math.round(Math.min(kinds, Math.max(2, 1 / request.test())));
    if (kinds < 2) {
      throw new IllegalArgumentException(
          "All molecules have the same name, so that none would be unseen.");
    }
    return GroupSplits.kFold(groups, folds, Seeds.ofItem(request.seed(), 1)).get(0);
  }

  private static NetworkTraining.Fit train(
      VectorMolecules molecules,
      int[] rows,
      EquivariantModel model,
      Irreps outputs,
      Request request,
      RunContext run,
      NetworkTraining.Listener listener) {
    List<Integer> elements = EquivariantModel.elements(molecules.molecules());
    List<NetworkTraining.Example> examples = new ArrayList<>();
    List<AtomGraph> graphs = new ArrayList<>();
    for (int row : rows) {
      AtomGraph graph =
          Sentences.said(
              () ->
                  model.graph(
                      molecules.molecules().get(row).numbers(),
                      molecules.molecules().get(row).positions().orElseThrow(),
                      elements));
      graphs.add(graph);
      examples.add(new NetworkTraining.Example(graph, molecules.vectors().get(row)));
    }
    EquivariantNetwork network =
        model.network(outputs, elements.size(), EquivariantModel.neighbors(graphs));
    return Sentences.said(
        () ->
            NetworkTraining.train(
                network,
                examples,
                request.training(),
                Seeds.ofItem(request.seed(), 2),
                run,
                listener));
  }
}
