/** Progress, cancelling, running many independent items, and what is asked for as text. */
package org.materialsj.engine.run;
