/**
 * The entropic trust region: a search on the torus by natural gradients on a pairwise Markov field
 * of circles, and the marginals of that field by belief propagation.
 */
package org.materialsj.packing.entropic;
