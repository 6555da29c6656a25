/** Rotations, superposition, periodic neighbours and Voronoi cells. */
package org.materialsj.engine.geometry;
