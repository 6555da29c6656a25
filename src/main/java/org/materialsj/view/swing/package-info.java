/**
 * What all windows share: calls on the event thread, questions about files, text that is no HTML.
 */
package org.materialsj.view.swing;
