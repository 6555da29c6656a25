/** Autocorrelations on graphs of bonds: of molecules, octahedral complexes and frameworks. */
package org.materialsj.features.autocorrelation;
