package org.materialsj.potentials.classical;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.materialsj.io.ParseException;
import org.materialsj.io.json.JsonMembers;
import org.materialsj.potentials.PotentialCodec;

/** {@link ZblCore}s as JSON: where they begin to fade and where they end. */
public final class CoreCodec implements PotentialCodec<ZblCore> {

  @Override
  public String kind() {
    return "zbl";
  }

  @Override
  public Class<ZblCore> type() {
    return ZblCore.class;
  }

  @Override
  public void write(JsonWriter json, ZblCore potential) throws IOException {
    json.name("start").value(potential.cut().start());
    json.name("end").value(potential.cut().end());
  }

  @Override
  public ZblCore read(JsonMembers json) throws ParseException {
    return new ZblCore(json.number("start"), json.number("end"));
  }
}
