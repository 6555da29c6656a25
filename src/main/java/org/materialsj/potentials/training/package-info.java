/** Learning the weights of potentials from energies and forces by gradient descent. */
package org.materialsj.potentials.training;
