package org.materialsj.model;

import java.util.Map;

/** A molecule or a crystal: what files hold, views show and featurizers take. */
public sealed interface Structure permits Molecule, Crystal {

  /**
   * The name given in the file, or a name made from it.
   *
   * @return the name, possibly empty, as the user wrote it
   */
  String name();

  /**
   * What the file says about the structure besides its atoms, such as an energy.
   *
   * @return text by property name, in file order, unmodifiable
   */
  Map<String, String> properties();

  /**
   * The amounts of the elements: atoms of a molecule, or atoms of one unit cell weighted by their
   * occupancies.
   *
   * @return the composition
   */
  Composition composition();
}
