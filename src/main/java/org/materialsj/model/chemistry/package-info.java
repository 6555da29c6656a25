/**
 * What bonds, charges and hydrogens of a molecule say; bonds found by distance, and what they join.
 */
package org.materialsj.model.chemistry;
