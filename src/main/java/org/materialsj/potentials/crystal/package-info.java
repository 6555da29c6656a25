/**
 * Lattice energies of crystals of rigid molecules: atom-atom exp-6 terms, point charges by Ewald
 * summation, analytic gradients by poses and cell, relaxation with the symmetry kept.
 */
package org.materialsj.potentials.crystal;
