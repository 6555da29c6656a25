/** Figures: drawn the same on the screen, in a PNG and in an SVG. */
package org.materialsj.view.chart;
