package org.materialsj.host;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.materialsj.engine.run.JobSpec;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.Provenance;
import org.scijava.log.LogService;

/** What a running command is given. */
public final class Job {

  private final JobSpec spec;
  private final RunContext run;
  private final Outputs outputs;
  private final LogService log;
  private boolean kept;

  Job(JobSpec spec, RunContext run, Outputs outputs, LogService log) {
    this.spec = spec;
    this.run = run;
    this.outputs = outputs;
    this.log = log;
  }

  /**
   * Progress, cancelling and threads.
   *
   * @return the context to hand to tasks
   */
  public RunContext run() {
    return run;
  }

  /**
   * The files to write.
   *
   * @return where to add them; they appear when the command succeeds
   */
  public Outputs outputs() {
    return outputs;
  }

  /**
   * What will have made the results.
   *
   * @param seed seed of everything random; 0 when nothing is
   * @param inputs SHA-256 by input
   * @return the provenance, with the macro line of this run
   * @throws IllegalArgumentException if a parameter cannot be written in a macro line
   */
  public Provenance provenance(long seed, Map<String, String> inputs) {
    return Provenances.of(spec, seed, inputs);
  }

  /**
   * The macro line of this run with other values of some parameters, for windows whose view can be
   * changed.
   *
   * @param changed value by name of a parameter; one that is empty is left out
   * @return the line
   * @throws IllegalArgumentException if a value cannot be written in a macro line
   */
  public String macroLine(Map<String, String> changed) {
    Map<String, String> parameters = new LinkedHashMap<>(spec.parameters());
    // Behind the others, so that the same values make the same line.
    parameters.keySet().removeAll(changed.keySet());
    parameters.putAll(changed);
    parameters.values().removeIf(String::isEmpty);
    return MacroLine.of(new JobSpec(spec.task(), parameters));
  }

  /**
   * Says that the results are of worth although the work was cancelled: files are written and
   * outputs shown. Without this, a cancelled command leaves nothing.
   */
  public void keepResults() {
    kept = true;
  }

  boolean keepsResults() {
    return kept;
  }

  /**
   * Tells the user what to know about the results.
   *
   * @param sentences plain sentences, for the log
   */
  public void tell(List<String> sentences) {
    sentences.forEach(sentence -> log.info(spec.task() + ": " + sentence));
  }
}
