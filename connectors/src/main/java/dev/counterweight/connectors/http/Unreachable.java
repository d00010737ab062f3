package dev.counterweight.connectors.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Locale;
import javax.net.ssl.SSLException;

/** Failures that speak of a wrong address sooner than of a server in trouble. */
public final class Unreachable {
  private Unreachable() {}

  /** Whether nobody was reached, or somebody without a certificate that is trusted. */
  public static boolean is(IOException failure) {
    return failure instanceof ConnectException
        || failure instanceof UnknownHostException
        || failure instanceof NoRouteToHostException
        || failure instanceof SSLException
        || String.valueOf(failure.getMessage())
            .toLowerCase(Locale.ROOT)
            .contains("connect timed out");
  }
}
