/** Rotations, superposition and periodic neighbours. */
package org.materialsj.engine.geometry;
