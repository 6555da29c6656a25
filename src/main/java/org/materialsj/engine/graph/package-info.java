/** Graphs of points and edges: parts, rings and shortest paths. */
package org.materialsj.engine.graph;
