/** The exact scale at which the copies of rigid bodies touch. */
package org.materialsj.packing.kernel;
