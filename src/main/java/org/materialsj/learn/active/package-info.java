/** Which rows to measure next: active learning, simulated and real. */
package org.materialsj.learn.active;
