package dev.counterweight.connectors.archive;

import com.fasterxml.jackson.databind.JsonNode;
import dev.counterweight.connectors.Connector.Entity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an archive may hold, parents before what hangs on them, and how a row's key is made. The
 * rows carry what the API leaves to the request: {@code project_id} and the number of the merge
 * request or issue.
 */
enum ArchiveTable {
  GITLAB_PROJECTS(Key.ID),
  GITLAB_USERS(Key.ID),
  GITLAB_RELEASES(Key.IN_PROJECT_BY_TAG),
  GITLAB_DEPLOYMENTS(Key.IN_PROJECT_BY_ID),
  GITLAB_MERGE_REQUESTS(Key.CHANGE),
  GITLAB_MERGE_REQUEST_SIZES(Key.OF_SUBJECT),
  GITLAB_ISSUES(Key.INCIDENT),
  GITLAB_DISCUSSIONS(Key.ON_SUBJECT),
  GITLAB_APPROVALS(Key.OF_SUBJECT),
  GITLAB_RESOURCE_LABEL_EVENTS(Key.ON_SUBJECT),
  GITLAB_RESOURCE_MILESTONE_EVENTS(Key.ON_SUBJECT),
  GITLAB_RESOURCE_STATE_EVENTS(Key.ON_SUBJECT),
  JIRA_PROJECTS(Key.JIRA_PROJECT),
  JIRA_USERS(Key.JIRA_USER),
  JIRA_FIELDS(Key.ID),
  JIRA_STATUSES(Key.ID),
  JIRA_VERSIONS(Key.ID),
  JIRA_ISSUES(Key.JIRA_ISSUE);

  /** The key of a row, and the key of what it hangs on. */
  record Keys(String key, @Nullable String parent) {}

  private final Key rule;

  ArchiveTable(Key rule) {
    this.rule = rule;
  }

  static Optional<ArchiveTable> of(String source, String entity) {
    return Arrays.stream(values())
        .filter(table -> table.source().equals(source) && table.entity().equals(entity))
        .findFirst();
  }

  static List<Entity> entities() {
    return Arrays.stream(values())
        .map(table -> new Entity(table.source(), table.entity()))
        .toList();
  }

  String source() {
    return name().substring(0, name().indexOf('_')).toLowerCase(Locale.ROOT);
  }

  String entity() {
    return name().substring(name().indexOf('_') + 1).toLowerCase(Locale.ROOT);
  }

  /** Where the source says when a row was last changed. */
  JsonNode updatedAt(JsonNode row) {
    return this == JIRA_ISSUES ? row.path("fields").path("updated") : row.path("updated_at");
  }

  /** Empty where the row lacks a field that its key is made of. */
  Optional<Keys> keys(JsonNode row) {
    return rule.of(row);
  }

  private enum Key {
    ID {
      @Override
      Optional<Keys> of(JsonNode row) {
        return id(row, "id").map(id -> new Keys(id, null));
      }
    },
    IN_PROJECT_BY_ID {
      @Override
      Optional<Keys> of(JsonNode row) {
        return below(id(row, "project_id"), "/", id(row, "id"));
      }
    },
    IN_PROJECT_BY_TAG {
      @Override
      Optional<Keys> of(JsonNode row) {
        return below(id(row, "project_id"), "/", id(row, "tag_name"));
      }
    },
    CHANGE {
      @Override
      Optional<Keys> of(JsonNode row) {
        return below(id(row, "project_id"), "!", id(row, "iid"));
      }
    },
    INCIDENT {
      @Override
      Optional<Keys> of(JsonNode row) {
        return below(id(row, "project_id"), "#", id(row, "iid"));
      }
    },
    /** One row per merge request. */
    OF_SUBJECT {
      @Override
      Optional<Keys> of(JsonNode row) {
        return subject(row).map(subject -> new Keys(subject, subject));
      }
    },
    /** Any number of rows per merge request or incident. */
    ON_SUBJECT {
      @Override
      Optional<Keys> of(JsonNode row) {
        return below(subject(row), "/", id(row, "id"));
      }
    },
    JIRA_PROJECT {
      @Override
      Optional<Keys> of(JsonNode row) {
        return id(row, "key").map(key -> new Keys(key, null));
      }
    },
    /** Cloud has the first of these, Data Center the others. */
    JIRA_USER {
      @Override
      Optional<Keys> of(JsonNode row) {
        return id(row, "accountId")
            .or(() -> id(row, "key"))
            .or(() -> id(row, "name"))
            .map(id -> new Keys(id, null));
      }
    },
    /** The key changes when an issue moves, its id does not. */
    JIRA_ISSUE {
      @Override
      Optional<Keys> of(JsonNode row) {
        String project = id(row.path("fields").path("project"), "key").orElse(null);
        return id(row, "id").map(id -> new Keys(id, project));
      }
    };

    abstract Optional<Keys> of(JsonNode row);

    private static Optional<String> id(JsonNode row, String field) {
      JsonNode id = row.path(field);
      return id.isIntegralNumber() || (id.isTextual() && !id.textValue().isBlank())
          ? Optional.of(id.asText())
          : Optional.empty();
    }

    private static Optional<String> subject(JsonNode row) {
      return id(row, "project_id")
          .flatMap(
              project ->
                  id(row, "merge_request_iid")
                      .map(number -> project + "!" + number)
                      .or(() -> id(row, "issue_iid").map(number -> project + "#" + number)));
    }

    private static Optional<Keys> below(
        Optional<String> parent, String separator, Optional<String> id) {
      return parent.flatMap(above -> id.map(own -> new Keys(above + separator + own, above)));
    }
  }
}
