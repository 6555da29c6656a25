/** Bounded readers and writers of structures and tables. */
package org.materialsj.io;
