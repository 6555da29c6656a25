/** Molecular dynamics: integrators, temperatures, what is measured on the way. */
package org.materialsj.potentials.dynamics;
