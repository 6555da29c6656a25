/** Energies and forces; conformers. */
package org.materialsj.potentials;
