/**
 * What a packing may vary: groups, families of cells, sites and orientations as points of a torus,
 * and the crystals and certificates that packings become.
 */
package org.materialsj.packing.space;
