/** Learners that compare rows by a kernel: kernel ridge, Gaussian process, support vectors. */
package org.materialsj.learn.kernel;
