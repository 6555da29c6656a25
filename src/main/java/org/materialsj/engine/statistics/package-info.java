/** Splits and metrics on plain arrays. */
package org.materialsj.engine.statistics;
