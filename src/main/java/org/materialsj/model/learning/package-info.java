/** Records of what models have learned and how well, which views show. */
package org.materialsj.model.learning;
