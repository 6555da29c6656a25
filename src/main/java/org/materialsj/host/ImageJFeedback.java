package org.materialsj.host;

import ij.IJ;
import org.scijava.AbstractContextual;
import org.scijava.Context;
import org.scijava.app.event.StatusEvent;
import org.scijava.event.EventHandler;
import org.scijava.log.LogLevel;
import org.scijava.log.LogMessage;
import org.scijava.log.LogService;
import org.scijava.plugin.Parameter;

/** Shows SciJava's status and log in the windows of plain ImageJ, which does not know of them. */
final class ImageJFeedback extends AbstractContextual {

  @Parameter private LogService logService;

  @Override
  public void setContext(Context context) {
    super.setContext(context);
    // The log holds on to this object for the whole run; the events, of which it hears, do not.
    logService.addLogListener(this::onMessage);
  }

  private void onMessage(LogMessage message) {
    if (message.level() <= LogLevel.INFO) {
      IJ.log(message.text());
    }
  }

  /**
   * Shows a status.
   *
   * @param event the status
   */
  @EventHandler
  void onEvent(StatusEvent event) {
    IJ.showStatus(event.getStatusMessage());
    if (event.getProgressMaximum() > 0) {
      IJ.showProgress(event.getProgressValue(), event.getProgressMaximum());
    }
  }
}
