package org.materialsj.features.environment;

import java.util.List;

/**
 * A descriptor of environments with all its parameters but the elements. The values for some
 * elements of neighbours do not depend on which others the descriptor is made for. Immutable and
 * thread-safe.
 */
public interface DescriptorFamily {

  /**
   * Short name.
   *
   * @return such as "ACSF"
   */
  String name();

  /**
   * Raised whenever a number changes for the same input.
   *
   * @return at least 1
   */
  int version();

  /**
   * Where the definition is from, with DOI.
   *
   * @return a citation
   */
  String citation();

  /**
   * Unit of the values.
   *
   * @return such as "angstrom^3"; empty for pure numbers
   */
  String unit();

  /**
   * How far neighbours count.
   *
   * @return distance (angstrom)
   */
  double reach();

  /**
   * Makes the descriptor for a set of elements.
   *
   * @param elements atomic numbers, in any order, at least one
   * @return a descriptor whose blocks are in ascending order of elements
   * @throws IllegalArgumentException if there are none, one is given twice or is no element
   */
  EnvironmentDescriptor forElements(int... elements);

  /**
   * Makes the descriptor for the elements of a structure.
   *
   * @param environments the structure's
   * @return the same as for its {@link Environments#elements()}
   * @throws IllegalArgumentException with one plain sentence that names the atom if one is of an
   *     element that the family does not know
   */
  default EnvironmentDescriptor forElementsOf(Environments environments) {
    return forElements(environments.elements());
  }

  /**
   * Names the values of a block.
   *
   * @param elements the atomic numbers of the block's neighbours, as in {@link DescriptorBlock}
   * @return one name per value
   */
  List<String> labels(int[] elements);
}
