/** Atoms and cells brought to rest: relaxation of positions and cells, with symmetry kept. */
package org.materialsj.potentials.relax;
