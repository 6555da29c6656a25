package org.materialsj.view.jmol;

import java.util.List;
import java.util.Optional;
import org.materialsj.model.Structure;
import org.materialsj.model.VoxelGrid;

/**
 * Structures and the surface of a density in one picture, each where it is. With structures, the
 * grid of the density is in angstrom; alone, it may have any unit. Outside of its grid a density is
 * 0.
 *
 * @param layers structures, perhaps none; with several, the unit cell drawn is that of the first
 * @param density what the surface is of; empty for no surface
 * @param surface which surface
 */
public record Overlay(List<Layer> layers, Optional<VoxelGrid> density, SurfaceOptions surface) {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if there is nothing to show
   */
  public Overlay {
    layers = List.copyOf(layers);
    if (layers.isEmpty() && density.isEmpty()) {
      throw new IllegalArgumentException("an overlay needs a structure or a density");
    }
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
    return new Overlay(layers, density, other);
  }

  /** One structure as it is. */
  static Overlay of(Structure structure) {
    return of(Layer.of(structure));
  }

  /** Whether another overlay shows the same structures in the same way. */
  boolean hasLayersOf(Overlay other) {
    boolean same = layers.size() == other.layers.size();
    for (int i = 0; same && i < layers.size(); i++) {
      same = layers.get(i).isSame(other.layers.get(i));
    }
    return same;
  }
}
