package org.materialsj.model.symmetry;

/** The seven crystal systems. */
public enum CrystalSystem {
  /** No rotation axis but 1. */
  TRICLINIC,
  /** One twofold axis. */
  MONOCLINIC,
  /** Three twofold axes. */
  ORTHORHOMBIC,
  /** One fourfold axis. */
  TETRAGONAL,
  /** One threefold axis, on hexagonal or rhombohedral axes. */
  TRIGONAL,
  /** One sixfold axis. */
  HEXAGONAL,
  /** Four threefold axes. */
  CUBIC
}
