/** Plane and space groups: operations, Hall symbols, settings. */
package org.materialsj.model.symmetry;
