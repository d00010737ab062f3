package dev.counterweight.privacy;

import java.util.Set;

/**
 * Words of everyday writing that are names of people too. In small letters they are left as they
 * are; otherwise a colleague called Mark would take every bookmark's mark with him.
 */
final class EverydayWords {
  private static final Set<String> ALL =
      Set.of(
          ("admin an angel april art august bailey baker banks bay bell best bill black bishop bond"
                  + " book bot brook brown bush carter case cash chance chip christian church cliff"
                  + " clean close cole cook cross cruz day dawn dean deal dell do drew early eden"
                  + " english ever faith fair field fields fish flower flowers ford forest fox france"
                  + " frank free french frost gates gene george german glass glen gold good grace grant"
                  + " gray green grey guy hall hand harvest head heart hill hope house hunt iris ivy"
                  + " jack jade jay joy judge june justice king knight lake lance land lane law lee"
                  + " little long love low luna main major man march mark marks mason may mercy mills"
                  + " moon more my nation new nick noble north ocean page paris park pat pearl penny"
                  + " pepper piece price queen ray read red reed rich river rob rock root rose ruby"
                  + " run sage sally sand sandy self set shade sharp short silver sky small snow so"
                  + " south sparks speed spring star stone storm street strong sue summer support swift"
                  + " team temple test town tree true user van wade walker wall ward water way weeks"
                  + " wells west white will winter wise wood woods work worth young")
              .split(" "));

  private EverydayWords() {}

  static boolean contains(String word) {
    return ALL.contains(word);
  }
}
