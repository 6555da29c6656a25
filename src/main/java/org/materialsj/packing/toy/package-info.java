/** Rigid Lennard-Jones hexagons in the plane: a toy of crystallisation. */
package org.materialsj.packing.toy;
