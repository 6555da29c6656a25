/** The one seeding rule. */
package org.materialsj.engine.random;
