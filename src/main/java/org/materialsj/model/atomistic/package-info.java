/** Atoms as simulations see them: positions, cell, and energies and forces as labels. */
package org.materialsj.model.atomistic;
