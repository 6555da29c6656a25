/** JSON that is not trusted, read within limits, and the JSON that results carry with them. */
package org.materialsj.io.json;
