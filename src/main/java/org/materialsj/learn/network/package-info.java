/** Neural networks that learn tables. */
package org.materialsj.learn.network;
