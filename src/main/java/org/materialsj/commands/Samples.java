package org.materialsj.commands;

/** How the descriptions of parameters name the samples that come with MaterialsJ. */
final class Samples {

  static final String CRYSTALS = "sample:elemental-crystals";

  static final String MOLECULES =
      "sample:g2-molecules, sample:polar-molecules or sample:chiral-molecules";

  static final String ALL = CRYSTALS + ", " + MOLECULES;

  private Samples() {}
}
