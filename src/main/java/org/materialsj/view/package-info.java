/** Windows that show structures. They show records and never compute them. */
package org.materialsj.view;
