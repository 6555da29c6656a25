/** Learning from the nearest training rows. */
package org.materialsj.learn.neighbours;
