/** Descriptors of atoms with one network per element, learned from energies and forces. */
package org.materialsj.potentials.descriptor;
