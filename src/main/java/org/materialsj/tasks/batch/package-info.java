/**
 * Work on tables that do not fit into memory: jobs as JSON, cut into shards that can be resumed.
 */
package org.materialsj.tasks.batch;
