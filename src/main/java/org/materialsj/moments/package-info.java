/**
 * Moments of points and densities in the unit ball: geometric and Zernike moments, their rotation
 * invariants, and the way back to densities and atoms.
 */
package org.materialsj.moments;
