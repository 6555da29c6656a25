/** Uniform manifold approximation, by the only library that this room knows. */
package org.materialsj.learn.umap;
