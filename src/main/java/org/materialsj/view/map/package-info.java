/** A map of the rows of a table, each point linked to its structure and to the table. */
package org.materialsj.view.map;
