/** Linear models. */
package org.materialsj.learn.linear;
