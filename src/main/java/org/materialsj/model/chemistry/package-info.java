/** What bonds, charges and hydrogens of a molecule say, from its graph alone. */
package org.materialsj.model.chemistry;
