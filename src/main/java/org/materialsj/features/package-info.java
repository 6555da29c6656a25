/** The contract of featurizers. */
package org.materialsj.features;
