/** Sampling of Boltzmann distributions: Markov chains, tempering, weights, normalizing flows. */
package org.materialsj.potentials.sampling;
