/**
 * The only room that drives ImageJ: menu bridge, headless macros, tables, progress, cancelling,
 * provenance and the console entry.
 */
package org.materialsj.host;
