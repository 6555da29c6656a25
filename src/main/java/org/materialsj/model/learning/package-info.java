/** What learning makes and pictures show. */
package org.materialsj.model.learning;
