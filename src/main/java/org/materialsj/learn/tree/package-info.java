/** Decision trees: how they grow, are pruned, stored and drawn; forests and boosting use them. */
package org.materialsj.learn.tree;
