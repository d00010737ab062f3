package dev.counterweight.launches;

import dev.counterweight.launches.ProjectHistory.Merged;
import dev.counterweight.launches.ProjectHistory.Released;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which release a merged change went out with, where only names and dates tell: the release of its
 * milestone; on a branch {@code 0.17} or {@code release/0.17} the next release of that line; on the
 * default branch the next release that no such branch serves. The first release of a line comes
 * from the default branch.
 */
final class ReleaseLines {
  private static final Pattern VERSION =
      Pattern.compile("(\\d{1,9})\\.(\\d{1,9})(?:\\.(\\d{1,9}))?");

  private final ProjectHistory project;
  private final Set<String> branchLines = new HashSet<>();

  private ReleaseLines(ProjectHistory project) {
    this.project = project;
    for (Merged change : project.changes()) {
      String line =
          change.targetBranch().equals(project.defaultBranch())
              ? null
              : line(change.targetBranch());
      if (line != null) {
        branchLines.add(line);
      }
    }
  }

  /** The changes of every release that has any, in order of time. */
  static Map<Released, List<Merged>> of(ProjectHistory project) {
    return new ReleaseLines(project).assigned();
  }

  private Map<Released, List<Merged>> assigned() {
    Map<Released, List<Merged>> taken = new LinkedHashMap<>();
    Map<String, List<Merged>> open = new LinkedHashMap<>();
    for (Merged change : project.changes()) {
      Released named = ofMilestone(change);
      if (named != null) {
        taken.computeIfAbsent(named, r -> new ArrayList<>()).add(change);
      } else {
        String line = lineOf(change);
        if (line != null) {
          open.computeIfAbsent(line, l -> new ArrayList<>()).add(change);
        }
      }
    }
    open.forEach(
        (line, changes) ->
            Intervals.untilNext(changes, Merged::mergedAt, releasesOf(line), Released::releasedAt)
                .forEach((r, c) -> taken.computeIfAbsent(r, x -> new ArrayList<>()).addAll(c)));
    return taken;
  }

  private @Nullable Released ofMilestone(Merged change) {
    for (Released release : project.releases()) {
      boolean sameName =
          change.milestone() != null
              && (plain(release.tag()).equals(plain(change.milestone()))
                  || release.name().equals(change.milestone()));
      if (sameName && !release.releasedAt().isBefore(change.mergedAt())) {
        return release;
      }
    }
    return null;
  }

  private static String plain(String tag) {
    return tag.startsWith("v") ? tag.substring(1) : tag;
  }

  /** Empty for the default branch, null for a branch that serves no release. */
  private @Nullable String lineOf(Merged change) {
    boolean isDefault =
        Objects.equals(project.defaultBranch(), change.targetBranch())
            || project.defaultBranch() == null;
    return isDefault ? "" : line(change.targetBranch());
  }

  private List<Released> releasesOf(String line) {
    return project.releases().stream()
        .filter(
            release ->
                line.isEmpty() ? !isServedByBranch(release) : line.equals(line(release.tag())))
        .toList();
  }

  private boolean isServedByBranch(Released release) {
    Matcher version = VERSION.matcher(release.tag());
    boolean isPatch = version.find() && version.group(3) != null && !version.group(3).equals("0");
    return isPatch && branchLines.contains(line(release.tag()));
  }

  private static @Nullable String line(String name) {
    Matcher version = VERSION.matcher(name);
    return version.find() ? version.group(1) + "." + version.group(2) : null;
  }
}
