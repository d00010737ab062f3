package dev.counterweight.signals.text;

import static dev.counterweight.signals.text.Lexicon.cue;

import dev.counterweight.signals.Finding;
import dev.counterweight.signals.Passage;
import java.util.List;
import java.util.Optional;

/**
 * How the change is taken back on a bad day (labelling guide B, {@code rollback}): rolling back,
 * disabling, reverting data, downgrade.
 */
public final class RollbackPlanDetector implements ProseDetector {
  private static final long serialVersionUID = 1L;

  static final String ID = "rollback";
  private static final String VERSION = "2026.1";

  private static final Lexicon CONTENT =
      Lexicon.of(
          cue(
              PlanReader.HOW,
              0,
              "`",
              "feature|the|same gate|flag|gates|flags|toggle",
              "flag|gate|switch|setting|variable|env|parameter|config|configuration ..3 off|false|legacy|disabled",
              "terraform|unleash|launchdarkly|consul|ansible|helm",
              "previous|old|earlier|last ..1 release|version|image|deployment|build|table|behaviour|behavior",
              "redeploy|redeploying|restart|restarting|restarted|drain|drained",
              "downgrade|downgrading ..6 will|can|cant|must|needs|fails|ignored",
              "to # again",
              "back to #"),
          cue(
              "trigger",
              0,
              "if|when|once ..4 above|exceeds|over|more|fails|fail|goes|drops|wrong|errors|somebody|page",
              "above|below|exceeds|over|than #",
              "> #",
              "within # minutes|min|minute",
              "on page|alert",
              "spike|increase|increased",
              "until #"),
          cue(
              "data",
              0,
              "in flight",
              "meanwhile|since|already ..3 written|posted|stored|persisted|created|asked",
              "orders|payments|data|records|rows|objects|pods|chats|labels|fields|field|messages|state|workloads|jobs ..5 kept|keep|keeps|stay|stays|ignored|deleted|replayed|printed|scored|re|remain|remains|preserved|lost|continue|recreated|affected|run|running",
              "replay|replayed|purge|restored|cleaned",
              "stateless|no persisted"),
          cue(
              "owner",
              0,
              "on call|duty|shift ..2 sets|decides|executes|can|flips|does|runs|stops",
              "~ ..3 decides|decide|executes|flips|says|say",
              "done by",
              "team|lead|operator|operators|admin|admins|administrator ..3 can|must|sets|decides|need|should"),
          cue(
              "rehearsal",
              0,
              "tested|tried|rehearsed|drilled|verified|validated|exercised|drill|rehearsal",
              "we|have did|tried|done",
              "round trip",
              "takes|effective|took ..3 #|minute",
              "manually"),
          cue(
              "single-person",
              0,
              "depends|relies|rely|hangs on one|a|single ..1 engineer|person|developer|colleague",
              "only ~|one can|knows"),
          cue(
              PlanReader.PROMISE,
              0,
              "will|to|should|must be? ..2 tested|tried|added|documented|described|defined|rehearsed",
              "tbd|tba|todo|na|n/a",
              "not yet",
              "off|disabled by default",
              "fill in"));

  private static final PlanReader READER =
      new PlanReader(
          ID,
          VERSION,
          PlanTopics.ROLLBACK,
          PlanTopics.DETECTION,
          CONTENT,
          List.of("trigger", "data", "owner", "rehearsal"),
          1);

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
    return READER.read(prose);
  }
}
