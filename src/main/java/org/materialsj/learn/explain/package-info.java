/** What a model listens to, and how it answers. */
package org.materialsj.learn.explain;
