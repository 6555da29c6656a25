/**
 * Looking at tables before anything is fitted to them: summaries, correlations, straight lines and
 * what they hide, trends that turn around inside groups, and what many dimensions do to distances.
 * A value that is not finite is missing, and every number says from how many rows it is.
 */
package org.materialsj.learn.explore;
