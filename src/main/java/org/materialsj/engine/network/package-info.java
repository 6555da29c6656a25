/** Dense neural networks on arrays: values, derivatives, and derivatives of derivatives. */
package org.materialsj.engine.network;
