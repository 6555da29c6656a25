/** Finding minima of functions. */
package org.materialsj.engine.optimize;
