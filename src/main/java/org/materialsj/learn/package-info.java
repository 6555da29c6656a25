/** Learners, models, validation and model files. */
package org.materialsj.learn;
