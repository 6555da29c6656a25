/** Immutable, validated domain records. */
package org.materialsj.model;
