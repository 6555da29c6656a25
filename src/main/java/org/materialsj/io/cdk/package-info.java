/** Molecule files read by the Chemistry Development Kit, behind one guarded entry. */
package org.materialsj.io.cdk;
