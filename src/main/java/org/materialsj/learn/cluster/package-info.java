/** Clusters of rows: methods, their silhouettes, agreement and representatives. */
package org.materialsj.learn.cluster;
