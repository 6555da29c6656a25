/**
 * Adsorption in rigid frameworks: Widom insertion and Monte Carlo in the grand-canonical ensemble.
 */
package org.materialsj.potentials.adsorption;
