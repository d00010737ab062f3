package dev.counterweight.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventLogTest {
  @TempDir private Path folder;

  @Test
  void addsUpTheTasksOfTheJobsOfAStage() throws Exception {
    Files.writeString(
        folder.resolve("events"),
        """
        {"Event":"SparkListenerJobStart","Job ID":0,"Submission Time":1000,"Stage IDs":[0,1],"Properties":{"spark.jobGroup.id":"model/changes"}}
        {"Event":"SparkListenerTaskEnd","Stage ID":1,"Task Metrics":{"Executor CPU Time":2000000000,"Disk Bytes Spilled":7,"Input Metrics":{"Bytes Read":100,"Records Read":3},"Output Metrics":{"Bytes Written":20,"Records Written":2}}}
        {"Event":"SparkListenerTaskEnd","Stage ID":0,"Task Metrics":{"Executor CPU Time":1000000000,"Disk Bytes Spilled":0}}
        {"Event":"SparkListenerJobEnd","Job ID":0,"Completion Time":3500}
        """);

    assertThat(EventLog.stages(folder))
        .containsExactly(new EventLog.Stage("model/changes", 1, 2.5, 3.0, 5, 120, 7));
  }
}
