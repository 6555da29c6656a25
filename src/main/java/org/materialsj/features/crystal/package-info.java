/** Features of a crystal structure. */
package org.materialsj.features.crystal;
