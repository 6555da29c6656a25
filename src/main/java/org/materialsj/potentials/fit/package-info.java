/** Linear potentials fitted to energies, forces and stresses by least squares. */
package org.materialsj.potentials.fit;
