/** Sets of conformers: made, minimised, freed of those that are alike, and weighted. */
package org.materialsj.potentials.conformers;
