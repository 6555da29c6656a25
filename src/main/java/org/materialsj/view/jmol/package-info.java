/** The only package that names Jmol. It hands Jmol no text but its own. */
package org.materialsj.view.jmol;
