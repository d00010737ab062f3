package dev.counterweight.signals.text;

import java.util.Set;

/** Tells a name from a word that has its capital from its place at the head of a sentence. */
final class Names {
  private static final Set<String> NONE =
      Set.of(
          """
      a about ack actual actually add added adding additionally after again agreed ah all
      already also alternatively although an and android another any anyway api are as at
      basically be because been before both btw but by can change changed changes cheers
      ci cli closed closing concept concern concerned could cpu currently dear definitely did different
      do does done each edit either error errors even every everyone except expected finally
      first five fix fixed folks for four from fwiw fyi generally good great gui
      guys had haha has have he hello hence her here hey hi his hmm
      hopefully how however http i ideally if imo in indeed interesting ios is issue
      issues it its json just let like linux lol look looks mac made make
      many marking maybe me merged more most move moved mr my nack nah need
      needed needs new nice nit no nope not note notes now of oh ok
      okay old on once one only open opened or other otherwise our p perhaps
      personally please possibly pr probably problem problems ps q re remove removed removing reopening
      resolved resolving result results right rpc same sdk second see seems she should since
      so some sorry sql steps still such sure team test tested tests thank thanks
      that the their then there therefore these they this those though three thus to
      tried try trying two ugh ui unfortunately unless until update url us use used
      using utack verified was we well were what when where whether which while who
      whose why windows with within without working works would wow yeah yep yes you
      your
      """
              .strip()
              .split("\\s+"));

  private Names() {}

  /** True when a capitalised word may be the name of a person or a team. */
  static boolean mayBe(String word) {
    return word.length() > 1 && !NONE.contains(word);
  }
}
