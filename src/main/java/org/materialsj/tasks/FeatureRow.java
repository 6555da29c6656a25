package org.materialsj.tasks;

import java.util.List;
import java.util.Map;

/**
 * What one item gave.
 *
 * @param id its id
 * @param features its features and error
 * @param properties its own properties
 * @param warnings plain sentences about it
 */
record FeatureRow(
    String id,
    FeatureSet.Features features,
    Map<String, String> properties,
    List<String> warnings) {}
