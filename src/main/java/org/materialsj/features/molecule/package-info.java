/** Descriptors of molecules. */
package org.materialsj.features.molecule;
