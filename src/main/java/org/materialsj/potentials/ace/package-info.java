/** Linear atomic cluster expansion: invariants of neighbour densities, their fit and their use. */
package org.materialsj.potentials.ace;
