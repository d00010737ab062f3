package dev.counterweight.cli.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigResolveOptions;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import dev.counterweight.connectors.archive.ArchiveConfig;
import dev.counterweight.connectors.gitlab.GitLabConfig;
import dev.counterweight.connectors.jira.JiraConfig;
import dev.counterweight.guard.DenyList;
import dev.counterweight.inputs.InputException;
import dev.counterweight.launches.LaunchRules;
import dev.counterweight.launches.TierRule;
import dev.counterweight.signals.Signals;
import dev.counterweight.statistics.DetectorError;
import dev.counterweight.statistics.GroupPrior;
import dev.counterweight.steps.EstimateSettings;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a configuration. Every key must be one of {@code reference.conf}; all problems are told at
 * once, each with file, line, key, value and what is allowed.
 */
public final class ConfigFile {
  private static final String ROOT = "counterweight";

  private static final Pattern MASTER =
      Pattern.compile("local(\\[(\\*|\\d+)(,\\d+)?])?|yarn|(spark|k8s)://.+");

  private static final Pattern DETECTOR_ERROR =
      Pattern.compile(
          "([A-Z]{2,3}[0-9]{1,2}[a-z]?)\\s+(\\d{1,9})/(\\d{1,9})\\s+(\\d{1,9})/(\\d{1,9})");

  private static final Pattern SECRET = Pattern.compile("(?i)token|secret|password|passwd|key");

  private final Config settings;
  private final Secrets secrets;
  private final List<String> problems = new ArrayList<>();

  private ConfigFile(Config settings, Secrets secrets) {
    this.settings = settings;
    this.secrets = secrets;
  }

  /**
   * The settings of a file.
   *
   * @param file HOCON; null for the defaults alone
   * @param overrides values that go before those of the file, by key below {@code counterweight}
   * @param environment for {@code ${NAME}} and for secrets
   * @throws InputException naming every problem
   */
  public static Settings read(
      @Nullable Path file, Map<String, String> overrides, Map<String, String> environment) {
    Config reference = reference();
    Config own = file == null ? ConfigFactory.empty() : parsed(file);
    Config given =
        ConfigFactory.parseMap(
            overrides.entrySet().stream()
                .collect(Collectors.toMap(e -> ROOT + "." + e.getKey(), Map.Entry::getValue)),
            "the command line");
    refuseUnknownKeys(own, reference);
    Config all = given.withFallback(own).withFallback(reference);
    try {
      Config resolved =
          all.withFallback(withoutSecrets(environment)).resolve(ConfigResolveOptions.noSystem());
      return new ConfigFile(resolved.getConfig(ROOT), new Secrets(environment)).settings();
    } catch (ConfigException.UnresolvedSubstitution missing) {
      throw new InputException(unresolved(file, missing));
    }
  }

  /** No setting refers to a secret, and a message about settings shows none. */
  private static Config withoutSecrets(Map<String, String> environment) {
    Map<String, String> plain = new TreeMap<>(environment);
    plain.keySet().removeIf(name -> SECRET.matcher(name).find());
    return ConfigValueFactory.fromMap(plain, "the environment").toConfig();
  }

  /** Every key there is, with its default. */
  static Config reference() {
    return ConfigFactory.parseResources(
        ConfigFile.class.getClassLoader(),
        "dev/counterweight/reference.conf",
        ConfigParseOptions.defaults().setAllowMissing(false));
  }

  private static Config parsed(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new InputException("--config %s: no such file".formatted(file));
    }
    try {
      return ConfigFactory.parseFile(file.toFile());
    } catch (ConfigException.Parse broken) {
      throw new InputException(
          "%s, line %d: %s"
              .formatted(
                  file.getFileName(), broken.origin().lineNumber(), oneLine(broken.getMessage())));
    } catch (ConfigException unreadable) {
      throw new InputException(
          "%s: %s".formatted(file.getFileName(), oneLine(unreadable.getMessage())));
    }
  }

  private static String unresolved(
      @Nullable Path file, ConfigException.UnresolvedSubstitution missing) {
    String message = String.valueOf(missing.getMessage());
    String name = message.replaceAll("(?s).*\\$\\{([^}]*)}.*", "$1");
    return "%s: the environment variable %s is not set"
        .formatted(file == null ? "the configuration" : file.getFileName(), name);
  }

  private static void refuseUnknownKeys(Config own, Config reference) {
    Map<String, ConfigValue> given = new TreeMap<>();
    leaves("", own.root(), given);
    Map<String, ConfigValue> leaves = new TreeMap<>();
    leaves("", reference.root(), leaves);
    Set<String> known = new TreeSet<>(leaves.keySet());
    List<String> problems = new ArrayList<>();
    given.forEach(
        (key, value) -> {
          if (!known.contains(key)) {
            problems.add(unknown(key, value, known));
          }
        });
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
  }

  /** Keys and values, without resolving references. */
  private static void leaves(String path, ConfigObject object, Map<String, ConfigValue> into) {
    object.forEach(
        (name, value) -> {
          String key = path.isEmpty() ? name : path + "." + name;
          if (value instanceof ConfigObject child) {
            leaves(key, child, into);
          } else {
            into.put(key, value);
          }
        });
  }

  private static String unknown(String key, ConfigValue value, Set<String> known) {
    String where =
        "%s, line %d".formatted(fileName(value.origin().filename()), value.origin().lineNumber());
    Optional<DenyList.Hit> denied = DenyList.ofName(key);
    if (denied.isPresent()) {
      return "%s: %s".formatted(where, denied.get().message());
    }
    String nearest =
        Nearest.to(key, known).map(k -> " (nearest known key: '%s')".formatted(k)).orElse("");
    return "%s: unknown key '%s'%s".formatted(where, key, nearest);
  }

  private static String fileName(@Nullable String path) {
    return path == null ? "the configuration" : String.valueOf(Path.of(path).getFileName());
  }

  private Settings settings() {
    Settings read =
        new Settings(
            text("lake"),
            text("organisation"),
            text("audience"),
            folder("inputs"),
            checked(this::archive),
            checked(this::gitlab),
            checked(this::jira),
            text("jira.web-url").replaceAll("/+$", ""),
            estimates(),
            launches(),
            new Settings.Packs(atLeast("packs.keep-days", 1), text("packs.contest")),
            master());
    refuseTwoWaysToOneSource(read);
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
    return read;
  }

  private String master() {
    String master = text("spark.master");
    if (!MASTER.matcher(master).matches()) {
      problems.add(
          "spark.master is '%s' (must be local, local[N], local[*], spark://host:port, yarn or k8s://…)"
              .formatted(master));
    }
    return master;
  }

  /** An archive is all there is of what it holds; rows of a server beside it would be buried. */
  private void refuseTwoWaysToOneSource(Settings read) {
    if (read.archive().isPresent() && (read.gitlab().isPresent() || read.jira().isPresent())) {
      problems.add("archive.folder and a server are both set (a lake is fed by one or the other)");
    }
  }

  /** A source that is configured, or nothing; what is wrong with it joins the other problems. */
  private <T> Optional<T> checked(Function<Config, Optional<T>> source) {
    try {
      return source.apply(settings);
    } catch (IllegalArgumentException | InputException wrong) {
      problems.add(String.valueOf(wrong.getMessage()));
    } catch (ConfigException wrong) {
      problems.add(oneLine(wrong.getMessage()));
    }
    return Optional.empty();
  }

  private Optional<ArchiveConfig> archive(Config config) {
    String folder = text("archive.folder");
    ArchiveConfig.Dialect dialect =
        choice("archive.dialect", ArchiveConfig.Dialect.class, ArchiveConfig.Dialect.AUTO);
    return folder.isEmpty()
        ? Optional.empty()
        : Optional.of(new ArchiveConfig(Path.of(folder), dialect));
  }

  private Optional<GitLabConfig> gitlab(Config config) {
    if (text("gitlab.url").isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new GitLabConfig(
            address("gitlab.url"),
            secrets.read("gitlab.token-env", text("gitlab.token-env"), text("gitlab.token-file")),
            list("gitlab.projects"),
            config.getInt("gitlab.concurrency"),
            config.getDuration("gitlab.connect-timeout"),
            config.getDuration("gitlab.request-timeout"),
            config.getDuration("gitlab.census-every")));
  }

  private Optional<JiraConfig> jira(Config config) {
    if (text("jira.url").isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new JiraConfig(
            address("jira.url"),
            choice("jira.deployment", JiraConfig.Deployment.class, JiraConfig.Deployment.AUTO),
            text("jira.user"),
            secrets.read("jira.token-env", text("jira.token-env"), text("jira.token-file")),
            list("jira.projects"),
            config.getInt("jira.concurrency"),
            config.getDuration("jira.connect-timeout"),
            config.getDuration("jira.request-timeout"),
            config.getDuration("jira.census-every")));
  }

  private EstimateSettings estimates() {
    return new EstimateSettings(
        atLeast("estimates.minimum-opportunities", 5),
        atLeast("estimates.minimum-peers", 5),
        atLeast("estimates.minimum-group", 5),
        choice("estimates.prior", GroupPrior.class, GroupPrior.RHO_UNIFORM),
        asOf(),
        detectorErrors());
  }

  private @Nullable LocalDate asOf() {
    String day = text("estimates.as-of");
    try {
      return day.isEmpty() ? null : LocalDate.parse(day);
    } catch (DateTimeParseException noDay) {
      problems.add("estimates.as-of is '%s' (must be a day, 2026-03-31, or empty)".formatted(day));
      return null;
    }
  }

  private Map<String, DetectorError> detectorErrors() {
    Map<String, DetectorError> errors = new TreeMap<>();
    for (String line : list("estimates.detector-errors")) {
      Matcher form = DETECTOR_ERROR.matcher(line.strip());
      boolean known =
          form.matches() && Signals.cards().stream().anyMatch(c -> c.id().equals(form.group(1)));
      Optional<DetectorError> error =
          known
              ? DetectorError.of(number(form, 2), number(form, 3), number(form, 4), number(form, 5))
              : Optional.empty();
      error.ifPresentOrElse(
          read -> errors.put(form.group(1), read),
          () ->
              problems.add(
                  "estimates.detector-errors has '%s' (must be a signal, what was found of those with the thing, what was clear of those without: RO1 270/310 1180/1220)"
                      .formatted(line)));
    }
    return errors;
  }

  private static long number(Matcher form, int group) {
    return Long.parseLong(form.group(group));
  }

  private LaunchRules launches() {
    return new LaunchRules(
        list("launches.projects"),
        list("launches.environments"),
        list("launches.tiers").stream().flatMap(rule -> tier(rule).stream()).toList(),
        span("launches.clean-up"),
        span("launches.incident-window"));
  }

  private Optional<TierRule> tier(String rule) {
    Optional<TierRule> read = TierRule.parse(rule);
    if (read.isEmpty() && !rule.isEmpty()) {
      problems.add(
          "launches.tiers has '%s' (must be label, project, branch or title, a pattern in quotes, and 1 to 4)"
              .formatted(rule));
    }
    return read;
  }

  private Duration span(String key) {
    try {
      Duration span = settings.getDuration(key);
      if (!span.isNegative() && span.compareTo(Duration.ofDays(366)) <= 0) {
        return span;
      }
      problems.add("%s is %s (must be 0 to 366 days)".formatted(key, text(key)));
    } catch (ConfigException wrong) {
      problems.add(oneLine(wrong.getMessage()));
    }
    return Duration.ZERO;
  }

  private int atLeast(String key, int least) {
    try {
      int value = settings.getInt(key);
      if (value >= least) {
        return value;
      }
      problems.add("%s is %d (must be at least %d)".formatted(key, value, least));
    } catch (ConfigException wrong) {
      problems.add(oneLine(wrong.getMessage()));
    }
    return least;
  }

  private String text(String key) {
    try {
      return settings.getString(key).strip();
    } catch (ConfigException wrong) {
      problems.add(oneLine(wrong.getMessage()));
      return "";
    }
  }

  /** A list, or one text with commas, as an environment variable holds it. */
  private List<String> list(String key) {
    if (settings.getValue(key) instanceof ConfigList) {
      return settings.getStringList(key);
    }
    return List.of(text(key).split("\\s*,\\s*"));
  }

  private URI address(String key) {
    try {
      return new URI(text(key));
    } catch (java.net.URISyntaxException wrong) {
      throw new IllegalArgumentException(
          "%s is '%s' (must be http:// or https:// and a host)".formatted(key, text(key)), wrong);
    }
  }

  private <E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) {
    String value = text(key);
    List<String> allowed = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      String name = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
      if (name.equals(value)) {
        return constant;
      }
      allowed.add(name);
    }
    problems.add("%s is '%s' (must be one of %s)".formatted(key, value, allowed));
    return otherwise;
  }

  private Optional<Path> folder(String key) {
    String value = text(key);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (!Files.isDirectory(Path.of(value))) {
      problems.add("%s is '%s', and there is no such folder".formatted(key, value));
    }
    return Optional.of(Path.of(value));
  }

  private static String oneLine(@Nullable String message) {
    return String.valueOf(message).replaceAll("\\s+", " ");
  }
}
