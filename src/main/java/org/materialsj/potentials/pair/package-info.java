/** Energies that are sums over pairs of atoms, learned from examples. */
package org.materialsj.potentials.pair;
