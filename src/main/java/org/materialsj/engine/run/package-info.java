/** Progress, cancelling and running many independent items. */
package org.materialsj.engine.run;
