package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.materialsj.engine.optimize.DescentListener;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.atomistic.LabelledFrame;
import org.materialsj.potentials.clusters.ClusterProblem;
import org.materialsj.potentials.clusters.ClusterSearch;

/** The way to a minimum: step by step downhill, or from one lowest minimum to the next. */
final class ClusterPath implements DescentListener {

  /** Coordinates kept at most; beyond, every second, fourth ... step is kept. */
  private static final long MOST_COORDINATES = 3_000_000;

  private record Place(int step, double energy, double force, LabelledFrame frame) {}

  private final ClusterProblem problem;
  private final ClusterListener listener;
  private final List<Place> places = new ArrayList<>();
  private Place last;
  private int stride = 1;

  ClusterPath(ClusterProblem problem, ClusterListener listener) {
    this.problem = problem;
    this.listener = listener;
  }

  /** A step of a relaxation. */
  @Override
  public void step(int step, double value, double[] x, double[] gradient) {
    double largest = 0;
    double[] forces = new double[gradient.length];
    for (int i = 0; i < gradient.length; i++) {
      forces[i] = -gradient[i];
      largest = Math.max(largest, Math.abs(gradient[i]));
    }
    LabelledFrame frame =
        new LabelledFrame(
            problem.frame("step " + step, x),
            "",
            OptionalDouble.of(value),
            Optional.of(forces),
            Optional.empty());
    add(new Place(step, value, largest, frame));
    listener.step(step, value, largest, frame.atoms());
  }

  /** The minima of a walk. */
  void add(List<ClusterSearch.Stage> stages) {
    for (ClusterSearch.Stage stage : stages) {
      LabelledFrame frame =
          new LabelledFrame(
              problem.frame("hop " + stage.hop(), stage.positions()),
              "",
              OptionalDouble.of(stage.energy()),
              Optional.empty(),
              Optional.empty());
      add(new Place(stage.hop(), stage.energy(), Double.NaN, frame));
    }
  }

  private void add(Place place) {
    last = place;
    if (place.step() % stride == 0 || !Double.isFinite(place.force())) {
      places.add(place);
      if (3L * problem.size() * places.size() > MOST_COORDINATES) {
        stride *= 2;
        places.removeIf(each -> each.step() % stride != 0);
      }
    }
  }

  private List<Place> all() {
    List<Place> all = new ArrayList<>(places);
    if (last != null && !all.contains(last)) {
      all.add(last);
    }
    return all;
  }

  List<LabelledFrame> frames() {
    return all().stream().map(Place::frame).toList();
  }

  FeatureTable table(ClusterJob job) {
    List<Place> all = all();
    FeatureTable.Builder table =
        FeatureTable.builder(Collections.nCopies(all.size(), ""))
            .numbers(new ColumnSpec("step", ""), all.stream().mapToDouble(Place::step).toArray())
            .numbers(
                new ColumnSpec(FindCluster.ENERGY, job.energyUnit()),
                all.stream().mapToDouble(Place::energy).toArray());
    if (all.stream().anyMatch(place -> !Double.isNaN(place.force()))) {
      table.numbers(
          new ColumnSpec(FindCluster.FORCE, job.energyUnit() + "/" + job.lengthUnit()),
          all.stream().mapToDouble(Place::force).toArray());
    }
    return table.build();
  }
}
