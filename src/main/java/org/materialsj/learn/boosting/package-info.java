/** Gradient boosting of trees on histograms. */
package org.materialsj.learn.boosting;
