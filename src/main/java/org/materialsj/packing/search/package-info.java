/** Searches for the densest packing, on one interface, and what they find. */
package org.materialsj.packing.search;
