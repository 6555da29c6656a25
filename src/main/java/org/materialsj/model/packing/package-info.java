/**
 * What packing makes and views show: bodies, groups, packings, certificates, statistics of a run.
 */
package org.materialsj.model.packing;
