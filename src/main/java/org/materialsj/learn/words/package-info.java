/** Words as vectors, learned from a text of the user. */
package org.materialsj.learn.words;
