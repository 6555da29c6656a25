/** The molecules of crystals, and how alike their packings are. */
package org.materialsj.packing.similarity;
