package org.materialsj.packing.search;

import org.materialsj.packing.entropic.EntropicTrustRegion;

class EntropicContractTest extends SearchEngineContract {

  @Override
  SearchEngine engine() {
    return new EntropicTrustRegion();
  }
}
