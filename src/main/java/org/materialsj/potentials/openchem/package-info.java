/**
 * MMFF94 energies, stereoisomers and conformer building blocks by OpenChemLib. Its types stay in
 * here: atoms keep the order of {@link org.materialsj.model.Molecule} outside.
 */
package org.materialsj.potentials.openchem;
