package dev.counterweight.connectors;

import java.util.List;

/** Fetches the rows of one source. */
public interface Connector extends AutoCloseable {
  /** Name of the connector: archive, gitlab, jira. */
  String name();

  /** Changes whenever what lands could change. */
  int version();

  /** Source and entity of everything that {@link #pull} may land. */
  List<Entity> entities();

  /**
   * Fetches everything, parents before what hangs on them.
   *
   * @throws ConnectorException when the source cannot be read on; what landed before stays
   */
  void pull(Landing landing) throws ConnectorException;

  @Override
  void close();

  /** One kind of row of one source. */
  record Entity(String source, String name) {
    /** Name of its table in the raw layer. */
    public String table() {
      return source + "_" + name;
    }
  }
}
