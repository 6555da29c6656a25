/** Says why a model predicts what it predicts. */
package org.materialsj.learn.explain;
