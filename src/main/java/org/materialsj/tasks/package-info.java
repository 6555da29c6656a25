/** What a command asks for, with no screen: flows that need several rooms. */
package org.materialsj.tasks;
