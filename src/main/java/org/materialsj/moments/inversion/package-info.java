/** From moment invariants back to atoms: which points, of which weights, have a fingerprint. */
package org.materialsj.moments.inversion;
