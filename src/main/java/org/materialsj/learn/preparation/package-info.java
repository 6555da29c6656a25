/** What is done to features before a learner sees them, fitted on the training rows alone. */
package org.materialsj.learn.preparation;
