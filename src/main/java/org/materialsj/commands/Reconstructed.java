package org.materialsj.commands;

import java.util.List;
import java.util.Optional;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.Structure;
import org.materialsj.model.VoxelGrid;
import org.materialsj.tasks.ReconstructionResult;
import org.materialsj.view.OrderedDensities;
import org.materialsj.view.chart.LineChart;
import org.materialsj.view.jmol.Layer;
import org.materialsj.view.jmol.Overlay;
import org.materialsj.view.jmol.SurfaceOptions;

/** A reconstruction as windows and pictures want it. */
record Reconstructed(ReconstructionResult result) implements OrderedDensities {

  @Override
  public int highestOrder() {
    return result.moments().order();
  }

  @Override
  public VoxelGrid density(int order, RunContext run) {
    return result.ofOrder(order, run);
  }

  @Override
  public String describe(int order) {
    return result.describe(order);
  }

  Optional<Structure> atoms() {
    return result.molecule().map(molecule -> molecule);
  }

  LineChart chart() {
    return LineChart.of(
        "Error of the reconstruction of " + result.name(),
        result.errors(),
        ReconstructionResult.ORDER,
        result.measure(),
        result.measures(),
        true);
  }

  /** The surface at a share of the largest value, with the atoms. */
  Overlay overlay(double share) {
    double largest = Double.MIN_NORMAL;
    for (float value : result.density().values()) {
      largest = Math.max(largest, Math.abs(value));
    }
    List<Layer> layers = atoms().stream().map(Layer::of).toList();
    return new Overlay(layers, Optional.of(result.density()), SurfaceOptions.at(share * largest));
  }
}
