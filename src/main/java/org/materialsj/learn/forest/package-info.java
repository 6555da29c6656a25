/** Random forests of our own: deterministic, cancellable, with thresholds open to model files. */
package org.materialsj.learn.forest;
