package dev.counterweight.signals.text;

import static dev.counterweight.signals.text.Lexicon.cue;

import dev.counterweight.signals.Cue;
import dev.counterweight.signals.Finding;
import dev.counterweight.signals.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Names a way in which a change could fail or hurt somebody (labelling guide A): {@code material}
 * when the way is concrete, {@code vague} when it is unease. Hazards that are denied, harm argued
 * against an alternative, approvals and an owner's report of a repair are neither.
 */
public final class ConcernDetector implements ProseDetector {
  private static final long serialVersionUID = 1L;

  public static final String MATERIAL = "material";
  public static final String VAGUE = "vague";

  static final String ID = "concern";
  private static final String VERSION = "2026.1";

  private static final double BASE = -2.3;

  /** How often a reader of the labelled items says vague too. */
  private static final double OFTEN_VAGUE = 0.25;

  /** Share of the neighbouring sentence's weight that counts. */
  private static final double GOES_ON = 0.35;

  private static final double GOES_ON_AT_MOST = 0.8;

  /** Of what it calls material with even odds, readers agree with two in five. */
  private static final double OVERRATES = 0.35;

  private static final double BY_OWNER = -1.2;

  /** Few words name no way to fail; in number of words. */
  private static final int BRIEF = 14;

  private static final int LONG = 60;

  /** A concern spoken of as material is at least this likely to be one. */
  private static final double SURE = 0.0;

  private static final Lexicon WORDS =
      Lexicon.of(
          cue(
              "names-a-failure",
              0.9,
              "crash*",
              "break|breaks|broke|broken|breaking",
              "fail|fails|failing|failed|failure|failures",
              "leak|leaks|leaking|leaked",
              "corrupt*",
              "lose|loses|losing|lost",
              "overwrit*|overwrot*",
              "deadlock*",
              "race",
              "overflow*|underflow*",
              "out of bound|bounds|range|memory",
              "undefined behavior|behaviour",
              "segfault*",
              "hang|hangs",
              "panic*",
              "throw|throws",
              "reject|rejects|rejected",
              "stuck|starve*|stall|stalls",
              "goes|go|went|takes down",
              "stop|stops|stopped working|marking|reading|sending|exporting|accepting|responding",
              "nobody|nothing|noone|never ..1 paged|notices|left|recovers|reload|knows|owns",
              "stays|stay|remains green|silent|empty|blocked|open|locked"),
          cue(
              "names-a-harm",
              1.2,
              "wrong ..1 result|value|amount|order|number|type|key|address|user|account|currency",
              "data loss",
              "double|duplicate charge|charges|spend|booking|payment|rows|entries|refund",
              "charged|paid|sent|counted|booked|applied twice",
              "charge|charges|pay|pays|send|sends|count|counts|book|books ..3 twice",
              "duplicate|duplicated|double invoices|invoice|orders|order|mails|messages|records",
              "dos|ddos",
              "denial of service",
              "attack|attacks|attacker|attackers|malicious",
              "exploit*|vulnerab*|insecure|unsafe",
              "privacy|fingerprint*",
              "guessable|plaintext",
              "backtracks|exponential*|unbounded|quadratic",
              "full scan",
              "slow|slows|slower|expensive",
              "race condition",
              "incompatib*",
              "not|isnt|wont|no backward|backwards compatible",
              "silently",
              "nobody|noone ..2 paged|notice|notices|owns|knows|responsible",
              "no one ..2 paged|notice|notices|owns|knows|responsible",
              "false|wrong for every|all",
              "off by one",
              "infinite loop|recursion",
              "outage|downtime"),
          cue(
              "conditional",
              0.5,
              "if|when|once|after|unless ..8 will|would|could|might|may|gets|get|goes|is|are",
              "otherwise"),
          cue(
              "conditional-harm",
              0.7,
              "would|will|could|can|might|may ..2 break|fail|crash|cause|lose|leak|lead|result|overwrite|prevent|corrupt|deadlock|hang|reject|throw|stop"),
          cue(
              "asks-what-happens",
              1.5,
              "what happens|happen if|when|to|with",
              "what will happen if|when",
              "what if",
              "what prevents|stops|guarantees",
              "wont|doesnt|wouldnt|isnt this|it|that ..3 break|fail|crash|cause|lose|leak|prevent|change|mean",
              "does|will|would this|it|that ..2 break|fail|crash|cause|lose|leak|mean"),
          cue(
              "misses-a-safeguard",
              1.0,
              "no|without|missing|lacks|lack ..2 test|tests|check|checks|validation|lock|limit|timeout|rollback|alert|monitoring|filter|index|switch|retry|guard|certificate",
              "not|isnt|arent|never ..2 covered|tested|checked|validated|protected|handled|locked|escaped|checking|initialized",
              "untested|unchecked|unhandled",
              "no test|tests|spec|specs",
              "should|needs|need|must|have ..2 check|validate|handle|guard|lock|reject|escape",
              "havent checked|tested",
              "only tested on|with|against",
              "without the|a|any certificate|approval|sign|owner|backup|replacement"),
          cue(
              "old-versions",
              0.9,
              "old|older|existing|previous|earlier ..1 clients|client|versions|version|nodes|node|wallets|wallet|pods|apps|app|users|releases|software|peers",
              "downgrade|downgrades|downgrading",
              "on|after|during|when restart|upgrade|reorg|restarting|upgrading|deploy|rollout"),
          cue(
              "names-a-victim",
              0.5,
              "users|user|clients|customers|customer|merchants|merchant|shops|shop|finance|drivers|shoppers|attacker|peers|miners|callers|translators|developers|operators|support"),
          cue(
              "objects",
              0.7,
              "nack",
              "hold on",
              "dont merge|ship|release",
              "do not merge|ship|release",
              "before this goes out|live",
              "this|that|it seems|looks ..1 bad|wrong|dangerous|unsafe|broken|incorrect",
              "this|that|it isnt|wont|doesnt ..2 work|safe|correct|enough|right",
              "this|that|it is|does not ..2 work|safe|correct|enough|right",
              "problem is|here"),
          cue("names-the-thing", 0.3, "`"),
          cue(
              "this-change",
              0.6,
              "this|it will|would|breaks|allows|makes|removes|introduces|means|leads|causes",
              "^ ..2 this ..2 will|would|could|can|might|breaks|allows"),
          cue(
              "leads-to",
              1.0,
              "result|results in",
              "end|ends up",
              "lead|leads|leading to",
              "cause|causes|causing",
              "then|so that? the|it|we|they|all|half",
              "means|meaning that?"),
          cue(
              "says-when",
              0.4,
              "scenario|case|during|while|meanwhile|within",
              "at this point",
              "for example"),
          cue("counts", 0.3, "#"),
          cue(
              "denies",
              -2.0,
              "no|not|isnt|without ..2 race|problem|issue|risk|danger|harm|concern",
              "cant|cannot|doesnt|dont|wont|shouldnt|never|didnt ..2 break|fail|crash|happen|matter|hurt|affect|leak|lose|overflow|race|throw|hang|cause",
              "does|do|will|should|can not ..2 break|fail|crash|happen|matter|hurt|affect|leak|lose|overflow|race|throw|hang|cause",
              "harmless|safely|unlikely|impossible|irrelevant",
              "is|are|be|was|looks|seems|perfectly ..1 fine|ok|safe|okay",
              "works|passes|passed|ran fine|ok|well|now|all|green",
              "no longer",
              "not|isnt ..2 worse"),
          cue(
              "repairs",
              -1.2,
              "fix|fixes|fixed|fixing|addressed|resolved|solved|solves|done|updated|pushed|prevents|prevented|avoids|avoid",
              "good|nice|great catch|point|find",
              "thanks|thank"),
          cue(
              "against-another-way",
              -0.8,
              "instead",
              "alternative|alternatively",
              "rather than",
              "prefer|preferred|preferable",
              "would|id ..1 rather",
              "approach|solution"),
          cue(
              "on-style",
              -1.6,
              "nit|nits|typo|typos|rename|naming|style|wording|spelling|indentation|whitespace|formatting|squash|rebase|cosmetic|readable|readability",
              "commit message|messages",
              "unrelated"),
          cue("approves", -0.8, "ack|utack|lgtm|tack|approved", "looks good", "ship it"),
          cue(
              "past-or-elsewhere",
              -0.7,
              "travis|appveyor|cirrus|ci|lint|linter|jenkins",
              "already|currently|master|previously|existing",
              "was|were|had|used to"),
          cue("mentions-tests", -0.4, "test|tests|testing|assert|asserts"));

  private static final Lexicon VERDICT =
      Lexicon.of(
          cue(
              "approves-or-repairs",
              -0.7,
              "ack|utack|tack|lgtm",
              "looks good",
              "ship it",
              "^ done|fixed|updated|rebased|addressed|thanks"));

  private static final Lexicon OWN_GAP =
      Lexicon.of(
          cue(
              "own-gap",
              0,
              "havent|hasnt ..2 closed|solved|covered|tested|handled|fixed",
              "not yet closed|solved|covered|tested|handled|fixed",
              "dont merge",
              "do not merge",
              "known ..1 gap|issue|problem|limitation|hole",
              "open|remaining ..1 gap|problem|risk|hole",
              "one hole|gap"));

  private static final Lexicon UNEASE =
      Lexicon.of(
          cue(
              "is-uneasy",
              1.0,
              "risky|risk|risks|dangerous|scary|worrying|worrisome|fragile|brittle|hairy|shaky",
              "worried|worry|concerned|concern|concerns|uneasy|uncomfortable|nervous|skeptical|sceptical|hesitant|unsure|doubt|doubtful",
              "not|am|im|bit ..2 sure|convinced|comfortable|fan",
              "gut feeling",
              "rather not",
              "bad idea",
              "i ..1 dont like",
              "maintenance burden|cost|nightmare",
              "feels|seems|looks|sounds ..2 wrong|off|hacky|weird|bad|strange|odd|wasteful|overkill"));

  private static final Lexicon CLASSES =
      Lexicon.of(
          cue(
              "security",
              3,
              "attack*|malicious|exploit*|vulnerab*|insecure|privacy|fingerprint*|plaintext|guessable|secret|secrets|credential*|token|pan|cvv|password*|eclipse|spoof*",
              "private key|keys"),
          cue(
              "data-loss",
              3,
              "data loss",
              "lose|loses|losing|lost ..3 data|rows|records|funds|keys|coins|money|events|messages|evidence|history",
              "overwrit*|corrupt*|truncate|purge|purged|irrecoverabl*|wipe|wiped"),
          cue(
              "capacity",
              2.5,
              "slow|slower|slows|expensive|memory|cpu|bandwidth|quadratic|exponential*|unbounded|dos|ddos|performance|latency|backtracks|disk|cost|quota|oom",
              "denial of service",
              "full scan",
              "tb|gb|mb ..2 per"),
          cue(
              "compatibility",
              2.5,
              "compatib*|incompatib*|downgrade|downgrading|upgrade|upgrading|backport",
              "old|older|existing ..1 clients|client|versions|version|nodes|wallets|pods|apps|app|users|releases|software|peers",
              "break|breaks|breaking ..3 api|rpc|clients|scripts|interface|format|users|abi",
              "release notes"),
          cue(
              "missing-test",
              3,
              "no|without|missing|lacks|needs ..2 test|tests|coverage|spec|specs",
              "not|isnt|arent|never ..2 covered|tested",
              "untested",
              "ci stays|stay green"),
          cue(
              "operability",
              2,
              "deploy|deploys|rollout|rollback|alert|alerts|monitoring|paged|pager|config|configuration|env|startup|restart|dashboard|support|logs|switch|flag",
              "roll back",
              "build fails|breaks"),
          cue(
              "ownership",
              2.5,
              "nobody|noone ..2 owns|owner|responsible",
              "no one|owner",
              "owner|owners|ownership",
              "sign off",
              "other|another team|teams"),
          cue(
              "schedule",
              2,
              "deadline|freeze|milestone|schedule|late|delay|delays",
              "release date|window"));

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String version() {
    return VERSION;
  }

  @Override
  public Optional<Finding> read(Passage passage, Prose prose) {
    List<List<Cue>> seen = prose.sentences().stream().map(WORDS::find).toList();
    int worst = worst(seen);
    if (worst < 0) {
      return Optional.empty();
    }
    List<Cue> all = new ArrayList<>(seen.get(worst));
    goesOn(prose, seen, worst).ifPresent(all::add);
    all.addAll(around(passage, prose));
    double odds = BASE + Cues.weight(all);
    if (odds > SURE) {
      return Optional.of(material(prose.sentences().get(worst), all, odds));
    }
    return vague(prose);
  }

  private static int worst(List<List<Cue>> seen) {
    int worst = -1;
    double best = Double.NEGATIVE_INFINITY;
    for (int at = 0; at < seen.size(); at++) {
      double weight = Cues.weight(seen.get(at));
      if (weight > best) {
        best = weight;
        worst = at;
      }
    }
    return worst;
  }

  /** The sentence before or after often holds the other half: the state, or the harm. */
  private static Optional<Cue> goesOn(Prose prose, List<List<Cue>> seen, int worst) {
    double most = 0;
    int where = worst;
    for (int at = Math.max(0, worst - 1); at <= Math.min(seen.size() - 1, worst + 1); at++) {
      double weight = at == worst ? 0 : Cues.weight(seen.get(at));
      if (weight > most) {
        most = weight;
        where = at;
      }
    }
    Sentence beside = prose.sentences().get(where);
    double weight = Math.min(GOES_ON_AT_MOST, GOES_ON * most);
    return weight > 0
        ? Optional.of(new Cue("goes-on", beside.start(), beside.end(), weight))
        : Optional.empty();
  }

  /** What the whole text says about its worst sentence. */
  private static List<Cue> around(Passage passage, Prose prose) {
    List<Cue> around = new ArrayList<>();
    int end = passage.text().length();
    if (passage.byOwner() && !ofOwnGap(prose)) {
      around.add(new Cue("by-owner", 0, 0, BY_OWNER));
    }
    int words = prose.length();
    if (words < BRIEF) {
      around.add(new Cue("brief", 0, end, -0.3));
    } else if (words >= LONG) {
      around.add(new Cue("argues-at-length", 0, end, 0.3));
    }
    prose.sentences().forEach(sentence -> Cues.addNew(around, VERDICT.find(sentence)));
    return around;
  }

  /** An owner who says what is still missing raises a concern; one who explains does not. */
  private static boolean ofOwnGap(Prose prose) {
    for (Sentence sentence : prose.sentences()) {
      if (!OWN_GAP.find(sentence).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static Finding material(Sentence sentence, List<Cue> cues, double odds) {
    return new Finding(
        ID,
        VERSION,
        MATERIAL,
        1,
        Cues.probability(odds - OVERRATES),
        sentence.start(),
        sentence.end(),
        List.of(classOf(sentence)),
        Cues.inOrder(cues));
  }

  private static Optional<Finding> vague(Prose prose) {
    for (Sentence sentence : prose.sentences()) {
      List<Cue> unease = UNEASE.find(sentence);
      if (!unease.isEmpty()) {
        return Optional.of(
            new Finding(
                ID,
                VERSION,
                VAGUE,
                1,
                OFTEN_VAGUE,
                sentence.start(),
                sentence.end(),
                List.of(),
                unease));
      }
    }
    return Optional.empty();
  }

  /** The heaviest kind of harm that the sentence speaks of. */
  private static String classOf(Sentence sentence) {
    List<Cue> votes = CLASSES.find(sentence);
    String winner = "correctness";
    double most = 0;
    for (Cue vote : votes) {
      if (vote.weight() > most) {
        most = vote.weight();
        winner = vote.name();
      }
    }
    return winner;
  }
}
