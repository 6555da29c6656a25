/**
 * Clusters of atoms: random starts, relaxation, the search for the lowest minimum, rattled copies.
 */
package org.materialsj.potentials.clusters;
