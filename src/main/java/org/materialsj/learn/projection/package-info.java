/** Maps of tables: few coordinates for many columns, with every row kept. */
package org.materialsj.learn.projection;
