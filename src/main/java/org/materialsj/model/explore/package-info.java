/** What looking at data makes and pictures show: maps of points, matrices, clusters and trees. */
package org.materialsj.model.explore;
