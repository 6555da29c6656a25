/** Packings ranked by the energy to which they relax. */
package org.materialsj.packing.ranking;
