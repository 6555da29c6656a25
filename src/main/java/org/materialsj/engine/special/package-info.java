/** Special functions. */
package org.materialsj.engine.special;
