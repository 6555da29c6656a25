/** Small dense linear algebra. */
package org.materialsj.engine.algebra;
