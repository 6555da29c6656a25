/** Colours that all figures and views share. */
package org.materialsj.view.colour;
