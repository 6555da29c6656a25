package org.materialsj.features.environment;

/** How the descriptors of many atoms become those of a structure. */
public enum Pooling {
  /** Added: grows with the structure, as its energy does. */
  SUM,
  /** Averaged: the same for a crystal and its supercell. */
  MEAN
}
