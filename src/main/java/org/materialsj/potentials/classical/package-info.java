/** Potentials with few constants that people have published: pairs, embedded atoms, bond orders. */
package org.materialsj.potentials.classical;
