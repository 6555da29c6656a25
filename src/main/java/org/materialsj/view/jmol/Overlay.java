package org.materialsj.view.jmol;

import java.util.List;
import java.util.Optional;
import org.materialsj.model.Structure;
import org.materialsj.model.VoxelGrid;

/**
 * Structures, solids and the surface of a density in one picture, each where it is. With
 * structures, the grid of the density is in angstrom; alone, it may have any unit. Outside of its
 * grid a density is 0.
 *
 * @param layers structures, perhaps none; with several, the unit cell drawn is that of the first
 * @param density what the surface is of; empty for no surface
 * @param surface which surface
 * @param solids coloured shapes, perhaps none
 */
public record Overlay(
    List<Layer> layers, Optional<VoxelGrid> density, SurfaceOptions surface, List<Solid> solids) {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if there is nothing to show
   */
  public Overlay {
    layers = List.copyOf(layers);
    solids = List.copyOf(solids);
    if (layers.isEmpty() && density.isEmpty() && solids.isEmpty()) {
      throw new IllegalArgumentException("an overlay needs a structure, a density or a solid");
    }
  }

  /**
   * Structures and the surface of a density, without solids.
   *
   * @param layers structures, perhaps none
   * @param density what the surface is of; empty for no surface
   * @param surface which surface
   * @throws IllegalArgumentException if there is nothing to show
   */
  public Overlay(List<Layer> layers, Optional<VoxelGrid> density, SurfaceOptions surface) {
    this(layers, density, surface, List.of());
  }

  /**
   * Structures.
   *
   * @param layers at least one
   * @return the overlay
   */
  public static Overlay of(Layer... layers) {
    return new Overlay(List.of(layers), Optional.empty(), SurfaceOptions.at(1));
  }

  /**
   * Coloured shapes.
   *
   * @param solids at least one
   * @return the overlay
   */
  public static Overlay ofSolids(List<Solid> solids) {
    return new Overlay(List.of(), Optional.empty(), SurfaceOptions.at(1), solids);
  }

  /**
   * A density with the structures in it.
   *
   * @param density what the surface is of
   * @param surface which surface
   * @param layers structures, perhaps none
   * @return the overlay
   */
  public static Overlay of(VoxelGrid density, SurfaceOptions surface, Layer... layers) {
    return new Overlay(List.of(layers), Optional.of(density), surface);
  }

  /**
   * This overlay with another surface of the same density. A view cuts it anew, and does no more.
   *
   * @param other which surface
   * @return a copy
   */
  public Overlay withSurface(SurfaceOptions other) {
    return new Overlay(layers, density, other, solids);
  }

  /** One structure as it is. */
  static Overlay of(Structure structure) {
    return of(Layer.of(structure));
  }

  /** Whether another overlay shows the same structures and solids in the same way. */
  boolean hasLayersOf(Overlay other) {
    boolean same = layers.size() == other.layers.size() && solids.equals(other.solids);
    for (int i = 0; same && i < layers.size(); i++) {
      same = layers.get(i).isSame(other.layers.get(i));
    }
    return same;
  }
}
