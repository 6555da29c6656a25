/**
 * Densest packings of rigid bodies in plane and space groups: exact scale, search, refinement,
 * similarity.
 */
package org.materialsj.packing;
