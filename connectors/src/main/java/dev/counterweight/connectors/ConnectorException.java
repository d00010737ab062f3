package dev.counterweight.connectors;

import org.jspecify.annotations.Nullable;

/**
 * A source cannot be read. The message is one sentence: what, where, the value, the bound. It never
 * holds a secret.
 */
public class ConnectorException extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean userCanMend;

  private ConnectorException(String message, boolean userCanMend, @Nullable Throwable cause) {
    super(message, cause);
    this.userCanMend = userCanMend;
  }

  /** The user's configuration or input is at fault: a missing file, a wrong token, a wrong host. */
  public static ConnectorException input(String message, @Nullable Throwable cause) {
    return new ConnectorException(message, true, cause);
  }

  /** The source is at fault, now or for good. */
  public static ConnectorException source(String message, @Nullable Throwable cause) {
    return new ConnectorException(message, false, cause);
  }

  /** Whether the user can mend it by changing what was given. */
  public boolean userCanMend() {
    return userCanMend;
  }
}
