/** Features of a chemical composition. */
package org.materialsj.features.composition;
