/**
 * A polarizable atom interaction network: scalar and vector features on atoms, passed along pairs
 * (Schuett, Unke and Gastegger 2021, arXiv:2102.03150).
 */
package org.materialsj.potentials.painn;
