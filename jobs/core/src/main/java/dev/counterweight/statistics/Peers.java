package dev.counterweight.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Whom each member is estimated with: the narrowest of the groups they are in that has members
 * enough, else everybody (STATISTICS B.4). A wide group holds all who are in it, also those who
 * have a narrower one of their own.
 */
public final class Peers {
  /** The group of all. */
  public static final String EVERYBODY = "everybody";

  private final Map<String, Group> groups = new TreeMap<>();
  private final Map<String, Group> ofMember = new HashMap<>();

  /**
   * Somebody to be estimated.
   *
   * @param groups names from narrow to wide, without {@link #EVERYBODY}
   */
  public record Member(String id, List<String> groups, Worth worth) {
    public Member {
      groups = List.copyOf(groups);
    }
  }

  /**
   * A group as somebody's peers.
   *
   * @param size members, whether they have a narrower group or not
   */
  public record Group(String name, int size, PeerGroup rates) {}

  private Peers() {}

  /**
   * The groups of all members.
   *
   * @param least members that make a group
   * @param prior how far members may differ before any is seen
   */
  public static Peers of(Collection<Member> members, int least, GroupPrior prior) {
    Map<String, List<Member>> named = new TreeMap<>();
    for (Member member : members) {
      member.groups.forEach(
          name -> named.computeIfAbsent(name, n -> new ArrayList<>()).add(member));
    }
    Peers peers = new Peers();
    for (Member member : members) {
      String name =
          member.groups.stream()
              .filter(group -> named.getOrDefault(group, List.of()).size() >= least)
              .findFirst()
              .orElse(EVERYBODY);
      Collection<Member> together = named.getOrDefault(name, List.copyOf(members));
      Group group = peers.groups.computeIfAbsent(name, n -> group(n, together, prior));
      peers.ofMember.put(member.id, group);
    }
    return peers;
  }

  private static Group group(String name, Collection<Member> members, GroupPrior prior) {
    List<RateCount> counts = members.stream().map(member -> member.worth.rounded()).toList();
    return new Group(name, counts.size(), PeerGroup.of(counts, prior));
  }

  /** The peers of one of the members. */
  public Group of(String memberId) {
    return Objects.requireNonNull(ofMember.get(memberId), memberId);
  }
}
