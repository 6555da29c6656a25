/** Descriptors of the surroundings of each atom, of molecules and crystals alike. */
package org.materialsj.features.environment;
