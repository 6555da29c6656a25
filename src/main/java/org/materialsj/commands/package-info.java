/** One thin SciJava command per menu entry: parameters, one call, outputs. */
package org.materialsj.commands;
