package dev.counterweight.cli.schedule;

import dev.counterweight.inputs.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * Where db-scheduler keeps when each job is due: an H2 file in the folder of the schedule. One
 * process can have it open; the operating system lets go of it when that process dies.
 */
final class JobStore implements AutoCloseable {
  /** As db-scheduler wants it. */
  private static final String TABLE =
      """
      create table if not exists scheduled_tasks (
        task_name varchar(100) not null,
        task_instance varchar(100) not null,
        task_data blob,
        execution_time timestamp(6) with time zone not null,
        picked boolean not null,
        picked_by varchar(50),
        last_success timestamp(6) with time zone,
        last_failure timestamp(6) with time zone,
        consecutive_failures int,
        last_heartbeat timestamp(6) with time zone,
        version bigint not null,
        priority smallint,
        primary key (task_name, task_instance))
      """;

  private final JdbcConnectionPool pool;

  private JobStore(JdbcConnectionPool pool) {
    this.pool = pool;
  }

  /**
   * Opens the store of a folder, new if there is none.
   *
   * @throws InputException when another process has it
   */
  static JobStore open(Path state) throws IOException {
    Files.createDirectories(state);
    String url = "jdbc:h2:file:" + state.toAbsolutePath().resolve("schedule");
    JdbcConnectionPool pool = JdbcConnectionPool.create(url + ";TRACE_LEVEL_FILE=0", "sa", "");
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(TABLE);
      return new JobStore(pool);
    } catch (SQLException failed) {
      pool.dispose();
      if (failed.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
        throw new InputException(
            "schedule: another process runs the schedule in '%s'".formatted(state));
      }
      throw new IOException("Cannot open the schedule in " + state, failed);
    }
  }

  JdbcConnectionPool dataSource() {
    return pool;
  }

  /** Attempts that were under way when the last process died: nobody else can be at them. */
  void releaseDead() throws IOException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null"
              + " where picked");
    } catch (SQLException failed) {
      throw new IOException("Cannot read the schedule", failed);
    }
  }

  @Override
  public void close() {
    pool.dispose();
  }
}
