package org.materialsj.model;

import java.util.List;

/** The known configuration of a tetrahedral centre or of a double bond. */
public sealed interface StereoElement {

  /**
   * All atoms that it names.
   *
   * @return indices, unmodifiable
   */
  List<Integer> atoms();

  /**
   * The same configuration of atoms that have other indices.
   *
   * @param place the new index of each atom; not modified
   * @return a new element
   */
  StereoElement renumbered(int[] place);

  /**
   * A tetrahedral centre. Seen from the first neighbour, the other three stand clockwise or
   * counterclockwise.
   *
   * @param centre index of the centre
   * @param neighbors indices of its four neighbours; the centre itself stands for a lone pair
   * @param clockwise the sense of neighbours two to four, seen from neighbour one
   */
  record Tetrahedral(int centre, List<Integer> neighbors, boolean clockwise)
      implements StereoElement {

    /**
     * Copies the neighbours.
     *
     * @throws IllegalArgumentException if there are not four different ones
     */
    public Tetrahedral {
      neighbors = List.copyOf(neighbors);
      if (neighbors.size() != 4 || neighbors.stream().distinct().count() != 4) {
        throw new IllegalArgumentException(
            "a tetrahedral centre has four different neighbours, got " + neighbors);
      }
    }

    @Override
    public List<Integer> atoms() {
      return List.of(
          centre, neighbors.get(0), neighbors.get(1), neighbors.get(2), neighbors.get(3));
    }

    @Override
    public StereoElement renumbered(int[] place) {
      return new Tetrahedral(
          place[centre], neighbors.stream().map(atom -> place[atom]).toList(), clockwise);
    }
  }

  /**
   * A double bond.
   *
   * @param first index of one end
   * @param second index of the other end
   * @param firstNeighbor an atom bonded to {@code first}
   * @param secondNeighbor an atom bonded to {@code second}
   * @param together whether both neighbours are on the same side (cis)
   */
  record DoubleBond(int first, int second, int firstNeighbor, int secondNeighbor, boolean together)
      implements StereoElement {

    @Override
    public List<Integer> atoms() {
      return List.of(first, second, firstNeighbor, secondNeighbor);
    }

    @Override
    public StereoElement renumbered(int[] place) {
      return new DoubleBond(
          place[first], place[second], place[firstNeighbor], place[secondNeighbor], together);
    }
  }
}
